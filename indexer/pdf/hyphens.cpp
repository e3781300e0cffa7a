#include "indexer/pdf/hyphens.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/tokens.h"

namespace sporhund::indexer {
namespace {

// After these a hyphen stands for a word's shared second half: «helse- og omsorgstjenester».
constexpr std::array<std::string_view, 10> kConjunctions{
    "og", "eller", "samt", "men", "til", "som", "og/eller", "and", "or", "respektive"};

bool is_upper(std::string_view letter) {
  return text::lower(letter) != letter;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80U || is_digit(c) || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z');
}

std::string_view first_letter(std::string_view text) {
  std::size_t size = text.empty() ? 0 : 1;
  while (size < text.size() && is_continuation(text[size])) ++size;
  return text.substr(0, size);
}

bool has_one_letter(std::string_view text) {
  return first_letter(text).size() == text.size();
}

bool starts_lower(std::string_view text) {
  const auto letter = first_letter(text);
  const bool ascii = letter.size() == 1;
  if (letter.empty() || (ascii && !(letter[0] >= 'a' && letter[0] <= 'z'))) return false;
  // Quotes and dashes U+2000.. and marks like « are no letters.
  return letter.size() <= 2 && letter[0] != '\xC2' && !is_upper(letter);
}

/// The letters, digits and hyphens at the end, without the last hyphen.
std::string_view broken_part(std::string_view line) {
  line.remove_suffix(1);
  std::size_t start = line.size();
  while (start > 0 && (is_word_byte(line[start - 1]) || line[start - 1] == '-')) --start;
  return line.substr(start);
}

std::string_view leading_part(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && (is_word_byte(line[end]) || line[end] == '-')) ++end;
  while (end > 0 && line[end - 1] == '-') --end;
  return line.substr(0, end);
}

bool ends_with_hyphen(std::string_view line) {
  return line.size() >= 2 && line.back() == '-' && is_word_byte(line[line.size() - 2]);
}

bool all_upper(std::string_view text) {
  return !text.empty() && text::lower(text) != text &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string_view after_hyphens(std::string_view part) {
  const auto hyphen = part.rfind('-');
  return hyphen == std::string_view::npos ? part : part.substr(hyphen + 1);
}

bool is_conjunction(std::string_view line) {
  const auto word = line.substr(0, line.find_first_of(" ,;"));
  return std::find(kConjunctions.begin(), kConjunctions.end(), word) != kConjunctions.end();
}

bool in_address(std::string_view line) {
  const auto word = line.substr(line.rfind(' ') == std::string_view::npos ? 0 : line.rfind(' '));
  return word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos;
}

}  // namespace

Seam seam(std::string_view line, std::string_view next) {
  if (!ends_with_hyphen(line) || next.empty() || is_conjunction(next)) return Seam::space;
  if (!is_word_byte(next.front())) return Seam::space;
  const auto stem = after_hyphens(broken_part(line));
  const bool real = has_one_letter(stem) || is_digit(stem.back()) || all_upper(stem) ||
                    !starts_lower(next) || in_address(line);
  return real ? Seam::hyphenated : Seam::joined;
}

void PrintedWords::add_line(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (!is_word_byte(text[at])) {
      ++at;
      continue;
    }
    const auto word = leading_part(text.substr(at));
    at += word.size();
    // A line's last word may be half of one.
    if (at + 1 < text.size() || text.back() != '-') ++count_[text::lower(word)];
  }
}

LineEnd PrintedWords::look_up(std::string_view line, std::string_view next) const {
  const std::string left = text::lower(broken_part(line));
  const std::string right = text::lower(leading_part(next));
  const auto count = [&](const std::string& word) {
    const auto found = count_.find(word);
    return found == count_.end() ? 0 : found->second;
  };
  const int joined = count(left + right);
  const int hyphenated = count(left + "-" + right);
  if (joined == hyphenated) return LineEnd::open;
  return joined > hyphenated ? LineEnd::broken_word : LineEnd::own_hyphen;
}

void settle_hyphens(std::vector<Page>& pages) {
  PrintedWords words;
  for (const auto& page : pages)
    for (const auto& line : page.lines) words.add_line(line.text);
  Line* last = nullptr;
  for (auto& page : pages)
    for (auto& line : page.lines) {
      if (line.role != LineRole::body) continue;
      if (last != nullptr && seam(last->text, line.text) != Seam::space) {
        const LineEnd printed = words.look_up(last->text, line.text);
        if (printed != LineEnd::open) last->end = printed;
      }
      last = &line;
    }
}

}  // namespace sporhund::indexer
