#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

#include "query/export/description.h"
#include "query/export/text_format.h"
#include "query/plain_text.h"
#include "query/wording.h"
#include "schema/path_text.h"
#include "text/word_lists.h"

namespace sporhund::query {
namespace {

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light dark; --ink: #1b1f24; --dim: #57606a; --paper: #fff; --edge: #d0d7de;
        --mark: #fff1a8; --link: #0a58ca; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8eb; --dim: #9aa4af; --paper: #16191d; --edge: #3a424b; --mark: #6b5a00;
          --link: #8ab4f8; }
}
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 4rem; color: var(--ink);
       background: var(--paper); font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 0; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; margin: 0; }
dt, .about, .where, .around, details { color: var(--dim); }
.around { font-size: .9rem; margin: .5rem 0 .5rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; }
article { border-top: 1px solid var(--edge); margin-top: 1.6rem; padding-top: 1.2rem; }
.about, .where { font-size: .9rem; margin: .15rem 0; }
blockquote { margin: .8rem 0; padding-left: 1rem; border-left: 3px solid var(--edge);
             white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; white-space: normal; }
td, th { padding: .1rem 1rem .1rem 0; text-align: left; vertical-align: top; }
th { color: var(--dim); font-weight: 600; }
mark { background: var(--mark); color: inherit; border-radius: 2px; }
.reference { margin: .4rem 0; }
details { font-size: .85rem; overflow-wrap: anywhere; }
a { color: var(--link); }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  article { break-inside: avoid; }
  mark { background: none; font-weight: 600; }
}
)css";

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

/// A stretch of text between two marks; a mark never reaches over the end of a line or cell, so
/// that the result may be cut there.
std::string highlighted(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find_first_of("\n\t"), text.size());
    if (length > 0) result += "<mark>" + escaped(text.substr(0, length)) + "</mark>";
    if (length < text.size()) result += text[length];
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  return result;
}

std::string marked(std::string_view text, const std::vector<schema::Range>& highlights) {
  std::string result;
  std::size_t done = 0;
  for (const schema::Range& range : highlights) {
    const std::size_t start = std::clamp(range.start, done, text.size());
    const std::size_t end = std::clamp(range.end, start, text.size());
    result +=
        escaped(text.substr(done, start - done)) + highlighted(text.substr(start, end - start));
    done = end;
  }
  return result + escaped(text.substr(done));
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::stringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

std::string table_row(const std::string& line, std::string_view tag) {
  std::string row = "<tr>";
  for (const std::string& cell : split(line, '\t')) row += fmt::format("<{0}>{1}</{0}>", tag, cell);
  return row + "</tr>\n";
}

/// The passage's text: lines as they are, and rows of cells as a table under their header.
std::string quote(const schema::Hit& hit) {
  std::string text = marked(hit.passage.text, hit.highlights);
  if (text.find('\t') == std::string::npos) return text;
  std::string table = "<table>\n";
  if (!hit.passage.table_header.empty()) {
    table += table_row(escaped(hit.passage.table_header), "th");
  }
  for (const std::string& line : split(text, '\n')) table += table_row(line, "td");
  return table + "</table>";
}

/// A link to a page of a file; every byte but letters, digits and a few marks is written %XX.
std::string page_link(const std::string& path, int page) {
  std::string link = "file://";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/-._~").find(c) != std::string_view::npos;
    link += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return fmt::format("{}#page={}", link, page);
}

/// What is known, parted by dots.
std::string facts(const schema::Metadata& known, schema::MatchKind match) {
  std::vector<std::string> parts{std::string(type_in_words(known.type))};
  if (known.date) parts.push_back(date_in_words(*known.date));
  if (known.sender) parts.push_back("fra " + *known.sender);
  if (known.recipient) parts.push_back("til " + *known.recipient);
  const std::string_view how = match_in_words(match);
  if (!how.empty()) parts.push_back(fmt::format("treff på {}", how));
  std::erase(parts, "");
  return parts.empty() ? ""
                       : fmt::format("<p class=\"about\">{}</p>\n",
                                     escaped(fmt::to_string(fmt::join(parts, " · "))));
}

std::string heading_path(const schema::Passage& passage) {
  std::string path;
  for (const std::string& heading : passage.heading_path) {
    path += (path.empty() ? "" : " › ") + heading;
  }
  return path.empty() ? "" : fmt::format("<p class=\"where\">{}</p>\n", escaped(path));
}

/// What stands before the passage, or after it.
std::string context(const schema::Hit& hit, bool before) {
  std::string text;
  for (const schema::Neighbour& neighbour : hit.context) {
    if ((neighbour.distance < 0) != before) continue;
    text += fmt::format("<p class=\"around\">{}</p>\n", escaped(neighbour.passage.text));
  }
  return text;
}

/// The text's language, for reading aloud and hyphenation; only the three that schema knows.
std::string language_attribute(const schema::Metadata& known) {
  constexpr auto kLanguages = std::to_array<std::string_view>({"nb", "nn", "en"});
  const std::string language = known.language.value_or("");
  const bool is_known = text::is_one_of(language, kLanguages);
  return is_known ? fmt::format(" lang=\"{}\"", language) : "";
}

std::string file_name(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

std::string head(const schema::SearchAnswer& answer, Columns) {
  std::string rows;
  for (const auto& [label, value] : describe(answer)) {
    rows += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped(label), escaped(value));
  }
  return fmt::format(R"html(<!DOCTYPE html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Søk: {0}</title>
<style>{1}</style>
</head>
<body>
<header>
<h1>Søk: {0}</h1>
<dl>
{2}</dl>
</header>
<main>
)html",
                     escaped(on_one_line(answer.query)), kStyle, rows);
}

std::string row(const schema::Hit& hit, Columns) {
  const schema::Document& document = hit.document;
  const std::string title =
      document.metadata.title.value_or(schema::path_as_text(file_name(document.path)));
  return fmt::format(
      R"html(<article>
<h2>{0}. {1}, <a href="{2}">{3}</a></h2>
{4}{5}{12}<blockquote{6}>{7}</blockquote>
{13}<p class="reference">{8}</p>
<details><summary>Fil og kontrollsum</summary>{9}<br>SHA-256 {10}<br>Avsnitt {11}</details>
</article>
)html",
      hit.rank, escaped(on_one_line(title)),
      escaped(page_link(document.path, hit.passage.page_first)),
      pages_in_words(hit.passage.page_first, hit.passage.page_last),
      facts(document.metadata, hit.match), heading_path(hit.passage),
      language_attribute(document.metadata), quote(hit), escaped(hit.citation),
      escaped(schema::path_as_text(document.path)), escaped(document.sha256),
      escaped(hit.passage.id), context(hit, true), context(hit, false));
}

std::string tail() {
  return "</main>\n</body>\n</html>\n";
}

constexpr TextFormat kHtml{head, row, nullptr, tail};

}  // namespace

const TextFormat& html_format() {
  return kHtml;
}

}  // namespace sporhund::query
