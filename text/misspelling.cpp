#include "text/misspelling.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sporhund::text {

namespace {

/// How a letter that the keyboard lacks may be typed.
struct OwnLetter {
  std::string_view typed;
  std::string_view meant;
  char32_t letter;  ///< `meant`
};

/// «e» for æ is left out: too many words have it.
constexpr auto kOwnLetters = std::to_array<OwnLetter>(
    {{"aa", "å", U'å'}, {"oe", "ø", U'ø'}, {"ae", "æ", U'æ'}, {"a", "å", U'å'}, {"o", "ø", U'ø'}});

struct Mistake {
  char32_t typed;
  char32_t meant;
  unsigned cost;
};

constexpr unsigned kSoundAlike = 4;

constexpr auto kMistakes = std::to_array<Mistake>({{U'a', U'å', kRespelling},
                                                   {U'o', U'ø', kRespelling},
                                                   {U'e', U'æ', kRespelling},
                                                   {U'ö', U'ø', kRespelling},
                                                   {U'ä', U'æ', kRespelling},
                                                   {U'e', U'é', kRespelling},
                                                   {U'é', U'e', kRespelling},
                                                   {U'o', U'ò', kRespelling},
                                                   {U'o', U'ô', kRespelling},
                                                   {U'a', U'æ', kSoundAlike},
                                                   {U'æ', U'e', kSoundAlike},
                                                   {U'o', U'å', kSoundAlike},
                                                   {U'å', U'o', kSoundAlike},
                                                   {U'ø', U'o', kSoundAlike},
                                                   {U'ø', U'å', kSoundAlike}});

}  // namespace

unsigned rare_substitution_cost(char32_t typed, char32_t meant) {
  for (const Mistake& mistake : kMistakes) {
    if (mistake.typed == typed && mistake.meant == meant) return mistake.cost;
  }
  return kEdit;
}

std::u32string cheap_letters(char32_t typed) {
  std::u32string letters;
  for (const Mistake& mistake : kMistakes) {
    if (mistake.typed == typed) letters.push_back(mistake.meant);
  }
  return letters;
}

char32_t letter_of_pair(char32_t first, char32_t second) {
  for (const auto& [typed, meant, letter] : kOwnLetters) {
    const bool pair = typed.size() == 2;
    if (pair && char32_t(typed[0]) == first && char32_t(typed[1]) == second) return letter;
  }
  return 0;
}

std::size_t letter_pairs(std::string_view word) {
  std::size_t pairs = 0;
  for (std::size_t at = 1; at < word.size(); ++at) {
    const auto letter = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
    pairs += letter_of_pair(letter(at - 1), letter(at)) == 0 ? 0 : 1;
  }
  return pairs;
}

bool has_own_letters(std::string_view text) {
  return std::ranges::any_of(
      kOwnLetters, [&](const OwnLetter& letter) { return text.find(letter.meant) != text.npos; });
}

std::vector<std::string> own_spellings(const std::string& word, std::size_t most) {
  struct Spelling {
    std::string text;
    std::size_t rest;  ///< where what is still as typed begins
  };
  std::vector<Spelling> found{{word, 0}};
  for (std::size_t from = 0; from < found.size() && found.size() <= most; ++from) {
    for (std::size_t at = found[from].rest; at < found[from].text.size(); ++at) {
      for (const OwnLetter& letter : kOwnLetters) {
        if (found[from].text.compare(at, letter.typed.size(), letter.typed) != 0) continue;
        std::string text = found[from].text;
        text.replace(at, letter.typed.size(), letter.meant);
        found.push_back({std::move(text), at + letter.meant.size()});
      }
    }
  }
  std::vector<std::string> spellings;
  for (std::size_t i = 1; i < found.size() && i <= most; ++i) {
    spellings.push_back(std::move(found[i].text));
  }
  return spellings;
}

}  // namespace sporhund::text
