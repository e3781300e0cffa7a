#include <algorithm>

#include "indexer/structure/document_type.h"
#include "indexer/structure/front_matter.h"
#include "indexer/structure/markers.h"
#include "indexer/structure/pieces.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using Front = std::span<const Block>;

constexpr std::size_t kMostTitleWords = 30;
/// A title that says what the document is beats one that is set larger, unless by this factor.
constexpr double kMuchLarger = 1.3;

bool on_first_page(const Block& block) {
  return !block.lines.empty() && block.lines.front().page == 1;
}

bool is_letterhead(const Block& block, const entities::Tagger& tagger) {
  const std::string lowered = text::lower(block.text);
  return lowered.starts_with("det kongelige") || lowered.starts_with("det kongelege") ||
         tagger.body_named(block.text).has_value();
}

bool may_be_title(const Block& block, const entities::Tagger& tagger) {
  const bool text = block.kind == BlockKind::heading || block.kind == BlockKind::paragraph;
  return text && on_first_page(block) && count_words(block.text) <= kMostTitleWords &&
         section_depth(block.text) == 0 && list_marker_length(block.text) == 0 &&
         !is_letterhead(block, tagger);
}

/// "NOTAT", "Referat": says the kind and nothing else.
bool only_names_kind(const Block& block) {
  return count_words(block.text) == 1 && document_type_in(block.text).has_value();
}

bool set_alike(const Block& above, const Block& below) {
  return below.kind == BlockKind::heading && above.style == below.style && on_first_page(below) &&
         below.lines.front().box.top - above.lines.back().box.bottom < above.style.font_size * 1.5;
}

std::string title_from(Front front, std::size_t first) {
  constexpr std::size_t kMostLines = 3;
  std::string title = front[first].text;
  for (std::size_t i = first + 1; i < std::min(front.size(), first + kMostLines); ++i) {
    if (!set_alike(front[i - 1], front[i])) break;
    title += ' ' + front[i].text;
  }
  std::ranges::replace(title, '\t', ' ');
  return title;
}

/// The index of the best block, or nothing.
std::optional<std::size_t> best_of(Front front, const entities::Tagger& tagger, bool kinds_too) {
  const auto size_of = [&](std::size_t i) { return front[i].style.font_size; };
  std::optional<std::size_t> largest;
  std::optional<std::size_t> naming;
  for (std::size_t i = 0; i < front.size(); ++i) {
    if (!may_be_title(front[i], tagger) || (!kinds_too && only_names_kind(front[i]))) continue;
    const bool heading = front[i].kind == BlockKind::heading;
    if (heading && (!largest || size_of(i) > size_of(*largest) + 0.5)) largest = i;
    if (!naming && !front[i].text.ends_with('.') && document_type_in(front[i].text)) naming = i;
  }
  if (naming && (!largest || size_of(*largest) < size_of(*naming) * kMuchLarger)) return naming;
  return largest;
}

std::optional<std::string> printed(Front front, const std::string& properties_title) {
  constexpr std::size_t kFewestBytes = 4;
  if (properties_title.size() < kFewestBytes) return std::nullopt;
  const std::string wanted = text::lower(properties_title);
  const bool found = std::ranges::any_of(front, [&](const Block& block) {
    return text::lower(block.text).find(wanted) != std::string::npos;
  });
  return found ? std::optional(properties_title) : std::nullopt;
}

}  // namespace

std::span<const Block> front_of(const std::vector<Block>& blocks) {
  const auto end = std::ranges::find_if(blocks, [](const Block& block) {
    return !block.lines.empty() && block.lines.front().page > 2;
  });
  return {blocks.begin(), end};
}

std::optional<std::string> find_title(Front front, const std::string& properties_title,
                                      const entities::Tagger& tagger) {
  for (const bool kinds_too : {false, true}) {
    if (const auto best = best_of(front, tagger, kinds_too)) return title_from(front, *best);
    if (const auto title = printed(front, properties_title)) return title;
  }
  return std::nullopt;
}

}  // namespace sporhund::indexer
