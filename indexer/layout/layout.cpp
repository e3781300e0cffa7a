#include "indexer/layout/layout.h"

#include "indexer/layout/blocks.h"
#include "indexer/layout/furniture.h"
#include "indexer/layout/hyphens.h"
#include "indexer/layout/reading_order.h"
#include "indexer/layout/segments.h"

namespace sporhund::indexer {
namespace {

Page lay_out_page(const RawPage& raw, const std::vector<PlacedLine>& placed, const Pitches& pitches,
                  const std::vector<Font>& fonts) {
  Page page{
      raw.number, bounded(raw.width), bounded(raw.height), raw.source, raw.quality, raw.unread, {}};
  for (const auto& line : placed) page.lines.push_back(line_of(line, fonts));
  number_blocks(placed, pitches, page.lines);
  std::erase_if(page.lines, [](const Line& line) { return line.text.empty(); });
  return page;
}

}  // namespace

std::vector<Page> lay_out(const Extraction& extraction) {
  std::vector<std::vector<PlacedLine>> placed;
  placed.reserve(extraction.pages.size());
  Pitches pitches;
  for (const auto& raw : extraction.pages) {
    placed.push_back(in_reading_order(raw));
    for (const auto& [pitch, count] : pitches_of(placed.back())) pitches[pitch] += count;
  }
  std::vector<Page> pages;
  pages.reserve(placed.size());
  for (std::size_t i = 0; i < placed.size(); ++i) {
    pages.push_back(lay_out_page(extraction.pages[i], placed[i], pitches, extraction.fonts));
  }
  mark_furniture(pages);
  settle_hyphens(pages);
  return pages;
}

}  // namespace sporhund::indexer
