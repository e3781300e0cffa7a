#include "entities/abbreviations.h"

#include <algorithm>
#include <optional>

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
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) ++end;
    letters.push_back(word.substr(i, end - i));
    i = end;
  }
  return letters;
}

/// A place in the words before a parenthesis, moving to the left.
struct Cursor {
  std::size_t word;       ///< lexeme
  std::string_view rest;  ///< what is still unread of that word
};

/// Moves to the word before; false where there is none after `first`.
bool step_back(const Lexemes& lexemes, std::size_t first, Cursor& cursor) {
  while (cursor.word > first) {
    const Lexeme& word = lexemes.at(--cursor.word);
    cursor.rest = word.lower;
    if (word.is_word()) return true;
  }
  return false;
}

/// Schwartz & Hearst: finds the short form's letters from right to left in the words before
/// window.last; the first letter must begin a word. The answer is that word's lexeme.
std::optional<std::size_t> match_backwards(const Lexemes& lexemes, std::string_view short_form,
                                           Words window) {
  const std::vector<std::string_view> letters = letters_of(short_form);
  Cursor cursor{window.last, {}};
  for (std::size_t i = letters.size(); i-- > 0;) {
    const auto find = [&] {
      if (i > 0) return cursor.rest.rfind(letters[i]);
      return cursor.rest.starts_with(letters[i]) ? 0 : std::string_view::npos;
    };
    std::size_t at = find();
    for (; at == std::string_view::npos; at = find()) {
      if (!step_back(lexemes, window.first, cursor)) return std::nullopt;
    }
    cursor.rest = cursor.rest.substr(0, at);
  }
  return cursor.word;
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
  const Words window = window_before(lexemes, open, letters_of(word.lower).size());
  const auto first = match_backwards(lexemes, word.lower, window);
  if (!first || !is_expansion(lexemes, {*first, open}, word.printed)) return;
  found.try_emplace(std::string(word.printed), lexemes.tidy(*first, open));
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
  const auto first = match_backwards(lexemes, word.lower, inside);
  std::size_t words = 0;
  for (std::size_t i = inside.first; i < inside.last; ++i) words += lexemes.at(i).is_word() ? 1 : 0;
  if (first != inside.first || words > letters_of(word.lower).size() + 1 ||
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
  const auto first = match_backwards(lexemes, word.lower, inside);
  if (first != inside.first || !is_expansion(lexemes, inside, word.printed)) return;
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
