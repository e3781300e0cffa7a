#pragma once

/// Reads the forms in which a date is written; what it is for is another matter.

#include <optional>

#include "entities/lexemes.h"

namespace sporhund::entities {

/// A date at lexemes first..last, as written.
struct WrittenDate {
  std::size_t first = 0;
  std::size_t last = 0;  ///< one past the end
  std::optional<int> year;
  int month = 0;              ///< 0: a whole year
  int day = 0;                ///< 0: a whole month; where `is_end`, its last day is meant
  bool is_end = false;        ///< «utgangen av …»
  bool is_vague = false;      ///< «medio juni»: a part of the month, no day can be named
  bool is_recurring = false;  ///< «hvert år»
  bool is_period = false;  ///< «1. halvår»: its end is meant, and only where a limit is spoken of
  bool needs_word = false;  ///< «15.11» is a date only where a deadline is spoken of
};

/// The date that starts at lexeme i.
std::optional<WrittenDate> read_date(const Lexemes& lexemes, std::size_t i);

}  // namespace sporhund::entities
