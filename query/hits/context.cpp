#include "query/hits/context.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "query/index_reader.h"

namespace sporhund::query {

namespace {

using schema::Neighbour;
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

/// Whether a passage may have a unit in common with the next one in this direction.
bool may_go_on(const Passage& passage, int step) {
  return passage.assignment || is_list_item(step > 0 ? last_line(passage.text) : passage.text);
}

/// Walks away from a passage in one direction.
class Walk {
 public:
  Walk(const Xapian::Database& database, const Passage& start, int step)
      : database_(database), start_(start), step_(step) {}

  /// The neighbours up to `distance`, and all parts of the same unit.
  std::vector<Neighbour> take(int distance) {
    std::vector<Neighbour> taken;
    Passage last = start_;
    for (int gone = 1;; ++gone) {
      if (gone > distance && (!in_unit_ || !may_go_on(last, step_))) break;
      auto next = passage_with(database_, id_at(start_.ordinal + gone * step_));
      if (!next) break;
      const auto unit = step_ > 0 ? shared_unit(last, *next) : shared_unit(*next, last);
      in_unit_ = in_unit_ && unit && (!unit_ || *unit_ == *unit);
      if (!in_unit_ && gone > distance) break;
      if (in_unit_) unit_ = unit;
      last = *next;
      taken.push_back({std::move(*next), gone * step_, in_unit_});
    }
    return taken;
  }

  std::optional<UnitKind> unit() const { return unit_; }

 private:
  std::string id_at(int ordinal) const {
    return start_.document_id + "-" + std::to_string(ordinal);
  }

  const Xapian::Database& database_;
  const Passage& start_;
  int step_;
  bool in_unit_ = true;  ///< so far every passage was a part
  std::optional<UnitKind> unit_;
};

int parts_in(const std::vector<Neighbour>& neighbours) {
  return static_cast<int>(std::ranges::count_if(neighbours, &Neighbour::same_unit));
}

}  // namespace

Context context_of(const Xapian::Database& database, const Passage& passage, int distance) {
  Walk back(database, passage, -1);
  Walk on(database, passage, +1);
  Context context;
  std::vector<Neighbour> before = back.take(distance);
  std::vector<Neighbour> after = on.take(distance);
  const int number = parts_in(before) + 1;
  const int count = number + parts_in(after);
  if (count > 1) context.part = {back.unit() ? *back.unit() : *on.unit(), number, count};
  if (distance == 0) return context;
  std::ranges::reverse(before);
  context.neighbours = std::move(before);
  std::ranges::move(after, std::back_inserter(context.neighbours));
  return context;
}

}  // namespace sporhund::query
