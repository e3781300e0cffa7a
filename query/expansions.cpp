#include "query/expansions.h"

#include <algorithm>
#include <set>

#include "entities/abbreviations.h"
#include "entities/lexemes.h"
#include "query/index_reader.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

// Where a thing is named more often, the first passages tell what it is.
constexpr int kPassagesRead = 40;

/// Calls `take` for the first passages with a term.
template <typename Take>
void each_passage(const Xapian::Database& database, const std::string& term, Take take) {
  int read = 0;
  const auto end = database.postlist_end(term);
  for (auto id = database.postlist_begin(term); id != end && read < kPassagesRead; ++id, ++read) {
    take(passage_at(database, *id));
  }
}

bool is_abbreviation(std::string_view word) {
  constexpr std::size_t kMost = 8;
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto capitals = std::count_if(word.begin(), word.end(), is_capital);
  return word.size() >= 2 && word.size() <= kMost && capitals >= 2 && is_capital(word.front());
}

}  // namespace

std::vector<std::string> titles_of(const std::string& id, const Xapian::Database& database) {
  std::set<std::string> titles;
  each_passage(database, text::value_term(schema::FieldId::assignment_id, id),
               [&](const schema::Passage& passage) {
                 if (passage.assignment && passage.assignment->id == id) {
                   titles.insert(text::normalised(passage.assignment->title));
                 }
               });
  titles.erase("");
  return {titles.begin(), titles.end()};
}

std::vector<std::string> long_forms(std::string_view abbreviation, const BodyNames& bodies,
                                    const Xapian::Database& database) {
  if (!is_abbreviation(abbreviation)) return {};
  std::set<std::string> forms;
  if (const auto name = bodies.full_name(abbreviation)) forms.insert(*name);
  each_passage(database, text::word_term("", text::lower(abbreviation)),
               [&](const schema::Passage& passage) {
                 const entities::Lexemes lexemes(passage.text);
                 const auto defined = entities::read_abbreviations(lexemes);
                 const auto found = defined.find(abbreviation);
                 if (found != defined.end()) forms.insert(found->second);
               });
  return {forms.begin(), forms.end()};
}

}  // namespace sporhund::query
