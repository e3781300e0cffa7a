#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "entities/lexemes.h"

namespace sporhund::entities {

/// A number as Norwegians write it, at lexemes first..last: "193 900", "500.000", "171,9".
struct WrittenNumber {
  std::size_t first = 0;
  std::size_t last = 0;  ///< one past the end
  std::int64_t whole = 0;
  std::int64_t thousandths = 0;  ///< the decimals, rounded to three
  bool is_grouped = false;       ///< thousands are set apart
  bool has_decimals = false;
};

/// The number that starts at lexeme i; empty where it has more than twelve digits.
std::optional<WrittenNumber> read_number(const Lexemes& lexemes, std::size_t i);

}  // namespace sporhund::entities
