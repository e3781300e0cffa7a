#pragma once

#include <string>
#include <vector>

#include "entities/tagger.h"
#include "indexer/layout/layout.h"
#include "indexer/structure/blocks.h"
#include "schema/document.h"

namespace sporhund::indexer {

/// What a document says of itself: title, type, date, year, sender, recipient and language, read
/// from its first two pages (the language from all). `properties_title` is the title in the
/// file's own properties, believed only where the first page prints it.
schema::Metadata read_metadata(const std::vector<Block>& blocks,
                               const std::string& properties_title, const entities::Tagger& tagger);

/// How well the pages could be read.
schema::ReadingQuality reading_quality(const std::vector<Page>& pages);

}  // namespace sporhund::indexer
