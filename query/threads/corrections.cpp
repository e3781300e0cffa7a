#include "query/threads/corrections.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "query/threads/trace_documents.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

using schema::EntityKind;
using schema::StatedValue;

constexpr double kSaidInSentence = 0.75;  ///< of a measure's words

/// Beginnings of verbs that say that a value gives way to another.
constexpr std::array<std::string_view, 10> kChanging{"endre",    "endra",   "juster", "korriger",
                                                     "rett",     "erstatt", "økes",   "auka",
                                                     "redusere", "utsett"};

bool is_changing(const std::string& word) {
  return std::any_of(kChanging.begin(), kChanging.end(),
                     [&](std::string_view beginning) { return word.starts_with(beginning); });
}

/// The value that «endres til …» gives way to; nullptr where the sentence changes nothing.
const schema::Entity* new_value(const SentenceOf& sentence, EntityKind kind) {
  std::optional<std::size_t> change;
  for (const text::Token& token : text::tokenise(sentence.text)) {
    if (is_changing(token.term)) change = sentence.start + token.end;
  }
  if (!change) return nullptr;
  const schema::Entity* last = nullptr;
  for (const schema::Entity* entity : sentence.entities) {
    if (entity->kind == kind && !entity->norm.empty() && entity->start >= *change) last = entity;
  }
  return last;
}

}  // namespace

std::vector<StatedValue> changed_values(const schema::Passage& passage,
                                        const schema::Document& document, const MeasureWords& words,
                                        EntityKind kind) {
  std::vector<StatedValue> values;
  std::optional<StatedValue> replacement;
  for (const SentenceOf& sentence : sentences_of(passage)) {
    if (words.fit({{sentence.text, 1}}).coverage < kSaidInSentence) continue;
    const schema::Entity* changed = new_value(sentence, kind);
    for (const schema::Entity* entity : sentence.entities) {
      if (entity->kind != kind || entity->norm.empty()) continue;
      const StatedValue value{entity->norm, document, page_at(passage, entity->start),
                              sentence.text, entity == changed};
      if (entity == changed) {
        replacement = value;
      } else {
        values.push_back(value);
      }
    }
  }
  if (!replacement) return {};
  std::erase_if(values,
                [&](const StatedValue& value) { return value.value == replacement->value; });
  if (!values.empty()) values.push_back(*std::move(replacement));
  return values;
}

}  // namespace sporhund::query
