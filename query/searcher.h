#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "query/question/filters.h"
#include "schema/answer.h"
#include "schema/body.h"

namespace sporhund::query {

struct SearchOptions {
  std::string question;
  Filters filters;
  int limit = 10;
  int offset = 0;
  bool all_words = false;   ///< words without an operator must all be there
  bool exact = false;       ///< words as they are written, case aside, and no others for them
  bool all_copies = false;  ///< each copy of a text is a hit; else they share one
  int context = 0;          ///< so many passages before and after each hit
  bool explain = false;
};

/// Reads an index. One per thread. All Xapian errors leave as schema::Error: index_missing,
/// index_version, index_damaged. A commit during a search is noticed and the search done again.
class Searcher {
 public:
  /// `bodies` resolves names and abbreviations of `organ:` and --body, and must outlive this.
  Searcher(const std::filesystem::path& folder, schema::Bodies bodies);
  ~Searcher();

  /// The best passages. Equal scores are ordered by passage id, so the answer never depends on the
  /// order in which files were indexed.
  schema::SearchAnswer search(const SearchOptions& options) const;
  /// Calls `take` for every passage that matches, each copy of a text too, best first; limit and
  /// offset are ignored.
  /// Returns the answer without its hits.
  schema::SearchAnswer search_all(const SearchOptions& options,
                                  const std::function<void(const schema::Hit&)>& take) const;
  /// Every document, by path, and every file that failed.
  std::vector<schema::Document> documents() const;
  std::vector<schema::Failure> failures() const;
  schema::Scope scope() const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace sporhund::query
