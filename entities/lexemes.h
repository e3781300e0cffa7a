#pragma once

/// A text cut into words, runs of digits and single signs: what every recogniser here reads.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/word_lists.h"

namespace sporhund::entities {

enum class LexemeKind { none, word, number, sign };

/// "TB2023–09" is word TB, number 2023, sign -, number 09, all but the first joined.
struct Lexeme {
  LexemeKind kind = LexemeKind::none;
  std::size_t start = 0;  ///< bytes into the text, half-open
  std::size_t end = 0;
  std::string_view printed;
  std::string lower;        ///< every dash is "-", other signs are as printed
  bool joined = false;      ///< nothing stands between it and the one before
  bool line_start = true;   ///< first of its line, list signs aside
  bool cell_start = true;   ///< first of its line or table cell
  bool in_address = false;  ///< part of a web or e-mail address

  bool is_word() const { return kind == LexemeKind::word; }
  bool is_number() const { return kind == LexemeKind::number; }
  bool is(std::string_view lower_case) const { return lower == lower_case; }
  bool is_capital() const;  ///< a word whose first letter is a capital
};

/// The lexemes of a text that outlives it. at() answers a blank lexeme outside the ends, so that a
/// recogniser may look around freely.
class Lexemes {
 public:
  explicit Lexemes(std::string_view text);

  std::string_view text() const { return text_; }
  std::size_t size() const { return lexemes_.size(); }
  const Lexeme& at(std::size_t i) const { return i < lexemes_.size() ? lexemes_[i] : blank_; }
  /// The lexeme `back` places before i; blank before the first.
  const Lexeme& before(std::size_t i, std::size_t back = 1) const {
    return back <= i ? at(i - back) : blank_;
  }
  /// What is printed from lexeme `first` up to but without `last`.
  std::string_view printed(std::size_t first, std::size_t last) const;
  /// The same with single spaces and plain hyphens.
  std::string tidy(std::size_t first, std::size_t last) const;
  /// Whether a sentence, line or list item ends just before lexeme i.
  bool breaks_before(std::size_t i) const;
  /// Whether i is the last of its line or table cell.
  bool ends_cell(std::size_t i) const { return i + 1 >= size() || at(i + 1).cell_start; }
  bool ends_line(std::size_t i) const { return i + 1 >= size() || at(i + 1).line_start; }

 private:
  void mark_addresses();

  std::string_view text_;
  std::vector<Lexeme> lexemes_;
  Lexeme blank_;
};

using text::is_one_of;

/// The value of a run of at most nine digits; -1 for anything else.
long value_of_digits(std::string_view digits);

/// Whether the first letter is a capital of the Latin alphabet.
bool starts_with_capital(std::string_view word);
/// How many capitals of the Latin alphabet a word has.
std::size_t count_capitals(std::string_view word);

}  // namespace sporhund::entities
