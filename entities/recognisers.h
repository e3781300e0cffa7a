#pragma once

/// One recogniser per kind. Each reads the lexemes from left to right in bounded time and answers
/// its entities ascending by start; those of one recogniser do not overlap.

#include <vector>

#include "entities/lexemes.h"
#include "entities/tagger.h"
#include "schema/passage.h"

namespace sporhund::entities {

using Entities = std::vector<schema::Entity>;

Entities find_assignment_ids(const Lexemes& lexemes);
Entities find_cases(const Lexemes& lexemes, const TagContext& context);
/// Dates, and the deadlines among them.
Entities find_dates(const Lexemes& lexemes, const TagContext& context);
Entities find_money(const Lexemes& lexemes, const TagContext& context);
Entities find_budget_posts(const Lexemes& lexemes);
Entities find_laws(const Lexemes& lexemes);
/// Documents; `organisations` are the bodies found, for «tildelingsbrev for 2024 til NHN».
Entities find_document_references(const Lexemes& lexemes, const TagContext& context,
                                  const Entities& organisations);

/// The entity that is printed from lexeme `first` up to but without `last`.
schema::Entity make_entity(const Lexemes& lexemes, schema::EntityKind kind, std::size_t first,
                           std::size_t last);

}  // namespace sporhund::entities
