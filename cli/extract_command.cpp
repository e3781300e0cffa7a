#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/labels.h"
#include "cli/output.h"
#include "cli/pages.h"
#include "cli/terminal.h"
#include "schema/error.h"

namespace sporhund::cli {

namespace {

using indexer::Page;
using indexer::PageSource;

constexpr schema::Names<PageSource, 3> kSources{{
    {PageSource::text, "text"},
    {PageSource::ocr, "ocr"},
    {PageSource::none, "none"},
}};

[[noreturn]] void refuse(const schema::Failure& failure) {
  const std::string detail = failure.detail.empty() ? "" : ": " + failure.detail;
  throw schema::Error(schema::ErrorCode::io, failure.path,
                      fmt::format("{}{}", label(failure.reason), detail));
}

std::vector<Page> pages_of_file(const std::string& path) {
  indexer::FileOpener opener = make_opener();
  auto taken = opener.take(path);
  if (const auto* failure = std::get_if<schema::Failure>(&taken)) refuse(*failure);
  indexer::Reader reader = make_reader();
  auto read = read_pages(reader, std::get<indexer::Snapshot>(taken));
  if (const auto* failure = std::get_if<schema::Failure>(&read)) refuse(*failure);
  return std::move(std::get<std::vector<Page>>(read));
}

nlohmann::json to_json(const std::vector<Page>& pages) {
  nlohmann::json list = nlohmann::json::array();
  for (const Page& page : pages) {
    list.push_back({{"number", page.number},
                    {"text", indexer::page_text(page)},
                    {"source", schema::name_of(kSources, page.source)},
                    {"quality", page.quality}});
  }
  return {{"pages", std::move(list)}};
}

std::string view(const std::vector<Page>& pages, const Terminal& terminal) {
  std::string out;
  for (const Page& page : pages) {
    const bool unread = page.source == PageSource::none;
    const std::string heading =
        fmt::format("— side {} av {}{} —", page.number, pages.size(), unread ? ", ulest" : "");
    out += terminal.styled(unread ? Style::warning : Style::heading, heading) + "\n";
    out += harmless(indexer::page_text(page)) + "\n\n";
  }
  return out;
}

}  // namespace

int run_extract(const Arguments& arguments) {
  const std::vector<Page> pages = pages_of_file(arguments.positional().front());
  if (arguments.has("json")) {
    print_json(to_json(pages));
  } else {
    print(view(pages, Terminal::of_output(arguments.value("color"))));
  }
  return kDone;
}

}  // namespace sporhund::cli
