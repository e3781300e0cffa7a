#include "indexer/store/found_terms.h"

#include <string>

#include "schema/fields.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

void add_stems(std::string_view kind, std::string_view text, Xapian::Document& record) {
  for (const text::Token& token : text::tokenise(text::normalised(text))) {
    const bool word = token.kind == text::TokenKind::word;
    record.add_boolean_term(text::stem_term(kind, word ? text::stem(token.term) : token.term));
  }
}

/// An ID, case number or body, which tokens may part.
void add_name(std::string_view kind, std::string_view name, Xapian::Document& record) {
  if (!name.empty()) record.add_boolean_term(text::stem_term(kind, text::plain_value(name)));
}

}  // namespace

void add_found_terms(const schema::Assignment& assignment, Xapian::Document& record) {
  add_name(schema::kAssignmentKind, assignment.id, record);
  add_stems(schema::kAssignmentKind, assignment.title, record);
  add_name(schema::kAssignmentKind, assignment.owner, record);
  for (const schema::Partner& partner : assignment.partners) {
    add_name(schema::kAssignmentKind, partner.body, record);
  }
}

void add_found_terms(const schema::AgendaItem& item, Xapian::Document& record) {
  add_name(schema::kItemKind, item.case_number, record);
  add_stems(schema::kItemKind, item.title, record);
  add_stems(schema::kItemKind, item.decision.value_or(""), record);
}

void add_found_terms(const schema::Ownership& ownership,
                     const std::vector<std::string_view>& around, Xapian::Document& record) {
  const auto add = [&](std::string_view text) { add_stems(schema::kOwnershipKind, text, record); };
  add(ownership.quote);
  add(ownership.measure);
  for (const std::string& heading : ownership.heading_path) add(heading);
  for (const std::string_view text : around) add(text);
}

}  // namespace sporhund::indexer
