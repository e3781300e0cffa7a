#include <fmt/format.h>

#include "query/verify/readers.h"
#include "schema/json.h"

namespace sporhund::query {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxLineBytes = std::size_t{16} << 20U;

class LineReader {
 public:
  LineReader(const json& object, int row, const QuoteList& quotes)
      : object_(object), row_(row), quotes_(quotes) {}

  ExportedQuote quote() const {
    return {row_,           text("quote"),        text("path"),
            text("sha256"), number("page_first"), number("page_last")};
  }

 private:
  const json& member(const char* name) const {
    const auto found = object_.find(name);
    if (found == object_.end()) {
      quotes_.fail(fmt::format("er ingen eksport med sitater: linje {} mangler {}", row_, name));
    }
    return *found;
  }

  std::string text(const char* name) const {
    const json& value = member(name);
    if (!value.is_string()) quotes_.fail(fmt::format("linje {}: {} er ingen tekst", row_, name));
    return value.get<std::string>();
  }

  int number(const char* name) const {
    const json& value = member(name);
    const bool fits = value.is_number_unsigned() && value.get<std::uint64_t>() <= 1'000'000'000;
    if (!fits) quotes_.fail(fmt::format("linje {}: {} er ikke et sidetall", row_, name));
    return value.get<int>();
  }

  const json& object_;
  int row_;
  const QuoteList& quotes_;
};

ExportedQuote read_line(std::string_view line, int row, const QuoteList& quotes) {
  if (line.size() > kMaxLineBytes) quotes.fail(fmt::format("linje {} er for lang", row));
  const json object = json::parse(line, nullptr, false);
  if (!object.is_object()) quotes.fail(fmt::format("linje {} er ikke et JSON-objekt", row));
  return LineReader(object, row, quotes).quote();
}

}  // namespace

std::vector<ExportedQuote> read_jsonl(const std::filesystem::path& file) {
  const std::string content = read_whole(file);
  QuoteList quotes(file);
  std::string_view rest = content;
  for (int row = 1; !rest.empty(); ++row) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      quotes.add(read_line(line, row, quotes));
    }
  }
  return quotes.take();
}

}  // namespace sporhund::query
