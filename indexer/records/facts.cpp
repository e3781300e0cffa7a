#include "indexer/records/facts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "indexer/records/partners.h"
#include "indexer/records/titles.h"
#include "indexer/records/words.h"
#include "indexer/structure/markers.h"
#include "text/sentences.h"

namespace sporhund::indexer {

namespace {

using schema::Assignment;
using schema::Entity;
using schema::EntityKind;

/// Whether a date ends its sentence or list item: «… legge ut prisene 1. februar 2023».
bool ends_clause(std::string_view text, const Entity& date) {
  const std::string_view rest = text.substr(date.end);
  return rest.empty() || rest.starts_with('\n') || rest == "." || rest.starts_with(".\n") ||
         rest.starts_with(". ");
}

/// Whether the word before a date makes it the day of something else: «av 5. juli 2021».
bool dates_something(std::string_view text, const Entity& date) {
  constexpr std::array<std::string_view, 23> kBefore{"kraft",
                                                     "av",
                                                     "fra",
                                                     "frå",
                                                     "datert",
                                                     "per",
                                                     "pr",
                                                     "siden",
                                                     "sidan",
                                                     "etter",
                                                     "til",
                                                     "og",
                                                     "den",
                                                     "mottar",
                                                     "mottok",
                                                     "i",
                                                     "jf",
                                                     "på",
                                                     "vår",
                                                     "mottek",
                                                     "gjelder",
                                                     "utgangen",
                                                     "kunnskapsgrunnlag"};
  const std::vector<TextWord> before = text_words(text.substr(0, date.start));
  return before.empty() || is_one_of(before.back().text, kBefore);
}

/// Whether a list item's first sentence holds the entity.
bool opens_item(std::string_view text, const Entity& entity) {
  const std::size_t feed = text.rfind('\n', entity.start);
  const std::size_t begin = feed == text.npos ? 0 : feed + 1;
  const std::string_view line = text.substr(begin, entity.start - begin);
  return list_marker_length(text.substr(begin)) > 0 && line.find(". ") == line.npos;
}

/// The sentence or list item that an entity stands in.
std::string_view clause_of(std::string_view text, const Entity& entity) {
  for (const auto& [start, end] : text::sentences(text)) {
    if (start <= entity.start && entity.end <= end) return text.substr(start, end - start);
  }
  return text;
}

/// «årlig … innen 1. juni»: no single day.
bool recurs(std::string_view clause) {
  constexpr std::array<std::string_view, 8> kYearly{"årlig", "årlige",   "årleg",      "årlege",
                                                    "årvis", "månedlig", "tertialvis", "halvårlig"};
  const std::vector<TextWord> words = text_words(clause);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_one_of(words[i].text, kYearly)) return true;
    if (words_are(words, i, {"hvert", "år"}) || words_are(words, i, {"kvart", "år"})) return true;
  }
  return false;
}

/// «Oversikten legges fram 1. april».
bool delivers(std::string_view clause) {
  constexpr std::array<std::string_view, 6> kDelivered{"legges",       "leggast",    "presenteres",
                                                       "presenterast", "publiseres", "publiserast"};
  return std::ranges::any_of(
      text_words(clause), [&](const TextWord& word) { return is_one_of(word.text, kDelivered); });
}

/// A day that closes what is to be done, though no «innen» stands before it.
bool is_silent_deadline(std::string_view text, const Entity& date, const RecordSource& source) {
  const auto& written = source.document.metadata.date;
  const std::string since = written.value_or(
      source.document.metadata.year ? std::to_string(*source.document.metadata.year) : "9999");
  const std::string_view clause = clause_of(text, date);
  const bool tells =
      directs(clause) || begins_as_task(clause) || delivers(clause) || opens_item(text, date);
  return tells && date.norm.size() == 10 && date.norm > since && ends_clause(text, date) &&
         !dates_something(text, date);
}

/// Adds a deadline that is not known yet.
void keep_deadline(Assignment& assignment, schema::Deadline deadline) {
  const bool known = std::ranges::any_of(assignment.deadlines, [&](const schema::Deadline& other) {
    return deadline.date ? other.date == deadline.date : other == deadline;
  });
  if (!known) assignment.deadlines.push_back(std::move(deadline));
}

void add_deadline(Assignment& assignment, const Entity& entity) {
  schema::Deadline deadline{std::nullopt, entity.text};
  const bool one_day = !entity.norm.empty() && !recurs(clause_of(assignment.text, entity));
  if (one_day) deadline.date = entity.norm;
  keep_deadline(assignment, std::move(deadline));
}

void add_money(Assignment& assignment, const Entity& entity) {
  schema::Money money{std::nullopt, entity.text};
  std::int64_t kroner = 0;
  const char* end = entity.norm.data() + entity.norm.size();
  const auto read = std::from_chars(entity.norm.data(), end, kroner);
  if (read.ec == std::errc() && read.ptr == end) money.kroner = kroner;
  assignment.money.push_back(std::move(money));
}

void add_budget(Assignment& assignment, const Entity& entity) {
  if (std::ranges::find(assignment.budget, entity.norm) == assignment.budget.end()) {
    assignment.budget.push_back(entity.norm);
  }
}

}  // namespace

void read_facts(const RecordSource& source, Assignment& assignment) {
  const std::string& text = assignment.text;
  const std::vector<Entity> entities = source.tagger.tag(text, source.tagging());
  for (const Entity& entity : entities) {
    if (entity.kind == EntityKind::deadline) add_deadline(assignment, entity);
    if (entity.kind == EntityKind::date && is_silent_deadline(text, entity, source)) {
      add_deadline(assignment, entity);
    }
    if (entity.kind == EntityKind::money) add_money(assignment, entity);
    if (entity.kind == EntityKind::budget) add_budget(assignment, entity);
  }
  assignment.partners = find_partners({text, entities, assignment.title, assignment.owner, source});
}

std::optional<std::string> read_owner_cell(const RecordSource& source, std::string_view cell) {
  for (const Entity& entity : source.tagger.tag(cell, source.tagging())) {
    if (entity.kind == EntityKind::organisation && !entity.norm.empty()) return entity.norm;
  }
  return std::nullopt;
}

void read_deadline_cell(const RecordSource& source, std::string_view cell, Assignment& assignment) {
  const std::string_view text = trimmed(cell);
  if (text.empty()) return;
  const std::vector<Entity> entities =
      source.tagger.tag("Frist: " + std::string(text), source.tagging());
  const auto day = std::ranges::find(entities, EntityKind::deadline, &Entity::kind);
  schema::Deadline deadline{std::nullopt, std::string(text)};
  if (day != entities.end() && !day->norm.empty() && !recurs(text)) deadline.date = day->norm;
  keep_deadline(assignment, std::move(deadline));
}

}  // namespace sporhund::indexer
