#include "text/function_words.h"

#include <algorithm>
#include <array>

namespace sporhund::text {

namespace {

/// Sorted by bytes.
constexpr auto kFunctionWords = std::to_array<std::string_view>(
    {"at",      "av",      "bl",     "ble",    "blei",    "bli",     "blir",  "blitt",  "burde",
     "bør",     "da",      "de",     "dei",    "den",     "denne",   "der",   "dere",   "dersom",
     "desse",   "det",     "dette",  "disse",  "dykk",    "då",      "eg",    "ei",     "ein",
     "eit",     "eller",   "en",     "er",     "et",      "etter",   "fekk",  "fikk",   "for",
     "fra",     "frå",     "få",     "får",    "gjennom", "gjer",    "gjere", "gjorde", "gjort",
     "gjør",    "gjøre",   "hadde",  "han",    "har",     "ho",      "hos",   "hun",    "hva",
     "hvem",    "hver",    "hvert",  "hvilke", "hvilken", "hvilket", "hvis",  "hvor",   "hvordan",
     "hvorfor", "i",       "ikke",   "ikkje",  "inn",     "innen",   "jeg",   "jf",     "kan",
     "kor",     "korleis", "kunne",  "kva",    "kvar",    "kvart",   "kven",  "kvi",    "kvifor",
     "man",     "med",     "meir",   "mellom", "men",     "mer",     "mot",   "mye",    "mykje",
     "må",      "måtte",   "noe",    "noen",   "noko",    "nokon",   "nokre", "når",    "og",
     "også",    "om",      "over",   "på",     "samt",    "seg",     "si",    "sin",    "sine",
     "sitt",    "skal",    "skulle", "slik",   "slike",   "som",     "så",    "sånn",   "til",
     "under",   "ut",      "var",    "vart",   "ved",     "vera",    "vere",  "vert",   "verte",
     "vi",      "vil",     "ville",  "viss",   "vore",    "vorte",   "være",  "vært",   "å",
     "òg"});
static_assert(std::ranges::is_sorted(kFunctionWords));

/// Sorted by bytes; all are function words.
constexpr auto kQuestionWords = std::to_array<std::string_view>(
    {"hva", "hvem", "hvilke", "hvilken", "hvilket", "hvor", "hvordan", "hvorfor", "kor", "korleis",
     "kva", "kvar", "kven", "kvi", "kvifor", "når"});
static_assert(std::ranges::is_sorted(kQuestionWords));
static_assert(std::ranges::includes(kFunctionWords, kQuestionWords));

}  // namespace

bool is_function_word(std::string_view word) {
  return std::ranges::binary_search(kFunctionWords, word);
}

bool is_question_word(std::string_view word) {
  return std::ranges::binary_search(kQuestionWords, word);
}

}  // namespace sporhund::text
