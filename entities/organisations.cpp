#include "entities/organisations.h"

#include "entities/organisation_rules.h"

namespace sporhund::entities {

using schema::EntityKind;

std::optional<Organisations::Found> Organisations::abbreviated(const Lexemes& lexemes,
                                                               std::size_t i,
                                                               const TagContext& context) const {
  const Lexeme& word = lexemes.at(i);
  if (context.abbreviations == nullptr || !word.is_word() || word.in_address ||
      count_capitals(word.printed) < 2) {
    return std::nullopt;
  }
  auto known = context.abbreviations->find(word.printed);
  if (known == context.abbreviations->end() && word.printed.ends_with('s')) {
    known = context.abbreviations->find(word.printed.substr(0, word.printed.size() - 1));
  }
  if (known == context.abbreviations->end()) return std::nullopt;
  const auto body = named(known->second);
  if (!body) return std::nullopt;
  return Found{i + 1, *body};
}

/// «Videre støtter Helse Vest RHF» ends in a listed name: no rule may take in what stands before
/// it.
bool Organisations::ends_in_listed(const Lexemes& lexemes, std::size_t first, std::size_t end,
                                   const TagContext& context) const {
  for (std::size_t i = first + 1; i < end; ++i) {
    const auto match = names_.longest(lexemes, i, {context.year, context.is_question});
    if (match && match->end >= end) return true;
  }
  return false;
}

std::optional<Organisations::Found> Organisations::find_at(const Lexemes& lexemes, std::size_t i,
                                                           const TagContext& context) const {
  if (auto own = abbreviated(lexemes, i, context)) return own;
  std::optional<Found> found;
  if (const auto match = names_.longest(lexemes, i, {context.year, context.is_question})) {
    found = Found{match->end, names_.name(match->body)};
  }
  const auto ruled = read_unlisted_body(lexemes, i);
  const bool is_longer = ruled && (!found || ruled->end > found->end);
  if (is_longer && !ends_in_listed(lexemes, i, ruled->end, context)) {
    found = Found{ruled->end, ruled->name};
  }
  return found;
}

Entities Organisations::find(const Lexemes& lexemes, const TagContext& context) const {
  Entities found;
  for (std::size_t i = 0; i < lexemes.size();) {
    auto body = find_at(lexemes, i, context);
    if (!body) {
      ++i;
      continue;
    }
    found.push_back(make_entity(lexemes, EntityKind::organisation, i, body->end));
    found.back().norm = std::move(body->norm);
    i = body->end;
  }
  return found;
}

std::optional<std::string> Organisations::named(std::string_view name) const {
  constexpr std::size_t kLongestName = 300;
  if (name.size() > kLongestName) return std::nullopt;
  const Lexemes lexemes(name);
  if (const auto body = names_.whole(lexemes)) return names_.name(*body);
  const auto ruled = read_unlisted_body(lexemes, 0);
  if (!ruled || ruled->end != lexemes.size()) return std::nullopt;
  if (ends_in_listed(lexemes, 0, ruled->end, {})) return std::nullopt;
  return ruled->name;
}

}  // namespace sporhund::entities
