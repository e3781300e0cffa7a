#include "indexer/store/vocabulary_changes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/utf8.h"
#include "text/terms.h"
#include "text/vocabulary.h"

namespace sporhund::indexer {

namespace {

void collect(const Xapian::Document& passage, std::unordered_set<std::string>& words) {
  Xapian::TermIterator term = passage.termlist_begin();
  // Words have no prefix and prefixes are capitals.
  for (term.skip_to("a"); term != passage.termlist_end(); ++term) {
    std::string word = *term;
    if (text::is_vocabulary_word(word)) words.insert(std::move(word));
  }
}

/// Words of one length.
struct Changes {
  std::vector<std::string_view> added;
  std::vector<std::string_view> removed;
};

std::string changed(std::string_view kept, Changes changes) {
  std::ranges::sort(changes.added);
  std::ranges::sort(changes.removed);
  const std::vector<std::string_view> before = text::split_words(kept);
  std::vector<std::string_view> with;
  std::ranges::set_union(before, changes.added, std::back_inserter(with));
  std::vector<std::string_view> after;
  std::ranges::set_difference(with, changes.removed, std::back_inserter(after));
  return text::join_words(after);
}

}  // namespace

void VocabularyChanges::add(const Xapian::Document& passage) {
  collect(passage, added_);
}

void VocabularyChanges::remove(const Xapian::Document& passage) {
  collect(passage, doubtful_);
}

void VocabularyChanges::write(Xapian::WritableDatabase& database) {
  std::map<std::size_t, Changes> by_length;
  for (const std::string& word : added_)
    by_length[schema::count_code_points(word)].added.push_back(word);
  for (const std::string& word : doubtful_) {
    if (database.term_exists(text::word_term("", word))) continue;
    by_length[schema::count_code_points(word)].removed.push_back(word);
  }
  for (auto& [letters, changes] : by_length) {
    const std::string key = text::vocabulary_key(letters);
    const std::string kept = database.get_metadata(key);
    std::string now = changed(kept, std::move(changes));
    if (now != kept) database.set_metadata(key, now);
  }
  added_.clear();
  doubtful_.clear();
}

}  // namespace sporhund::indexer
