#include "entities/abbreviations.h"

#include <algorithm>

#include "schema/utf8.h"

namespace sporhund::entities {
namespace {

constexpr std::size_t kLongestAbbreviation = 10;  ///< bytes
constexpr std::size_t kLongestExpansion = 12;     ///< words

struct Words {
  std::size_t first;
  std::size_t last;  ///< one past the end
};

/// Two capitals or more, no digits or signs: what an abbreviation looks like.
bool is_abbreviation(const Lexeme& word) {
  return word.is_word() && !word.in_address && word.printed.size() <= kLongestAbbreviation &&
         count_capitals(word.printed) >= 2;
}

/// Lower-case letters as whole UTF-8 sequences.
std::vector<std::string_view> letters_of(std::string_view word) {
  std::vector<std::string_view> letters;
  for (std::size_t i = 0; i < word.size();) {
    std::size_t end = i + 1;
    while (end < word.size() && schema::continues_code_point(word[end])) ++end;
    letters.push_back(word.substr(i, end - i));
    i = end;
  }
  return letters;
}

/// How many of the letters from `first` on stand in `word`, in their order.
std::size_t letters_in(std::string_view word, const std::vector<std::string_view>& letters,
                       std::size_t first) {
  std::size_t number = 0;
  for (std::size_t at = 0; first + number < letters.size(); ++number) {
    at = word.find(letters[first + number], at);
    if (at == std::string_view::npos) break;
    at += letters[first + number].size();
  }
  return number;
}

/// «brukerregister» in «pasient- og brukerregister»: what ends it belongs to the word before, too.
bool ends_for_two(const Lexemes& lexemes, std::size_t i) {
  return is_one_of(lexemes.before(i).lower, {"og", "eller", "samt"}) &&
         lexemes.before(i, 2).is("-") && lexemes.before(i, 2).joined;
}

/// Whether the words spell the letters out: a word that gives letters gives its own first one, and
/// the first word does. Stricter than Schwartz and Hearst ("A simple algorithm for identifying
/// abbreviation definitions in biomedical text", 2003), by whom any letters of a word will do: in
/// words as long as Norwegian's they are nearly always found.
bool spells_out(const Lexemes& lexemes, Words words, const std::vector<std::string_view>& letters) {
  std::vector<bool> reached(letters.size() + 1, false);  // so many letters are given
  reached[0] = true;
  for (std::size_t i = words.first; i < words.last; ++i) {
    const std::string& word = lexemes.at(i).lower;
    const bool any_letter = i > words.first && ends_for_two(lexemes, i);
    for (std::size_t given = letters.size(); given-- > 0;) {
      if (!reached[given] || !(any_letter || word.starts_with(letters[given]))) continue;
      const std::size_t most = letters_in(word, letters, given);
      for (std::size_t more = 1; more <= most; ++more) reached[given + more] = true;
    }
    reached[0] = false;
  }
  return reached.back();
}

/// The words that may spell out an abbreviation: those before `end` in its sentence.
Words window_before(const Lexemes& lexemes, std::size_t end, std::size_t letters) {
  const std::size_t most = std::min({letters + 5, letters * 2, kLongestExpansion});
  std::size_t first = end;
  for (std::size_t words = 0; first > 0 && words < most; --first) {
    const Lexeme& word = lexemes.at(first - 1);
    const bool may_be_inside = word.is_word() || word.is("-") || word.is("/") || word.is(",");
    if (!may_be_inside || word.in_address) break;
    if (word.is_word()) ++words;
    if (lexemes.breaks_before(first - 1)) return {first - 1, end};
  }
  return {first, end};
}

/// An expansion is longer than its abbreviation and does not hold it.
bool is_expansion(const Lexemes& lexemes, Words words, std::string_view short_form) {
  std::size_t letters = 0;
  for (std::size_t i = words.first; i < words.last; ++i) {
    if (lexemes.at(i).printed == short_form) return false;
    letters += lexemes.at(i).printed.size();
  }
  return letters >= short_form.size() * 2;
}

/// «Nasjonal sikkerhetsmyndighet (NSM)»; `open` is the parenthesis.
void read_name_first(const Lexemes& lexemes, std::size_t open, Abbreviations& found) {
  std::size_t i = open + 1;
  while (
      is_one_of(lexemes.at(i).lower, {"heretter", "kalt", "kalla", "forkortet", "forkorta", "«"})) {
    ++i;
  }
  const Lexeme& word = lexemes.at(i);
  if (!is_abbreviation(word) || !is_one_of(lexemes.at(i + 1).lower, {")", ",", "»", ";"})) return;
  const std::vector<std::string_view> letters = letters_of(word.lower);
  const Words window = window_before(lexemes, open, letters.size());
  for (std::size_t first = open; first-- > window.first;) {
    if (!spells_out(lexemes, {first, open}, letters)) continue;
    if (!is_expansion(lexemes, {first, open}, word.printed)) return;
    found.try_emplace(std::string(word.printed), lexemes.tidy(first, open));
    return;
  }
}

/// «NSM (Nasjonal sikkerhetsmyndighet)»: all that stands inside must spell it out.
void read_abbreviation_first(const Lexemes& lexemes, std::size_t open, Abbreviations& found) {
  const Lexeme& word = lexemes.before(open);
  if (!is_abbreviation(word)) return;
  std::size_t close = open + 1;
  while (close < open + 2 * kLongestExpansion && lexemes.at(close).kind != LexemeKind::none &&
         !lexemes.at(close).is(")")) {
    if (lexemes.at(close).is_number()) return;
    ++close;
  }
  if (!lexemes.at(close).is(")")) return;
  const Words inside{open + 1, close};
  const std::vector<std::string_view> letters = letters_of(word.lower);
  std::size_t words = 0;
  for (std::size_t i = inside.first; i < inside.last; ++i) words += lexemes.at(i).is_word() ? 1 : 0;
  if (words > letters.size() + 1 || !spells_out(lexemes, inside, letters) ||
      !is_expansion(lexemes, inside, word.printed))
    return;
  found.try_emplace(std::string(word.printed), lexemes.tidy(inside.first, inside.last));
}

/// «rommet for data (European Data Space, EDS)»: all that stands before the comma must spell it
/// out.
void read_both_inside(const Lexemes& lexemes, std::size_t open, Abbreviations& found) {
  std::size_t comma = open + 1;
  while (comma <= open + kLongestExpansion && lexemes.at(comma).is_word()) ++comma;
  const Lexeme& word = lexemes.at(comma + 1);
  if (!lexemes.at(comma).is(",") || !is_abbreviation(word) || !lexemes.at(comma + 2).is(")"))
    return;
  const Words inside{open + 1, comma};
  if (!spells_out(lexemes, inside, letters_of(word.lower)) ||
      !is_expansion(lexemes, inside, word.printed))
    return;
  found.try_emplace(std::string(word.printed), lexemes.tidy(inside.first, inside.last));
}

}  // namespace

Abbreviations read_abbreviations(const Lexemes& lexemes) {
  Abbreviations found;
  for (std::size_t i = 1; i < lexemes.size(); ++i) {
    if (!lexemes.at(i).is("(")) continue;
    read_name_first(lexemes, i, found);
    read_abbreviation_first(lexemes, i, found);
    read_both_inside(lexemes, i, found);
  }
  return found;
}

}  // namespace sporhund::entities
