#include "query/terms/likest_word.h"

#include <map>
#include <tuple>

#include "text/edit_table.h"
#include "text/function_words.h"
#include "text/terms.h"
#include "text/vocabulary.h"

namespace sporhund::query {

namespace {

class Likest {
 public:
  Likest(std::string_view word, const Xapian::Database& database)
      : word_(word), letters_(text::letter_count(word)), database_(database) {}

  std::string within(unsigned edits) {
    best_ = {};
    fewest_ = edits;
    for (std::size_t difference = 0; difference <= fewest_; ++difference) {
      look_at(letters_ + difference);
      if (difference > 0 && difference < letters_) look_at(letters_ - difference);
    }
    return best_.word;
  }

 private:
  struct Found {
    std::string word;
    Xapian::doccount passages = 0;
  };

  void look_at(std::size_t letters) {
    text::EditTable table(word_);
    for (std::string_view rest = words_of(letters); !rest.empty();) {
      const std::string_view known = text::first_word(rest);
      if (const auto next = table.next_possible(known, fewest_)) {
        if (next->empty()) return;
        rest = text::words_from(rest, *next);
        continue;
      }
      if (table.edits() <= fewest_ && is_likely(known, table.edits())) take(known, table.edits());
      rest.remove_prefix(known.size() + 1);
    }
  }

  /// Of several mistakes hardly any is in the first letter (Yannakoudakis and Fawthrop, "The rules
  /// of spelling errors", 1983), but for those who have no æ, ø and å.
  bool is_likely(std::string_view known, unsigned edits) const {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    return edits < 2 || known[0] == word_[0] || !is_ascii(known[0]) || !is_ascii(word_[0]);
  }

  void take(std::string_view known, unsigned edits) {
    const Xapian::doccount passages = database_.get_termfreq(text::word_term("", known));
    const auto worth = [](const Found& found) {
      return std::make_tuple(text::is_function_word(found.word),
                             -static_cast<double>(found.passages), std::string_view(found.word));
    };
    Found found{std::string(known), passages};
    const bool nearer = best_.word.empty() || edits < fewest_;
    if (nearer || worth(found) < worth(best_)) best_ = std::move(found);
    fewest_ = edits;
  }

  const std::string& words_of(std::size_t letters) {
    const auto [at, fresh] = lists_.try_emplace(letters);
    if (fresh) at->second = database_.get_metadata(text::vocabulary_key(letters));
    return at->second;
  }

  std::string_view word_;
  std::size_t letters_;
  const Xapian::Database& database_;
  std::map<std::size_t, std::string> lists_;  ///< by length
  Found best_;
  unsigned fewest_ = 0;  ///< edits of it, or as many as it may have
};

}  // namespace

std::string likest_word(std::string_view word, unsigned edits, const Xapian::Database& database) {
  Likest likest(word, database);
  // A word with one edit is mostly there, and found much sooner.
  for (unsigned allowed = 1; allowed <= edits; ++allowed) {
    std::string found = likest.within(allowed);
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace sporhund::query
