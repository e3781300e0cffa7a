#include <cstdlib>

#include "entities/recognisers.h"

namespace sporhund::entities {
namespace {

using schema::EntityKind;

/// "25/23", and "45-2023" where `sign` is "-", at lexemes i..i+3, written without spaces and no
/// part of something longer.
bool is_number_and_year(const Lexemes& lexemes, std::size_t i, std::string_view sign) {
  const Lexeme& number = lexemes.at(i);
  const Lexeme& year = lexemes.at(i + 2);
  const Lexeme& next = lexemes.at(i + 3);
  if (!number.is_number() || number.printed.size() > 3 || number.in_address) return false;
  if (!lexemes.at(i + 1).is(sign) || !lexemes.at(i + 1).joined) return false;
  if (!year.is_number() || !year.joined) return false;
  const bool is_longer =
      next.joined && (next.is_number() || next.is_word() || is_one_of(next.lower, {"/", "-", "%"}));
  return !is_longer && (!number.joined || is_one_of(lexemes.before(i).lower, {"(", "«"}));
}

/// Whether a case may be of that year: two or four digits, near the document's own year.
bool is_near(std::string_view digits, const TagContext& context) {
  constexpr long kLongestLookBack = 20;
  const long value = value_of_digits(digits);
  if (digits.size() != 2 && digits.size() != 4) return false;
  const long year = digits.size() == 4 ? value : value + 2000;
  if (!context.year) return year >= 2000 && year <= 2050;
  return year <= *context.year + 1 && year >= *context.year - kLongestLookBack;
}

bool is_case_word(std::string_view word) {
  return is_one_of(word, {"sak", "saker", "saken", "sakene", "saka", "saksnr", "saksnummer",
                          "styresak", "styresaken", "styresaker", "ps", "os", "vedtak"});
}

/// A meeting body's short name: "NUFA 12/21".
bool is_forum(const Lexeme& word) {
  return word.is_word() && word.printed.size() >= 3 &&
         count_capitals(word.printed) == word.printed.size();
}

bool is_announced(const Lexemes& lexemes, std::size_t i) {
  std::size_t back = 1;
  while (is_one_of(lexemes.before(i, back).lower, {":", ".", "nr", "("})) ++back;
  if (is_forum(lexemes.before(i, back))) return true;
  constexpr std::size_t kReach = 3;  // «saker til orientering: 5/23»
  for (const std::size_t last = back + kReach; back <= last && back <= i; ++back) {
    if (is_case_word(lexemes.before(i, back).lower)) return true;
    if (lexemes.breaks_before(i - back + 1)) return false;
  }
  return false;
}

bool is_heading(const Lexemes& lexemes, std::size_t i) {
  if (!lexemes.at(i).cell_start) return false;
  std::size_t next = i + 3;
  while (is_one_of(lexemes.at(next).lower, {":", "-", ".", "|", "(", "«"})) ++next;
  return lexemes.ends_cell(i + 2) || lexemes.at(next).is_capital() || lexemes.at(next).cell_start;
}

bool follows_another(const Lexemes& lexemes, std::size_t i, const Entities& found) {
  return !found.empty() &&
         is_one_of(lexemes.before(i).lower, {",", "og", "eller", "samt", "til"}) &&
         found.back().end == lexemes.before(i, 2).end;
}

bool is_case(const Lexemes& lexemes, std::size_t i, const Entities& found) {
  const bool is_short = lexemes.at(i + 2).printed.size() == 2;
  if (is_number_and_year(lexemes, i, "/")) {
    return is_announced(lexemes, i) || follows_another(lexemes, i, found) ||
           (is_short && is_heading(lexemes, i));
  }
  return !is_short && is_number_and_year(lexemes, i, "-") && is_case_word(lexemes.before(i).lower);
}

}  // namespace

Entities find_cases(const Lexemes& lexemes, const TagContext& context) {
  Entities found;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (!is_near(lexemes.at(i + 2).printed, context) || !is_case(lexemes, i, found)) continue;
    found.push_back(make_entity(lexemes, EntityKind::case_number, i, i + 3));
    found.back().norm = lexemes.tidy(i, i + 3);
    i += 2;
  }
  return found;
}

}  // namespace sporhund::entities
