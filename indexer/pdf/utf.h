#pragma once

#include <string>
#include <string_view>

namespace sporhund::indexer {

/// UTF-16 as UTF-8; a code unit that has no meaning becomes U+FFFD. Much cheaper than
/// poppler::ustring::to_utf8(), which opens iconv for each word.
std::string utf8_from_utf16(std::basic_string_view<unsigned short> units);

}  // namespace sporhund::indexer
