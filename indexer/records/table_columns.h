#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/structure/blocks.h"
#include "schema/records.h"

namespace sporhund::indexer {

/// The column that a table's header names as that of the owner: "Tiltak\tTiltakseier" has it in 1.
std::optional<std::size_t> owner_column(std::string_view header);

/// Whether a cell of that column says that nobody has it yet: «Ikke avklart».
bool says_nobody(std::string_view cell);

/// The column that says by when: "Nr.\tTiltak\tFrist" has it in 2.
std::optional<std::size_t> deadline_column(std::string_view header);

/// The column of what a meeting decided, or is to decide: "Saksnr\tSak\tKonklusjon" has it in 2.
struct DecisionColumn {
  std::size_t column = 0;
  schema::DecisionKind kind = schema::DecisionKind::adopted;
};
std::optional<DecisionColumn> decision_column(std::string_view header);

/// Where a table of tasks says what is to be done and by when: "Nr.\tOppdrag\tFrist".
struct TaskColumns {
  std::size_t task = 0;
  std::optional<std::size_t> deadline;
  std::optional<std::size_t> owner;
  std::optional<std::size_t> description;
};

/// What a row gives to do: the cell of the task, or of its description where that only numbers it
/// («O1»); empty where both are shorter than two words.
std::string_view task_cell(const TaskColumns& columns, const std::vector<std::string_view>& cells);

/// Empty where the header names no column of tasks.
std::optional<TaskColumns> task_columns(std::string_view header);

/// Of a table of minutes, which has a column of owners too: "Oppfølging\tAnsvar\tFrist".
std::optional<TaskColumns> action_columns(std::string_view header);

/// A row's cell in a column; empty where the table lacks the column, or the row the cell.
std::string_view cell_in(const std::vector<std::string_view>& cells,
                         std::optional<std::size_t> column);

/// The table whose rows are being read, in the order of the document.
class TaskTable {
 public:
  /// Takes the next row. Its columns, as `read` finds them in the header above it; null for a
  /// header, and where there is none or it names no such columns.
  template <typename Read>
  const TaskColumns* enter(const Block& row, Read read) {
    if (row.header_row || row.table != table_) {
      table_ = row.table;
      columns_ = row.header_row ? read(row.text) : std::nullopt;
    }
    return columns_ && !row.header_row ? &*columns_ : nullptr;
  }

 private:
  int table_ = -1;  ///< the one that columns_ is of
  std::optional<TaskColumns> columns_;
};

}  // namespace sporhund::indexer
