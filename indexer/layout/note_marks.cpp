#include "indexer/layout/note_marks.h"

#include <algorithm>

#include "indexer/pdf/ascii.h"

namespace sporhund::indexer {

std::string raised(std::string_view digits) {
  static constexpr std::string_view kDigits[] = {"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074",
                                                 "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
  std::string text;
  for (const char digit : digits) text += kDigits[digit - '0'];
  return text;
}

std::string with_raised_mark(std::string_view word) {
  constexpr std::string_view kDigits = "0123456789";
  constexpr std::size_t kMostDigits = 2;
  const std::size_t last = word.find_last_of(kDigits);
  const std::size_t letter = last == word.npos ? last : word.find_last_not_of(kDigits, last);
  if (letter == word.npos || letter < 2 || last - letter > kMostDigits) return std::string(word);
  const std::string_view after = word.substr(last + 1);
  const bool ends_word = std::none_of(after.begin(), after.end(), is_ascii_letter);
  if (!is_ascii_lower(word[letter]) || !ends_word) return std::string(word);
  const std::string mark = raised(word.substr(letter + 1, last - letter));
  return std::string(word.substr(0, letter + 1)).append(mark).append(after);
}

}  // namespace sporhund::indexer
