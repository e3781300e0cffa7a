#pragma once

/// Lists what Kudos has, page by page, and counts.

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "fetch/kudos_page.h"
#include "fetch/polite_client.h"

namespace sporhund::fetch {

/// Pages as they were answered, kept until all is fetched: a run that was stopped goes on from
/// them.
class PageStore {
 public:
  explicit PageStore(std::filesystem::path folder);

  /// Only one of the last day, and from a listing of `total` documents: others may have moved.
  std::optional<KudosPage> load(int number, int total) const;
  void save(int number, std::string_view text) const;
  void clear() const;

 private:
  std::filesystem::path file_of(int number) const;
  std::filesystem::path folder_;
};

struct Listing {
  std::map<std::string, KudosDocument> documents;          ///< by uuid: pages may repeat them
  int total = 0;                                           ///< as the API says last
  std::vector<std::pair<int, std::string>> missing_pages;  ///< and why

  bool is_whole() const {
    return missing_pages.empty() && static_cast<int>(documents.size()) >= total;
  }
};

/// Called after each page: pages so far, and in all.
using ListingProgress = std::function<void(int done, int pages)>;

/// Lists all documents that `url` with its parameters gives; twice at most, where pages are missing
/// or the total changed on the way. Throws schema::Error{io} where not even the first page comes,
/// Error{usage} where the API refuses the parameters.
Listing list_documents(PoliteClient& client, const std::string& url, const PageStore& store,
                       const ListingProgress& progress);

}  // namespace sporhund::fetch
