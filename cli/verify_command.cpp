#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "cli/commands.h"
#include "cli/labels.h"
#include "cli/output.h"
#include "cli/pages.h"
#include "cli/terminal.h"
#include "indexer/archive/expand.h"
#include "query/verify.h"
#include "query/wording.h"
#include "schema/path_text.h"

namespace sporhund::cli {

namespace {

using query::QuoteStatus;
using schema::member;

constexpr auto kStatuses = std::to_array<schema::Name<QuoteStatus>>({
    {QuoteStatus::found, "found"},
    {QuoteStatus::file_missing, "file_missing"},
    {QuoteStatus::file_changed, "file_changed"},
    {QuoteStatus::file_unreadable, "file_unreadable"},
    {QuoteStatus::not_on_page, "not_on_page"},
});

query::FileText failed(QuoteStatus status, std::string detail) {
  return {.status = status, .detail = std::move(detail), .pages = {}};
}

/// A file in the archive that holds `path` with this content, under whatever name.
std::optional<indexer::Snapshot> same_content(indexer::FileOpener& opener, const std::string& path,
                                              const std::string& sha256) {
  const auto archive = indexer::archive_holding(path);
  if (!archive) return std::nullopt;
  const int depth = indexer::ReadingLimits().archive_depth;
  for (const auto& file : indexer::contents_of({*archive}, opener, depth).files) {
    auto taken = opener.take(file.path);
    auto* snapshot = std::get_if<indexer::Snapshot>(&taken);
    if (snapshot != nullptr && snapshot->sha256() == sha256) return std::move(*snapshot);
  }
  return std::nullopt;
}

query::FileText text_of(const indexer::Snapshot& file, indexer::FileText& reader) {
  const auto read = read_pages(reader, file);
  if (const auto* failure = std::get_if<schema::Failure>(&read)) {
    return failed(QuoteStatus::file_unreadable, failure->detail);
  }
  query::FileText text;
  for (const indexer::Page& page : std::get<std::vector<indexer::Page>>(read)) {
    text.pages.push_back(indexer::page_text(page));
  }
  return text;
}

/// Reads files for verify(). Keeps the archive open that the last one was in.
class FileTexts {
 public:
  query::FileText operator()(const std::string& exported, const std::string& sha256) {
    const std::string path = schema::path_from_text(exported);
    const auto taken = opener_.take(path);
    const auto* file = std::get_if<indexer::Snapshot>(&taken);
    if (file != nullptr && file->sha256() == sha256) return text_of(*file, reader_);
    if (const auto other = same_content(opener_, path, sha256)) return text_of(*other, reader_);
    if (file != nullptr) return failed(QuoteStatus::file_changed, "");
    if (!opener_.is_there(path)) return failed(QuoteStatus::file_missing, "");
    return failed(QuoteStatus::file_unreadable, std::get<schema::Failure>(taken).detail);
  }

 private:
  indexer::FileOpener opener_ = make_opener();
  indexer::FileText reader_{nullptr, reading_options(indexer::OcrMode::automatic)};
};

int count_of(const std::vector<query::QuoteResult>& results,
             std::initializer_list<QuoteStatus> statuses) {
  return static_cast<int>(std::ranges::count_if(results, [&](const query::QuoteResult& result) {
    return std::ranges::find(statuses, result.status) != statuses.end();
  }));
}

struct Verified {
  const std::vector<query::QuoteResult>& results;
};

void write_problem(schema::JsonWriter& out, const query::QuoteResult& result) {
  const query::ExportedQuote& quote = result.quote;
  out.object(member("row", quote.row), member("status", schema::name_of(kStatuses, result.status)),
             member("detail", result.detail), member("path", quote.path),
             member("sha256", quote.sha256), member("page_first", quote.page_first),
             member("page_last", quote.page_last), member("quote", quote.quote));
}

void write(schema::JsonWriter& out, const Verified& verified) {
  const std::size_t quotes = verified.results.size();
  const auto found = static_cast<std::size_t>(count_of(verified.results, {QuoteStatus::found}));
  const auto problems = [&] {
    out.start_array();
    for (const query::QuoteResult& result : verified.results) {
      if (result.status != QuoteStatus::found) write_problem(out, result);
    }
    out.end_array();
  };
  out.object(member("ok", found == quotes), member("quotes", quotes), member("found", found),
             member("problems", problems));
}

std::string problem_view(const query::QuoteResult& result, const Terminal& terminal) {
  const query::ExportedQuote& quote = result.quote;
  const std::string detail = result.detail.empty() ? "" : ": " + harmless(result.detail);
  std::string text = harmless(quote.quote);
  std::ranges::replace(text, '\n', ' ');
  return fmt::format(
      "{}\n{}\n{}\n",
      terminal.styled(Style::warning,
                      fmt::format("Rad {}: {}{}", quote.row, label(result.status), detail)),
      wrapped(fmt::format("{}, {}", harmless(quote.path),
                          query::pages_in_words(quote.page_first, quote.page_last)),
              terminal.width(), 4),
      wrapped(fmt::format("«{}»", shortened(text, 2 * terminal.width())), terminal.width(), 4));
}

std::string view(const Verified& verified, const Terminal& terminal) {
  const std::vector<query::QuoteResult>& results = verified.results;
  std::string out;
  for (const query::QuoteResult& result : results) {
    if (result.status != QuoteStatus::found) out += problem_view(result, terminal);
  }
  const int found = count_of(results, {QuoteStatus::found});
  return out +
         terminal.styled(Style::bold, fmt::format("{} av {} står på siden sin.", found,
                                                  counted(static_cast<int>(results.size()), "sitat",
                                                          "sitater"))) +
         "\n";
}

int exit_code(const std::vector<query::QuoteResult>& results) {
  if (results.empty()) return kNothingFound;
  if (count_of(results, {QuoteStatus::not_on_page, QuoteStatus::file_changed}) > 0) {
    return kNothingFound;
  }
  const bool skipped =
      count_of(results, {QuoteStatus::file_missing, QuoteStatus::file_unreadable}) > 0;
  return skipped ? kSkippedSome : kDone;
}

}  // namespace

int run_verify(const Arguments& arguments) {
  const auto quotes = query::read_export(arguments.positional().front());
  FileTexts texts;
  const auto results = query::verify(
      quotes,
      [&texts](const std::string& path, const std::string& sha256) { return texts(path, sha256); });
  give(arguments, Verified{results}, view);
  return exit_code(results);
}

}  // namespace sporhund::cli
