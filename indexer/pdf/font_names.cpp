#include "indexer/pdf/font_names.h"

#include <algorithm>
#include <array>

#include "indexer/pdf/ascii.h"
#include "schema/utf8.h"

namespace sporhund::indexer {
namespace {

constexpr std::size_t kSubsetPrefix = 6;
constexpr std::size_t kMaxNameBytes = 128;

/// "demi" and "semibold" are how many faces call the bold that headings are set in.
constexpr auto kBold = std::to_array<std::string_view>({"bold", "black", "heavy", "demi", "-bd"});
constexpr auto kItalic = std::to_array<std::string_view>({"italic", "oblique", "kursiv"});
/// As in "MinionPro-BoldIt"; with its capital, for names end in "it" too.
constexpr std::string_view kItalicEnd = "It";

std::string_view without_subset_prefix(std::string_view name) {
  if (name.size() <= kSubsetPrefix || name[kSubsetPrefix] != '+') return name;
  const bool prefixed = std::all_of(name.begin(), name.begin() + kSubsetPrefix, is_ascii_capital);
  return prefixed ? name.substr(kSubsetPrefix + 1) : name;
}

std::string lower_ascii(std::string_view name) {
  std::string lowered(name);
  for (char& c : lowered) {
    if (is_ascii_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return lowered;
}

template <std::size_t N>
bool has_any(std::string_view name, const std::array<std::string_view, N>& parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](auto part) { return name.find(part) != std::string_view::npos; });
}

}  // namespace

Font font_named(std::string_view name) {
  name = without_subset_prefix(name).substr(0, kMaxNameBytes);
  Font font;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t code_point = schema::next_code_point(name, at);
    if (code_point >= ' ') schema::append_utf8(code_point, font.name);
  }
  const std::string lowered = lower_ascii(font.name);
  font.bold = has_any(lowered, kBold);
  font.italic = has_any(lowered, kItalic) || font.name.ends_with(kItalicEnd);
  return font;
}

}  // namespace sporhund::indexer
