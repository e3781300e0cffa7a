#include "text/vocabulary.h"

#include <algorithm>

#include "schema/utf8.h"

namespace sporhund::text {

namespace {

constexpr std::size_t kMinLetters = 4;
constexpr char kBreak = '\n';

}  // namespace

bool is_vocabulary_word(std::string_view term) {
  const bool letters_only = std::ranges::all_of(
      term, [](unsigned char c) { return c >= 0x80 || (c >= 'a' && c <= 'z'); });
  return letters_only && schema::count_code_points(term) >= kMinLetters;
}

std::string vocabulary_key(std::size_t letters) {
  return "words " + std::to_string(letters);
}

std::string join_words(const std::vector<std::string_view>& words) {
  std::string joined;
  for (const std::string_view word : words) joined.append(word).push_back(kBreak);
  return joined;
}

std::vector<std::string_view> split_words(std::string_view kept) {
  std::vector<std::string_view> words;
  while (!kept.empty()) {
    const std::size_t end = kept.find(kBreak);
    words.push_back(kept.substr(0, end));
    kept.remove_prefix(end == std::string_view::npos ? kept.size() : end + 1);
  }
  return words;
}

std::string_view first_word(std::string_view kept) {
  return kept.substr(0, kept.find(kBreak));
}

std::string_view words_from(std::string_view kept, std::string_view text) {
  std::size_t first = 0;
  std::size_t end = kept.size();
  while (first < end) {  // both at the beginning of a word
    const std::size_t middle = first + (end - first) / 2;
    const std::size_t before = middle == 0 ? kept.npos : kept.rfind(kBreak, middle - 1);
    const std::size_t start = before == kept.npos || before < first ? first : before + 1;
    const std::string_view word = first_word(kept.substr(start));
    if (word < text) {
      first = start + word.size() + 1;
    } else {
      end = start;
    }
  }
  return kept.substr(first);
}

}  // namespace sporhund::text
