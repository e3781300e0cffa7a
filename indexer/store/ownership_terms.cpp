#include "indexer/store/ownership_terms.h"

#include "schema/fields.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

void add_stems(std::string_view text, Xapian::Document& record) {
  for (const text::Token& token : text::tokenise(text::normalised(text))) {
    const bool word = token.kind == text::TokenKind::word;
    record.add_boolean_term(
        text::stem_term(schema::kOwnershipKind, word ? text::stem(token.term) : token.term));
  }
}

}  // namespace

void add_ownership_terms(const schema::Ownership& ownership,
                         const std::vector<std::string_view>& around, Xapian::Document& record) {
  add_stems(ownership.quote, record);
  add_stems(ownership.measure, record);
  for (const std::string& heading : ownership.heading_path) add_stems(heading, record);
  for (const std::string_view text : around) add_stems(text, record);
}

}  // namespace sporhund::indexer
