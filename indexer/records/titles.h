#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/structure/blocks.h"

namespace sporhund::indexer {

/// An assignment's title and what the same block says behind it.
struct TitleAndText {
  std::string title;  ///< without trailing punctuation; empty where none is printed
  std::string text;
};

/// Parts a block that begins an assignment, from `begin` (behind its ID) on: by bold type, by the
/// cells of a row, by a line that ends before it is full, else by the first sentence.
TitleAndText part_title(const Block& block, std::size_t begin);

/// Whether a text can be a title: short, and telling nobody to do anything.
bool may_be_title(std::string_view text);

/// Whether somebody is told to do something.
bool directs(std::string_view text);

/// Whether a text begins as tasks do: «Utrede nye skilt», «Sikre at …».
bool begins_as_task(std::string_view text);

/// The first words of a text, for what has no title of its own.
std::string first_words(std::string_view text);

}  // namespace sporhund::indexer
