#include "indexer/layout/hyphens.h"

#include <algorithm>
#include <array>

#include "indexer/pdf/ascii.h"
#include "schema/utf8.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::indexer {
namespace {

// After these a hyphen stands for a word's shared second half: «helse- og omsorgstjenester».
constexpr int kSigns = 3;                  // so many signs of a program's show its habit
constexpr std::size_t kJudgedLines = 60;   // fewer tell nothing about a document's habit
constexpr double kBrokenLines = 0.03;      // of the lines, where words are broken at all
constexpr std::size_t kLongestWord = 256;  // bytes that are looked at

constexpr auto kConjunctions = std::to_array<std::string_view>(
    {"og", "eller", "samt", "men", "til", "som", "og/eller", "and", "or", "respektive"});

bool is_upper(std::string_view letter) {
  return text::lower(letter) != letter;
}

bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80U || is_digit(c) || is_ascii_letter(c);
}

std::string_view first_letter(std::string_view text) {
  std::size_t size = text.empty() ? 0 : 1;
  while (size < text.size() && schema::continues_code_point(text[size])) ++size;
  return text.substr(0, size);
}

bool has_one_letter(std::string_view text) {
  return first_letter(text).size() == text.size();
}

bool starts_lower(std::string_view text) {
  const auto letter = first_letter(text);
  const bool ascii = letter.size() == 1;
  if (letter.empty() || (ascii && !is_ascii_lower(letter[0]))) return false;
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
         std::none_of(text.begin(), text.end(), is_ascii_lower);
}

std::string_view after_hyphens(std::string_view part) {
  const auto hyphen = part.rfind('-');
  return hyphen == std::string_view::npos ? part : part.substr(hyphen + 1);
}

bool is_conjunction(std::string_view line) {
  const auto word = line.substr(0, line.find_first_of(" ,;"));
  return text::is_one_of(word, kConjunctions);
}

bool in_address(std::string_view line) {
  const auto word = line.substr(line.rfind(' ') == std::string_view::npos ? 0 : line.rfind(' '));
  return word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos;
}

/// "2023–" and "2024", "lokal/" and "regional": no space belongs there.
bool is_range_or_slash(std::string_view line, std::string_view next) {
  if (next.empty() || line.size() < 4) return false;
  if (line.ends_with("\u2013")) return is_digit(line[line.size() - 4]) && is_digit(next.front());
  const auto word = line.substr(line.find_last_of(" (") + 1);
  return line.back() == '/' && word.size() > 3 && is_word_byte(line[line.size() - 2]) &&
         is_word_byte(next.front());
}

/// «brutto-tonn»: a hyphen that a line's end could not be told from.
bool has_inner_hyphen(std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  if (hyphen == word.npos) return false;
  return seam(word.substr(0, hyphen + 1), word.substr(hyphen + 1)) == Seam::joined;
}

/// Two lines of the running text, the first ending with a hyphen.
struct Broken {
  Line* line;
  const Line* next;
};

std::vector<Broken> broken_lines(std::vector<Page>& pages) {
  std::vector<Broken> result;
  Line* last = nullptr;
  for (auto& page : pages) {
    for (auto& line : page.lines) {
      if (line.role != LineRole::body) continue;
      const bool hyphen = last != nullptr && ends_with_hyphen(last->text);
      if (hyphen && seam(last->text, line.text) != Seam::space) {
        result.push_back({last, &line});
      } else if (last != nullptr) {
        last->end = LineEnd::open;
      }
      last = &line;
    }
  }
  return result;
}

std::size_t body_lines(const std::vector<Page>& pages) {
  std::size_t count = 0;
  for (const auto& page : pages)
    for (const auto& line : page.lines) count += line.role == LineRole::body ? 1 : 0;
  return count;
}

/// Whether the document breaks no words with the "-" that people type. Who types such hyphens has
/// some within lines as well; one alone may be theirs.
bool types_own_hyphens(const std::vector<Page>& pages, const std::vector<Broken>& broken,
                       const PrintedWords& words) {
  const auto signs = std::count_if(broken.begin(), broken.end(), [](const Broken& b) {
    return b.line->end == LineEnd::broken_word;
  });
  if (signs >= kSigns) return true;
  const auto joins = std::count_if(broken.begin(), broken.end(), [](const Broken& b) {
    return seam(b.line->text, b.next->text) == Seam::joined;
  });
  const std::size_t lines = body_lines(pages);
  return lines >= kJudgedLines && joins <= 1 + 2 * words.hyphenated() &&
         static_cast<double>(joins) < kBrokenLines * static_cast<double>(lines);
}

}  // namespace

Seam seam(std::string_view line, std::string_view next) {
  if (line.size() > kLongestWord) line.remove_prefix(line.size() - kLongestWord);
  if (is_range_or_slash(line, next)) return Seam::hyphenated;
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
    hyphenated_ += has_inner_hyphen(word) ? 1 : 0;
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
  const auto broken = broken_lines(pages);
  const bool own = types_own_hyphens(pages, broken, words);
  for (const auto& [line, next] : broken) {
    const bool joined = seam(line->text, next->text) == Seam::joined;
    const bool sign = line->end == LineEnd::broken_word;
    const LineEnd printed = words.look_up(line->text, next->text);
    if (printed != LineEnd::open) {
      line->end = printed;
    } else if (!joined) {
      line->end = LineEnd::open;
    } else if (own && !sign) {
      line->end = LineEnd::own_hyphen;
    }
  }
}

}  // namespace sporhund::indexer
