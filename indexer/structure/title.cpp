#include <algorithm>
#include <array>

#include "indexer/structure/addresses.h"
#include "indexer/structure/document_type.h"
#include "indexer/structure/front_matter.h"
#include "indexer/structure/markers.h"
#include "indexer/structure/pieces.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::indexer {

namespace {

using Front = std::span<const Block>;

constexpr std::size_t kMostTitleWords = 60;
/// A title that says what the document is beats one that is set larger, unless by this factor.
constexpr double kMuchLarger = 1.3;

bool on_page(const Block& block, int page) {
  return !block.lines.empty() && block.lines.front().page == page;
}

Front page_of(Front front, int page) {
  const auto begin = std::ranges::find_if(front, [&](const auto& b) { return on_page(b, page); });
  const auto end =
      std::find_if(begin, front.end(), [&](const auto& b) { return !on_page(b, page); });
  return {begin, end};
}

/// Text that goes on in sentences: what it is about stands above it.
bool is_running_text(const Block& block) {
  constexpr std::size_t kFewestWords = 17;
  return block.kind == BlockKind::paragraph && !block.style.bold &&
         count_words(block.text) >= kFewestWords &&
         (block.text.ends_with('.') || block.text.ends_with(':'));
}

Front before_text(Front page) {
  return page.first(
      static_cast<std::size_t>(std::ranges::find_if(page, is_running_text) - page.begin()));
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
  return text::ends_with_one_of(text::lower(text.substr(0, text.find(' '))), kCouncils);
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
  constexpr std::array<std::string_view, 13> kSections{
      "innledning", "innleiing", "bakgrunn",     "innhold",   "innhald", "sammendrag", "samandrag",
      "formål",     "føremål",   "oppsummering", "saksliste", "hensikt", "konklusjon"};
  const std::string lowered = text::lower(block.text);
  const std::string first = lowered.substr(0, lowered.find('/'));  // «Formål/sammendrag»
  return text::is_one_of(first, kSections);
}

bool may_be_title(const Block& block, const entities::Tagger& tagger) {
  const bool text = block.kind == BlockKind::heading || block.kind == BlockKind::paragraph;
  return text && label_length(block.text) != block.text.size() &&
         count_words(block.text) <= kMostTitleWords && section_depth(block.text) == 0 &&
         list_marker_length(block.text) == 0 && block.text.find('@') == std::string::npos &&
         case_prefix_length(block.text) == 0 && plain_case_prefix_length(block.text) == 0 &&
         !is_letterhead(block, tagger) && !is_dateline(block, tagger) &&
         !is_address(block, tagger) && !is_common_section(block);
}

/// A heading, or bold lines that are too many for one: some titles are sentences.
bool is_set_apart(const Block& block) {
  return block.kind == BlockKind::heading || (block.style.bold && !block.text.ends_with('.'));
}

/// "NOTAT", "Referat": says the kind and nothing else.
bool only_names_kind(const Block& block) {
  return count_words(block.text) == 1 && document_type_in(block.text).has_value();
}

bool set_alike(const Block& above, const Block& below) {
  return below.kind == BlockKind::heading && above.style == below.style &&
         on_page(below, above.lines.back().page) &&
         below.lines.front().box.top - above.lines.back().box.bottom < above.style.font_size * 1.5;
}

/// «Tildelingsbrev 2031» and, further down on the cover, whose it is.
bool names_steered(const Block& title, const Block& below, const entities::Tagger& tagger) {
  const auto body = tagger.body_named(below.text);
  return title.style == below.style && below.kind == BlockKind::heading && body &&
         !is_ministry(*body) && document_type_in(title.text) &&
         !tagger.body_named(title.text.substr(title.text.rfind(' ') + 1));
}

std::string title_from(Front front, const Block& best, const entities::Tagger& tagger) {
  constexpr std::size_t kMostLines = 3;
  const auto first = static_cast<std::size_t>(&best - front.data());
  std::string title = best.text.substr(case_prefix_length(best.text));
  for (std::size_t i = first + 1; i < std::min(front.size(), first + kMostLines); ++i) {
    const bool other = is_common_section(front[i]) || label_length(front[i].text) > 0;
    if (other || front[i].text.ends_with(':')) break;
    const bool cover = before_text(page_of(front, 1)).size() == page_of(front, 1).size();
    const bool steered = cover && i == first + 1 && names_steered(best, front[i], tagger);
    if (!steered && !set_alike(front[i - 1], front[i])) break;
    title += ' ' + front[i].text;
  }
  std::ranges::replace(title, '\t', ' ');
  for (const std::string_view mark : {"¹", "²", "³", "⁴"}) {  // of a footnote
    if (title.ends_with(mark)) title.resize(title.size() - mark.size());
  }
  return title;
}

/// The best of some blocks, or nothing.
const Block* best_of(Front blocks, const entities::Tagger& tagger, bool kinds_too) {
  const Block* largest = nullptr;
  const Block* naming = nullptr;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (!may_be_title(block, tagger) || (!kinds_too && only_names_kind(block))) continue;
    const bool apart = is_set_apart(block);
    const auto size = [](const Block* other) { return other->style.font_size; };
    if (apart && (largest == nullptr || size(&block) > size(largest) + 0.5)) largest = &block;
    const bool below_kind = i > 0 && apart && only_names_kind(blocks[i - 1]) &&
                            blocks[i - 1].kind == BlockKind::heading;
    const bool says_what = below_kind || document_type_in(block.text);
    if (naming == nullptr && !block.text.ends_with('.') && says_what) naming = &block;
  }
  if (naming == nullptr || largest == nullptr) return naming != nullptr ? naming : largest;
  const bool much_larger = largest->style.font_size >= naming->style.font_size * kMuchLarger;
  return much_larger ? largest : naming;
}

/// «Styresak 12-2031 Nye skilt» above the text of a paper for one case.
const Block* only_case(Front front) {
  const auto heads_case = [](const Block& block) {
    return is_set_apart(block) && case_prefix_length(block.text) > 0;
  };
  const Front head = before_text(page_of(front, 1));
  const auto found = std::ranges::find_if(head, heads_case);
  const bool only = found != head.end() && std::ranges::count_if(front, heads_case) == 1;
  return only && case_prefix_length(found->text) < found->text.size() ? &*found : nullptr;
}

/// The best of the first page: of what stands before its text, else of all.
const Block* best_of_first_page(Front front, const entities::Tagger& tagger, bool kinds_too) {
  const Front page = page_of(front, 1);
  const Block* best = best_of(before_text(page), tagger, kinds_too);
  if (best == nullptr) best = only_case(front);
  return best != nullptr ? best : best_of(page, tagger, kinds_too);
}

/// What names a letter that begins behind a cover, where that does not say what the document is.
const Block* letter_behind_cover(Front front, const Block& cover, const entities::Tagger& tagger) {
  const Front first = page_of(front, 1);
  if (before_text(first).size() < first.size() || document_type_in(cover.text)) return nullptr;
  const Front second = before_text(page_of(front, 2));
  const bool letter = std::ranges::any_of(second, [](const Block& block) {
    return text::begins_with_one_of(text::lower(block.text),
                                    {"deres ref", "dykkar ref", "vår ref"});
  });
  const Block* best = letter ? best_of(second, tagger, false) : nullptr;
  return best != nullptr && document_type_in(best->text) ? best : nullptr;
}

struct Subject {
  const Block* block;
  std::string text;
};

/// What a memo's or an e-mail's head says it is about: "Sak: …", "Emne: …".
std::optional<Subject> subject(Front front) {
  constexpr std::array<std::string_view, 6> kLabels{
      "sak:", "emne:", "gjelder:", "gjeld:", "vedrørende:", "vedrørande:"};
  for (const Block& block : front) {
    const std::size_t length = label_length(block.text);
    if (!on_page(block, 1) || length == 0 || count_words(block.text) > kMostTitleWords) continue;
    const std::string label = text::lower(std::string_view(block.text).substr(0, length));
    const std::size_t begin = block.text.find_first_not_of(" \t", length);
    if (begin == std::string::npos || !text::is_one_of(label, kLabels)) continue;
    return Subject{&block, block.text.substr(begin)};
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

constexpr int kFrontPages = 2;

Front first_pages(const std::vector<Block>& blocks, int pages) {
  const auto end = std::ranges::find_if(blocks, [&](const Block& block) {
    return !block.lines.empty() && block.lines.front().page > pages;
  });
  return {blocks.begin(), end};
}

}  // namespace

Front front_of(const std::vector<Block>& blocks) {
  return first_pages(blocks, kFrontPages);
}

Front opening_of(const std::vector<Block>& blocks) {
  constexpr int kMostPages = 4;
  const auto text = std::ranges::find_if(blocks, is_running_text);
  const int page = text == blocks.end() ? kFrontPages : text->lines.front().page;
  return first_pages(blocks, page > kMostPages ? kFrontPages : std::max(page, kFrontPages));
}

std::optional<std::string> find_title(Front front, const std::string& properties_title,
                                      const entities::Tagger& tagger) {
  const auto about = subject(front);
  for (const bool kinds_too : {false, true}) {
    const Block* best = best_of_first_page(front, tagger, kinds_too);
    if (about && (best == nullptr || about->block < best)) return about->text;
    if (best != nullptr) {
      const Block* letter = letter_behind_cover(front, *best, tagger);
      return title_from(front, letter != nullptr ? *letter : *best, tagger);
    }
    if (auto title = printed(front, properties_title)) return title;
  }
  return std::nullopt;
}

}  // namespace sporhund::indexer
