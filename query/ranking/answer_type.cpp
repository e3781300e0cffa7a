#include "query/ranking/answer_type.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "query/ranking/ranking.h"
#include "text/function_words.h"
#include "text/months.h"
#include "text/normalise.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::query {

namespace {

/// A question word and the words after it that make it ask for a kind.
struct Asking {
  std::string_view first;
  std::string_view next;  ///< each between spaces; empty: whatever follows
  Asked asked;
};

constexpr std::string_view kTimes =
    " år årstall årstal århundre hundreår dato dag måned månad tid tidspunkt ";
constexpr std::string_view kAmounts =
    " mange mye mykje lenge lang langt lange stor stort store høy høyt høg høgt gammel gammelt "
    "gamle gamal gammalt ofte tung dyr dyrt ";

constexpr std::string_view kPlaces =
    " by byer byar land kommune kommuner kommunar fylke fylker sted steder stad stader område "
    "områder øy bygd region ";

constexpr auto kAskings = std::to_array<Asking>({
    {"når", "", Asked::time},
    {"hvilket", kTimes, Asked::time},
    {"hvilket", kPlaces, Asked::place},
    {"hvilken", kTimes, Asked::time},
    {"hvilken", kPlaces, Asked::place},
    {"hvilke", kTimes, Asked::time},
    {"hvilke", kPlaces, Asked::place},
    {"hva", kTimes, Asked::time},
    {"kva", kTimes, Asked::time},
    {"kva", kPlaces, Asked::place},
    {"hvor", kAmounts, Asked::number},
    {"hvor", "", Asked::place},
    {"kor", kAmounts, Asked::number},
    {"kor", "", Asked::place},
    {"kvar", "", Asked::place},
});

/// Sorted by bytes.
constexpr auto kNumbers = std::to_array<std::string_view>(
    {"atten", "elleve",     "fem",    "femten",  "femti",     "fire",  "fjorten",
     "førti", "halvparten", "hundre", "million", "millioner", "ni",    "nitten",
     "seks",  "seksten",    "sju",    "sytten",  "syv",       "ti",    "tjue",
     "to",    "tolv",       "tre",    "tretten", "tretti",    "tusen", "åtte"});
static_assert(std::ranges::is_sorted(kNumbers));

bool holds(std::string_view words, std::string_view word) {
  return words.find(std::string(" ").append(word).append(" ")) != words.npos;
}

Asked asked_by(std::string_view first, std::string_view next) {
  for (const Asking& asking : kAskings) {
    if (asking.first == first && (asking.next.empty() || holds(asking.next, next))) {
      return asking.asked;
    }
  }
  return Asked::answer;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word[0] == '1' || word[0] == '2') &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

double support(const std::vector<PlacedWord>& words, double answer) {
  double sum = 0;
  for (const PlacedWord& word : words) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const double place : word.places) nearest = std::min(nearest, std::abs(place - answer));
    if (nearest == 0) return 0;
    sum += word.weight / (1 + nearest / kAnswerReach);
  }
  return sum;
}

}  // namespace

Asked asked_for(std::string_view question) {
  constexpr std::size_t kLastFirst = 2;  // «på hvilken dato», «fram til når»
  const std::vector<text::Token> words = text::tokenise(text::normalised(question));
  for (std::size_t at = 0; at < words.size() && at <= kLastFirst; ++at) {
    if (!text::is_question_word(words[at].term)) continue;
    return asked_by(words[at].term, at + 1 < words.size() ? words[at + 1].term : "");
  }
  return Asked::subject;
}

bool may_answer(Asked asked, std::string_view word) {
  if (asked == Asked::time) return is_year(word) || text::is_one_of(word, text::kMonths);
  if (asked != Asked::number || is_year(word)) return false;
  return (word[0] >= '0' && word[0] <= '9') || std::ranges::binary_search(kNumbers, word);
}

double best_support(const std::vector<PlacedWord>& words,
                    const std::vector<std::uint32_t>& answers) {
  double best = 0;
  for (const std::uint32_t answer : answers) best = std::max(best, support(words, answer));
  return best;
}

}  // namespace sporhund::query
