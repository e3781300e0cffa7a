#include "indexer/pdf/text_quality.h"

#include <algorithm>
#include <string_view>

#include "indexer/pdf/utf.h"

namespace sporhund::indexer {
namespace {

enum class Kind { letter, vowel, digit, mark, symbol, broken };

struct Range {
  char32_t first, last;
  Kind kind;
};

/// By first match. Letters of other scripts count as vowels: they need none.
constexpr Range kRanges[] = {
    {0x00, 0x1F, Kind::broken},      {'0', '9', Kind::digit},
    {' ', '/', Kind::mark},          {':', '?', Kind::mark},
    {'@', '@', Kind::mark},          {'[', '`', Kind::mark},
    {'{', '~', Kind::mark},          {0x7F, 0x9F, Kind::broken},
    {0xA0, 0xBF, Kind::mark},        {0xC0, 0x2FF, Kind::vowel},
    {0x300, 0x36F, Kind::mark},      {0x370, 0x1FFF, Kind::vowel},
    {0x2000, 0x206F, Kind::mark},    {0x2070, 0x2BFF, Kind::symbol},
    {0x2C00, 0xD7FF, Kind::vowel},   {0xD800, 0xF8FF, Kind::broken},
    {0xF900, 0xFFEF, Kind::vowel},   {0xFFF0, 0xFFFF, Kind::broken},
    {0x10000, 0x1EFFF, Kind::vowel}, {0x1F000, 0x1FAFF, Kind::symbol},
};

Kind kind_of(char32_t code_point) {
  constexpr std::u32string_view kVowels = U"aeiouyAEIOUY";
  if (kVowels.find(code_point) != std::u32string_view::npos) return Kind::vowel;
  for (const Range& range : kRanges) {
    if (code_point >= range.first && code_point <= range.last) return range.kind;
  }
  return code_point < 0x80 ? Kind::letter : Kind::broken;
}

struct Counts {
  std::size_t all = 0, consonants = 0, vowels = 0, digits = 0, broken = 0;
};

Counts count(std::string_view word) {
  Counts counts;
  for (std::size_t at = 0; at < word.size();) {
    const Kind kind = kind_of(next_code_point(word, at));
    ++counts.all;
    if (kind == Kind::letter) ++counts.consonants;
    if (kind == Kind::vowel) ++counts.vowels;
    if (kind == Kind::digit) ++counts.digits;
    if (kind == Kind::broken) ++counts.broken;
  }
  return counts;
}

/// Words with more are letters of a shifted alphabet, neither Norwegian nor an abbreviation.
constexpr std::size_t kConsonantsWithoutVowel = 5;
constexpr std::size_t kConsonantsForEachVowel = 3;

bool is_plausible(const Counts& word) {
  if (word.broken > 0) return false;
  const std::size_t core = word.consonants + word.vowels + word.digits;
  const std::size_t most = kConsonantsWithoutVowel + kConsonantsForEachVowel * word.vowels;
  if (word.digits == 0 && word.consonants > most) return false;
  // Letters or digits are a third at least: "(e.g.)". What has none is a dash or a row of dots.
  return core == 0 || 3 * core >= word.all;
}

}  // namespace

double text_quality(const std::vector<Word>& words) {
  std::size_t all = 0;
  std::size_t plausible = 0;
  for (const Word& word : words) {
    const Counts counts = count(word.text);
    all += counts.all;
    if (is_plausible(counts)) plausible += counts.all;
  }
  return all == 0 ? 0 : static_cast<double>(plausible) / static_cast<double>(all);
}

}  // namespace sporhund::indexer
