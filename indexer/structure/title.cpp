#include <algorithm>
#include <array>

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

/// «Fylkesutvalget 19. september 2017»: the title of minutes.
bool names_council(std::string_view text) {
  constexpr std::array<std::string_view, 8> kCouncils{"utvalget", "utvalet", "rådet", "styret",
                                                      "nemnda",   "møte",    "møtet", "komiteen"};
  const std::string first = text::lower(text.substr(0, text.find(' ')));
  return std::ranges::any_of(kCouncils,
                             [&](std::string_view word) { return first.ends_with(word); });
}

/// "Oslo, 18. desember 2025", "03.12.2025".
bool is_dateline(const Block& block, const entities::Tagger& tagger) {
  constexpr std::size_t kMostWords = 5;
  if (count_words(block.text) > kMostWords || names_council(block.text)) return false;
  const auto named = tagger.tag(block.text);
  return std::ranges::any_of(named, [&](const schema::Entity& entity) {
    return entity.kind == schema::EntityKind::date && entity.end + 1 >= block.text.size();
  });
}

/// "Til Helsereformutvalget": whom a letter is to.
bool is_address(const Block& block, const entities::Tagger& tagger) {
  constexpr std::string_view kTo = "til ";
  return text::lower(block.text).starts_with(kTo) &&
         tagger.body_named(std::string_view(block.text).substr(kTo.size())).has_value();
}

/// What any document's first section may be called.
bool is_common_section(const Block& block) {
  constexpr std::array<std::string_view, 9> kSections{"innledning", "innleiing",    "bakgrunn",
                                                      "innhold",    "innhald",      "sammendrag",
                                                      "samandrag",  "oppsummering", "saksliste"};
  return std::ranges::find(kSections, text::lower(block.text)) != kSections.end();
}

bool may_be_title(const Block& block, const entities::Tagger& tagger) {
  const bool text = block.kind == BlockKind::heading || block.kind == BlockKind::paragraph;
  return text && on_first_page(block) && label_length(block.text) != block.text.size() &&
         count_words(block.text) <= kMostTitleWords && section_depth(block.text) == 0 &&
         list_marker_length(block.text) == 0 && case_prefix_length(block.text) == 0 &&
         plain_case_prefix_length(block.text) == 0 && !is_letterhead(block, tagger) &&
         !is_dateline(block, tagger) && !is_address(block, tagger) && !is_common_section(block);
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
  for (const std::string_view mark : {"¹", "²", "³", "⁴"}) {  // of a footnote
    if (title.ends_with(mark)) title.resize(title.size() - mark.size());
  }
  return title;
}

/// The index of the best block, or nothing.
std::optional<std::size_t> best_of(Front front, const entities::Tagger& tagger, bool kinds_too) {
  const auto size_of = [&](std::size_t i) { return front[i].style.font_size; };
  const auto stands_below_kind = [&](std::size_t i) {
    return i > 0 && only_names_kind(front[i - 1]) && front[i - 1].kind == BlockKind::heading;
  };
  std::optional<std::size_t> largest;
  std::optional<std::size_t> naming;
  for (std::size_t i = 0; i < front.size(); ++i) {
    if (!may_be_title(front[i], tagger) || (!kinds_too && only_names_kind(front[i]))) continue;
    const bool heading = front[i].kind == BlockKind::heading;
    if (heading && (!largest || size_of(i) > size_of(*largest) + 0.5)) largest = i;
    const bool says_what = (heading && stands_below_kind(i)) || document_type_in(front[i].text);
    if (!naming && !front[i].text.ends_with('.') && says_what) naming = i;
  }
  if (naming && (!largest || size_of(*largest) < size_of(*naming) * kMuchLarger)) return naming;
  return largest;
}

struct Subject {
  std::size_t block;
  std::string text;
};

/// What a memo's or an e-mail's head says it is about: "Sak: …", "Emne: …".
std::optional<Subject> subject(Front front) {
  constexpr std::array<std::string_view, 6> kLabels{
      "sak:", "emne:", "gjelder:", "gjeld:", "vedrørende:", "vedrørande:"};
  for (std::size_t i = 0; i < front.size(); ++i) {
    const Block& block = front[i];
    const std::size_t length = label_length(block.text);
    if (!on_first_page(block) || length == 0 || count_words(block.text) > kMostTitleWords) continue;
    const std::string label = text::lower(std::string_view(block.text).substr(0, length));
    const std::size_t begin = block.text.find_first_not_of(" \t", length);
    if (begin == std::string::npos || std::ranges::find(kLabels, label) == kLabels.end()) continue;
    return Subject{i, block.text.substr(begin)};
  }
  return std::nullopt;
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
  const auto about = subject(front);
  for (const bool kinds_too : {false, true}) {
    const auto best = best_of(front, tagger, kinds_too);
    if (about && (!best || about->block < *best)) return about->text;
    if (best) return title_from(front, *best);
    if (auto title = printed(front, properties_title)) return title;
  }
  return std::nullopt;
}

}  // namespace sporhund::indexer
