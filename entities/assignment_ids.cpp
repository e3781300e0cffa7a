#include <optional>

#include "entities/recognisers.h"

namespace sporhund::entities {
namespace {

using schema::EntityKind;

/// An ID's number part: "2023-09" at lexemes first..first+3.
bool is_year_and_number(const Lexemes& lexemes, std::size_t first) {
  const Lexeme& year = lexemes.at(first);
  const Lexeme& number = lexemes.at(first + 2);
  const long value = year.is_number() ? value_of_digits(year.printed) : -1;
  if (year.printed.size() != 4 || value < 1990 || value > 2099) return false;
  return lexemes.at(first + 1).is("-") && number.is_number() && number.printed.size() <= 3;
}

/// Nothing may follow that makes it part of something longer: "2023-09-14", "2023-09/4".
bool ends_there(const Lexemes& lexemes, std::size_t last) {
  const Lexeme& next = lexemes.at(last);
  if (!next.joined) return true;
  if (next.is_word() || next.is_number()) return false;
  return !(is_one_of(next.lower, {"-", "/", ":"}) && lexemes.at(last + 1).joined &&
           lexemes.at(last + 1).is_number());
}

/// Letters that documents of other kinds put before a year and a number.
bool is_foreign_series(std::string_view prefix) {
  return is_one_of(prefix,
                   {"NOU", "ISO", "NS", "IEC", "EN", "CVE", "EU", "IK", "IS", "R", "I", "H"});
}

bool is_prefix(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& prefix = lexemes.at(i);
  const std::size_t letters = prefix.printed.size();
  if (!prefix.is_word() || letters > 4 || count_capitals(prefix.printed) != letters) return false;
  if (is_foreign_series(prefix.printed)) return false;
  return lexemes.at(i + 1).joined || is_one_of(prefix.printed, {"TB", "OD", "OB"});
}

/// "oppdrag nr. 2024-01", "ID: 2024-01".
bool is_announced(const Lexemes& lexemes, std::size_t first) {
  std::size_t back = 1;
  while (is_one_of(lexemes.before(first, back).lower, {":", ".", "nr", "(", "-"})) ++back;
  return is_one_of(
      lexemes.before(first, back).lower,
      {"id", "oppdrag", "oppdraget", "oppdraga", "oppdragene", "oppdragsnr", "oppdragsnummer",
       "oppdrags", "bestilling", "bestillinga", "bestillingen", "oppgave", "oppgåve"});
}

/// First of its line or cell, and a title after it: "2024-01 Digital samhandling".
bool is_heading(const Lexemes& lexemes, std::size_t first, std::size_t last) {
  if (!lexemes.at(first).cell_start) return false;
  std::size_t next = last;
  while (is_one_of(lexemes.at(next).lower, {":", "-", ".", "|"})) ++next;
  return lexemes.ends_cell(last - 1) || lexemes.at(next).is_capital() ||
         lexemes.at(next).cell_start;
}

bool follows_another(const Lexemes& lexemes, std::size_t first, const Entities& found) {
  if (found.empty() || !is_one_of(lexemes.before(first).lower, {",", "og", "eller", "samt"})) {
    return false;
  }
  return found.back().end == lexemes.before(first, 2).end;
}

/// One past the ID that starts at lexeme i; i itself where there is none.
std::size_t end_of_id(const Lexemes& lexemes, std::size_t i, const Entities& found) {
  const Lexeme& first = lexemes.at(i);
  if (first.in_address) return i;
  const Lexeme& previous = lexemes.before(i);
  const bool is_inside = first.joined && (previous.is_word() || previous.is_number() ||
                                          is_one_of(previous.lower, {"-", "/", "."}));
  const bool prefixed = is_prefix(lexemes, i) && !is_inside;
  const std::size_t year = prefixed ? i + 1 : i;
  if (!is_year_and_number(lexemes, year) || !ends_there(lexemes, year + 3)) return i;
  if (prefixed) return year + 3;
  const bool is_close = lexemes.at(i + 1).joined && lexemes.at(i + 2).joined;
  if (is_inside || !is_close || lexemes.at(i + 2).printed.size() != 2) return i;
  const bool is_meant = is_announced(lexemes, i) || is_heading(lexemes, i, i + 3) ||
                        follows_another(lexemes, i, found);
  return is_meant ? i + 3 : i;
}

std::string id_of(const Lexemes& lexemes, std::size_t first, std::size_t last) {
  std::string id;
  for (std::size_t i = first; i < last; ++i)
    id += lexemes.at(i).is("-") ? "-" : lexemes.at(i).printed;
  return id;
}

}  // namespace

Entities find_assignment_ids(const Lexemes& lexemes) {
  Entities found;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const std::size_t last = end_of_id(lexemes, i, found);
    if (last == i) continue;
    found.push_back(make_entity(lexemes, EntityKind::assignment, i, last));
    found.back().norm = id_of(lexemes, i, last);
    i = last - 1;
  }
  return found;
}

std::optional<std::string> normalise_assignment_id(std::string_view text) {
  constexpr std::size_t kLongestId = 64;
  if (text.size() > kLongestId) return std::nullopt;
  const Lexemes lexemes(text);
  const bool prefixed = lexemes.size() == 4 && lexemes.at(0).is_word();
  const std::size_t year = prefixed ? 1 : 0;
  if (lexemes.size() != year + 3 || !is_year_and_number(lexemes, year)) return std::nullopt;
  std::string id = id_of(lexemes, 0, lexemes.size());
  for (char& c : id) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  if (prefixed && (lexemes.at(0).printed.size() > 4 ||
                   is_foreign_series(id.substr(0, lexemes.at(0).printed.size())))) {
    return std::nullopt;
  }
  return id;
}

}  // namespace sporhund::entities
