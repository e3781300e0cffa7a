#include <fmt/format.h>

#include <algorithm>

#include "query/export/text_format.h"
#include "query/plain_text.h"
#include "query/wording.h"
#include "schema/path_text.h"

namespace sporhund::query {
namespace {

/// A line of a reference; a value that holds nothing gives none. A line break in a value would
/// begin a tag of its own, so that it becomes a space.
std::string tag(std::string_view name, const std::string& value) {
  const std::string line = on_one_line(value);
  return line.empty() ? "" : fmt::format("{}  - {}\r\n", name, line);
}

std::string with_slashes(std::string date) {
  std::replace(date.begin(), date.end(), '-', '/');
  return date;
}

std::string head(const schema::SearchAnswer&, Columns) {
  return {};
}

std::string row(const schema::Hit& hit, Columns) {
  const schema::Metadata& known = hit.document.metadata;
  const std::string date = known.date.value_or("");
  std::string type(schema::name_of(schema::kDocumentTypes, known.type));
  return "TY  - GOVDOC\r\n" + tag("AU", known.sender.value_or("")) + tag("PY", date.substr(0, 4)) +
         tag("DA", with_slashes(date)) + tag("TI", known.title.value_or("")) +
         tag("SP", std::to_string(hit.passage.page_first)) +
         tag("EP", std::to_string(hit.passage.page_last)) + tag("M3", type) +
         tag("LA", known.language.value_or("")) + tag("AN", hit.passage.id) +
         tag("N1", "«" + hit.passage.text + "»") + tag("N1", hit.citation) +
         tag("N1", std::string(match_in_words(hit.match))) +
         tag("N1",
             schema::path_as_text(hit.document.path) + " (SHA-256 " + hit.document.sha256 + ")") +
         "ER  - \r\n\r\n";
}

constexpr TextFormat kRis{head, row, nullptr, nullptr};

}  // namespace

const TextFormat& ris_format() {
  return kRis;
}

}  // namespace sporhund::query
