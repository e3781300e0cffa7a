#include "text/compounds.h"

#include <algorithm>
#include <array>

#include "text/code_points.h"

namespace sporhund::text {

namespace {

/// Letters; shorter words are too often a chance.
constexpr std::size_t kLeastHead = 3;
constexpr std::size_t kLeastTail = 3;

// Endings that are also words, or rests of words that are: no compound ends in them.
constexpr auto kNoTails = std::to_array<std::string_view>(
    {"ane",  "are",  "aste",  "ast",    "elig",   "elige",  "else",    "elsen",  "elser", "ende",
     "ene",  "ens",  "enes",  "ere",    "eren",   "erne",   "est",     "este",   "ete",   "ets",
     "het",  "heit", "heten", "hetene", "heter",  "inga",   "ingen",   "ingene", "inger", "ing",
     "iske", "isk",  "lege",  "leg",    "lig",    "lige",   "ligere",  "ligst",  "ren",   "rer",
     "rene", "nes",  "sjon",  "sjonen", "sjoner", "skap",   "som",     "ste",    "tene",  "ter",
     "ande", "ert",  "erte",  "ning",   "ningen", "ninger", "ningene", "ner",    "mer",   "met"});

// Particles begin verbs and what is made of them; their meaning is not the rest's.
constexpr auto kNoHeads = std::to_array<std::string_view>(
    {"etter",  "over",    "under", "inn",  "opp",  "til",   "for",   "fra", "frå",
     "med",    "mot",     "ned",   "fram", "gjen", "hoved", "hovud", "mis", "sam",
     "mellom", "gjennom", "uten",  "utan", "ut",   "bort",  "vel",   "ved", "fore",
     "føre",   "eks",     "unn",   "der",  "her",  "all",   "sær"});

template <typename Words>
bool is_among(std::string_view word, const Words& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_only_letters(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode(word, at);
    if (!is_letter(point.value)) return false;
    at = point.next;
  }
  return true;
}

/// The byte at which each letter begins.
std::vector<std::size_t> letters(std::string_view word) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < word.size(); at = decode(word, at).next) starts.push_back(at);
  return starts;
}

void add_split(std::string_view head, std::string_view tail, std::vector<Split>& found) {
  if (is_among(head, kNoHeads) || is_among(tail, kNoTails)) return;
  found.push_back({std::string(head), std::string(tail)});
}

}  // namespace

std::vector<Split> splits(std::string_view word) {
  std::vector<Split> found;
  if (!is_only_letters(word)) return found;
  const std::vector<std::size_t> starts = letters(word);
  for (std::size_t i = kLeastHead; i + kLeastTail <= starts.size(); ++i) {
    const std::string_view head = word.substr(0, starts[i]);
    const std::string_view tail = word.substr(starts[i]);
    add_split(head, tail, found);
    const bool linked = head.ends_with('s') || head.ends_with('e');
    if (linked && i > kLeastHead) add_split(head.substr(0, head.size() - 1), tail, found);
  }
  return found;
}

std::vector<std::string> joins(std::string_view head, std::string_view tail) {
  std::vector<std::string> found;
  if (!is_only_letters(head) || !is_only_letters(tail)) return found;
  if (letters(head).size() < 2 || letters(tail).size() < kLeastTail) return found;
  for (const std::string_view link : {"", "s", "e"}) {
    found.push_back(std::string(head).append(link).append(tail));
  }
  return found;
}

}  // namespace sporhund::text
