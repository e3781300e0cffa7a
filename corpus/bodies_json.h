#pragma once

#include <string_view>
#include <vector>

#include "schema/body.h"

namespace sporhund::corpus {

/// Reads a registry such as corpus/bodies.json. Throws schema::Error{io} naming the entry that is
/// wrong. The program itself has no use for it: it is built from what this reads (bodies_table.h).
std::vector<schema::Body> parse_bodies(std::string_view json);

}  // namespace sporhund::corpus
