#pragma once

#include <vector>

#include "entities/tagger.h"
#include "indexer/structure/blocks.h"
#include "schema/document.h"
#include "schema/passage.h"

namespace sporhund::indexer {

/// A document as the finders of records read it. Views: all must outlive the call.
struct RecordSource {
  const schema::Document& document;
  const std::vector<Block>& blocks;
  const std::vector<schema::Passage>& passages;
  const entities::Tagger& tagger;
  const entities::Abbreviations& abbreviations;

  entities::TagContext tagging() const {
    entities::TagContext context;
    context.year = document.metadata.year;
    context.abbreviations = &abbreviations;
    return context;
  }
};

}  // namespace sporhund::indexer
