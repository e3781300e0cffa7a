#include "query/verify/page_search.h"

#include "text/normalise.h"

namespace sporhund::query {
namespace {

void add_break(SqueezedText& squeezed) {
  if (squeezed.breaks.back() != squeezed.text.size()) {
    squeezed.breaks.push_back(squeezed.text.size());
  }
}

/// Whether the first `length` bytes of the piece stand in `page` right before `end`.
bool stands_before(std::string_view piece, std::size_t length, std::string_view page,
                   std::size_t end) {
  return length <= end && page.substr(end - length, length) == piece.substr(0, length);
}

bool begins_a_line(std::string_view rest, const SqueezedText& page) {
  const std::string_view text = page.text;
  for (const std::size_t start : page.breaks) {
    if (text.substr(start).starts_with(rest)) return true;
  }
  return false;
}

}  // namespace

SqueezedText squeeze(std::string_view text) {
  SqueezedText squeezed{{}, {0}};
  for (const char c : text::normalised(text)) {
    if (c == '\n' || c == '\t') add_break(squeezed);
    if (c != '\n' && c != '\t' && c != ' ') squeezed.text += c;
  }
  add_break(squeezed);
  return squeezed;
}

bool crosses(std::string_view piece, const SqueezedText& page, const SqueezedText& next) {
  const std::string_view text = page.text;
  for (const std::size_t end : page.breaks) {
    const bool hyphen = end > 0 && text[end - 1] == '-';
    for (std::size_t length = 1; length < piece.size(); ++length) {
      const bool ends_here = stands_before(piece, length, text, end) ||
                             (hyphen && stands_before(piece, length, text, end - 1));
      if (ends_here && begins_a_line(piece.substr(length), next)) return true;
    }
  }
  return false;
}

}  // namespace sporhund::query
