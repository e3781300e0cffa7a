#include "query/terms/likest_word.h"

#include <cmath>
#include <map>
#include <tuple>

#include "schema/utf8.h"
#include "text/edit_table.h"
#include "text/function_words.h"
#include "text/misspelling.h"
#include "text/terms.h"
#include "text/vocabulary.h"

namespace sporhund::query {

namespace {

/// What a word that twice as many passages hold costs less.
constexpr double kCommonness = 1;

/// What letters that the keyboard lacks may cost beside edits.
constexpr unsigned kSpare = 3;

class Likest {
 public:
  Likest(std::string_view word, const Xapian::Database& database)
      : word_(word),
        letters_(schema::count_code_points(word)),
        pairs_(text::letter_pairs(word)),
        database_(database) {}

  /// The likest with so many edits and what letters that the keyboard lacks cost beside them.
  std::string within(unsigned edits) {
    best_ = {};
    edits_ = edits;
    most_ = edits * text::kEdit + (edits == 0 ? text::kEdit - 1 : kSpare);
    for (std::size_t difference = 0; difference <= edits + pairs_; ++difference) {
      if (difference <= edits) look_at(letters_ + difference);
      if (difference > 0 && difference < letters_) look_at(letters_ - difference);
    }
    return best_.word;
  }

 private:
  struct Found {
    std::string word;
    double cost = 0;
    bool is_function_word = false;
  };

  /// Of several mistakes hardly any is in the first letter (Yannakoudakis and Fawthrop, "The rules
  /// of spelling errors", 1983), but for those who have no æ, ø and å.
  void look_at(std::size_t letters) {
    constexpr char kFirstOther = '\x80';
    const std::string_view words = words_of(letters);
    if (edits_ < 2 || static_cast<unsigned char>(word_[0]) >= 0x80) return walk(words);
    const std::string_view alike = text::words_from(words, word_.substr(0, 1));
    const char next = static_cast<char>(word_[0] + 1);
    walk(alike.substr(0, alike.size() - text::words_from(alike, {&next, 1}).size()));
    walk(text::words_from(alike, {&kFirstOther, 1}));
  }

  void walk(std::string_view words) {
    text::EditTable table(word_);
    while (!words.empty()) {
      const std::string_view known = text::first_word(words);
      if (const auto next = table.next_possible(known, most_)) {
        if (next->empty()) return;
        words = text::words_from(words, *next);
        continue;
      }
      if (table.cost() <= most_) take(known, table.cost());
      words.remove_prefix(known.size() + 1);
    }
  }

  void take(std::string_view known, unsigned cost) {
    const double passages = database_.get_termfreq(text::word_term("", known));
    const Found found{std::string(known), cost - kCommonness * std::log2(1 + passages),
                      text::is_function_word(known)};
    const auto worth = [](const Found& word) {
      return std::make_tuple(word.is_function_word, word.cost, std::string_view(word.word));
    };
    if (best_.word.empty() || worth(found) < worth(best_)) best_ = found;
    most_ = std::min(most_, cost / text::kEdit * text::kEdit + text::kEdit - 1);
  }

  const std::string& words_of(std::size_t letters) {
    const auto [at, fresh] = lists_.try_emplace(letters);
    if (fresh) at->second = database_.get_metadata(text::vocabulary_key(letters));
    return at->second;
  }

  std::string_view word_;
  std::size_t letters_;
  std::size_t pairs_;  ///< of letters that may stand for one
  const Xapian::Database& database_;
  std::map<std::size_t, std::string> lists_;  ///< by length
  Found best_;
  unsigned edits_ = 0;
  unsigned most_ = 0;  ///< that it may cost
};

}  // namespace

std::string likest_word(std::string_view word, unsigned edits, const Xapian::Database& database) {
  Likest likest(word, database);
  // A word with one edit or none is mostly there, and found much sooner.
  for (unsigned allowed = 0; allowed <= edits; ++allowed) {
    std::string found = likest.within(allowed);
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace sporhund::query
