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

Counts count_words(std::string_view text) {
  Counts counts;
  for (const Token& token : tokenise(text)) {
    if (token.kind != TokenKind::word || token.is_whole) continue;
    counts.bokmal += holds(kBokmal, token.term) ? 1 : 0;
    counts.nynorsk += holds(kNynorsk, token.term) ? 1 : 0;
    counts.norwegian += holds(kNorwegian, token.term) ? 1 : 0;
    counts.english += holds(kEnglish, token.term) ? 1 : 0;
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
