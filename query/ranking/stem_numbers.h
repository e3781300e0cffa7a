#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/forward_entry.h"

namespace sporhund::query {

/// A few stems, to be found among the words of many passages.
class StemNumbers {
 public:
  /// The number of a stem: the next one, from 0, if it is new.
  std::uint32_t add(std::string_view stem);
  std::size_t size() const { return stems_.size(); }

  /// By the word's stem, or by the word itself where its stem is none of these.
  std::optional<std::uint32_t> find(const schema::ForwardWord& word) const {
    // Most words begin otherwise than all of these, and keep their beginning as stems.
    const bool keeps_beginning = word.kept.size() >= 2 || word.ending.empty();
    if (keeps_beginning && !beginnings_[beginning_of(word.term)]) return std::nullopt;
    return find_among(word);
  }

 private:
  static constexpr std::size_t kBeginnings = 4096;

  /// Of two bytes.
  static std::size_t beginning_of(std::string_view text) {
    const auto byte = [&](std::size_t at) {
      return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    return ((byte(0) << 4U) ^ byte(1)) % kBeginnings;
  }
  std::optional<std::uint32_t> find_among(const schema::ForwardWord& word) const;

  std::vector<std::string> stems_;
  std::bitset<kBeginnings> beginnings_;  ///< that one of them has
};

}  // namespace sporhund::query
