#include "fetch/kudos.h"

#include <fmt/core.h>

#include <set>
#include <utility>

#include "fetch/kudos_listing.h"
#include "fetch/manifest_file.h"
#include "fetch/pdf_download.h"
#include "fetch/url.h"
#include "schema/error.h"
#include "schema/sha256.h"
#include "schema/whole_file.h"

namespace sporhund::fetch {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPageSize = "50";  // the most that the API allows
constexpr std::size_t kFolderDigits = 16;
/// The manifest is saved after so many files: a run that is stopped leaves one behind too.
constexpr int kSaveEvery = 50;

Origin origin_to_ask(const std::string& base) {
  const auto origin = origin_of(base);
  if (!origin || (origin->scheme != "https" && !is_local(*origin))) {
    throw schema::Error(schema::ErrorCode::usage, base, "er ingen https-adresse");
  }
  return *origin;
}

std::string listing_url(const KudosOptions& options) {
  std::vector<std::pair<std::string, std::string>> parameters;
  const auto add = [&](const char* name, const std::optional<std::string>& value) {
    if (value) parameters.emplace_back(name, *value);
  };
  const auto text = [](const std::optional<int>& year) {
    return year ? std::optional(std::to_string(*year)) : std::nullopt;
  };
  add("type", options.type);
  add("actor_org_number", options.body_number);
  add("concerned_year_from", text(options.first_year));
  add("concerned_year_to", text(options.last_year));
  add("per_page", kPageSize);
  return with_parameters(options.api_base + "/documents", parameters);
}

fs::path store_folder(const KudosOptions& options, const std::string& url) {
  schema::Sha256 hash;
  hash.add(url);
  return options.folder / ".sporhund-fetch" / hash.hexadecimal().substr(0, kFolderDigits);
}

/// An attachment has the letter's parties and year, but neither its title nor its type.
schema::MetadataOverride metadata_of(const KudosDocument& document, const KudosFile& file) {
  schema::MetadataOverride metadata = document.metadata;
  if (!file.is_primary) {
    std::erase_if(metadata, [](const auto& field) {
      return field.first == "title" || field.first == "type";
    });
  }
  return metadata;
}

class Fetch {
 public:
  Fetch(const KudosOptions& options, PdfDownload& download)
      : download_(download), manifest_(options.folder / "manifest.json") {
    report_.manifest = options.folder / "manifest.json";
  }

  void take(const Listing& listing, const std::function<void(const FetchProgress&)>& progress) {
    report_.total = listing.total;
    report_.listed = static_cast<int>(listing.documents.size());
    for (const auto& [page, detail] : listing.missing_pages) {
      report_.failures.push_back({fmt::format("side {} av listen", page), "", detail});
    }
    int done = 0;
    for (const auto& [uuid, document] : listing.documents) {
      if (progress) progress({false, done, report_.listed});
      take(document);
      if (++done % kSaveEvery == 0) manifest_.save();
    }
    manifest_.save();
  }
  FetchReport report() && { return std::move(report_); }

 private:
  void take(const KudosDocument& document) {
    report_.without_pdf += document.files.empty() ? 1 : 0;
    for (const KudosFile& file : document.files) {
      if (!seen_.insert(file.sha256.value_or(file.url)).second) continue;
      take(document, file);
    }
  }

  void take(const KudosDocument& document, const KudosFile& file) {
    const auto got = download_.get(file);
    if (const auto* problem = std::get_if<std::string>(&got)) {
      const std::string& subject = document.title.empty() ? document.uuid : document.title;
      report_.failures.push_back({subject, file.url, *problem});
      return;
    }
    const auto& stored = std::get<StoredFile>(got);
    ++(stored.fetched ? report_.fetched : report_.unchanged);
    manifest_.set(stored.name, stored.sha256, metadata_of(document, file));
  }

  PdfDownload& download_;
  ManifestFile manifest_;
  std::set<std::string> seen_;
  FetchReport report_;
};

}  // namespace

FetchReport fetch_kudos(const KudosOptions& options,
                        const std::function<void(const FetchProgress&)>& progress) {
  HttpClient http(origin_to_ask(options.api_base), options.silence);
  PoliteClient client(http, options.pace);
  schema::make_folder(options.folder);
  PdfDownload download(client, options.folder, options.max_file_bytes);
  Fetch fetch(options, download);
  const std::string url = listing_url(options);
  const PageStore store(store_folder(options, url));
  const Listing listing = list_documents(client, url, store, [&](int done, int pages) {
    if (progress) progress({true, done, pages});
  });
  fetch.take(listing, progress);
  FetchReport report = std::move(fetch).report();
  if (report.is_whole()) store.clear();
  return report;
}

}  // namespace sporhund::fetch
