#pragma once

#include <optional>
#include <string_view>

#include "schema/document.h"

namespace sporhund::indexer {

/// The type that a title or first lines name; empty where they name none.
std::optional<schema::DocumentType> document_type_in(std::string_view text);

}  // namespace sporhund::indexer
