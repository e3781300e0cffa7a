#pragma once

/// Words of one text field. The fields around a passage's text have terms of their own; those of
/// the text itself are what the merged terms hold beyond them.

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "schema/fields.h"

namespace sporhund::query {

/// A merged term and how the same word is spelt in a field: word_term or stem_term.
using SpellTerm = std::string (*)(std::string_view prefix, std::string_view word);

/// How often the passage's own text holds what `spell` makes of a word, given how often the merged
/// term and that of each field around the text occur in a record: `count(term)`.
template <typename Count>
double count_in_body(SpellTerm spell, std::string_view word, Count count) {
  double rest = count(spell("", word));
  for (const schema::Field& field : schema::kFields) {
    if (field.kind != schema::FieldKind::text || field.id == schema::FieldId::body_text) continue;
    rest -= count(spell(field.prefix, word)) * field.quarter_weight;
  }
  return rest / schema::field(schema::FieldId::body_text).quarter_weight;
}

/// Just these records, in whatever order they are given.
Xapian::Query records_query(std::vector<Xapian::docid> ids);

/// The passages that hold these words, in lower case, next to each other.
Xapian::Query phrase_query(const std::vector<std::string>& words);

/// The passages that hold a word in this field.
Xapian::Query field_query(const Xapian::Database& database, schema::FieldId field, SpellTerm spell,
                          std::string_view word);

}  // namespace sporhund::query
