#pragma once

#include <string>

#include "schema/document.h"
#include "schema/passage.h"

namespace sporhund::query {

/// A reference in Norwegian APA style (7th edition, norsk APA-manual) to pages of a document:
/// sender. (date). *title* (type, s. pages). What the document does not say is "u.å." (no date) or
/// left out. Plain text.
std::string cite(const schema::Document& document, int page_first, int page_last);

}  // namespace sporhund::query
