#include "query/terms/expansions.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "query/index_reader.h"
#include "text/abbreviations.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"
#include "text/word_pairs.h"

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

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_abbreviation(std::string_view word) {
  constexpr std::size_t kMost = 8;
  const auto capitals = std::count_if(word.begin(), word.end(), is_capital);
  return word.size() >= 2 && word.size() <= kMost && capitals >= 2 && is_capital(word.front());
}

/// What is known from elsewhere of an abbreviation or of the stems of a name.
std::vector<std::string> usual(const std::string& from) {
  const std::string start = from + "=";
  std::vector<std::string> found;
  std::string_view lines = text::lines_from(text::kAbbreviations, start);
  for (; lines.starts_with(start); lines.remove_prefix(lines.find('\n') + 1)) {
    found.emplace_back(lines.substr(start.size(), lines.find('\n') - start.size()));
  }
  return found;
}

/// What most passages define for an abbreviation or for the stems of a name, the first in byte
/// order where as many do: in a large index some define nearly anything. Where none does, what is
/// usual.
std::vector<std::string> defined(const std::string& from, const Xapian::Database& database) {
  constexpr std::size_t kMost = 8;
  const std::string start = text::definition_term(from, "");
  std::vector<std::pair<double, std::string>> found;  // minus the passages
  for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
    const double passages = database.get_termfreq(*term);
    found.emplace_back(-passages, (*term).substr(start.size()));
  }
  if (found.empty()) return usual(from);
  std::sort(found.begin(), found.end());
  if (found.size() > kMost) found.resize(kMost);
  std::vector<std::string> best;
  best.reserve(found.size());
  for (auto& [order, text] : found) best.push_back(std::move(text));
  return best;
}

/// How abbreviations are inflected, after a hyphen or none.
constexpr auto kAbbreviationEndings = std::to_array<std::string_view>(
    {"a", "ane", "anes", "ar", "en", "ene", "enes", "ens", "er", "et", "ets", "s"});

bool is_date(const schema::Entity& entity) {
  return entity.kind == schema::EntityKind::date || entity.kind == schema::EntityKind::deadline;
}

/// "-10-15" of «15. oktober»; empty where the text is no day.
std::string day_of_any_year(std::string_view text, const entities::Tagger& tagger) {
  entities::TagContext leap_year;  // in which every day of a year is
  leap_year.year = 2000;
  for (const schema::Entity& thing : tagger.tag(text, leap_year)) {
    const std::size_t dash = thing.norm.find('-');
    if (is_date(thing) && dash != thing.norm.npos) return thing.norm.substr(dash);
  }
  return {};
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
  std::set<std::string> forms;
  // Few words are: for the others the names of bodies are not even read.
  const auto name = is_abbreviation(abbreviation) ? bodies.full_name(abbreviation) : std::nullopt;
  if (name) forms.insert(*name);
  for (std::string& form : defined(text::lower(abbreviation), database)) {
    forms.insert(std::move(form));
  }
  return {forms.begin(), forms.end()};
}

std::string uninflected(std::string_view word) {
  for (const std::string_view ending : kAbbreviationEndings) {
    if (!word.ends_with(ending)) continue;
    std::string_view rest = word.substr(0, word.size() - ending.size());
    if (rest.ends_with('-')) rest.remove_suffix(1);
    const bool in_capitals = std::ranges::all_of(rest, is_capital);
    if (in_capitals && is_abbreviation(rest)) return std::string(rest);
  }
  return {};
}

std::set<std::string> inflected_stems(std::string_view abbreviation,
                                      const Xapian::Database& database) {
  std::set<std::string> stems;
  if (!is_abbreviation(abbreviation)) return stems;
  const std::string word = text::lower(abbreviation);
  for (const std::string_view ending : kAbbreviationEndings) {
    std::string stem = text::stem(word + std::string(ending));
    if (database.term_exists(text::stem_term("", stem))) stems.insert(std::move(stem));
  }
  return stems;
}

std::vector<std::string> short_forms(const std::string& stems, const Xapian::Database& database) {
  return defined(stems, database);
}

bool begins_long_form(const std::string& stems, const Xapian::Database& database) {
  const std::string start = std::string(schema::kDefinitionPrefix).append(stems);
  return database.allterms_begin(start) != database.allterms_end(start) ||
         text::lines_from(text::kAbbreviations, stems).starts_with(stems);
}

std::vector<schema::Entity> named_things(std::vector<schema::Entity> recognised,
                                         const entities::Tagger& tagger) {
  for (schema::Entity& thing : recognised) {
    if (is_date(thing) && thing.norm.empty()) thing.norm = day_of_any_year(thing.text, tagger);
  }
  std::erase_if(recognised, [](const schema::Entity& thing) {
    return thing.norm.empty() || thing.kind == schema::EntityKind::assignment;
  });
  return recognised;
}

}  // namespace sporhund::query
