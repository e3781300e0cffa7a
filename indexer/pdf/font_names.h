#pragma once

#include <string_view>

#include "indexer/pdf/extraction.h"

namespace sporhund::indexer {

/// A font by the name that a PDF gives it, weight and slope read from that name:
/// "ABCDEF+Georgia-BoldItalic". Bytes that are no UTF-8 become U+FFFD.
Font font_named(std::string_view name);

}  // namespace sporhund::indexer
