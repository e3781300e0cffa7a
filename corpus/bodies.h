#pragma once

#include <string_view>
#include <vector>

#include "schema/body.h"

namespace sporhund::corpus {

/// The registry of bodies in corpus/bodies.json, which is built into the program.
const std::vector<schema::Body>& bodies();

/// Reads such a registry. Throws schema::Error{io} naming the entry that is wrong.
std::vector<schema::Body> parse_bodies(std::string_view json);

}  // namespace sporhund::corpus
