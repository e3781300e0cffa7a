#include "entities/possible_bodies.h"

#include <algorithm>
#include <bitset>
#include <string>
#include <utility>

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
class Beginnings {
 public:
  explicit Beginnings(std::string_view text) {
    const Lexemes lexemes(text);
    for (std::size_t i = 0; i < lexemes.size(); ++i) {
      const std::string& lexeme = lexemes.at(i).lower;
      add(lexeme);
      if (lexeme.size() > 1 && lexeme.back() == 's') add(lexeme.substr(0, lexeme.size() - 1));
    }
  }

  bool has_one_of(std::string_view name) const {
    return !name.empty() && letters_[first_letter(name)] &&
           std::ranges::any_of(
               lexemes_, [name](const std::string& lexeme) { return may_begin(name, lexeme); });
  }

 private:
  static constexpr std::size_t kAscii = 0x80;

  /// One number for all letters beyond ASCII.
  static std::size_t first_letter(std::string_view text) {
    return is_ascii(text[0]) ? static_cast<unsigned char>(lower(text[0])) : kAscii;
  }
  void add(std::string lexeme) {
    letters_.set(first_letter(lexeme));
    lexemes_.push_back(std::move(lexeme));
  }

  std::vector<std::string> lexemes_;
  std::bitset<kAscii + 1> letters_;  ///< that one of them begins with: few names begin so
};

}  // namespace

std::vector<schema::Body> possible_bodies(std::string_view text, schema::Bodies bodies) {
  const Beginnings beginnings(text);
  const auto is_possible = [&](std::string_view name) { return beginnings.has_one_of(name); };
  std::vector<schema::Body> possible;
  std::ranges::copy_if(bodies, std::back_inserter(possible), [&](const schema::Body& body) {
    return is_possible(body.name) || is_possible(body.abbreviation) || is_possible(body.name_nn) ||
           is_possible(body.name_en) || is_possible(without_nation(body.name_en).value_or("")) ||
           std::ranges::any_of(body.aliases, is_possible);
  });
  return possible;
}

}  // namespace sporhund::entities
