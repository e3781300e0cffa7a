#include <gmock/gmock.h>
#include <zip.h>

#include "query/verify.h"
#include "query/verify/spreadsheet_xml.h"
#include "schema/error.h"
#include "tests/query/export_support.h"

namespace sporhund::query {
namespace {

using ::testing::HasSubstr;

/// What read_export() says of a file that it can't read.
std::string refusal(const std::filesystem::path& file) {
  try {
    read_export(file);
  } catch (const schema::Error& error) {
    EXPECT_EQ(error.code(), schema::ErrorCode::io);
    EXPECT_THAT(error.what(), HasSubstr(file.string()));
    return error.what();
  }
  return "read";
}

void expect_lighthouse(const std::vector<ExportedQuote>& quotes) {
  ASSERT_EQ(quotes.size(), 1U);
  EXPECT_EQ(quotes[0].row, 1);
  EXPECT_EQ(quotes[0].quote, "- Hold \"fyret\",\ntent; alltid");
  EXPECT_EQ(quotes[0].path, "/arkiv/brev.pdf");
  EXPECT_EQ(quotes[0].sha256, "abc");
  EXPECT_EQ(quotes[0].page_first, 2);
  EXPECT_EQ(quotes[0].page_last, 3);
}

TEST_F(ExportTest, CsvIsReadAsOtherProgramsSaveIt) {
  const std::string quote = "\"'- Hold \"\"fyret\"\",\ntent; alltid\"";
  const std::string files[] = {
      // comma, LF, columns moved, no byte order mark
      "sha256,page_last,quote,page_first,path\nabc,3," + quote + ",2,/arkiv/brev.pdf\n",
      // semicolon, CRLF, a column of one's own, no line end at the end, an empty row after
      "merknad;quote;path;sha256;page_first;page_last\r\n;" + quote +
          ";/arkiv/brev.pdf;abc;2;3\r\n;;;;;",
      // tab, CR, numbers with a decimal point
      "quote\tpath\tsha256\tpage_first\tpage_last\r" + quote + "\t/arkiv/brev.pdf\tabc\t2.0\t3.0\r",
      // saved from the workbook: its headings, no apostrophe before the hyphen
      "\xEF\xBB\xBFSitat;Fil;SHA-256;Fra side;Til side\r\n\"- Hold \"\"fyret\"\",\ntent; "
      "alltid\";/arkiv/brev.pdf;abc;2;3\r\n",
  };
  for (const std::string& csv : files) {
    expect_lighthouse(read_export(write("fil.CSV", csv)));
  }
}

TEST_F(ExportTest, AFileThatIsNoExportSaysWhatIsMissing) {
  const std::tuple<std::string, std::string, std::string> rows[] = {
      {"a.csv", "quote;path;sha256\nx;y;z\n", "page_first (Fra side), page_last (Til side)"},
      {"a.csv", "", "mangler quote (Sitat)"},
      {"a.csv", "quote;path;sha256;page_first;page_last\n\"x;y;z;1;1\n", "aldri lukket"},
      {"a.csv", "quote;path;sha256;page_first;page_last\nx;y;z;0;1\n", "rad 1 sier ikke hvilke"},
      {"a.csv", "quote;path;sha256;page_first;page_last\nx;y;z;3;2\n", "rad 1 sier ikke hvilke"},
      {"a.csv", "quote;path;sha256;page_first;page_last\nbl\xE5;y;z;1;1\n", "er ikke UTF-8"},
      {"a.jsonl", "{\"quote\":\"x\"}\n", "linje 1 mangler path"},
      {"a.jsonl", "\n[1]\n", "linje 2 er ikke et JSON-objekt"},
      {"a.jsonl", "{\"quote\":1}", "quote er ingen tekst"},
      {"a.jsonl", R"({"quote":"x","path":"y","sha256":"z","page_first":-1,"page_last":1})",
       "page_first er ikke et sidetall"},
      {"a.jsonl", std::string(100'000, '['), "linje 1 er ikke et JSON-objekt"},
      {"a.xlsx", "PK", "er ingen Excel-arbeidsbok"},
      {"a.pdf", "%PDF", "må ende på .csv, .jsonl eller .xlsx"},
  };
  for (const auto& [name, content, reason] : rows) {
    EXPECT_THAT(refusal(write(name, content)), HasSubstr(reason));
  }
  EXPECT_THAT(refusal(file("borte.csv")), HasSubstr("kan ikke leses"));
  EXPECT_THAT(refusal(file("borte.xlsx")), HasSubstr("kan ikke leses"));
}

/// A workbook as spreadsheet programs save one: texts shared, the export not on the first sheet.
struct SavedWorkbook {
  std::string sheet =
      "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c>"
      "<c r=\"D3\" t=\"s\"><v>2</v></c><c r=\"E3\" t=\"s\"><v>3</v></c>"
      "<c r=\"AA3\" t=\"s\"><v>4</v></c></row>"
      "<row r=\"4\"><c r=\"A4\"><v>2</v></c><c r=\"C4\"><v>3</v></c>"
      "<c r=\"D4\" t=\"str\"><f>A1</f><v>abc</v></c>"
      "<c r=\"E4\" t=\"inlineStr\"><is><t>/arkiv/</t><rPh><t>x</t></rPh><t>brev.pdf</t></is></c>"
      "<c r=\"AA4\" t=\"s\"><v>5</v></c></row>";
  std::string strings =
      "<si><t>Fra side</t></si><si><t>Til side</t></si><si><t>SHA-256</t></si><si><t>Fil</t></si>"
      "<si><r><t>Si</t></r><r><t>tat</t></r></si>"
      "<si><r><t xml:space=\"preserve\">- Hold \"fyret\",\n</t></r><r><t>tent; "
      "al</t></r><rPh sb=\"0\"><t>x</t></rPh><r><t>ltid</t></r></si>";
  std::string document_type;
};

std::map<std::string, std::string> parts_of(const SavedWorkbook& book) {
  const std::string open = "<?xml version=\"1.0\"?>" + book.document_type;
  const std::string main = "\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  const std::string rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return {
      {"xl/workbook.xml", open + "<x:workbook xmlns:x=" + main + " xmlns:r=\"" + rels +
                              "\"><x:sheets><x:sheet name=\"Om\" sheetId=\"9\" r:id=\"rId2\"/>"
                              "<x:sheet name=\"Treff\" sheetId=\"1\" "
                              "r:id=\"rId1\"/></x:sheets></x:workbook>"},
      {"xl/_rels/workbook.xml.rels",
       open + "<Relationships><Relationship Id=\"rId1\" Type=\"" + rels +
           "/worksheet\" Target=\"/xl/worksheets/a.xml\"/><Relationship Id=\"rId2\" Type=\"" +
           rels + "/worksheet\" Target=\"worksheets/b.xml\"/><Relationship Id=\"rId3\" Type=\"" +
           rels + "/sharedStrings\" Target=\"tekster.xml\"/></Relationships>"},
      {"xl/worksheets/a.xml", open + "<worksheet xmlns=" + main + "><sheetData>" + book.sheet +
                                  "</sheetData></worksheet>"},
      {"xl/worksheets/b.xml", open + "<worksheet><sheetData><row/><row><c><v>1</v></c></row>"
                                     "</sheetData></worksheet>"},
      {"xl/tekster.xml", open + "<sst xmlns=" + main + ">" + book.strings + "</sst>"},
  };
}

void write_zip(const std::filesystem::path& file, const std::map<std::string, std::string>& parts) {
  zip_t* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const auto& [name, content] : parts) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    zip_file_add(archive, name.c_str(), source, 0);
  }
  ASSERT_EQ(zip_close(archive), 0);
}

TEST_F(ExportTest, AWorkbookIsReadAsOtherProgramsSaveIt) {
  write_zip(file("lagret.xlsx"), parts_of({}));
  expect_lighthouse(read_export(file("lagret.xlsx")));
}

TEST_F(ExportTest, ADamagedWorkbookSaysWhere) {
  SavedWorkbook typed;
  typed.document_type = "<!DOCTYPE a [<!ENTITY b \"c\">]>";
  SavedWorkbook missing_text;
  missing_text.sheet = "<row><c t=\"s\"><v>99</v></c></row>";
  SavedWorkbook torn;
  torn.sheet = "<row>";
  SavedWorkbook backwards;
  backwards.sheet = "<row r=\"9\"/><row r=\"2\"/>";
  SavedWorkbook huge_cell;
  huge_cell.strings = "<si><t>" + std::string(300'000, 'a') + "</t></si>";
  SavedWorkbook deep;
  for (int i = 0; i < 100; ++i) deep.sheet = "<a>" + deep.sheet + "</a>";
  SavedWorkbook other;
  other.sheet = "<row><c t=\"inlineStr\"><is><t>Fil</t></is></c></row>";
  const std::pair<SavedWorkbook, std::string> rows[] = {
      {typed, "har en dokumenttype"},
      {missing_text, "teksten til en celle mangler"},
      {torn, "mismatched tag"},
      {backwards, "ute av rekkefølge"},
      {huge_cell, "mer tekst enn Excel"},
      {deep, "for dypt nøstet"},
      {other, "mangler quote (Sitat), sha256 (SHA-256), page_first"},
  };
  for (const auto& [book, reason] : rows) {
    write_zip(file("skadet.xlsx"), parts_of(book));
    EXPECT_THAT(refusal(file("skadet.xlsx")), HasSubstr(reason));
  }
}

TEST_F(ExportTest, AWorkbookWithoutItsPartsIsNone) {
  write_zip(file("a.xlsx"), {{"word/document.xml", "<a/>"}});
  EXPECT_THAT(refusal(file("a.xlsx")), HasSubstr("er ingen Excel-arbeidsbok"));
  auto parts = parts_of({});
  parts.erase("xl/worksheets/a.xml");
  write_zip(file("a.xlsx"), parts);
  EXPECT_THAT(refusal(file("a.xlsx")), HasSubstr("mangler xl/worksheets/a.xml"));
}

TEST(Spreadsheet, NamesColumnsByLetters) {
  EXPECT_EQ(column_index("A1"), 0U);
  EXPECT_EQ(column_index("Z99"), 25U);
  EXPECT_EQ(column_index("AA3"), 26U);
  EXPECT_EQ(column_index("XFD1"), 16'383U);
  for (const char* none : {"", "1", "XFE1", "AAAAAAAAAAAAAAAAAAAA1", "å1"}) {
    EXPECT_EQ(column_index(none), std::string::npos) << none;
  }
}

TEST(Spreadsheet, EscapesAreCharacters) {
  const std::pair<std::string, std::string> rows[] = {
      {"_x0041_", "A"},     {"a_x000D_\n", "a\r\n"}, {"_x005F_x0041_", "_x0041_"},
      {"_x00e5_", "å"},     {"_x2013_", "–"},        {"_xD83D_", "\uFFFD"},
      {"_x004_", "_x004_"}, {"_xZZZZ_", "_xZZZZ_"},  {"_x-041_", "_x-041_"},
      {"_x0041", "_x0041"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(without_escapes(text), expected);
}

}  // namespace
}  // namespace sporhund::query
