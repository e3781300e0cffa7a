#include <gmock/gmock.h>

#include "query/export/columns.h"
#include "query/export/xlsx.h"
#include "query/verify/workbook.h"
#include "schema/error.h"
#include "tests/query/export_support.h"

namespace sporhund::query {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::vector<std::string>> rows_of(const std::filesystem::path& file,
                                              std::size_t sheet) {
  std::vector<std::vector<std::string>> rows;
  Workbook(file).for_each_row(sheet, [&](const TableRow& row) {
    rows.push_back(row.cells);
    return true;
  });
  return rows;
}

TEST_F(ExportTest, ExcelHasThePassagesAndTheSearch) {
  const auto file = exported(ExportFormat::xlsx, {lighthouse_hit()}, lighthouse_answer());
  const auto hits = rows_of(file, 0);
  ASSERT_EQ(hits.size(), 2U);
  EXPECT_EQ(hits[0].size(), columns().size());
  EXPECT_EQ(hits[0][1], "Sitat");
  EXPECT_EQ(hits[1][1], lighthouse_hit().passage.text);
  EXPECT_EQ(hits[1][4], "4");
  EXPECT_THAT(rows_of(file, 1), Contains(ElementsAre("Spørsmål", "holde fyr")));
}

TEST_F(ExportTest, ExcelTakesEveryTextAsText) {
  for (const std::string text : {"=HYPERLINK(\"http://x\")", "{=1}", "http://x.no", "_x0041_", "12",
                                 "<c t=\"s\">&", " a\n\tb ", "'=1", "+1", "_x005F_x0041_"}) {
    EXPECT_EQ(rows_of(exported(ExportFormat::xlsx, {hit_with_text(text)}), 0).at(1).at(1), text);
  }
}

TEST_F(ExportTest, ExcelNeverCutsAText) {
  const std::string longest = std::string(32'766, 'a') + "å";
  EXPECT_EQ(rows_of(exported(ExportFormat::xlsx, {hit_with_text(longest)}), 0).at(1).at(1),
            longest);
  try {
    exported(ExportFormat::xlsx, {hit_with_text(longest + "b")});
    FAIL();
  } catch (const schema::Error& error) {
    EXPECT_EQ(error.code(), schema::ErrorCode::io);
    EXPECT_THAT(error.what(), HasSubstr("«Sitat» i treff 1 er lengre"));
  }
}

}  // namespace
}  // namespace sporhund::query
