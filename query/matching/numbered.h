#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sporhund::query {

/// Texts that come back, numbered in the order they were met.
class Numbered {
 public:
  std::uint32_t number_of(std::string_view text);
  const std::string& text(std::uint32_t number) const { return *texts_[number]; }
  std::size_t size() const { return texts_.size(); }

 private:
  /// Looks texts up without copying them.
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
  std::vector<const std::string*> texts_;  ///< keys of numbers_, which stay where they are
};

/// Hashes that come back, numbered from 1 in the order they were met: a table without nodes, since
/// an index has nearly as many texts as passages (linear probing; Knuth, 6.4).
class NumberedHashes {
 public:
  NumberedHashes();

  /// Makes room for so many more.
  void reserve(std::size_t more);
  /// 0 for the hash 0.
  std::uint32_t number_of(std::uint64_t hash);
  /// Begins to fetch what number_of() will look at: in a large table that takes longer than all
  /// else.
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&entries_[first_place(hash)]); }
  /// One more than the highest number.
  std::size_t size() const { return count_ + 1; }

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;
  };
  /// The number of places is a power of two.
  std::size_t first_place(std::uint64_t hash) const { return hash & (entries_.size() - 1); }
  Entry& place_of(std::uint64_t hash);
  void grow_to(std::size_t places);

  std::vector<Entry> entries_;  ///< as many as a power of two, at most two thirds of them used
  std::uint32_t count_ = 0;
};

}  // namespace sporhund::query
