#pragma once

/// Finds pieces of a quote on the pages of a file, spaces aside.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund::query {

/// A text normalised and without its spaces, tabs and line breaks.
struct SqueezedText {
  std::string text;
  /// Where its lines and cells begin and end: ascending offsets into `text`, 0 and its size
  /// included.
  std::vector<std::size_t> breaks;
};

SqueezedText squeeze(std::string_view text);

/// Whether the piece (squeezed) begins on the one page and goes on on the next: its first part must
/// end a line or cell of the first page (where a hyphen may have broken a word), and the rest begin
/// one of the next.
bool crosses(std::string_view piece, const SqueezedText& page, const SqueezedText& next);

}  // namespace sporhund::query
