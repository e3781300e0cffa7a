#include <random>

#include "query/plain_text.h"
#include "query/verify.h"
#include "schema/path_text.h"
#include "tests/query/export_support.h"

namespace sporhund::query {
namespace {

const std::vector<std::string> kTraps = {
    "=",        "+",       "-",          "@",    "'",         "\t",     "\n",
    "\r",       "\"",      ";",          ",",    " ",         "  ",     "<script>",
    "&amp;",    "]]>",     "_x0041_",    "_x",   "_",         "x0041_", "æøå",
    "–",        "«»",      "\U0001F600", "\xFF", "\x1b[31m",  "\uFFFE", "\\",
    "{}",       "\u202E",  "\u00A0",     "＝",   "HYPERLINK", "\u2028", std::string(1, '\0'),
    "sagt det", "a\u030A", "\r\n",       "\"\"", "<!--",      "&#x41;", "12"};

std::string trap(std::mt19937& random) {
  std::string text;
  for (auto parts = random() % 8; parts > 0; --parts) text += kTraps[random() % kTraps.size()];
  return text;
}

schema::Hit hostile_hit(std::mt19937& random, int rank) {
  schema::Hit hit;
  hit.rank = rank;
  hit.passage.text = trap(random) + (random() % 4 == 0 ? "" : "ord");
  hit.passage.heading_path = {trap(random), trap(random)};
  hit.passage.page_first = 1 + static_cast<int>(random() % 900);
  hit.passage.page_last = hit.passage.page_first + static_cast<int>(random() % 3);
  hit.document.path = "/" + trap(random);
  hit.document.sha256 = trap(random);
  hit.document.metadata.title = trap(random);
  hit.document.metadata.sender = trap(random);
  hit.citation = trap(random);
  return hit;
}

TEST_F(ExportTest, WhatWasWrittenIsReadAgain) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    std::vector<schema::Hit> hits;
    for (int rank = 1; rank <= 20; ++rank) hits.push_back(hostile_hit(random, rank));
    for (const ExportFormat format : {ExportFormat::csv, ExportFormat::jsonl, ExportFormat::xlsx}) {
      SCOPED_TRACE(schema::name_of(kExportFormats, format));
      const auto quotes = read_export(exported(format, hits, lighthouse_answer()));
      ASSERT_EQ(quotes.size(), hits.size());
      for (std::size_t i = 0; i < hits.size(); ++i) {
        EXPECT_EQ(quotes[i].row, hits[i].rank);
        EXPECT_EQ(quotes[i].quote, printable(hits[i].passage.text));
        EXPECT_EQ(schema::path_from_text(quotes[i].path), hits[i].document.path);
        EXPECT_EQ(quotes[i].sha256, printable(hits[i].document.sha256));
        EXPECT_EQ(quotes[i].page_first, hits[i].passage.page_first);
        EXPECT_EQ(quotes[i].page_last, hits[i].passage.page_last);
      }
    }
  }
}

}  // namespace
}  // namespace sporhund::query
