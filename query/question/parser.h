#pragma once

#include <string>
#include <string_view>

#include "query/question/ast.h"

namespace sporhund::query {

/// Reads a question: words, "phrases", prefix*, AND/OR/NOT (OG/ELLER/IKKE; capitals), "-word",
/// parentheses, field:value with the names in schema::kFields. Words without an operator between
/// them are `any` and bind tightest, then AND, then OR. Never throws, whatever the bytes; nesting
/// deeper than 50 is read as words. What it reads otherwise than typed or leaves out has a note.
ParsedQuery parse(std::string_view question);

/// Prints a tree so that parse(print(tree)) is the same tree.
std::string print(const Node& node);

}  // namespace sporhund::query
