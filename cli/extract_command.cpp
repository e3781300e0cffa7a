#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/labels.h"
#include "cli/output.h"
#include "cli/pages.h"
#include "cli/terminal.h"
#include "schema/error.h"
#include "schema/path_text.h"

namespace sporhund::cli {

namespace {

using indexer::Page;
using schema::member;
using schema::PageSource;

[[noreturn]] void refuse(const schema::Failure& failure) {
  const std::string detail = failure.detail.empty() ? "" : ": " + failure.detail;
  throw schema::Error(schema::ErrorCode::io, schema::path_as_text(failure.path),
                      fmt::format("{}{}", label(failure.reason), detail));
}

std::vector<Page> pages_of_file(const std::string& path, indexer::OcrMode ocr) {
  indexer::FileOpener opener = make_opener();
  auto taken = opener.take(path);
  if (const auto* failure = std::get_if<schema::Failure>(&taken)) refuse(*failure);
  indexer::FileText text(nullptr, reading_options(ocr));
  auto read = read_pages(text, std::get<indexer::Snapshot>(taken));
  if (const auto* failure = std::get_if<schema::Failure>(&read)) refuse(*failure);
  return std::move(std::get<std::vector<Page>>(read));
}

struct Extract {
  const std::vector<Page>& pages;
};

void write(schema::JsonWriter& out, const Extract& extract) {
  const auto write_page = [&](const Page& page) {
    std::optional<std::string_view> unread;
    if (page.source == PageSource::none) {
      unread = schema::name_of(schema::kUnreadReasons, page.unread);
    }
    out.object(member("number", page.number), member("text", indexer::page_text(page)),
               member("source", schema::name_of(schema::kPageSources, page.source)),
               member("quality", page.quality), member("unread", unread));
  };
  out.object(member("pages", [&] { out.list(extract.pages, write_page); }));
}

/// What to know of how a page was read.
std::string how_read(const Page& page) {
  if (page.source == PageSource::none) return fmt::format(", ulest: {}", label(page.unread));
  if (page.source == PageSource::text) return "";
  return fmt::format(", lest med OCR, {} sikkert", percent(page.quality));
}

std::string view(const Extract& extract, const Terminal& terminal) {
  std::string out;
  for (const Page& page : extract.pages) {
    const bool unread = page.source == PageSource::none;
    const std::string heading =
        fmt::format("— side {} av {}{} —", page.number, extract.pages.size(), how_read(page));
    out += terminal.styled(unread ? Style::warning : Style::heading, heading) + "\n";
    out += harmless(indexer::page_text(page)) + "\n\n";
  }
  return out;
}

}  // namespace

int run_extract(const Arguments& arguments) {
  const std::vector<Page> pages =
      pages_of_file(arguments.positional().front(), ocr_mode(arguments));
  give(arguments, Extract{pages}, view);
  const bool lacking = std::ranges::any_of(pages, [](const Page& page) {
    return page.source == PageSource::none && is_fault(page.unread);
  });
  return lacking ? kSkippedSome : kDone;
}

}  // namespace sporhund::cli
