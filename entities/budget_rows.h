#pragma once

#include <vector>

#include "entities/lexemes.h"

namespace sporhund::entities {

/// Chapter and post at the head of a budget table's row: "701 21 Spesielle driftsutgifter". A row
/// without a chapter has that of the row above, which may name the chapter alone.
struct BudgetRow {
  std::size_t first = 0;    ///< the row's first lexeme
  std::size_t last = 0;     ///< one past the post
  std::size_t chapter = 0;  ///< the lexeme that is the chapter, perhaps of a row above
  std::size_t post = 0;
};

/// The rows of a text, ascending.
std::vector<BudgetRow> read_budget_rows(const Lexemes& lexemes);

/// Three or four digits that a chapter of the state budget may have.
bool is_chapter(const Lexeme& lexeme);
/// One or two digits.
bool is_post(const Lexeme& lexeme);

}  // namespace sporhund::entities
