#pragma once

/// How well a text is about a measure: the same analysis as everywhere, one score.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund::query {

/// How rare a stem is in the index: its inverse document frequency.
using Rarity = std::function<double(const std::string& stem)>;

/// A text that a measure may stand in, and how much a word in it counts, 0..1.
struct MeasureField {
  std::string_view text;
  double weight = 1;
};

struct MeasureFit {
  double coverage = 0;   ///< 0..1: the share of the question's words that is there, by rarity
  double closeness = 0;  ///< 0..1: the share of its neighbouring words that are near each other
};

/// A word of a question for a measure.
struct MeasureWord {
  /// Its stem, or the term of a number or identifier; then those that it has in the other norm.
  std::vector<std::string> stems;
  double weight;
};

/// The words of a question for a measure. Immutable; safe for several threads.
class MeasureWords {
 public:
  /// Words that say nothing by themselves are left out; those in parentheses explain, and count
  /// less.
  MeasureWords(std::string_view question, const Rarity& rarity);

  bool empty() const { return words_.empty(); }
  const std::vector<MeasureWord>& words() const { return words_; }
  MeasureFit fit(const std::vector<MeasureField>& fields) const;

 private:
  struct Place {
    double share = 0;            ///< 1 for the word, less for a compound that holds it
    std::uint32_t position = 0;  ///< of the first
  };
  std::vector<Place> places_in(std::string_view text) const;

  std::vector<MeasureWord> words_;
  double total_ = 0;
};

/// Whether a word's stem is this one, or that of a compound which holds it.
bool stands_in(std::string_view word_stem, std::string_view stem);

/// The words of a title that say something. Immutable; safe for several threads.
class TitleWords {
 public:
  explicit TitleWords(std::string_view title);

  /// Their stems, or terms of numbers and identifiers; ascending, each once.
  const std::vector<std::string>& roots() const { return roots_; }
  /// How alike two titles are, 0..1: twice the words they share by all words.
  double likeness(const TitleWords& other) const;

 private:
  std::vector<std::string> roots_;
};

}  // namespace sporhund::query
