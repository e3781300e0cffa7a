#pragma once

#include <vector>

#include "schema/body.h"

namespace sporhund::corpus {

/// The registry of bodies in corpus/bodies.json, which is built into the program.
const std::vector<schema::Body>& bodies();

}  // namespace sporhund::corpus
