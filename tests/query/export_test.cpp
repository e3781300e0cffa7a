#include "query/export.h"

#include <gmock/gmock.h>

#include "query/export/columns.h"
#include "query/export/text_format.h"
#include "schema/json.h"
#include "tests/query/export_support.h"

namespace sporhund::query {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::stringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST_F(ExportTest, CsvIsWhatNorwegianExcelOpens) {
  schema::Hit hit = hit_with_text("Han sa «ja»;\nog \"nei\"");
  hit.document.metadata.recipient.reset();
  hit.passage.source = schema::PageSource::ocr;
  hit.passage.quality = 0.875;
  EXPECT_EQ(exported_text(ExportFormat::csv, {hit}),
            "\xEF\xBB\xBFrank;quote;citation;title;page_first;page_last;heading_path;type;date;"
            "year;sender;recipient;path;sha256;passage_id;source;quality;match\r\n"
            "1;\"Han sa «ja»;\nog \"\"nei\"\"\";"
            "\"Havdepartementet. (2023, 22. desember). Tildelingsbrev 2024 (s. 4–5).\";"
            "\"Tildelingsbrev 2024\";4;5;"
            "\"3 Mål › 3.1 Fyr og merker\";\"tildelingsbrev\";\"2023-12-22\";2024;"
            "\"Havdepartementet\";;"
            "\"/arkiv/brev 2024.pdf\";\"" +
                std::string(64, 'a') + "\";\"0a1b2c3d4e5f-17\";\"ocr\";88;\"exact\"\r\n");
}

TEST(Defused, IsUndoneExactly) {
  const std::pair<std::string, std::string> rows[] = {
      {"=1+1", "'=1+1"}, {"+47 1", "'+47 1"},    {"- punkt", "'- punkt"}, {"@sum", "'@sum"},
      {"\t=1", "'\t=1"}, {"\n=1", "'\n=1"},      {"\r=1", "'\r=1"},       {"＝1", "'＝1"},
      {"'=1", "''=1"},   {"''-1", "'''-1"},      {"'ord", "'ord"},        {"'", "'"},
      {"", ""},          {"– punkt", "– punkt"}, {"1-2", "1-2"},          {"Mål = 1", "Mål = 1"},
  };
  for (const auto& [plain, safe] : rows) {
    EXPECT_EQ(defused(plain), safe);
    EXPECT_EQ(undefused(safe), plain);
  }
}

TEST_F(ExportTest, EveryJsonLineIsAPassage) {
  schema::Hit hit = lighthouse_hit();
  hit.passage.text = "Blå fyr, røde fyr";
  hit.highlights = {{5, 8}, {16, 19}};
  hit.document.metadata.year.reset();
  const auto lines =
      lines_of(exported_text(ExportFormat::jsonl, {hit, lighthouse_hit()}, lighthouse_answer()));
  ASSERT_EQ(lines.size(), 2U);
  const auto row = nlohmann::json::parse(lines[0]);
  EXPECT_EQ(row["query"], "holde fyr");
  EXPECT_EQ(row["quote"], "Blå fyr, røde fyr");
  EXPECT_EQ(row["highlights"], nlohmann::json({{4, 7}, {14, 17}}));
  EXPECT_EQ(row["page_first"], 4);
  EXPECT_TRUE(row["year"].is_null());
  EXPECT_EQ(row["heading_path"], nlohmann::json({"3 Mål", "3.1 Fyr og merker"}));
  for (const Column& column : columns()) EXPECT_TRUE(row.contains(column.name));
}

TEST_F(ExportTest, EveryFormatMarksWhatIsNotTheWordsAsWritten) {
  schema::Hit hit = lighthouse_hit();
  hit.match = schema::MatchKind::stem;
  schema::SearchAnswer answer = lighthouse_answer();
  answer.matches = {0, 1, 0};
  const auto row = nlohmann::json::parse(exported_text(ExportFormat::jsonl, {hit}, answer));
  EXPECT_EQ(row["match"], "stem");
  EXPECT_THAT(exported_text(ExportFormat::html, {hit}, answer),
              HasSubstr("treff på andre bøyninger"));
  EXPECT_THAT(exported_text(ExportFormat::ris, {hit}, answer), HasSubstr("N1  - andre bøyninger"));
  EXPECT_THAT(
      exported_text(ExportFormat::md, {hit}, answer),
      HasSubstr("- Treff: 1: 0 med ordene slik de er skrevet, 1 med andre bøyninger, 0 bare"));
}

TEST_F(ExportTest, WhatStandsAroundIsInColumnsOfItsOwn) {
  schema::Hit hit = lighthouse_hit();
  hit.context.push_back({hit_with_text("Det som står før").passage, -1, false});
  hit.context.push_back({hit_with_text("<b>etter</b>").passage, 1, false});
  const auto path = file("rundt.jsonl");
  const auto exporter = open_export(ExportFormat::jsonl, path, ExportRows::passages_in_context);
  exporter->add(hit);
  exporter->finish(lighthouse_answer());
  const auto row = nlohmann::json::parse(content(path));
  EXPECT_EQ(row["before"], "Det som står før");
  EXPECT_EQ(row["after"], "<b>etter</b>");
  EXPECT_THAT(exported_text(ExportFormat::html, {hit}), HasSubstr("&lt;b&gt;etter"));
}

TEST_F(ExportTest, ManyRowsKeepTheirOrder) {
  std::vector<schema::Hit> hits;
  for (int rank = 1; rank <= 500; ++rank) {
    hits.push_back(hit_with_text(std::string(400, 'x')));
    hits.back().rank = rank;
  }
  const auto lines = lines_of(exported_text(ExportFormat::jsonl, hits, lighthouse_answer()));
  ASSERT_EQ(lines.size(), 500U);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(nlohmann::json::parse(lines[i])["rank"], i + 1);
  }
}

TEST_F(ExportTest, MarkdownQuotesAndCites) {
  const std::string text =
      exported_text(ExportFormat::md, {hit_with_text("1. Først\n– så\tsist")}, lighthouse_answer());
  EXPECT_THAT(text, StartsWith("# Søk: holde fyr\n\n- Spørsmål: holde fyr\n"));
  EXPECT_THAT(text, HasSubstr("- Avgrenset til: år 2022–2024; organ: Fyrdirektoratet\n"));
  EXPECT_THAT(text, HasSubstr("1\u00A0204 dokumenter med 44\u00A0000 sider"));
  EXPECT_THAT(text, HasSubstr("> 1\\. Først\\\n> – så \\| sist\n\nHavdepartementet. (2023, "));
}

TEST_F(ExportTest, MarkdownTextIsOnlyText) {
  schema::Hit hit = hit_with_text("<script>x</script>\n# Stor\n    kode\n[a](http://b)\n---\n`c`");
  hit.document.metadata.title = "En\n# tittel *med* |";
  const std::string text = exported_text(ExportFormat::md, {hit});
  EXPECT_THAT(text,
              HasSubstr("> \\<script\\>x\\</script\\>\\\n> \\# Stor\\\n> kode\\\n> \\[a\\](http"));
  EXPECT_THAT(text, HasSubstr("> \\---\\\n> \\`c\\`\n"));
  EXPECT_THAT(text, HasSubstr("- Dokument: En \\# tittel \\*med\\* \\|\n"));
}

TEST_F(ExportTest, HtmlShowsTheQuestionScopeAndMarks) {
  const std::string text =
      exported_text(ExportFormat::html, {lighthouse_hit()}, lighthouse_answer());
  EXPECT_THAT(text, HasSubstr("<h1>Søk: holde fyr</h1>"));
  EXPECT_THAT(text, HasSubstr("<dt>Kunne ikke leses</dt><dd>1 fil og 3 sider</dd>"));
  EXPECT_THAT(text, HasSubstr("Fyrdirektoratet skal <mark>holde</mark> alle fyr"));
  EXPECT_THAT(text, HasSubstr("href=\"file:///arkiv/brev%202024.pdf#page=4\">s. 4–5</a>"));
  EXPECT_THAT(text, EndsWith("</html>\n"));
}

TEST_F(ExportTest, HtmlShowsCellsAsATable) {
  schema::Hit hit = hit_with_text("Fyr\t1 200\nBåke <1>\t400");
  hit.passage.table_header = "Post\tBeløp";
  hit.highlights = {{4, 15}};
  EXPECT_THAT(exported_text(ExportFormat::html, {hit}),
              HasSubstr("<table>\n<tr><th>Post</th><th>Beløp</th></tr>\n"
                        "<tr><td>Fyr</td><td><mark>1 200</mark></td></tr>\n"
                        "<tr><td><mark>Båke</mark> &lt;1&gt;</td><td>400</td></tr>\n</table>"));
}

TEST_F(ExportTest, HtmlRunsNothingAndFetchesNothing) {
  schema::Hit hit = hit_with_text("<script>alert(1)</script> & \"x\" 'y' \x1b[31m");
  hit.highlights = {{0, 8}, {4, 9}, {500, 900}};
  hit.document.metadata.title = "</h2><img src=x onerror=alert(1)>";
  hit.document.metadata.sender = "<b>";
  hit.document.metadata.language = "\"><script>";
  hit.document.path = "/a\"><script>/javascript:x.pdf";
  hit.passage.heading_path = {"<i>"};
  schema::SearchAnswer answer;
  answer.query = "</title><script>";
  const std::string text = exported_text(ExportFormat::html, {hit}, answer);
  EXPECT_THAT(text, HasSubstr("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"));
  for (const char* trap : {"<script", "<img", "<b>", "<i>", "\x1b", "\"><", "http:"}) {
    EXPECT_THAT(text, Not(HasSubstr(trap)));
  }
}

TEST_F(ExportTest, RisGivesOneReferencePerPassage) {
  schema::Hit hit = hit_with_text("Ett\nER  - \nTY  - BOOK");
  const std::string text = exported_text(ExportFormat::ris, {hit, lighthouse_hit()});
  EXPECT_THAT(text, StartsWith("TY  - GOVDOC\r\nAU  - Havdepartementet\r\nPY  - 2023\r\n"
                               "DA  - 2023/12/22\r\nTI  - Tildelingsbrev 2024\r\nSP  - 4\r\n"
                               "EP  - 5\r\nM3  - tildelingsbrev\r\nLA  - nb\r\n"
                               "AN  - 0a1b2c3d4e5f-17\r\nN1  - «Ett ER - TY - BOOK»\r\n"));
  int references = 0;
  for (const std::string& line : lines_of(text)) references += line.starts_with("TY  - ") ? 1 : 0;
  EXPECT_EQ(references, 2);
}

TEST_F(ExportTest, NoFormatHandsOnTerminalCodes) {
  schema::Hit hit = hit_with_text("a\x1b]0;x\x07");
  hit.document.metadata.title = "\x1b[2J";
  hit.document.path = "/arkiv/\x1b[31m.pdf";
  for (const auto& [format, name] : kExportFormats) {
    if (format == ExportFormat::xlsx) continue;
    EXPECT_THAT(exported_text(format, {hit}), Not(HasSubstr("\x1b"))) << name;
  }
}

TEST_F(ExportTest, TheSameHitsGiveTheSameFile) {
  for (const auto& [format, name] : kExportFormats) {
    const std::string first = exported_text(format, {lighthouse_hit()}, lighthouse_answer());
    EXPECT_FALSE(first.empty());
    EXPECT_EQ(exported_text(format, {lighthouse_hit()}, lighthouse_answer()), first) << name;
  }
}

TEST_F(ExportTest, NothingFoundIsStillAFileThatSaysWhatWasSearched) {
  for (const ExportFormat format : {ExportFormat::md, ExportFormat::html}) {
    EXPECT_THAT(exported_text(format, {}, lighthouse_answer()), HasSubstr("holde fyr"));
  }
}

}  // namespace
}  // namespace sporhund::query
