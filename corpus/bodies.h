#pragma once

#include "schema/body.h"

namespace sporhund::corpus {

/// The registry of bodies in corpus/bodies.json, which is written into a source file of the build
/// by cmake/write_bodies_table.cpp.
schema::Bodies bodies();

}  // namespace sporhund::corpus
