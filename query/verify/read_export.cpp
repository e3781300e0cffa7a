#include <algorithm>
#include <array>
#include <cctype>

#include "query/verify.h"
#include "query/verify/readers.h"
#include "schema/error.h"

namespace sporhund::query {
namespace {

struct Reader {
  std::string_view ending;
  std::vector<ExportedQuote> (*read)(const std::filesystem::path& file);
};
constexpr auto kReaders =
    std::to_array<Reader>({{".csv", read_csv}, {".jsonl", read_jsonl}, {".xlsx", read_xlsx}});

}  // namespace

std::vector<ExportedQuote> read_export(const std::filesystem::path& file) {
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const Reader& reader : kReaders) {
    if (reader.ending == ending) return reader.read(file);
  }
  throw schema::Error(schema::ErrorCode::io, file.string(),
                      "er ingen eksport som kan kontrolleres: navnet må ende på .csv, .jsonl eller "
                      ".xlsx");
}

}  // namespace sporhund::query
