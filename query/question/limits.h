#pragma once

#include <string>

#include "query/question/ast.h"

namespace sporhund::query {

/// What a question may cost: each word of it, and each word that a prefix stands for, takes memory.
/// Both return what they are given, or throw schema::Error{usage} where it is more than a person
/// asks: 10 000 bytes, 50 prefixes.
const std::string& within_limits(const std::string& question);
ParsedQuery within_limits(ParsedQuery parsed);

}  // namespace sporhund::query
