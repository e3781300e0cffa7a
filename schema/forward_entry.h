#pragma once

/// The forward index: each passage's words, in slot kSlotWords. Its best passages are read again
/// for every question; Xapian's own lists of a record's terms are compressed, mix words with all
/// else and don't tell which word has which stem.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/bytes.h"

namespace sporhund::schema {

/// A word of a passage's fields, each word once.
struct ForwardWord {
  std::string_view term;       ///< as the index has it, in lower case; kPlaceTerm for places
  std::string_view kept;       ///< the beginning of the term that its stem keeps; empty: no stem
  std::string_view ending;     ///< what the stem has after that
  std::uint32_t quarters = 0;  ///< how often it stands (Field::quarter_weight)
  std::string_view places;     ///< for add_places()

  std::string stem() const { return std::string(kept).append(ending); }
};

/// Appends where a word stands (ForwardWord::places), ascending; fields are laid one after another.
void add_places(std::string_view places, std::vector<std::uint32_t>& all);

/// Writes an entry: words in ascending order of their terms.
class ForwardWriter {
 public:
  /// `stem` may be empty; `places` ascend.
  void add(std::string_view term, std::string_view stem, std::uint32_t quarters,
           const std::vector<std::uint32_t>& places);
  std::string take() { return entry_.take(); }

 private:
  ByteWriter entry_;
};

/// Reads an entry, which must outlive the words. Throws Error{index_damaged} where it is none.
class ForwardReader {
 public:
  explicit ForwardReader(std::string_view entry) : rest_(entry) {}

  bool at_end() const { return rest_.left() == 0; }
  ForwardWord next() {
    ForwardWord word;
    word.term = rest_.string();
    word.kept = word.term.substr(0, rest_.number());
    word.ending = rest_.string();
    word.quarters = static_cast<std::uint32_t>(rest_.number());
    word.places = rest_.string();
    return word;
  }

 private:
  ByteReader rest_;
};

}  // namespace sporhund::schema
