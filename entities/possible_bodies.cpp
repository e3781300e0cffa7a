#include "entities/possible_bodies.h"

#include <algorithm>
#include <string>

#include "entities/body_names.h"
#include "entities/lexemes.h"

namespace sporhund::entities {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether a name may begin with this lexeme, case aside. Letters beyond ASCII are taken for each
/// other, and so many letters tell enough: BodyNames also knows names without their last letters.
bool may_begin(std::string_view name, std::string_view lexeme) {
  constexpr std::size_t kTelling = 6;
  for (std::size_t i = 0; i < std::min(lexeme.size(), kTelling); ++i) {
    if (i == name.size()) return false;
    if (!is_ascii(name[i])) return !is_ascii(lexeme[i]);
    if (lower(name[i]) != lower(lexeme[i])) return false;
  }
  if (lexeme.size() >= kTelling || lexeme.size() == name.size()) return true;
  const char next = name[lexeme.size()];
  const char last = lexeme.back();
  return !(is_letter(last) && is_letter(next)) && !(is_digit(last) && is_digit(next));
}

/// What a name in the text may begin with.
std::vector<std::string> beginnings_in(std::string_view text) {
  const Lexemes lexemes(text);
  std::vector<std::string> beginnings;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const std::string& lexeme = lexemes.at(i).lower;
    beginnings.push_back(lexeme);
    if (lexeme.size() > 1 && lexeme.back() == 's') {  // a genitive
      beginnings.push_back(lexeme.substr(0, lexeme.size() - 1));
    }
  }
  return beginnings;
}

}  // namespace

std::vector<schema::Body> possible_bodies(std::string_view text, schema::Bodies bodies) {
  const std::vector<std::string> beginnings = beginnings_in(text);
  const auto is_possible = [&](std::string_view name) {
    return std::ranges::any_of(beginnings,
                               [&](const std::string& lexeme) { return may_begin(name, lexeme); });
  };
  std::vector<schema::Body> possible;
  std::ranges::copy_if(bodies, std::back_inserter(possible), [&](const schema::Body& body) {
    return is_possible(body.name) || is_possible(body.abbreviation) || is_possible(body.name_nn) ||
           is_possible(body.name_en) || is_possible(without_nation(body.name_en).value_or("")) ||
           std::ranges::any_of(body.aliases, is_possible);
  });
  return possible;
}

}  // namespace sporhund::entities
