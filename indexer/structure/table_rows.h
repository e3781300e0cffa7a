#pragma once

#include <vector>

#include "indexer/structure/draft.h"

namespace sporhund::indexer {

/// Joins the paragraphs of a page that stand in cells to rows, one draft per row. Rows whose cells
/// hold several paragraphs or much text are left as paragraphs: such a table only sets text.
/// `tables` counts the tables of the document so far.
std::vector<Draft> gather_rows(std::vector<Draft> paragraphs, int& tables);

}  // namespace sporhund::indexer
