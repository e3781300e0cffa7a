#include "text/edit_table.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "text/code_points.h"
#include "text/misspelling.h"

namespace sporhund::text {

namespace {

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode(word, at);
    letters.push_back(point.value);
    at = point.next;
  }
  return letters;
}

std::string text_of(const std::u32string& letters) {
  std::string text;
  for (const char32_t letter : letters) append(text, letter);
  return text;
}

}  // namespace

EditTable::EditTable(std::string_view word)
    : word_(letters_of(word)), rows_(1, Row(word_.size() + 1)) {
  for (std::size_t i = 0; i < word_.size(); ++i) {
    cheap_.push_back(cheap_letters(word_[i]));
    less_.push_back(i > 0 && word_[i - 1] == word_[i] ? kDoubling : kEdit);
    rows_[0][i + 1] = rows_[0][i] + less_[i];
  }
}

std::optional<std::string> EditTable::next_possible(std::string_view other, unsigned most) {
  const std::u32string before = std::exchange(other_, letters_of(other));
  const std::size_t known = std::min({before.size(), other_.size(), rows_.size() - 1});
  const auto differs = std::mismatch(
      other_.begin(), other_.begin() + static_cast<std::ptrdiff_t>(known), before.begin());
  rows_.resize(static_cast<std::size_t>(differs.first - other_.begin()) + 1);
  while (rows_.size() <= other_.size()) {
    add_row();
    const Row& row = rows_.back();
    if (*std::min_element(row.begin(), row.end()) > most) return behind(rows_.size() - 1, most);
  }
  return std::nullopt;
}

void EditTable::add_row() {
  const std::size_t length = rows_.size();
  const char32_t letter = other_[length - 1];
  const char32_t last = length > 1 ? other_[length - 2] : 0;
  const unsigned more = last == letter ? kDoubling : kEdit;
  const Row& before = rows_.back();
  Row row(before.size(), before[0] + more);
  for (std::size_t i = 1; i < row.size(); ++i) {
    const char32_t typed = word_[i - 1];
    row[i] = std::min({before[i - 1] + substitution_cost(typed, letter), before[i] + more,
                       row[i - 1] + less_[i - 1]});
    if (i == 1) continue;
    const bool swapped = typed == last && word_[i - 2] == letter;
    if (swapped) row[i] = std::min(row[i], rows_[length - 2][i - 2] + kEdit);
    const bool paired = letter >= kFirstOther && letter_of_pair(word_[i - 2], typed) == letter;
    if (paired) row[i] = std::min(row[i], before[i - 2] + kRespelling);
  }
  rows_.push_back(std::move(row));
}

/// After `length` letters it is too dear, and would be with any letter last that costs an edit:
/// only one that costs less can stand there. The next one after it that may, or 0.
char32_t EditTable::next_letter(std::size_t length, unsigned most) const {
  char32_t next = 0;
  const auto offer = [&](char32_t letter) {
    if (letter > other_[length - 1] && (next == 0 || letter < next)) next = letter;
  };
  if (length > 1) offer(other_[length - 2]);
  for (std::size_t i = 0; i < word_.size(); ++i) {
    if (rows_[length - 1][i] <= most) offer(word_[i]);
    for (const char32_t meant : cheap_[i]) {
      if (rows_[length - 1][i] + substitution_cost(word_[i], meant) <= most) offer(meant);
    }
    if (i > 0 && rows_[length - 1][i - 1] < most) offer(letter_of_pair(word_[i - 1], word_[i]));
    const bool swaps = i > 0 && length > 1 && other_[length - 2] == word_[i];
    if (swaps && rows_[length - 2][i - 1] < most) offer(word_[i - 1]);
  }
  return next;
}

std::string EditTable::behind(std::size_t length, unsigned most) const {
  const char32_t next = next_letter(length, most);
  std::u32string beginning = other_.substr(0, next == 0 ? length - 1 : length);
  if (beginning.empty()) return {};
  beginning.back() = next == 0 ? beginning.back() + 1 : next;
  return text_of(beginning);
}

}  // namespace sporhund::text
