#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/matching/numbered.h"
#include "schema/forward_entry.h"

namespace sporhund::query {

/// The words of the passages that are ranked anew, read from the forward index; each distinct word
/// has a number, in the order they were met.
class PassageWords {
 public:
  struct Word {
    std::string_view term;
    std::string stem;  ///< empty where it has none
  };
  /// A word in a passage.
  struct Held {
    std::uint32_t word = 0;
    double count = 0;         ///< how often, weighted by field
    std::string_view places;  ///< for places_of()
  };
  struct Passage {
    std::vector<Held> words;  ///< in byte order
    std::string_view names;   ///< places_of() words that may name a place
  };

  /// Throws schema::Error{index_damaged} where an entry can't be read. A passage without one has no
  /// words.
  PassageWords(const Xapian::Database& database, std::vector<Xapian::docid> ids);

  const std::vector<Word>& words() const { return words_; }
  /// One of those that were given.
  const Passage& of(Xapian::docid id) const;

 private:
  Passage read(const std::string& entry);
  std::uint32_t number_of(const schema::ForwardWord& word);

  std::vector<Xapian::docid> ids_;  ///< ascending
  std::deque<std::string> entries_;
  std::vector<Passage> passages_;
  std::vector<Word> words_;
  NumberedHashes numbers_;  ///< from 1
};

}  // namespace sporhund::query
