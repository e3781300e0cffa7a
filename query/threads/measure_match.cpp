#include "query/threads/measure_match.h"

#include <algorithm>
#include <array>

#include "text/function_words.h"
#include "text/normalise.h"
#include "text/nynorsk.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::query {

namespace {

using text::Token;
using text::TokenKind;

/// What a question about owners asks, and of no measure's name.
constexpr std::array<std::string_view, 7> kOwnerWords{"eier",      "eig",       "eigar",   "ansvar",
                                                      "ansvarlig", "ansvarleg", "ansvaret"};

/// A stem this long may be recognised in a compound.
constexpr std::size_t kShortestInCompound = 5;
constexpr double kCompoundShare = 0.7;
constexpr double kParenthesisShare = 0.4;
constexpr std::uint32_t kNear = 4;  ///< positions

bool says_something(const Token& token) {
  if (token.kind != TokenKind::word) return true;
  return token.term.size() > 1 && !text::is_function_word(token.term) &&
         !text::is_one_of(token.term, kOwnerWords);
}

std::string root_of(const Token& token) {
  return token.kind == TokenKind::word ? text::stem(token.term) : token.term;
}

// «beredskapsplan» in «sikkerhetsberedskapsplanen».
bool holds(std::string_view compound, std::string_view stem) {
  return stem.size() >= kShortestInCompound && compound.size() > stem.size() &&
         (compound.starts_with(stem) || compound.ends_with(stem));
}

std::vector<std::string> stems_of(const Token& token) {
  std::vector<std::string> stems{root_of(token)};
  if (token.kind != TokenKind::word) return stems;
  for (const std::string& other : text::other_norm(token.term)) {
    std::string stem = text::stem(other);
    if (std::ranges::count(stems, stem) == 0) stems.push_back(std::move(stem));
  }
  return stems;
}

/// The part of a question's word that a text's word is: less than 1 for a compound that holds it.
double share_of(const MeasureWord& word, std::string_view root) {
  double share = 0;
  for (const std::string& stem : word.stems) {
    if (root == stem) return 1;
    if (holds(root, stem)) share = kCompoundShare;
  }
  return share;
}

std::vector<bool> in_parentheses(std::string_view text) {
  std::vector<bool> inside(text.size());
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    inside[i] = depth > 0;
    if (text[i] == ')' && depth > 0) --depth;
  }
  return inside;
}

}  // namespace

MeasureWords::MeasureWords(std::string_view question, const Rarity& rarity) {
  const std::string clean = text::normalised(question);
  const std::vector<bool> aside = in_parentheses(clean);
  for (const Token& token : text::tokenise(clean)) {
    if (token.is_whole || !says_something(token)) continue;
    std::vector<std::string> stems = stems_of(token);
    const bool known = std::ranges::any_of(
        words_, [&](const MeasureWord& word) { return word.stems.front() == stems.front(); });
    if (known) continue;
    // As common as its spellings are in either norm.
    double weight = rarity(stems.front());
    for (const std::string& stem : stems) weight = std::min(weight, rarity(stem));
    if (aside[token.start]) weight *= kParenthesisShare;
    words_.push_back({std::move(stems), weight});
    total_ += weight;
  }
}

std::vector<MeasureWords::Place> MeasureWords::places_in(std::string_view text) const {
  std::vector<Place> places(words_.size());
  for (const Token& token : text::tokenise(text)) {
    const std::string root = root_of(token);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const double share = share_of(words_[i], root);
      if (share > places[i].share) places[i] = {share, token.position};
    }
  }
  return places;
}

MeasureFit MeasureWords::fit(const std::vector<MeasureField>& fields) const {
  if (words_.empty() || total_ <= 0) return {};
  std::vector<double> best(words_.size(), 0);
  MeasureFit fit;
  for (const MeasureField& field : fields) {
    const std::vector<Place> places = places_in(field.text);
    std::size_t near = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      best[i] = std::max(best[i], places[i].share * field.weight);
      if (i == 0 || places[i].share == 0 || places[i - 1].share == 0) continue;
      const auto [first, last] = std::minmax(places[i].position, places[i - 1].position);
      if (last - first <= kNear) ++near;
    }
    const double pairs = static_cast<double>(std::max<std::size_t>(places.size() - 1, 1));
    const double closeness =
        places.size() == 1 ? places[0].share : static_cast<double>(near) / pairs;
    fit.closeness = std::max(fit.closeness, closeness * field.weight);
  }
  for (std::size_t i = 0; i < words_.size(); ++i) fit.coverage += best[i] * words_[i].weight;
  fit.coverage /= total_;
  return fit;
}

bool stands_in(std::string_view word_stem, std::string_view stem) {
  return word_stem == stem || holds(word_stem, stem);
}

TitleWords::TitleWords(std::string_view title) {
  for (const Token& token : text::tokenise(title)) {
    if (!token.is_whole && says_something(token)) roots_.push_back(root_of(token));
  }
  std::sort(roots_.begin(), roots_.end());
  roots_.erase(std::unique(roots_.begin(), roots_.end()), roots_.end());
}

double TitleWords::likeness(const TitleWords& other) const {
  if (roots_.empty() || other.roots_.empty()) return 0;
  const auto shared = std::count_if(roots_.begin(), roots_.end(), [&](const std::string& root) {
    return std::binary_search(other.roots_.begin(), other.roots_.end(), root);
  });
  return 2.0 * static_cast<double>(shared) /
         static_cast<double>(roots_.size() + other.roots_.size());
}

}  // namespace sporhund::query
