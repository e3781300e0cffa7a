#include "indexer/structure/passage_quality.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sporhund::indexer {
namespace {

double thousandths(double quality) {
  return std::round(quality * 1000) / 1000;
}

double quality_of(const schema::LineSpan& span, const Page& page) {
  if (page.source != PageSource::ocr) return page.quality;
  const auto line = std::ranges::find(page.lines, span.box, &Line::box);
  return line == page.lines.end() ? page.quality : line->confidence;
}

}  // namespace

void mark_quality(const std::vector<Page>& pages, std::vector<schema::Passage>& passages) {
  std::map<int, const Page*> by_number;
  for (const Page& page : pages) by_number[page.number] = &page;
  for (schema::Passage& passage : passages) {
    double sum = 0;
    double letters = 0;
    for (const schema::LineSpan& span : passage.lines) {
      const Page& page = *by_number.at(span.page);
      const auto size = static_cast<double>(span.end - span.start);
      sum += size * quality_of(span, page);
      letters += size;
      if (page.source == PageSource::ocr) passage.source = PageSource::ocr;
    }
    if (letters > 0) passage.quality = thousandths(sum / letters);
  }
}

}  // namespace sporhund::indexer
