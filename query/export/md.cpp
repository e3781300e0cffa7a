#include <fmt/format.h>

#include <string_view>

#include "query/export/columns.h"
#include "query/export/description.h"
#include "query/export/text_format.h"
#include "query/plain_text.h"

namespace sporhund::query {
namespace {

constexpr std::string_view kMeaningful = "\\`*_[]<>#|~&!$@";
constexpr std::string_view kMeaningfulAtStart = "+-=:";

/// "12." or "12)" at the start of a line begins a list: the place of its mark, else npos.
std::size_t list_mark(std::string_view line) {
  const std::size_t end = line.find_first_not_of("0123456789");
  const bool is_list =
      end != std::string_view::npos && end > 0 && (line[end] == '.' || line[end] == ')');
  return is_list ? end : std::string_view::npos;
}

/// One line of text that Markdown takes for nothing else. Spaces at its start would be code, so
/// that they go; a tab (between cells) becomes a bar.
std::string escaped(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  line.remove_prefix(first == std::string_view::npos ? line.size() : first);
  const std::size_t mark = list_mark(line);
  std::string result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool at_start = i == 0 && kMeaningfulAtStart.find(line[0]) != std::string_view::npos;
    if (line[i] == '\t') {
      result += " \\| ";
      continue;
    }
    if (at_start || i == mark || kMeaningful.find(line[i]) != std::string_view::npos)
      result += '\\';
    result += line[i];
  }
  return result;
}

std::string escaped_on_one_line(std::string_view text) {
  return escaped(on_one_line(text));
}

/// Each line of the text as a line of a block quote; the backslash at its end keeps the break.
std::string block_quote(std::string_view text) {
  std::string quote;
  while (true) {
    const std::size_t feed = text.find('\n');
    const std::string line = escaped(text.substr(0, feed));
    const bool last = feed == std::string_view::npos;
    quote += "> " + line + (last || line.empty() ? "\n" : "\\\n");
    if (last) return quote;
    text.remove_prefix(feed + 1);
  }
}

std::string head(const schema::SearchAnswer& answer, Columns) {
  std::string text = fmt::format("# Søk: {}\n\n", escaped_on_one_line(answer.query));
  for (const auto& [label, value] : describe(answer)) {
    text += fmt::format("- {}: {}\n", label, escaped_on_one_line(value));
  }
  return text;
}

/// The quote and its reference, then every other column that says something.
std::string row(const schema::Hit& hit, Columns columns) {
  std::string text =
      fmt::format("\n## Treff {}\n\n{}\n{}\n\n", hit.rank, block_quote(printable(hit.passage.text)),
                  escaped_on_one_line(hit.citation));
  for (const Column& column : columns) {
    if (column.name == "rank" || column.name == "quote" || column.name == "citation") continue;
    const std::string value = escaped_on_one_line(text_of(column.get(hit)));
    if (!value.empty()) text += fmt::format("- {}: {}\n", column.heading, value);
  }
  return text;
}

constexpr TextFormat kMarkdown{head, row, nullptr, nullptr};

}  // namespace

const TextFormat& md_format() {
  return kMarkdown;
}

}  // namespace sporhund::query
