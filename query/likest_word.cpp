#include "query/likest_word.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "schema/utf8.h"
#include "text/terms.h"
#include "text/vocabulary.h"

namespace sporhund::query {

namespace {

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  while (!word.empty()) {
    const auto next = schema::first_code_point(word);
    letters.push_back(next ? next->value : U'\uFFFD');
    word.remove_prefix(next ? next->bytes : 1);
  }
  return letters;
}

/// A set of letters, each as one of 64 bits by its last byte.
std::uint64_t letter_set(std::string_view word) {
  std::uint64_t letters = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool is_last =
        i + 1 == word.size() || (static_cast<unsigned char>(word[i + 1]) & 0xC0U) != 0x80U;
    if (is_last) letters |= std::uint64_t{1} << (static_cast<unsigned char>(word[i]) & 63U);
  }
  return letters;
}

/// Whether words with these letters may be so near. An edit takes one letter away and puts one in.
/// Tells most words of a long list apart without measuring.
bool may_be_near(std::uint64_t a, std::uint64_t b, unsigned edits) {
  return static_cast<unsigned>(std::popcount(a ^ b)) <= 2 * edits;
}

struct Candidate {
  unsigned distance;
  Xapian::doccount passages = 0;
  std::string_view word;

  bool operator<(const Candidate& other) const {
    if (distance != other.distance) return distance < other.distance;
    if (passages != other.passages) return passages > other.passages;
    return word < other.word;
  }
};

}  // namespace

unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned most) {
  const unsigned more = most + 1;
  if (a.size() > b.size() + most || b.size() > a.size() + most) return more;
  std::vector<unsigned> before;
  std::vector<unsigned> above(b.size() + 1);
  std::vector<unsigned> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = std::exchange(above, row);
    row[0] = static_cast<unsigned>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const unsigned replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, row[j - 1] + 1, above[j] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    if (std::ranges::min(row) > most && std::ranges::min(above) > most) return more;
  }
  return std::min(row.back(), more);
}

std::string likest_word(std::string_view word, unsigned edits, const Xapian::Database& database) {
  const std::u32string wanted = letters_of(word);
  const std::uint64_t wanted_set = letter_set(word);
  const std::size_t shortest = wanted.size() - std::min<std::size_t>(edits, wanted.size());
  std::string best_word;
  Candidate best{edits + 1, 0, {}};
  for (std::size_t letters = shortest; letters <= wanted.size() + edits; ++letters) {
    const std::string kept = database.get_metadata(text::vocabulary_key(letters));
    for (const std::string_view known : text::split_words(kept)) {
      if (!may_be_near(wanted_set, letter_set(known), std::min(edits, best.distance))) continue;
      Candidate candidate{edit_distance(wanted, letters_of(known), best.distance), 0, known};
      if (candidate.distance > std::min(edits, best.distance)) continue;
      candidate.passages = database.get_termfreq(text::word_term("", known));
      if (!(candidate < best)) continue;
      best_word = known;
      best = candidate;
      best.word = best_word;
    }
  }
  return best_word;
}

}  // namespace sporhund::query
