#include "indexer/document_builder.h"

#include "indexer/layout/layout.h"
#include "indexer/records/assignments.h"
#include "indexer/records/items.h"
#include "indexer/records/owners.h"
#include "indexer/records/request_owners.h"
#include "indexer/structure/blocks.h"
#include "indexer/structure/metadata.h"
#include "indexer/structure/passage_quality.h"
#include "indexer/structure/passages.h"
#include "indexer/structure/unit_parts.h"

namespace sporhund::indexer {

namespace {

entities::Abbreviations abbreviations_of(const std::vector<Block>& blocks,
                                         const entities::Tagger& tagger) {
  std::string all;
  for (const Block& block : blocks) all += block.text + '\n';
  return tagger.find_abbreviations(all);
}

bool in_thousands(const schema::Passage& passage) {
  return (passage.table_header + passage.text).find("1000 kr") != std::string::npos ||
         (passage.table_header + passage.text).find("1 000 kr") != std::string::npos;
}

}  // namespace

std::string document_id(const std::string& sha256) {
  return sha256.substr(0, 12);
}

BuiltDocument build_document(const Extraction& extraction, const schema::MetadataOverride& values,
                             const entities::Tagger& tagger) {
  const std::vector<Page> pages = lay_out(extraction);
  const std::vector<Block> blocks = find_blocks(pages);
  BuiltDocument built;
  built.document.sha256 = extraction.sha256;
  built.document.id = document_id(extraction.sha256);
  built.document.reading = reading_quality(pages);
  built.document.metadata = read_metadata(blocks, extraction.title, tagger);
  schema::apply(values, built.document.metadata);
  std::vector<schema::Passage>& passages = built.records.passages;
  passages = cut_passages(built.document.id, blocks);
  mark_quality(pages, passages);

  const entities::Abbreviations abbreviations = abbreviations_of(blocks, tagger);
  for (schema::Passage& passage : passages) {
    entities::TagContext context;
    context.year = built.document.metadata.year;
    context.abbreviations = &abbreviations;
    context.thousands = in_thousands(passage);
    passage.entities = tagger.tag(passage.text, context);
  }
  const RecordSource source{built.document, blocks, passages, tagger, abbreviations};
  built.records.assignments = find_assignments(source);
  built.records.items = find_items(source);
  name_assignments(passages, built.records.assignments);
  mark_parts(passages);
  built.records.ownerships = find_ownerships(built.document, passages, tagger);
  add_request_owners(built.records.ownerships, built.records.assignments, passages);
  return built;
}

}  // namespace sporhund::indexer
