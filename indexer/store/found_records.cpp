#include "indexer/store/found_records.h"

#include <map>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "indexer/store/passage_terms.h"
#include "indexer/store/record_key.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "schema/record.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using schema::AgendaItem;
using schema::Assignment;
using schema::FoundKind;
using schema::Ownership;

/// Makes the records of one document.
class Maker {
 public:
  Maker(const schema::DocumentRecords& records, const std::string& document_id)
      : records_(records), document_id_(document_id) {
    for (const schema::Passage& passage : records.passages) texts_[passage.id] = passage.text;
    for (const Assignment& given : records.assignments) titles_.emplace(given.id, given.title);
    titles_.erase("");
  }

  std::vector<FoundRecord> make() {
    make_all(schema::kAssignmentRecords, records_.assignments);
    make_all(schema::kItemRecords, records_.items);
    make_all(schema::kOwnershipRecords, records_.ownerships);
    return std::move(made_);
  }

 private:
  template <typename Record>
  void make_all(const FoundKind& kind, const std::vector<Record>& all) {
    kind_ = kind.kind;
    int number = 0;
    for (const Record& found : all) {
      if (found.evidence.document_id != document_id_) {
        throw std::logic_error("a record of another document: " + found.evidence.document_id);
      }
      FoundRecord& made = made_.emplace_back();
      made.key = schema::found_key(document_id_, kind, number);
      add_kind_and_key(made.record, kind.kind, made.key);
      made.record.set_data(schema::encode(found));
      complete(found, made.record, number++);
    }
  }

  void complete(const Assignment& assignment, Xapian::Document& record, int /*number*/) const {
    add_stems(assignment.title, record);
    add_name(assignment.id, record);
    add_name(assignment.owner, record);
    for (const schema::Partner& partner : assignment.partners) add_name(partner.body, record);
  }

  void complete(const AgendaItem& item, Xapian::Document& record, int /*number*/) const {
    add_stems(item.title, record);
    add_stems(item.decision.value_or(""), record);
    add_name(item.case_number, record);
  }

  void complete(const Ownership& ownership, Xapian::Document& record, int number) const {
    add_stems(ownership.quote, record);
    add_stems(ownership.measure, record);
    for (const std::string& heading : ownership.heading_path) add_stems(heading, record);
    add_stems(text_in(titles_, ownership.assignment_id), record);
    for (const std::string& id : ownership.evidence.passage_ids) {
      add_stems(text_in(texts_, id), record);
    }
    record.add_value(schema::kSlotOrder, ordered_key(document_id_, number));
  }

  using Texts = std::map<std::string_view, std::string_view>;

  static std::string_view text_in(const Texts& texts, std::string_view id) {
    const auto found = texts.find(id);
    return found == texts.end() ? std::string_view{} : found->second;
  }

  void add_stems(std::string_view text, Xapian::Document& record) const {
    for (const text::Token& token : text::tokenise(text::normalised(text))) {
      const bool word = token.kind == text::TokenKind::word;
      record.add_boolean_term(text::stem_term(kind_, word ? text::stem(token.term) : token.term));
    }
  }

  /// An ID, case number or body, which tokens may part.
  void add_name(std::string_view name, Xapian::Document& record) const {
    if (!name.empty()) record.add_boolean_term(text::stem_term(kind_, text::plain_value(name)));
  }

  const schema::DocumentRecords& records_;
  const std::string& document_id_;
  Texts texts_;   ///< of passages, by id
  Texts titles_;  ///< of assignments, by ID
  std::string_view kind_;
  std::vector<FoundRecord> made_;
};

}  // namespace

std::vector<FoundRecord> found_records(const schema::DocumentRecords& records,
                                       const std::string& document_id) {
  return Maker(records, document_id).make();
}

}  // namespace sporhund::indexer
