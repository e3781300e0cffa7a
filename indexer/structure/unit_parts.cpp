#include "indexer/structure/unit_parts.h"

#include <array>
#include <cctype>
#include <optional>
#include <string_view>

namespace sporhund::indexer {

namespace {

using schema::Passage;
using schema::UnitKind;

constexpr std::array<std::string_view, 5> kBullets{"•", "–", "-", "*", "·"};

/// "• én", "a) én", "12. én".
bool is_list_item(std::string_view line) {
  for (const std::string_view bullet : kBullets) {
    if (line.starts_with(bullet) && line.substr(bullet.size()).starts_with(" ")) return true;
  }
  std::size_t sign = 0;
  while (sign < line.size() && std::isalnum(static_cast<unsigned char>(line[sign])) != 0) ++sign;
  const std::string_view behind = line.substr(sign);
  return sign > 0 && sign <= 2 && (behind.starts_with(") ") || behind.starts_with(". "));
}

std::string_view last_line(std::string_view text) {
  const std::size_t start = text.rfind('\n');
  return start == text.npos ? text : text.substr(start + 1);
}

/// What both are parts of, where the second goes on with the first.
std::optional<UnitKind> shared_unit(const Passage& first, const Passage& second) {
  const auto& a = first.assignment;
  const auto& b = second.assignment;
  if (a && b && a->id == b->id && a->title == b->title && !(a->id + a->title).empty()) {
    return UnitKind::assignment;
  }
  const bool same_place = !a && !b && first.heading_path == second.heading_path;
  if (same_place && is_list_item(last_line(first.text)) && is_list_item(second.text)) {
    return UnitKind::list;
  }
  return std::nullopt;
}

}  // namespace

void mark_parts(std::vector<Passage>& passages) {
  for (std::size_t first = 0, next = 1; first < passages.size(); first = next++) {
    std::optional<UnitKind> unit;
    while (next < passages.size()) {
      const auto shared = shared_unit(passages[next - 1], passages[next]);
      if (!shared || (unit && unit != shared)) break;
      unit = shared;
      ++next;
    }
    if (!unit) continue;
    const int count = static_cast<int>(next - first);
    for (std::size_t i = first; i < next; ++i) {
      passages[i].part = {*unit, static_cast<int>(i - first) + 1, count};
    }
  }
}

}  // namespace sporhund::indexer
