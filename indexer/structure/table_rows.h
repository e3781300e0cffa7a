#pragma once

#include <vector>

#include "indexer/structure/draft.h"

namespace sporhund::indexer {

/// Joins the paragraphs of a page that stand in cells to rows, one draft per row. Rows whose cells
/// hold several paragraphs or much text are left as paragraphs: such a table only sets text.
/// `tables` counts the tables of the document so far.
std::vector<Draft> gather_rows(std::vector<Draft> paragraphs, int& tables);

/// Joins a table that goes on at the top of a page, below nothing or below its repeated header, to
/// that at the end of those before; a row that the page break cut becomes one. Neither may be
/// empty.
void continue_table(std::vector<Draft>& before, std::vector<Draft>& page);

}  // namespace sporhund::indexer
