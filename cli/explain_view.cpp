#include "cli/explain_view.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/labels.h"
#include "query/wording.h"

namespace sporhund::cli {

namespace {

using schema::MatchReason;

constexpr std::size_t kIndent = 4;
constexpr double kLeastPoints = 0.05;  ///< less is printed as nothing

using Shares = std::vector<std::pair<std::string, double>>;

void add_to(Shares& shares, const std::string& name, double amount) {
  const auto known = std::ranges::find(shares, name, &std::pair<std::string, double>::first);
  if (known == shares.end()) {
    shares.emplace_back(name, amount);
  } else {
    known->second += amount;
  }
}

/// What each field gives of the score; what no field gives, such as nearness, by its rule.
Shares shares_of(const schema::Hit& hit) {
  Shares shares;
  for (const MatchReason& reason : hit.reasons) {
    for (const auto& [field, share] : reason.field_shares) {
      add_to(shares, field, share * reason.score);
    }
    if (reason.field_shares.empty()) {
      add_to(shares, std::string(query::rule_in_words(reason.rule)), reason.score);
    }
  }
  std::ranges::stable_sort(shares,
                           [](const auto& a, const auto& b) { return a.second > b.second; });
  return shares;
}

std::string points(double score) {
  std::string text = fmt::format("{:.1f}", score);
  std::ranges::replace(text, '.', ',');
  return text;
}

std::string summary_of(const schema::Hit& hit) {
  constexpr double kLeastShare = 0.005;  // less is 0 %
  std::vector<std::string> parts;
  for (const auto& [name, amount] : shares_of(hit)) {
    if (amount < kLeastShare * hit.score || amount <= 0) continue;
    parts.push_back(fmt::format("{} {}", name, percent(amount / hit.score)));
  }
  return fmt::format("Poeng {}: {}", points(hit.score), fmt::join(parts, ", "));
}

/// A word of the question, what it gives, and by which rules; each rule and form once.
struct WordReasons {
  std::string word;
  double score = 0;
  Shares rules;
};

/// In the order of the question's words.
std::vector<WordReasons> by_word(const schema::Hit& hit) {
  std::vector<WordReasons> words;
  for (const MatchReason& reason : hit.reasons) {
    auto word = std::ranges::find(words, reason.query_term, &WordReasons::word);
    if (word == words.end()) word = words.insert(words.end(), {reason.query_term, 0, {}});
    const std::string form = reason.matched.empty() ? "" : fmt::format("«{}» ", reason.matched);
    word->score += reason.score;
    add_to(word->rules, form + std::string(query::rule_in_words(reason.rule)), reason.score);
  }
  return words;
}

}  // namespace

std::string explain_view(const schema::Hit& hit, const Terminal& terminal) {
  if (hit.reasons.empty()) return "";
  std::string out = wrapped(harmless(summary_of(hit)), terminal.width(), kIndent) + "\n";
  for (const WordReasons& word : by_word(hit)) {
    if (word.score < kLeastPoints) continue;
    std::vector<std::string> rules;
    for (const auto& [rule, score] : word.rules) {
      if (score >= kLeastPoints) rules.push_back(fmt::format("{} {}", rule, points(score)));
    }
    const std::string line =
        fmt::format("↳ {} {}: {}", word.word, points(word.score), fmt::join(rules, "; "));
    out += wrapped(harmless(line), terminal.width(), kIndent) + "\n";
  }
  return out;
}

}  // namespace sporhund::cli
