#pragma once

/// The table of what an export says of each passage. CSV, JSON Lines, Excel and Markdown are
/// written from it, and read_export() finds its columns by it.

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/answer.h"

namespace sporhund::query {

/// Nothing where the document does not say it. Texts are printable().
using Value = std::variant<std::monostate, int, std::string, std::vector<std::string>>;

struct Column {
  std::string_view name{};     ///< in CSV and JSON Lines
  std::string_view heading{};  ///< in Excel and Markdown
  int width = 0;               ///< in Excel, characters
  bool wraps = false;          ///< in Excel: long text goes over several lines
  Value (*get)(const schema::Hit& hit) = nullptr;
};

using Columns = std::span<const Column>;

/// What an export of passages says, in the order it is written.
Columns columns();
/// The same, and what stands before and after each passage.
Columns context_columns();
/// What every export says, after what a statement of ownership says.
Columns owner_columns();
/// The same, after what an assignment says.
Columns assignment_columns();

/// A value as one text: a list's parts are joined by " › "; nothing is "".
std::string text_of(const Value& value);

}  // namespace sporhund::query
