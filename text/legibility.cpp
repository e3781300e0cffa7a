#include "text/legibility.h"

#include <cstddef>

#include "text/letter_trigrams.h"

namespace sporhund::text {
namespace {

constexpr std::size_t kEdge = 0;
constexpr std::size_t kAE = 27, kOE = 28, kAA = 29;
constexpr std::size_t kOther = 30;
constexpr std::size_t kSymbols = 31;
constexpr std::size_t kLineBytes = kSymbols + 1;

/// In half bits, as the table has them.
constexpr int kImpossible = 20;
constexpr int kMostOnAverage = 10;
constexpr std::size_t kFewestLetters = 3;

/// The base letters of U+00E0..U+00FF; '*' has none.
constexpr std::string_view kLatin1 = "aaaa***ceeeeiiii*nooooo**uuuuy*y";

std::size_t code_of_base(char letter) {
  return letter == '*' ? kOther : static_cast<std::size_t>(letter - 'a') + 1;
}

std::size_t code_of(char32_t letter) {
  if (letter >= 'A' && letter <= 'Z') letter += 'a' - 'A';
  if (letter >= 'a' && letter <= 'z') return code_of_base(static_cast<char>(letter));
  if (letter >= 0xC0 && letter <= 0xDE) letter += 0x20;
  switch (letter) {
    case U'æ':
    case U'ä':
      return kAE;
    case U'ø':
    case U'ö':
      return kOE;
    case U'å':
      return kAA;
    default:
      break;
  }
  return letter >= 0xE0 && letter <= 0xFF ? code_of_base(kLatin1[letter - 0xE0]) : kOther;
}

int half_bits(std::size_t before, std::size_t last, std::size_t next) {
  return kLetterTrigrams[(before * kSymbols + last) * kLineBytes + next] - 'A';
}

}  // namespace

bool is_plausible_word(std::u32string_view letters) {
  if (letters.size() < kFewestLetters) return true;
  std::size_t before = kEdge;
  std::size_t last = kEdge;
  int sum = 0;
  for (std::size_t i = 0; i <= letters.size(); ++i) {
    const std::size_t next = i < letters.size() ? code_of(letters[i]) : kEdge;
    const int cost = half_bits(before, last, next);
    if (cost > kImpossible) return false;
    sum += cost;
    before = last;
    last = next;
  }
  return sum <= kMostOnAverage * static_cast<int>(letters.size() + 1);
}

}  // namespace sporhund::text
