#pragma once

/// What stands before the text of a letter: letterhead, addressee, date, title.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "entities/tagger.h"
#include "indexer/structure/blocks.h"
#include "schema/document.h"

namespace sporhund::indexer {

/// The blocks of the first two pages.
std::span<const Block> front_of(const std::vector<Block>& blocks);

/// The blocks up to the page where text begins, behind a cover and a table of contents; those of
/// the first two pages at least.
std::span<const Block> opening_of(const std::vector<Block>& blocks);

/// The title that the first page prints: the block that says what the document is, or the one set
/// largest; several lines set alike are one title. A heading that only names the kind ("NOTAT")
/// gives way to the next. `properties_title` is believed only where the pages print it.
std::optional<std::string> find_title(std::span<const Block> front,
                                      const std::string& properties_title,
                                      const entities::Tagger& tagger);

/// The first whole date behind "Dato" or in a short line; dates in running text are others'.
std::optional<std::string> find_date(std::span<const Block> front, const entities::Tagger& tagger);

struct Parties {
  std::optional<std::string> sender;
  std::optional<std::string> recipient;
};

/// Who writes and to whom: from "Til"/"Fra" lines, the address block, the title's "til X" and
/// "fra X", and the letterhead; of a document that steers, also from its title and first words.
/// Bodies that other running text names are neither.
Parties find_parties(const std::vector<Block>& blocks, const std::string& title,
                     schema::DocumentType type, const entities::Tagger& tagger);

}  // namespace sporhund::indexer
