#include "query/verify.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "query/verify/page_search.h"
#include "schema/utf8.h"

namespace sporhund::query {
namespace {

constexpr std::size_t kShownBytes = 80;

/// The pages of one file, each squeezed when it is first needed.
class Pages {
 public:
  explicit Pages(const std::vector<std::string>& texts) : texts_(texts), squeezed_(texts.size()) {}

  int count() const { return static_cast<int>(texts_.size()); }

  /// `number` from 1.
  const SqueezedText& at(int number) {
    const auto index = static_cast<std::size_t>(number - 1);
    if (!squeezed_[index]) squeezed_[index] = squeeze(texts_[index]);
    return *squeezed_[index];
  }

  bool holds(int number, std::string_view piece) {
    return at(number).text.find(piece) != std::string::npos;
  }

  bool hold(int first, int last, std::string_view piece) {
    for (int page = first; page <= last; ++page) {
      if (holds(page, piece)) return true;
    }
    for (int page = first; page < last; ++page) {
      const int next = next_printed(page, last);
      if (next <= last && crosses(piece, at(page), at(next))) return true;
    }
    return false;
  }

  /// The next page with text: a paragraph may go on behind an empty one.
  int next_printed(int page, int last) {
    do {
      ++page;
    } while (page <= last && at(page).text.empty());
    return page;
  }

 private:
  const std::vector<std::string>& texts_;
  std::vector<std::optional<SqueezedText>> squeezed_;
};

/// A line or cell of a quote.
struct Piece {
  std::string_view printed;
  std::string squeezed;
};

std::vector<Piece> pieces_of(std::string_view quote) {
  std::vector<Piece> pieces;
  while (!quote.empty()) {
    const std::string_view printed = quote.substr(0, quote.find_first_of("\n\t"));
    quote.remove_prefix(std::min(printed.size() + 1, quote.size()));
    std::string squeezed = squeeze(printed).text;
    if (!squeezed.empty()) pieces.push_back({printed, std::move(squeezed)});
  }
  return pieces;
}

std::string pages_text(const ExportedQuote& quote) {
  return quote.page_first == quote.page_last
             ? fmt::format("side {}", quote.page_first)
             : fmt::format("side {}–{}", quote.page_first, quote.page_last);
}

/// At most kShownBytes of the text, cut between characters.
std::string shortened(std::string_view text) {
  if (text.size() <= kShownBytes) return std::string(text);
  std::size_t end = kShownBytes;
  while (end > 0 && schema::continues_code_point(text[end])) --end;
  return std::string(text.substr(0, end)) + "…";
}

/// What is not on the cited pages, and the first page that has it instead.
std::string missing_text(const ExportedQuote& quote, const Piece& piece, Pages& pages) {
  std::string what = fmt::format("{} har ikke «{}»", pages_text(quote), shortened(piece.printed));
  for (int page = 1; page <= pages.count(); ++page) {
    if (pages.holds(page, piece.squeezed))
      return fmt::format("{}; det står på side {}", what, page);
  }
  return what;
}

QuoteResult check(const ExportedQuote& quote, Pages& pages) {
  if (quote.page_first < 1 || quote.page_last < quote.page_first ||
      quote.page_last > pages.count()) {
    return {quote, QuoteStatus::not_on_page,
            fmt::format("filen har {} sider, ikke {}", pages.count(), pages_text(quote))};
  }
  const std::vector<Piece> pieces = pieces_of(quote.quote);
  if (pieces.empty()) return {quote, QuoteStatus::not_on_page, "sitatet er tomt"};
  for (const Piece& piece : pieces) {
    if (!pages.hold(quote.page_first, quote.page_last, piece.squeezed)) {
      return {quote, QuoteStatus::not_on_page, missing_text(quote, piece, pages)};
    }
  }
  return {quote, QuoteStatus::found, ""};
}

/// Places in the list of quotes, by the file they cite.
std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> by_file(
    const std::vector<ExportedQuote>& quotes) {
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    places[{quotes[i].path, quotes[i].sha256}].push_back(i);
  }
  return places;
}

}  // namespace

std::vector<QuoteResult> verify(const std::vector<ExportedQuote>& quotes, const FileReader& read) {
  std::vector<QuoteResult> results(quotes.size());
  for (const auto& [file, places] : by_file(quotes)) {
    const FileText text = read(file.first, file.second);
    Pages pages(text.pages);
    for (const std::size_t place : places) {
      results[place] = text.status == QuoteStatus::found
                           ? check(quotes[place], pages)
                           : QuoteResult{quotes[place], text.status, text.detail};
    }
  }
  return results;
}

}  // namespace sporhund::query
