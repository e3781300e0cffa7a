#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "query/verify/spreadsheet_xml.h"
#include "schema/error.h"
#include "tests/fuzz/require.h"

namespace {

using namespace sporhund;

/// A file that is gone when this is.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& ending, std::string_view content)
      : path_(std::filesystem::temp_directory_path() /
              ("sporhund-fuzz-" + std::to_string(getpid()) + ending)) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void read_file(const std::string& ending, std::string_view content) {
  const TemporaryFile file(ending, content);
  try {
    for (const query::ExportedQuote& quote : query::read_export(file.path())) {
      FUZZ_REQUIRE(quote.row >= 1);
      FUZZ_REQUIRE(quote.page_first >= 1 && quote.page_first <= quote.page_last);
    }
  } catch (const schema::Error& error) {
    FUZZ_REQUIRE(error.code() == schema::ErrorCode::io);
  }
}

/// A sheet without the ZIP around it, in which changed bytes would seldom get this far.
void read_sheet(std::string_view xml) {
  const std::vector<std::string> shared = {"Sitat", "Fil"};
  int last = -1;
  const query::TakeRow take = [&last](const query::TableRow& row) {
    FUZZ_REQUIRE(row.number > last && row.cells.size() <= query::kMaxColumns);
    last = row.number;
    return true;
  };
  query::SheetHandler sheet(shared, take);
  query::SharedStringsHandler strings;
  for (query::XmlHandler* handler :
       {static_cast<query::XmlHandler*>(&sheet), static_cast<query::XmlHandler*>(&strings)}) {
    try {
      query::XmlReader(*handler).read(xml, true);
    } catch (const query::XmlError&) {
      continue;
    }
  }
}

}  // namespace

/// The first byte says what the rest is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] == 'c') read_file(".csv", rest);
  if (data[0] == 'j') read_file(".jsonl", rest);
  if (data[0] == 'x') read_file(".xlsx", rest);
  if (data[0] == 's') read_sheet(rest);
  return 0;
}
