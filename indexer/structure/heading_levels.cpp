#include "indexer/structure/heading_levels.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "indexer/pdf/ascii.h"
#include "indexer/structure/markers.h"
#include "text/tokens.h"

namespace sporhund::indexer {

bool is_upper_case(std::string_view text) {
  return text::lower(text) != text && std::ranges::none_of(text, is_ascii_lower);
}

bool names_assignment_or_case(const Block& block) {
  return !assignment_prefix(block.text).id.empty() || case_prefix_length(block.text) > 0;
}

bool is_label(const Block& block) {
  return block.text.ends_with(':') && section_depth(block.text) == 0;
}

namespace {

/// The lower, the further out.
struct Rank {
  double size;
  std::vector<int> number;   ///< of the section; none where it has no number
  int weight;                ///< bold, bold italic, upright, italic
  bool unit;                 ///< of an assignment or case
  bool within_unit = false;  ///< parts the text of one
  bool goes_on = false;      ///< from the section before
  bool has_parts = false;    ///< headings of its style without a number part it, or one before it
};

Rank rank_of(const Block& heading) {
  const TypeStyle& style = heading.style;
  const bool heavy = style.bold || is_upper_case(heading.text);
  return {style.font_size, section_number(heading.text), (heavy ? 0 : 2) + (style.italic ? 1 : 0),
          names_assignment_or_case(heading)};
}

bool outranks(const Rank& outer, const Rank& inner) {
  if (std::abs(outer.size - inner.size) >= kLargerBy) return outer.size > inner.size;
  const std::size_t outer_depth = outer.number.size();
  const std::size_t inner_depth = inner.number.size();
  if (outer_depth > 0 && inner_depth > 0 && outer_depth != inner_depth) {
    return outer_depth < inner_depth;
  }
  if (outer.weight != inner.weight) return outer.weight < inner.weight;
  if (inner.within_unit && outer.unit) return true;
  if (outer.unit != inner.unit) return inner.unit;
  return outer_depth > 0 && inner_depth == 0;
}

bool are_alike(const Rank& a, const Rank& b) {
  return std::abs(a.size - b.size) < kLargerBy && a.weight == b.weight;
}

/// "2.1" is within "2".
bool is_within(const std::vector<int>& inner, const std::vector<int>& outer) {
  return !outer.empty() && outer.size() < inner.size() &&
         std::equal(outer.begin(), outer.end(), inner.begin());
}

/// "2.2" comes after "2.1".
bool is_next(const std::vector<int>& next, const std::vector<int>& number) {
  return !number.empty() && number.size() == next.size() &&
         std::equal(number.begin(), number.end() - 1, next.begin()) &&
         next.back() == number.back() + 1;
}

class Levels {
 public:
  explicit Levels(std::vector<Block>& blocks) : blocks_(blocks) {}

  void set() {
    find_next_numbers();
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      // A memo's headings are none of those of the memo before.
      if (!memo_case_number(blocks_[i].text).empty()) path_.clear();
      if (blocks_[i].kind == BlockKind::heading) blocks_[i].level = level_of(i);
    }
  }

 private:
  int level_of(std::size_t i) {
    const Block& heading = blocks_[i];
    if (is_label(heading) && !names_assignment_or_case(heading)) return kLabelLevel;
    Rank rank = rank_of(heading);
    rank.within_unit = parts_unit(i, rank);
    const std::size_t kept = follow_number(rank, i);
    while (path_.size() > kept && !outranks(path_.back(), rank)) path_.pop_back();
    if (closes_sections(rank, i)) path_.pop_back();
    path_.push_back(std::move(rank));
    return static_cast<int>(path_.size());
  }

  /// Leaves the sections that the heading's number is not part of, however they are set, and says
  /// how many of the headings above it stay in any case.
  std::size_t follow_number(Rank& rank, std::size_t i) {
    if (rank.number.empty()) return sections_around(next_number_[i]);
    const auto before = section_before(rank);
    if (!before) {
      const std::size_t around = sections_around(rank.number);
      if (around > 0) path_.resize(around);
      return around;
    }
    // Some set later sections in smaller type than the first: they are no less for that.
    const Rank& sibling = path_[*before];
    if (rank.size < sibling.size) {
      rank.size = sibling.size;
      rank.weight = sibling.weight;
    }
    rank.goes_on = true;
    rank.has_parts = sibling.has_parts;
    path_.resize(*before);
    return path_.size();
  }

  /// "Avslutning", set like "9. Frister" above it, is no part of that where no "10." comes, unless
  /// such headings part the sections before. A second line of a heading begins in lower case.
  bool closes_sections(const Rank& rank, std::size_t i) {
    if (path_.empty() || !rank.number.empty() || rank.unit || rank.within_unit) return false;
    Rank& section = path_.back();
    if (section.number.empty() || !are_alike(section, rank)) return false;
    const std::vector<int>& next = next_number_[i];
    const bool is_last =
        section.goes_on && !is_next(next, section.number) && !is_within(next, section.number);
    if (is_last && !section.has_parts && !is_ascii_lower(blocks_[i].text.front())) return true;
    section.has_parts = true;
    return false;
  }

  /// The place of the section whose number the heading's follows on: the innermost set alike, or
  /// the innermost.
  std::optional<std::size_t> section_before(const Rank& rank) const {
    std::optional<std::size_t> before;
    for (std::size_t place = path_.size(); place-- > 0;) {
      if (!is_next(rank.number, path_[place].number)) continue;
      if (std::abs(path_[place].size - rank.size) < kLargerBy) return place;
      if (!before) before = place;
    }
    return before;
  }

  /// How many headings of the path are around a section with this number.
  std::size_t sections_around(const std::vector<int>& number) const {
    std::size_t place = path_.size();
    while (place > 0 && !is_within(number, path_[place - 1].number)) --place;
    return place;
  }

  /// Between "1" and "1.1" no heading ends section 1.
  void find_next_numbers() {
    std::vector<int> next;
    next_number_.resize(blocks_.size());
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      next_number_[i] = next;
      if (blocks_[i].kind != BlockKind::heading) continue;
      if (auto number = section_number(blocks_[i].text); !number.empty()) next = std::move(number);
    }
  }

  /// A heading set like that of the assignment above it parts the assignment's own text, rather
  /// than ending it, where that text has begun with "Etaten skal:" and lists stand under it.
  bool parts_unit(std::size_t i, const Rank& rank) const {
    if (path_.empty() || rank.unit || i == 0 || i + 1 == blocks_.size()) return false;
    if (blocks_[i + 1].kind != BlockKind::list_item || rank.size >= path_.back().size + kLargerBy)
      return false;
    return path_.back().within_unit || (path_.back().unit && blocks_[i - 1].text.ends_with(':'));
  }

  std::vector<Block>& blocks_;
  std::vector<std::vector<int>> next_number_;  ///< by block: of the next heading that has one
  std::vector<Rank> path_;
};

}  // namespace

void set_levels(std::vector<Block>& blocks) {
  Levels(blocks).set();
}

}  // namespace sporhund::indexer
