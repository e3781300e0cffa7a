#include "indexer/pdf/text_quality.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "schema/utf8.h"
#include "text/legibility.h"

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
    const Kind kind = kind_of(schema::next_code_point(word, at));
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

bool is_letter(char32_t code_point) {
  const Kind kind = kind_of(code_point);
  return kind == Kind::letter || kind == Kind::vowel;
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) result += schema::next_code_point(text, at);
  return result;
}

/// UTF-8 read as Windows-1252: "Ã¦" for "æ", "â€“" for a dash.
bool is_misread_utf8(std::u32string_view word) {
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    const char32_t next = word[i + 1];
    if ((word[i] == U'Ã' || word[i] == U'Â') && next >= 0x80 && next <= 0xBF) return true;
    if (word[i] == U'â' && (next == U'€' || (next >= 0x80 && next <= 0x9F))) return true;
  }
  return false;
}

/// The characters of runs of letters that no word would have. Scripts other than Latin are left
/// alone: the model knows nothing of them.
std::size_t unlikely_letters(std::u32string_view word) {
  constexpr char32_t kLastLatin = 0x24F;
  std::size_t unlikely = 0;
  for (std::size_t from = 0; from < word.size();) {
    std::size_t to = from;
    bool latin = false;
    for (; to < word.size() && is_letter(word[to]); ++to) latin = latin || word[to] <= kLastLatin;
    if (latin && !text::is_plausible_word(word.substr(from, to - from))) unlikely += to - from;
    from = to + 1;
  }
  return unlikely;
}

/// Characters of words whose letters stand apart: "d e t t e". `single` tells of each word whether
/// it is one letter.
std::size_t spaced_letters(const std::vector<bool>& single) {
  constexpr std::size_t kFewest = 4;
  std::size_t spaced = 0;
  std::size_t run = 0;
  for (std::size_t i = 0; i <= single.size(); ++i) {
    if (i < single.size() && single[i]) {
      ++run;
      continue;
    }
    if (run >= kFewest) spaced += run;
    run = 0;
  }
  return spaced;
}

/// So many letters of names, addresses and foreign words are let pass on any page: a short page
/// may have nothing else.
constexpr std::size_t kUnlikelyAnywhere = 20;
/// Only words with æ, ø, å or a dash tell that a page's UTF-8 was misread.
constexpr std::size_t kMisreadWeight = 3;

}  // namespace

double text_quality(const std::vector<Word>& words) {
  std::size_t all = 0;
  std::size_t broken = 0;
  std::size_t unlikely = 0;
  std::vector<bool> single;
  single.reserve(words.size());
  for (const Word& word : words) {
    const std::u32string text = code_points(word.text);
    all += text.size();
    single.push_back(text.size() == 1 && is_letter(text[0]));
    if (is_misread_utf8(text)) {
      broken += kMisreadWeight * text.size();
    } else if (!is_plausible(count(word.text))) {
      broken += text.size();
    } else {
      unlikely += unlikely_letters(text);
    }
  }
  broken += spaced_letters(single) + unlikely - std::min(unlikely, kUnlikelyAnywhere);
  return all == 0 ? 0 : 1 - static_cast<double>(std::min(broken, all)) / static_cast<double>(all);
}

}  // namespace sporhund::indexer
