#pragma once

#include <string_view>

namespace sporhund::indexer {

/// poppler opens its tables, and iconv its modules, at the first PDF; in the sandbox they could
/// not. They stay open as long as this document.
inline constexpr std::string_view kSmallestPdf =
    "%PDF-1.4\n"
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F<<"
    "/Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
    "4 0 obj<</Length 30>>stream\nBT /F 9 Tf 9 9 Td (a b) Tj ET  \nendstream endobj\n"
    "trailer<</Root 1 0 R>>\n%%EOF\n";

}  // namespace sporhund::indexer
