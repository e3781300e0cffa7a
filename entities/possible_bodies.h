#pragma once

#include <string_view>
#include <vector>

#include "schema/body.h"

namespace sporhund::entities {

/// The bodies of which a name may stand in a text, in their order, and a few more: a tagger of them
/// finds in the text what one of all bodies does. The names of all bodies take a hundred times as
/// long to take apart as a question.
std::vector<schema::Body> possible_bodies(std::string_view text, schema::Bodies bodies);

}  // namespace sporhund::entities
