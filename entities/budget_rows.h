#pragma once

#include "entities/lexemes.h"

namespace sporhund::entities {

/// Chapter and post at the head of a budget table's row: "701 21 Spesielle driftsutgifter".
struct BudgetRow {
  std::size_t first = 0;
  std::size_t last = 0;  ///< one past the post; 0 where the line is no such row
};

/// The row that the line at lexeme i begins.
BudgetRow read_budget_row(const Lexemes& lexemes, std::size_t i);

/// Three or four digits that a chapter of the state budget may have.
bool is_chapter(const Lexeme& lexeme);
/// One or two digits.
bool is_post(const Lexeme& lexeme);

}  // namespace sporhund::entities
