#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <xapian.h>

namespace sporhund::query {

/// Passages by their record numbers, a bit each: what many passages match is joined and counted in
/// words of 64. Sets that are joined must be of the same size.
class PassageSet {
 public:
  /// Empty; for records up to `last`.
  explicit PassageSet(Xapian::docid last) : words_(last / kBits + 1) {}

  void add(Xapian::docid id) { words_[id / kBits] |= std::uint64_t{1} << (id % kBits); }
  bool contains(Xapian::docid id) const { return (words_[id / kBits] >> (id % kBits) & 1) != 0; }

  PassageSet& operator|=(const PassageSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  PassageSet& operator&=(const PassageSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
  }
  PassageSet& operator-=(const PassageSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
    return *this;
  }

  int count() const {
    int number = 0;
    for (const std::uint64_t word : words_) number += std::popcount(word);
    return number;
  }

  /// Calls `take` with each record number, ascending.
  template <typename Take>
  void each(Take take) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
        take(static_cast<Xapian::docid>(i * kBits + std::countr_zero(word)));
      }
    }
  }

 private:
  static constexpr std::size_t kBits = 64;

  std::vector<std::uint64_t> words_;
};

}  // namespace sporhund::query
