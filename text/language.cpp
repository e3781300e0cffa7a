#include "text/language.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "text/tokens.h"

namespace sporhund::text {
namespace {

using Words = std::span<const std::string_view>;

/// Function words of each language, and what is often written of, that the other two do not have,
/// sorted by bytes.
constexpr auto kBokmal = std::to_array<std::string_view>(
    {"allerede",     "annen",     "annet",       "avholdt",      "bevilgning", "bevilgninger",
     "ble",          "blitt",     "dere",        "deres",        "disse",      "egen",
     "eget",         "egne",      "en",          "et",           "fikk",       "flere",
     "fra",          "frem",      "fremgår",     "følgende",     "gi",         "gikk",
     "gis",          "gjelder",   "gjennomføre", "gjennomføres", "gjøre",      "gjøres",
     "hele",         "hun",       "hva",         "hvem",         "hver",       "hverandre",
     "hvert",        "hvilke",    "hvilken",     "hvilket",      "hvis",       "hvor",
     "hvorav",       "hvordan",   "hvorfor",     "ikke",         "imidlertid", "innen",
     "jeg",          "kun",       "leveranser",  "mens",         "mer",        "mulig",
     "mye",          "måned",     "måneder",     "noe",          "noen",       "oppgave",
     "oppgaven",     "oppgavene", "oppgaver",    "regnskap",     "sammen",     "selv",
     "sendes",       "siden",     "sørge",       "tilskudd",     "tjeneste",   "tjenesten",
     "tjenestene",   "tjenester", "uker",        "uten",         "vedtatt",    "videre",
     "virksomheten", "vises",     "være",        "vært",         "øvrig",      "øvrige"});
constexpr auto kNynorsk = std::to_array<std::string_view>(
    {"allereie",  "annan",      "blei",      "dei",       "deira",         "desse",
     "dykk",      "dykkar",     "eg",        "eige",      "eigen",         "eigne",
     "ein",       "eit",        "fekk",      "fleire",    "frå",           "følgjande",
     "føretak",   "føretaket",  "gje",       "gjekk",     "gjennomførast", "gjer",
     "gjera",     "gjerast",    "gjere",     "heile",     "helsing",       "ho",
     "ikkje",     "innan",      "kjem",      "kor",       "korleis",       "kva",
     "kvar",      "kvarandre",  "kvart",     "kven",      "kvifor",        "leveransar",
     "løyving",   "løyvingar",  "medan",     "meir",      "mogleg",        "mykje",
     "månad",     "månader",    "noko",      "nokon",     "nokor",         "nokre",
     "oppgåva",   "oppgåve",    "oppgåvene", "oppgåver",  "rekneskap",     "rekneskapen",
     "saman",     "samrøystes", "sidan",     "sjølv",     "tenesta",       "teneste",
     "tenestene", "tenester",   "tilskot",   "tilskotet", "utan",          "vedteke",
     "veker",     "vera",       "vere",      "verksemda", "vert",          "verta",
     "vidare",    "vore",       "vorte",     "òg",        "øvrege"});
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

/// How words end in one kind of Norwegian only: «tidlig» is «tidleg», «sikkerhet» «sikkerheit».
constexpr auto kBokmalEndings = std::to_array<std::string_view>({"lig", "lige", "het", "heten"});
constexpr auto kNynorskEndings =
    std::to_array<std::string_view>({"arane", "erast", "heit", "heita", "ingane", "leg", "legare"});

/// Fewer English words than these tell nothing.
constexpr std::size_t kLeastEnglish = 2;
/// A single word of one kind tells nothing without so many that are of either.
constexpr std::size_t kLeastBeside = 3;

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

/// Whether a word of some length ends so.
bool ends(std::string_view word, Words endings) {
  constexpr std::size_t kShortestStem = 3;
  return std::ranges::any_of(endings, [&](std::string_view ending) {
    return word.size() >= ending.size() + kShortestStem && word.ends_with(ending);
  });
}

void count_word(std::string_view run, Counts& counts) {
  const std::string word = run.size() > kLongest ? std::string() : lower(run);
  counts.bokmal += holds(kBokmal, word) || ends(run, kBokmalEndings) ? 1 : 0;
  counts.nynorsk += holds(kNynorsk, word) || ends(run, kNynorskEndings) ? 1 : 0;
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
    if (counts.english >= kLeastEnglish) return Language::english;
    return std::nullopt;
  }
  const std::size_t telling = std::max(counts.bokmal, counts.nynorsk);
  const bool alone = telling == 1 && counts.norwegian < kLeastBeside;
  if (counts.bokmal == counts.nynorsk || alone) return std::nullopt;
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
