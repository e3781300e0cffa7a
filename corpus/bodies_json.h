#pragma once

#include <string_view>

namespace sporhund::corpus {

/// corpus/bodies.json, which CMake writes into a source file of the build.
extern const std::string_view kBodiesJson;

}  // namespace sporhund::corpus
