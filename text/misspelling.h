#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund::text {

/// What mistakes cost, in eighths of an edit: a letter more, less or another, or two neighbours
/// that changed places. The likelier a mistake, the cheaper (a noisy channel: Kernighan, Church and
/// Gale, "A spelling correction program based on a noisy channel model", COLING 1990).
inline constexpr unsigned kEdit = 8;
inline constexpr unsigned kDoubling = 5;    ///< a letter doubled, or one of two that are the same
inline constexpr unsigned kRespelling = 1;  ///< for a letter that the keyboard lacks

/// The first letters behind those of ASCII.
inline constexpr char32_t kFirstOther = 0x80;

/// For letters of which one at least is no ASCII.
unsigned rare_substitution_cost(char32_t typed, char32_t meant);

/// That one letter was typed for another: nothing if they are the same, hardly anything where the
/// keyboard lacks the other («a» for «å»), half an edit where they sound alike («o» for «å»).
inline unsigned substitution_cost(char32_t typed, char32_t meant) {
  if (typed == meant) return 0;
  if (typed < kFirstOther && meant < kFirstOther) return kEdit;
  return rare_substitution_cost(typed, meant);
}

/// The letters that cost less than an edit where another was typed.
std::u32string cheap_letters(char32_t typed);

/// The letter that two stand for where the keyboard lacks it, at kRespelling: å of «aa»; or 0.
char32_t letter_of_pair(char32_t first, char32_t second);

/// How many pairs of letters of a word in lower case may stand for one.
std::size_t letter_pairs(std::string_view word);

/// Whether a text in lower case has an æ, ø or å.
bool has_own_letters(std::string_view text);

/// What a word in lower case may be whose writer lacks æ, ø and å, with some of its «a», «o», «aa»,
/// «oe» and «ae» as they: fewer of them first, at most `most`.
std::vector<std::string> own_spellings(const std::string& word, std::size_t most);

}  // namespace sporhund::text
