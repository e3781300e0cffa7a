#pragma once

/// Finds records in pages that tests set, as build_document does in a file's.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/bodies.h"
#include "indexer/records/assignments.h"
#include "indexer/records/items.h"
#include "indexer/structure/blocks.h"
#include "indexer/structure/passages.h"

namespace sporhund::indexer::testing {

struct Letter {
  schema::DocumentType type = schema::DocumentType::tildelingsbrev;
  std::string recipient = "Helsedirektoratet";
  std::string sender = "Helse- og omsorgsdepartementet";
  int year = 2031;
  std::string title = "Tildelingsbrev for 2031";
};

inline schema::DocumentRecords records_in(const Letter& letter, const std::vector<Page>& pages) {
  static const entities::Tagger tagger(corpus::bodies());
  schema::Document document;
  document.id = "0123456789ab";
  document.metadata.type = letter.type;
  if (!letter.recipient.empty()) document.metadata.recipient = letter.recipient;
  if (!letter.sender.empty()) document.metadata.sender = letter.sender;
  document.metadata.title = letter.title;
  document.metadata.year = letter.year;
  const std::vector<Block> blocks = find_blocks(pages);
  const entities::Abbreviations abbreviations;
  schema::DocumentRecords records;
  records.passages = cut_passages(document.id, blocks);
  const RecordSource source{document, blocks, records.passages, tagger, abbreviations};
  records.assignments = find_assignments(source);
  records.items = find_items(source);
  name_assignments(records.passages, records.assignments);
  return records;
}

inline std::vector<schema::Assignment> assignments_in(const Letter& letter, const Page& page) {
  return records_in(letter, {page}).assignments;
}

/// The only one, or an empty one and a failure.
inline schema::Assignment only_assignment(const Letter& letter, const Page& page) {
  const auto found = assignments_in(letter, page);
  EXPECT_EQ(found.size(), 1U);
  return found.empty() ? schema::Assignment{} : found.front();
}

}  // namespace sporhund::indexer::testing
