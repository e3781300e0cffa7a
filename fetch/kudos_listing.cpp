#include "fetch/kudos_listing.h"

#include <fmt/core.h>

#include <chrono>

#include "fetch/part_file.h"
#include "schema/error.h"
#include "schema/whole_file.h"

namespace sporhund::fetch {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxPageBytes = std::size_t{32} << 20U;
constexpr auto kFresh = std::chrono::hours(24);
constexpr int kRounds = 2;
/// So many pages in a row without an answer, and the server is left alone.
constexpr int kMaxSilentPages = 3;

/// One walk over all pages.
class Round {
 public:
  Round(PoliteClient& client, const std::string& url, const PageStore& store, Listing& listing)
      : client_(client), url_(url), store_(store), listing_(listing) {}

  /// False where the total changed on the way: documents have moved between pages.
  bool walk(bool use_store, const ListingProgress& progress);

 private:
  /// Empty where it did not come; answer_ says why.
  std::optional<KudosPage> get(int number);
  void add(KudosPage page);
  [[noreturn]] void stop() const;

  PoliteClient& client_;
  const std::string& url_;
  const PageStore& store_;
  Listing& listing_;
  HttpAnswer answer_;
  int last_page_ = 1;
  int silent_ = 0;
};

std::optional<KudosPage> Round::get(int number) {
  std::string text;
  std::optional<KudosPage> page;
  const Receiver receiver{[&] { text.clear(); }, [&](std::string_view piece) { text += piece; },
                          [&]() -> std::string {
                            page = parse_page(text);
                            return page ? "" : "svaret er ikke en hel side fra Kudos";
                          }};
  answer_ = client_.get(fmt::format("{}&page={}", url_, number), kMaxPageBytes, receiver);
  if (answer_.problem != HttpProblem::none) return std::nullopt;
  store_.save(number, text);
  return page;
}

void Round::add(KudosPage page) {
  last_page_ = page.last_page;
  listing_.total = page.total;
  for (KudosDocument& document : page.documents) {
    std::string uuid = document.uuid;
    listing_.documents.insert_or_assign(std::move(uuid), std::move(document));
  }
}

void Round::stop() const {
  const bool refused = answer_.problem == HttpProblem::status && !answer_.may_pass();
  throw schema::Error(refused ? schema::ErrorCode::usage : schema::ErrorCode::io, url_,
                      answer_.detail);
}

bool Round::walk(bool use_store, const ListingProgress& progress) {
  auto first = get(1);
  if (!first && listing_.documents.empty()) stop();
  if (!first) return false;
  const int total = first->total;
  add(std::move(*first));
  bool settled = true;
  listing_.missing_pages.clear();
  for (int number = 2; number <= last_page_ && silent_ < kMaxSilentPages; ++number) {
    if (progress) progress(number - 1, last_page_);
    auto page = use_store ? store_.load(number, total) : std::nullopt;
    if (!page) page = get(number);
    silent_ = page ? 0 : silent_ + 1;
    if (!page) {
      listing_.missing_pages.emplace_back(number, answer_.detail);
      continue;
    }
    settled = settled && page->total == total;
    add(std::move(*page));
  }
  return settled;
}

}  // namespace

PageStore::PageStore(fs::path folder) : folder_(std::move(folder)) {
  schema::make_folder(folder_);
}

fs::path PageStore::file_of(int number) const {
  return folder_ / fmt::format("page-{:06}.json", number);
}

std::optional<KudosPage> PageStore::load(int number, int total) const {
  std::error_code error;
  const fs::path file = file_of(number);
  const auto written = fs::last_write_time(file, error);
  if (error || fs::file_time_type::clock::now() - written > kFresh) return std::nullopt;
  const auto text = content_of(file);
  auto page = text ? parse_page(*text) : std::nullopt;
  if (page && page->total != total) return std::nullopt;
  return page;
}

void PageStore::save(int number, std::string_view text) const {
  write_whole(file_of(number), text);
}

void PageStore::clear() const {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

Listing list_documents(PoliteClient& client, const std::string& url, const PageStore& store,
                       const ListingProgress& progress) {
  Listing listing;
  bool use_store = true;
  for (int i = 0; i < kRounds; ++i) {
    const bool settled = Round(client, url, store, listing).walk(use_store, progress);
    if (settled && listing.is_whole()) break;
    // What is only missing is asked for again; a listing that changed is read from the start.
    use_store = settled && !listing.missing_pages.empty();
  }
  return listing;
}

}  // namespace sporhund::fetch
