#pragma once

#include <vector>

#include "indexer/pdf/extraction.h"

namespace sporhund::indexer {

/// How much of a page looks like text, 0..1: the fraction of characters that stand in words which
/// Norwegian or English could have (text/legibility.h), letters apart and misread UTF-8 counted as
/// none. Fonts without a character map give private-use or control characters, or other letters.
/// 0 where there are no words. docs/quality.md has the measurement behind kReadable.
double text_quality(const std::vector<Word>& words);

/// Pages below are read by OCR where it does better.
inline constexpr double kReadable = 0.85;

}  // namespace sporhund::indexer
