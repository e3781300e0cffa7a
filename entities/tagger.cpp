#include "entities/tagger.h"

#include <algorithm>
#include <map>

#include "entities/abbreviations.h"
#include "entities/body_names.h"
#include "entities/lexemes.h"
#include "entities/organisations.h"
#include "entities/recognisers.h"

namespace sporhund::entities {

namespace {

/// «lov 20. juni 2014 nr. 43 om …»: the day is part of the law's name.
bool lies_within(const schema::Entity& date, const Entities& laws) {
  return std::any_of(laws.begin(), laws.end(), [&](const schema::Entity& law) {
    return law.start <= date.start && date.end <= law.end;
  });
}

}  // namespace

struct Tagger::Rules {
  explicit Rules(schema::Bodies bodies) : names(bodies), organisations(names) {
    for (const schema::Body& body : bodies) parents.emplace(body.name, body.parent);
  }

  BodyNames names;
  Organisations organisations;
  std::map<std::string, std::string> parents;
};

Tagger::Tagger(schema::Bodies bodies) : rules_(std::make_unique<Rules>(bodies)) {}

Tagger::~Tagger() = default;

std::vector<schema::Entity> Tagger::tag(std::string_view text, const TagContext& context) const {
  const Lexemes lexemes(text);
  Entities found = rules_->organisations.find(lexemes, context);
  Entities documents = find_document_references(lexemes, context, found);
  const auto take = [&found](Entities&& more) {
    std::move(more.begin(), more.end(), std::back_inserter(found));
  };
  take(find_assignment_ids(lexemes));
  take(find_cases(lexemes, context));
  Entities laws = find_laws(lexemes);
  Entities dates = find_dates(lexemes, context);
  std::erase_if(dates, [&](const schema::Entity& date) { return lies_within(date, laws); });
  take(std::move(dates));
  take(find_money(lexemes, context));
  take(find_budget_posts(lexemes));
  take(std::move(laws));
  take(std::move(documents));
  std::stable_sort(
      found.begin(), found.end(),
      [](const schema::Entity& a, const schema::Entity& b) { return a.start < b.start; });
  return found;
}

Abbreviations Tagger::find_abbreviations(std::string_view text) const {
  return read_abbreviations(Lexemes(text));
}

std::optional<std::string> Tagger::body_named(std::string_view name) const {
  return rules_->organisations.named(name);
}

std::string Tagger::parent_of(const std::string& body) const {
  const auto found = rules_->parents.find(body);
  return found == rules_->parents.end() ? std::string() : found->second;
}

schema::Entity make_entity(const Lexemes& lexemes, schema::EntityKind kind, std::size_t first,
                           std::size_t last) {
  schema::Entity entity;
  entity.kind = kind;
  entity.text = lexemes.printed(first, last);
  entity.start = lexemes.at(first).start;
  entity.end = lexemes.at(last - 1).end;
  return entity;
}

}  // namespace sporhund::entities
