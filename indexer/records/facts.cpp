#include "indexer/records/facts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "indexer/records/partners.h"
#include "indexer/records/words.h"

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
  constexpr std::array<std::string_view, 22> kBefore{"av",       "fra",
                                                     "frå",      "datert",
                                                     "per",      "pr",
                                                     "siden",    "sidan",
                                                     "etter",    "til",
                                                     "og",       "den",
                                                     "mottar",   "mottok",
                                                     "i",        "jf",
                                                     "på",       "vår",
                                                     "mottek",   "gjelder",
                                                     "utgangen", "kunnskapsgrunnlag"};
  const std::vector<TextWord> before = text_words(text.substr(0, date.start));
  return before.empty() || is_one_of(before.back().text, kBefore);
}

/// A day that closes what is to be done, though no «innen» stands before it.
bool is_silent_deadline(std::string_view text, const Entity& date, const RecordSource& source) {
  const auto& written = source.document.metadata.date;
  const std::string since = written.value_or(
      source.document.metadata.year ? std::to_string(*source.document.metadata.year) : "9999");
  return date.norm.size() == 10 && date.norm > since && ends_clause(text, date) &&
         !dates_something(text, date);
}

void add_deadline(Assignment& assignment, const Entity& entity) {
  schema::Deadline deadline{std::nullopt, entity.text};
  if (!entity.norm.empty()) deadline.date = entity.norm;
  const bool known = std::ranges::any_of(assignment.deadlines, [&](const schema::Deadline& other) {
    return deadline.date ? other.date == deadline.date : other == deadline;
  });
  if (!known) assignment.deadlines.push_back(std::move(deadline));
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
  assignment.partners = find_partners({text, entities, assignment.owner, source});
}

}  // namespace sporhund::indexer
