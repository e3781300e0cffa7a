#include "indexer/structure/unit_parts.h"

#include <optional>
#include <string_view>

#include "indexer/structure/markers.h"

namespace sporhund::indexer {

namespace {

using schema::Passage;
using schema::UnitKind;

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
  if (same_place && list_marker_length(last_line(first.text)) > 0 &&
      list_marker_length(second.text) > 0) {
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
