#include "text/language.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "text/tokens.h"

namespace sporhund::text {
namespace {

using Words = std::span<const std::string_view>;

/// Function words of each language that the other two do not have, sorted by bytes.
constexpr auto kBokmal = std::to_array<std::string_view>(
    {"ble",     "blitt",  "dere",       "deres",     "disse",  "en",           "et",
     "flere",   "fra",    "følgende",   "gi",        "gis",    "gjennomføre",  "gjennomføres",
     "gjøre",   "gjøres", "hun",        "hva",       "hvem",   "hver",         "hverandre",
     "hvert",   "hvilke", "hvilken",    "hvilket",   "hvis",   "hvor",         "hvordan",
     "hvorfor", "ikke",   "imidlertid", "innen",     "jeg",    "kun",          "leveranser",
     "mer",     "mulig",  "mye",        "noe",       "noen",   "oppgaver",     "sammen",
     "selv",    "siden",  "sørge",      "tjenester", "videre", "virksomheten", "være",
     "vært"});
constexpr auto kNynorsk = std::to_array<std::string_view>(
    {"blei",     "dei",       "deira",   "desse",      "eg",       "ein",
     "eit",      "fleire",    "frå",     "følgjande",  "gje",      "gjennomførast",
     "gjer",     "gjera",     "gjerast", "gjere",      "ho",       "ikkje",
     "innan",    "kor",       "korleis", "kva",        "kvar",     "kvarandre",
     "kvart",    "kven",      "kvifor",  "leveransar", "medan",    "meir",
     "mogleg",   "mykje",     "noko",    "nokon",      "nokor",    "nokre",
     "oppgåver", "saman",     "sidan",   "sjølv",      "tenester", "vera",
     "vere",     "verksemda", "vert",    "verta",      "vidare",   "vore",
     "vorte",    "òg"});
constexpr auto kEnglish = std::to_array<std::string_view>(
    {"and",  "are", "be",    "been",   "from", "has",  "its",   "must",
     "not",  "of",  "shall", "should", "that", "the",  "their", "these",
     "this", "was", "were",  "which",  "will", "with", "would"});
/// Words of both kinds of Norwegian.
constexpr auto kNorwegian = std::to_array<std::string_view>(
    {"at",  "av",     "den", "det", "eller", "er",   "etter", "for", "gjennom", "i",   "kan",
     "med", "mellom", "og",  "om",  "på",    "skal", "som",   "til", "under",   "ved", "å"});

static_assert(std::ranges::is_sorted(kBokmal) && std::ranges::is_sorted(kNynorsk) &&
              std::ranges::is_sorted(kEnglish) && std::ranges::is_sorted(kNorwegian));

/// Fewer function words than these tell nothing.
constexpr std::size_t kLeastWords = 2;

bool holds(Words words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

struct Counts {
  std::size_t bokmal = 0;
  std::size_t nynorsk = 0;
  std::size_t norwegian = 0;  ///< of either kind
  std::size_t english = 0;
};

constexpr std::size_t longest(Words words) {
  std::size_t bytes = 0;
  for (const std::string_view word : words) bytes = std::max(bytes, word.size());
  return bytes;
}
constexpr std::size_t kLongest =
    std::max({longest(kBokmal), longest(kNynorsk), longest(kEnglish), longest(kNorwegian)});

/// Whether the byte is of a letter that these words are written with, in UTF-8: up to U+00FF.
bool is_letter(std::string_view text, std::size_t at) {
  constexpr unsigned char kLead = 0xC3;
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  return byte == kLead || (at > 0 && static_cast<unsigned char>(text[at - 1]) == kLead);
}

void count_word(std::string_view run, Counts& counts) {
  if (run.size() > kLongest) return;
  const std::string word = lower(run);
  counts.bokmal += holds(kBokmal, word) ? 1 : 0;
  counts.nynorsk += holds(kNynorsk, word) ? 1 : 0;
  counts.norwegian += holds(kNorwegian, word) ? 1 : 0;
  counts.english += holds(kEnglish, word) ? 1 : 0;
}

/// Takes runs of letters for words: to take a whole document apart as for search would be most of
/// what its metadata costs.
Counts count_words(std::string_view text) {
  Counts counts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && is_letter(text, at)) continue;
    if (at > begin) count_word(text.substr(begin, at - begin), counts);
    begin = at + 1;
  }
  return counts;
}

}  // namespace

std::optional<Language> detect_language(std::string_view text) {
  const Counts counts = count_words(text);
  if (counts.english > counts.bokmal + counts.nynorsk + counts.norwegian) {
    if (counts.english >= kLeastWords) return Language::english;
    return std::nullopt;
  }
  if (std::max(counts.bokmal, counts.nynorsk) < kLeastWords) return std::nullopt;
  if (counts.bokmal == counts.nynorsk) return std::nullopt;
  return counts.bokmal > counts.nynorsk ? Language::bokmal : Language::nynorsk;
}

std::string_view language_code(Language language) {
  switch (language) {
    case Language::bokmal:
      return "nb";
    case Language::nynorsk:
      return "nn";
    case Language::english:
      return "en";
  }
  return {};
}

}  // namespace sporhund::text
