#pragma once

#include <optional>
#include <string_view>

#include "schema/fields.h"

namespace sporhund::query {

/// The field that a question names so: in any case, and "aar" for "år".
std::optional<schema::FieldId> field_named(std::string_view name);

}  // namespace sporhund::query
