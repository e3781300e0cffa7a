#pragma once

/// Answers `owner` and `trace` from an index.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "query/question/filters.h"
#include "schema/body.h"
#include "schema/thread_answer.h"

namespace sporhund::query {

/// Reads an index. One per thread. Errors as Searcher's.
class Threads {
 public:
  Threads(const std::filesystem::path& folder, schema::Bodies bodies);
  ~Threads();

  /// `years` are those of the documents that say it.
  schema::OwnerAnswer owner(const std::string& measure,
                            const std::optional<YearRange>& years) const;
  schema::TraceAnswer trace(const std::string& subject) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace sporhund::query
