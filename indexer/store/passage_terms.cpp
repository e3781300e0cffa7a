#include "indexer/store/passage_terms.h"

#include <fmt/format.h>

#include <set>
#include <string_view>

#include "entities/abbreviations.h"
#include "entities/lexemes.h"
#include "indexer/store/record_key.h"
#include "schema/fields.h"
#include "schema/forward_entry.h"
#include "schema/record.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using schema::EntityKind;
using schema::FieldId;

// How often an assignment's ID counts in the assignment's own passages, in quarters as the words
// of kFields: they come before those that only name it.
constexpr unsigned kOwnIdCount = 12;

// A named thing counts as a word of the passage's own.
constexpr unsigned kNamedCount = 4;

// Positions left empty after each text, so that no phrase crosses from one field to another.
constexpr Xapian::termpos kFieldGap = 100;

/// Adds words to a Xapian document, each after the other's positions.
class WordAdder {
 public:
  explicit WordAdder(Xapian::Document& record) : record_(record) {}

  void add(FieldId id, const std::vector<RecurringWords::Word>& words) {
    const schema::Field& field = schema::field(id);
    Xapian::termpos last = base_;
    for (const RecurringWords::Word& word : words) {
      last = base_ + word.position;
      add_word(field, word, last);
      if (word.is_place && field.id == FieldId::body_text) add_place(last);
    }
    base_ = last + kFieldGap;
  }

 private:
  void add_word(const schema::Field& field, const RecurringWords::Word& word,
                Xapian::termpos position) {
    const auto weight = static_cast<Xapian::termcount>(field.quarter_weight);
    // What the passage's own text holds is what the merged terms hold beyond the other fields:
    // terms of its own would be a copy of nearly everything.
    const bool has_terms = field.id != FieldId::body_text;
    record_.add_posting(text::word_term("", word.term), position, weight);
    if (has_terms) record_.add_term(text::word_term(field.prefix, word.term));
    if (word.stem.empty()) return;
    record_.add_term(text::stem_term("", word.stem), weight);
    if (has_terms) record_.add_term(text::stem_term(field.prefix, word.stem));
  }

  void add_place(Xapian::termpos position) {
    record_.add_posting(std::string(schema::kPlaceTerm), position, 0);
  }

  Xapian::Document& record_;
  Xapian::termpos base_ = 0;
};

void add_words(Xapian::Document& record, const schema::Passage& passage,
               const schema::Document& document, RecurringWords& words) {
  WordAdder adder(record);
  adder.add(FieldId::title, words.recurring(document.metadata.title.value_or("")));
  for (const std::string& heading : passage.heading_path) {
    adder.add(FieldId::heading, words.recurring(heading));
  }
  if (passage.assignment) {
    adder.add(FieldId::assignment_title, words.recurring(passage.assignment->title));
  }
  adder.add(FieldId::table, words.recurring(passage.table_header));
  adder.add(FieldId::body_text, words.words(passage.text));
}

std::vector<std::uint32_t> places(const Xapian::TermIterator& term) {
  return {term.positionlist_begin(), term.positionlist_end()};
}

/// The forward index's entry: to be called while the record holds nothing but words.
std::string forward_entry(const Xapian::Document& record, const RecurringWords& words) {
  schema::ForwardWriter entry;
  // Terms with a prefix begin with a capital, which stands between numbers and letters.
  const auto is_word = [](const std::string& term) {
    return term[0] < 'A' || term[0] > 'Z' || term == schema::kPlaceTerm;
  };
  for (auto term = record.termlist_begin(); term != record.termlist_end(); ++term) {
    if (is_word(*term)) entry.add(*term, words.stem_of(*term), term.get_wdf(), places(term));
  }
  return entry.take();
}

std::set<std::string> norms(const schema::Passage& passage, EntityKind kind) {
  std::set<std::string> found;
  for (const schema::Entity& entity : passage.entities) {
    if (entity.kind == kind && !entity.norm.empty()) found.insert(entity.norm);
  }
  return found;
}

void add_value(Xapian::Document& record, FieldId field, const std::string& value) {
  if (!value.empty()) record.add_boolean_term(text::value_term(field, value));
}

/// Values of the exact fields that are things which passages name.
void add_named_values(Xapian::Document& record, const schema::Passage& passage) {
  for (const schema::Field& field : schema::kFields) {
    if (!field.named) continue;
    for (const std::string& norm : norms(passage, *field.named)) {
      for (const std::string& value : text::norms_of(*field.named, norm)) {
        add_value(record, field.id, value);
      }
    }
  }
}

/// The ID of the assignment that the passage belongs to counts more than one that it names.
void add_own_id(Xapian::Document& record, const schema::Passage& passage) {
  if (!passage.assignment || passage.assignment->id.empty()) return;
  record.add_term(text::value_term(FieldId::assignment_id, passage.assignment->id), kOwnIdCount);
}

void add_named(Xapian::Document& record, const schema::Passage& passage) {
  std::set<std::string> terms;
  for (const schema::Entity& entity : passage.entities) {
    for (std::string& term : text::named_terms(entity)) terms.insert(std::move(term));
  }
  for (const std::string& term : terms) record.add_term(term, kNamedCount);
}

void add_definitions(Xapian::Document& record, const schema::Passage& passage) {
  if (passage.text.find('(') == std::string::npos) return;
  const entities::Lexemes lexemes(passage.text);
  for (const auto& [abbreviation, name] : entities::read_abbreviations(lexemes)) {
    const std::string lower = text::lower(abbreviation);
    record.add_boolean_term(text::definition_term(lower, text::plain_value(name)));
    record.add_boolean_term(text::definition_term(text::stems_of(text::normalised(name)), lower));
  }
}

bool leads_in(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\n");
  return last != text.npos && text[last] == ':';
}

std::set<std::string> bodies_of(const schema::Passage& passage, const schema::Document& document) {
  std::set<std::string> bodies = norms(passage, EntityKind::organisation);
  if (document.metadata.recipient) bodies.insert(*document.metadata.recipient);
  return bodies;
}

void add_metadata(Xapian::Document& record, const schema::Document& document) {
  const schema::Metadata& metadata = document.metadata;
  const std::string type(schema::name_of(schema::kDocumentTypes, metadata.type));
  add_value(record, FieldId::type, type);
  add_value(record, FieldId::language, metadata.language.value_or(""));
  add_value(record, FieldId::document, document.id);
  if (metadata.year) add_value(record, FieldId::year, padded_year(*metadata.year));
}

void add_bodies(Xapian::Document& record, const schema::Passage& passage,
                const std::set<std::string>& bodies) {
  if (passage.assignment) add_value(record, FieldId::owner, passage.assignment->owner);
  for (const std::string& body : bodies) add_value(record, FieldId::organisation, body);
}

}  // namespace

std::string ordered_key(const std::string& document_id, int number) {
  return fmt::format("{}-{:08}", document_id, number);
}

DeadlinesByPassage deadlines_by_passage(const std::vector<schema::Assignment>& assignments) {
  DeadlinesByPassage days;
  for (const schema::Assignment& assignment : assignments) {
    for (const schema::Deadline& deadline : assignment.deadlines) {
      if (!deadline.date) continue;
      for (const std::string& id : assignment.evidence.passage_ids) days[id].insert(*deadline.date);
    }
  }
  return days;
}

Xapian::Document PassageRecords::record(const schema::Passage& passage,
                                        const std::set<std::string>& deadlines) {
  Xapian::Document record;
  add_words(record, passage, document_, words_);
  record.add_value(schema::kSlotWords, forward_entry(record, words_));
  add_named_values(record, passage);
  add_own_id(record, passage);
  add_named(record, passage);
  add_definitions(record, passage);
  for (const std::string& day : deadlines) add_value(record, FieldId::deadline, day);
  const std::set<std::string> bodies = bodies_of(passage, document_);
  add_bodies(record, passage, bodies);
  counted_.add(passage, bodies);
  add_metadata(record, document_);
  if (leads_in(passage.text)) record.add_boolean_term(std::string(schema::kLeadInTerm));
  add_kind_and_key(record, schema::kPassageKind, passage.id);
  record.add_value(schema::kSlotOrder, ordered_key(document_.id, passage.ordinal));
  record.set_data(schema::encode(passage));
  return record;
}

}  // namespace sporhund::indexer
