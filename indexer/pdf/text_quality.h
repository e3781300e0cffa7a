#pragma once

#include <vector>

#include "indexer/pdf/extraction.h"

namespace sporhund::indexer {

/// How much of a page looks like text, 0..1: the fraction of characters that stand in plausible
/// words. Fonts without a character map give private-use or control characters, or shifted letters;
/// such pages need OCR. 0 where there are no words.
double text_quality(const std::vector<Word>& words);

}  // namespace sporhund::indexer
