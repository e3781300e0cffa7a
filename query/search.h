#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/document_cache.h"
#include "query/hits/leaf_finder.h"
#include "query/matching/facets.h"
#include "query/matching/match_finder.h"
#include "query/matching/match_kinds.h"
#include "query/matching/passage_columns.h"
#include "query/ranking/reranker.h"
#include "query/searcher.h"
#include "query/terms/filter_query.h"
#include "query/terms/name_resolver.h"
#include "query/terms/query_builder.h"
#include "query/terms/respelling.h"
#include "schema/answer.h"
#include "schema/body.h"

namespace sporhund::query {

/// What questions are read with. Immutable.
struct Knowledge {
  schema::Bodies registry;
  BodyNames bodies;
};

/// One state of the index, and what was read of it to count matches. The database must outlive it.
struct Prepared {
  explicit Prepared(const Xapian::Database& opened)
      : database(opened), finder(opened), columns(opened) {}

  const Xapian::Database& database;
  MatchFinder finder;
  PassageColumns columns;
};

/// Hits by their places in the ranking, from 0.
struct Window {
  Xapian::doccount first = 0;
  Xapian::doccount most = 0;
};

/// One question asked of one state of the index. What it is made from must outlive it; one thread.
class Search {
 public:
  Search(Prepared& prepared, const Knowledge& known, const SearchOptions& options);

  /// Counts every match, ranks the best and keeps those in the window; copies of a text as one.
  void run(const Window& window, bool as_one);

  /// The answer without its hits.
  schema::SearchAnswer answer() const;
  /// How many hits were kept.
  std::size_t size() const { return best_.size(); }
  /// One of them, without copies and reasons.
  schema::Hit hit(std::size_t place);
  /// All that were kept, with all that the options ask for.
  std::vector<schema::Hit> hits();

 private:
  BuiltQuery build(Width width) const;
  std::optional<Readings> readings() const;
  void rank(Xapian::doccount wanted, bool as_one);
  void take(const Xapian::MSet& found, Xapian::doccount wanted, bool as_one);
  void rerank_best();
  void put_records_first();
  void keep(const Window& window);
  void add_copies(std::vector<schema::Hit>& hits);

  Prepared& prepared_;
  const Xapian::Database& database_;
  const Knowledge& known_;
  const SearchOptions& options_;
  Respelling respelt_;
  ParsedQuery question_;
  BuiltQuery built_;
  FilterQuery filters_;
  Xapian::Query query_;  ///< the question within its filters
  LeafFinder finder_;
  Matches matches_;
  Counted counted_;
  std::vector<Ranked> best_;  ///< those in the window, best first
  std::size_t first_ = 0;     ///< how many come before them
  DocumentCache documents_{database_};
};

}  // namespace sporhund::query
