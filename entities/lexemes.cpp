#include "entities/lexemes.h"

#include "schema/utf8.h"
#include "text/tokens.h"

namespace sporhund::entities {
namespace {

/// Bytes that are no UTF-8 are signs of one byte.
schema::CodePoint decode(std::string_view text, std::size_t at) {
  return schema::first_code_point(text.substr(at))
      .value_or(schema::CodePoint{schema::kReplacement, 1});
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
  if (c < 0xC0 || c == 0xD7 || c == 0xF7 || c == 0xFFFD) return false;
  const bool is_sign = (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040);
  const bool is_private = c >= 0xE000 && c < 0xF900;
  const bool is_pictogram = c >= 0x1F000 && c < 0x20000;
  return !is_sign && !is_private && !is_pictogram;
}

bool is_dash(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

bool is_capital_letter(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

/// Signs that begin a list item: what follows them still stands first in its line.
bool is_list_sign(std::string_view sign) {
  return is_one_of(sign, {"-", "–", "•", "*", "·", "▪", "◦", "‣"});
}

LexemeKind kind_of(char32_t c) {
  return is_letter(c) ? LexemeKind::word : is_digit(c) ? LexemeKind::number : LexemeKind::sign;
}

/// The end of the run of one kind that starts at `at`; a sign is a run of its own.
std::size_t end_of_run(std::string_view text, std::size_t at) {
  schema::CodePoint c = decode(text, at);
  const LexemeKind kind = kind_of(c.value);
  std::size_t end = at + c.bytes;
  if (kind == LexemeKind::sign) return end;
  for (; end < text.size(); end += c.bytes) {
    c = decode(text, end);
    if (kind_of(c.value) != kind) break;
  }
  return end;
}

std::string lower_of(std::string_view printed, LexemeKind kind) {
  if (kind == LexemeKind::word) return text::lower(printed);
  if (kind == LexemeKind::sign && is_dash(decode(printed, 0).value)) return "-";
  return std::string(printed);
}

constexpr std::size_t kLongestAbbreviation = 5;

}  // namespace

bool starts_with_capital(std::string_view word) {
  return !word.empty() && is_capital_letter(decode(word, 0).value);
}

std::size_t count_capitals(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size();) {
    const schema::CodePoint c = decode(word, i);
    if (is_capital_letter(c.value)) ++count;
    i += c.bytes;
  }
  return count;
}

long value_of_digits(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return -1;
  long value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool Lexeme::is_capital() const {
  return is_word() && starts_with_capital(printed);
}

Lexemes::Lexemes(std::string_view text) : text_(text) {
  bool line_start = true;
  bool cell_start = true;
  bool joined = false;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      line_start = line_start || c == '\n';
      cell_start = cell_start || c != ' ';
      joined = false;
      ++i;
      continue;
    }
    Lexeme lexeme;
    lexeme.start = i;
    lexeme.end = end_of_run(text, i);
    lexeme.printed = text.substr(i, lexeme.end - i);
    lexeme.kind = kind_of(decode(text, i).value);
    lexeme.lower = lower_of(lexeme.printed, lexeme.kind);
    lexeme.joined = joined;
    lexeme.line_start = line_start;
    lexeme.cell_start = cell_start;
    i = lexeme.end;
    joined = true;
    const bool stays_first = !lexeme.is_word() && is_list_sign(lexeme.printed);
    line_start = line_start && stays_first;
    cell_start = cell_start && stays_first;
    lexemes_.push_back(std::move(lexeme));
  }
  mark_addresses();
}

/// A chunk without spaces is an address where it has "@", "://" or a name ending such as ".no".
void Lexemes::mark_addresses() {
  for (std::size_t first = 0; first < size();) {
    std::size_t last = first + 1;
    while (last < size() && lexemes_[last].joined) ++last;
    bool is_address = false;
    for (std::size_t i = first; i < last && !is_address; ++i) {
      const bool is_ending = i > first + 1 && lexemes_[i - 1].is(".") &&
                             is_one_of(lexemes_[i].printed, {"no", "com", "org", "eu", "net"});
      const bool is_scheme =
          i + 2 < last && lexemes_[i].is(":") && lexemes_[i + 1].is("/") && lexemes_[i + 2].is("/");
      is_address = is_ending || is_scheme || lexemes_[i].is("@");
    }
    for (std::size_t i = first; i < last && is_address; ++i) lexemes_[i].in_address = true;
    first = last;
  }
}

std::string_view Lexemes::printed(std::size_t first, std::size_t last) const {
  if (first >= last || first >= size()) return {};
  return text_.substr(at(first).start, at(last - 1).end - at(first).start);
}

std::string Lexemes::tidy(std::size_t first, std::size_t last) const {
  std::string result;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first && !at(i).joined) result += ' ';
    result += at(i).is("-") ? std::string_view("-") : at(i).printed;
  }
  return result;
}

bool Lexemes::breaks_before(std::size_t i) const {
  if (i == 0 || i >= size() || at(i).cell_start) return true;
  const Lexeme& sign = before(i);
  if (is_one_of(sign.printed, {";", "!", "?", "•"})) return true;
  if (!sign.is(".") || at(i).joined) return false;
  const Lexeme& last = before(i, 2);
  const bool may_be_short =
      last.is_word() && last.printed.size() < kLongestAbbreviation && !last.is_capital();
  return at(i).is_capital() && !may_be_short;
}

}  // namespace sporhund::entities
