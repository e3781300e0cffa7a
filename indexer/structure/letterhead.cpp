#include "indexer/structure/letterhead.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/core.h>

#include "indexer/structure/addresses.h"
#include "indexer/structure/markers.h"
#include "indexer/structure/pieces.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::indexer {

namespace {

using Front = std::span<const Block>;
using Name = std::optional<std::string>;

/// "Tiltakseier: X", "Innspill til X": what stands before a name makes it none of the writer.
bool speaks_of_body(std::string_view before) {
  constexpr std::array<std::string_view, 7> kPrepositions{"til ", "for ", "om ", "i ",
                                                          "med ", "på ",  "ved "};
  if (label_length(before) > 0 || before.ends_with('\t')) return true;
  const std::string lowered = text::lower(before);
  return std::ranges::any_of(kPrepositions, [&](std::string_view word) {
    return lowered == word || lowered.ends_with(fmt::format(" {}", word));
  });
}

/// Whether a line is little more than the name of a body: «Digitaliseringsdirektoratet orienterte
/// om planen» is none.
bool is_name_line(const Block& block, const entities::Tagger& tagger) {
  if (block.kind == BlockKind::list_item || block.text.ends_with('.')) return false;
  if (tagger.body_named(block.text)) return true;
  std::size_t named = 0;
  for (const schema::Entity& entity : tagger.tag(block.text)) {
    if (entity.kind != schema::EntityKind::organisation) continue;
    const std::string_view before = std::string_view(block.text).substr(0, entity.start);
    if (named == 0 && speaks_of_body(before)) return false;
    named += entity.end - entity.start;
  }
  return 2 * named >= block.text.size();
}

/// «Deltakelse», «Medlemmer av rådet»: below stand people and where they come from.
bool lists_members(const Block& block) {
  constexpr std::array<std::string_view, 8> kMembers{
      "deltak", "deltok", "deltek", "medlem", "tilstede", "til stede", "til stades", "innkalt"};
  return text::begins_with_one_of(text::lower(block.text), kMembers);
}

/// How many pages a letterhead may stand on: two where the first is a cover, without running text.
int letterhead_pages(Front front) {
  const bool runs = std::ranges::any_of(front, [](const Block& block) {
    return !block.lines.empty() && block.lines.front().page == 1 &&
           block.kind == BlockKind::paragraph && count_words(block.text) > kShortWords;
  });
  return runs ? 1 : 2;
}

}  // namespace

Name royal_letterhead(const Block& block, const entities::Tagger& tagger) {
  if (block.lines.empty() || !text::lower(block.text).starts_with("det konge")) return std::nullopt;
  return first_body_in(text_of(block, block.lines.front()), tagger);
}

Name letterhead(Front front, const std::string& title, const Name& recipient,
                const entities::Tagger& tagger) {
  constexpr std::string_view kAnyCounty = "Statsforvalteren";
  const int pages = letterhead_pages(front);
  bool title_begun = false;
  for (const Block& block : front) {
    const bool other_page = block.lines.empty() || block.lines.front().page > pages;
    if (other_page || text::lower(block.text).starts_with("kopi")) break;
    const bool words = count_words(block.text) > kShortWords;
    const bool section = words || section_depth(block.text) > 0;
    if (lists_members(block) || (section && block.lines.front().page > 1)) break;
    title_begun = title_begun || title.starts_with(block.text);
    if (auto royal = royal_letterhead(block, tagger)) return royal;
    const bool of_title = title_begun && title.find(block.text) != std::string::npos;
    if (of_title || words || !is_name_line(block, tagger)) continue;
    auto body = first_body_in(block.text, tagger);
    if (body && body != recipient && body != kAnyCounty) return body;
  }
  return std::nullopt;
}

}  // namespace sporhund::indexer
