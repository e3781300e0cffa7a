#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <vector>

#include "cli/commands.h"
#include "cli/labels.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "query/searcher.h"

namespace sporhund::cli {

namespace {

using schema::member;
struct Overview {
  std::vector<schema::Document> documents;
  std::vector<schema::Failure> failures;
  schema::Scope scope;
};

constexpr auto kHeadings = std::to_array<std::string_view>(
    {"ID", "ÅR", "SIDER", "OCR", "ULESTE", "LEST", "TYPE", "TITTEL"});
constexpr std::size_t kShortestTitle = 24;
using Row = std::array<std::string, kHeadings.size()>;

Row row_of(const schema::Document& document) {
  const schema::ReadingQuality& reading = document.reading;
  const auto& year = document.metadata.year;
  return {document.id,
          year ? fmt::to_string(*year) : "",
          fmt::to_string(reading.pages),
          fmt::to_string(reading.pages_ocr),
          fmt::to_string(reading.pages_unreadable),
          percent(reading.quality),
          std::string(label(document.metadata.type)),
          title_of(document)};
}

/// Each column as wide as its longest cell.
std::array<std::size_t, kHeadings.size()> widths_of(const std::vector<Row>& rows) {
  std::array<std::size_t, kHeadings.size()> widths{};
  for (std::size_t column = 0; column < widths.size(); ++column) {
    widths[column] = columns(kHeadings[column]);
    for (const Row& row : rows) widths[column] = std::max(widths[column], columns(row[column]));
  }
  return widths;
}

/// The title stands last and is wrapped within its column.
std::string table(const std::vector<schema::Document>& documents, const Terminal& terminal) {
  std::vector<Row> rows;
  rows.reserve(documents.size());
  for (const schema::Document& document : documents) rows.push_back(row_of(document));
  const auto widths = widths_of(rows);
  const auto print_row = [&](const auto& cells) {
    std::string line;
    for (std::size_t column = 0; column + 1 < cells.size(); ++column) {
      line += padded(cells[column], widths[column]) + "  ";
    }
    const std::size_t indent = columns(line);
    const std::size_t width = std::max(terminal.width(), indent + kShortestTitle);
    return line + wrapped(cells.back(), width, indent).substr(indent);
  };
  std::string out = terminal.styled(Style::bold, print_row(kHeadings)) + "\n";
  for (const Row& row : rows) out += print_row(row) + "\n";
  return out + "\n";
}

/// Which pages of which documents no one has read.
std::string unread_list(const std::vector<schema::Document>& documents, const Terminal& terminal) {
  std::string out;
  for (const schema::Document& document : documents) {
    if (document.reading.unread.empty()) continue;
    std::istringstream lines(unread_pages(document.reading.unread));
    for (std::string line; std::getline(lines, line);) {
      out += wrapped(fmt::format("{}  {}", document.id, line), terminal.width(), 14) + "\n";
    }
  }
  return out;
}

std::string view(const Overview& overview, const Terminal& terminal) {
  const schema::Scope& scope = overview.scope;
  std::string out = overview.documents.empty() ? "" : table(overview.documents, terminal);
  out += fmt::format("{}, {}", counted(scope.documents, "dokument", "dokumenter"),
                     counted(scope.pages, "side", "sider"));
  if (scope.unreadable_pages > 0) {
    out += fmt::format("; {} uten tekst som kunne leses",
                       counted(scope.unreadable_pages, "side", "sider"));
  }
  out += ".\n";
  out += unread_list(overview.documents, terminal);
  if (overview.failures.empty()) return out;
  out += terminal.styled(
      Style::warning,
      counted(static_cast<int>(overview.failures.size()), "fil", "filer") + " kunne ikke leses:");
  return out + "\n" + failure_list(overview.failures);
}

void write(schema::JsonWriter& out, const Overview& overview) {
  const auto rows = [&] {
    out.list(overview.documents,
             [&](const schema::Document& document) { out.value(schema::DocumentRow{document}); });
  };
  out.object(member("documents", rows), member("failures", overview.failures));
}

}  // namespace

int run_documents(const Arguments& arguments) {
  const query::Searcher searcher = open_index(arguments);
  const Overview overview{searcher.documents(), searcher.failures(), searcher.scope()};
  give(arguments, overview, view);
  return overview.documents.empty() && overview.failures.empty() ? kNothingFound : kDone;
}

}  // namespace sporhund::cli
