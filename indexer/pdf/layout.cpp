#include "indexer/pdf/layout.h"

#include "indexer/pdf/blocks.h"
#include "indexer/pdf/furniture.h"
#include "indexer/pdf/hyphens.h"
#include "indexer/pdf/reading_order.h"
#include "indexer/pdf/segments.h"

namespace sporhund::indexer {
namespace {

Page lay_out_page(const RawPage& raw, const std::vector<Font>& fonts) {
  Page page{
      raw.number, bounded(raw.width), bounded(raw.height), raw.source, raw.quality, raw.unread, {}};
  const auto placed = in_reading_order(raw);
  for (const auto& line : placed) page.lines.push_back(line_of(line, fonts));
  number_blocks(placed, page.lines);
  std::erase_if(page.lines, [](const Line& line) { return line.text.empty(); });
  return page;
}

}  // namespace

std::vector<Page> lay_out(const Extraction& extraction) {
  std::vector<Page> pages;
  pages.reserve(extraction.pages.size());
  for (const auto& raw : extraction.pages) pages.push_back(lay_out_page(raw, extraction.fonts));
  mark_furniture(pages);
  settle_hyphens(pages);
  return pages;
}

}  // namespace sporhund::indexer
