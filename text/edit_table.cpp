#include "text/edit_table.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "text/code_points.h"

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
  std::iota(rows_[0].begin(), rows_[0].end(), 0U);
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
  const Row& before = rows_.back();
  Row row(before.size(), before[0] + 1);
  for (std::size_t i = 1; i < row.size(); ++i) {
    const bool same = word_[i - 1] == other_[length - 1];
    row[i] = std::min({before[i - 1] + (same ? 0 : 1), before[i] + 1, row[i - 1] + 1});
    const bool swapped = i > 1 && length > 1 && word_[i - 1] == other_[length - 2] &&
                         word_[i - 2] == other_[length - 1];
    if (swapped) row[i] = std::min(row[i], rows_[length - 2][i - 2] + 1);
  }
  rows_.push_back(std::move(row));
}

/// After `length` letters there is one edit too many, so none was left before the last of them:
/// only a letter that costs none can stand there. The next one after it, or 0.
char32_t EditTable::next_letter(std::size_t length, unsigned most) const {
  char32_t next = 0;
  const auto offer = [&](char32_t letter) {
    if (letter > other_[length - 1] && (next == 0 || letter < next)) next = letter;
  };
  for (std::size_t i = 0; i < word_.size(); ++i) {
    if (rows_[length - 1][i] <= most) offer(word_[i]);
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
