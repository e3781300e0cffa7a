#include "query/searcher.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include <xapian.h>

#include "query/citation.h"
#include "query/explain.h"
#include "query/facets.h"
#include "query/filter_query.h"
#include "query/index_reader.h"
#include "query/leaf_finder.h"
#include "query/name_resolver.h"
#include "query/parser.h"
#include "query/query_builder.h"
#include "query/ranking.h"
#include "query/reranker.h"
#include "query/suggestion.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "schema/json.h"

namespace sporhund::query {

namespace {

using schema::Hit;
using schema::SearchAnswer;
using Clock = std::chrono::steady_clock;

struct Window {
  Xapian::doccount first = 0;
  Xapian::doccount most = 0;
};

Window window_of(const SearchOptions& options) {
  if (options.limit < 0 || options.offset < 0) {
    throw schema::Error(schema::ErrorCode::usage, "--limit and --offset", "must not be negative");
  }
  return {static_cast<Xapian::doccount>(options.offset),
          static_cast<Xapian::doccount>(options.limit)};
}

/// One question asked of one state of the index.
class Search {
 public:
  Search(const Xapian::Database& database, const BodyNames& bodies, const SearchOptions& options)
      : database_(database),
        options_(options),
        built_(build_query(parse(options.question), {database, bodies, options.all_words})),
        filters_(filter_query(options.filters, bodies, database)),
        finder_(built_.leaves) {}

  /// Looks at every match, ranks them and keeps those in the window.
  void run(const Window& window) {
    Xapian::Enquire enquire(database_);
    enquire.set_weighting_scheme(weighting());
    enquire.set_query(filters_.query
                          ? Xapian::Query(Xapian::Query::OP_FILTER, built_.query, *filters_.query)
                          : built_.query);
    enquire.set_sort_by_relevance_then_value(schema::kSlotOrder, false);
    enquire.add_matchspy(&spy_);
    const Xapian::doccount wanted = std::max(kReranked, window.first + window.most);
    const Xapian::MSet found = enquire.get_mset(0, wanted, database_.get_doccount());
    for (auto match = found.begin(); match != found.end(); ++match) {
      best_.push_back({*match, match.get_weight(), {}});
    }
    rerank_best();
    keep(window);
  }

  /// The answer without its hits.
  SearchAnswer answer() const {
    SearchAnswer answer;
    answer.query = options_.question;
    if (built_.understood) answer.interpreted = print(*built_.understood);
    answer.filters = filters_.applied;
    answer.total = spy_.total();
    answer.scope = schema::scope_of(schema::totals_of(database_));
    answer.facets = spy_.facets();
    answer.suggestion = suggest(options_.question, built_.leaves, database_);
    answer.notes = built_.notes;
    return answer;
  }

  std::size_t size() const { return best_.size(); }

  Hit hit(std::size_t place) {
    Hit hit;
    hit.rank = static_cast<int>(first_ + place) + 1;
    hit.score = best_[place].score;
    hit.passage = passage_at(database_, best_[place].id);
    hit.document = document(hit.passage.document_id);
    hit.highlights = finder_.highlights(hit.passage);
    hit.citation = cite(hit.document, hit.passage.page_first, hit.passage.page_last);
    return hit;
  }

  std::vector<Hit> hits() {
    std::vector<Hit> hits;
    for (std::size_t place = 0; place < best_.size(); ++place) hits.push_back(hit(place));
    if (options_.explain) explain(database_, built_.leaves, best_, hits);
    return hits;
  }

 private:
  void rerank_best() {
    const std::size_t number = std::min<std::size_t>(kReranked, best_.size());
    std::vector<Ranked> first(best_.begin(), best_.begin() + static_cast<std::ptrdiff_t>(number));
    rerank(database_, built_.leaves, first);
    std::move(first.begin(), first.end(), best_.begin());
  }

  void keep(const Window& window) {
    first_ = window.first;
    const auto start = std::min<std::size_t>(window.first, best_.size());
    best_.erase(best_.begin(), best_.begin() + static_cast<std::ptrdiff_t>(start));
    if (best_.size() > window.most) best_.resize(window.most);
  }

  const schema::Document& document(const std::string& id) {
    const auto known = documents_.find(id);
    if (known != documents_.end()) return known->second;
    return documents_.emplace(id, document_with(database_, id)).first->second;
  }

  const Xapian::Database& database_;
  const SearchOptions& options_;
  BuiltQuery built_;
  FilterQuery filters_;
  LeafFinder finder_;
  FacetSpy spy_;
  std::vector<Ranked> best_;  ///< those in the window, best first
  std::size_t first_ = 0;     ///< how many come before them
  std::map<std::string, schema::Document> documents_;
};

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

template <typename Take>
void each_record(const Xapian::Database& database, std::string_view kind, Take take) {
  const std::string term(kind);
  for (auto id = database.postlist_begin(term); id != database.postlist_end(term); ++id) {
    const std::string data = database.get_document(*id).get_data();
    take(schema::public_part(data));
  }
}

template <typename T, typename Key>
std::vector<T> sorted_by(std::vector<T> values, Key key) {
  std::sort(values.begin(), values.end(), [&](const T& a, const T& b) { return key(a) < key(b); });
  return values;
}

}  // namespace

struct Searcher::Index {
  IndexReader reader;
  BodyNames bodies;
};

Searcher::Searcher(const std::filesystem::path& folder, const std::vector<schema::Body>& bodies)
    : index_(std::make_unique<Index>(Index{IndexReader(folder), BodyNames(bodies)})) {}

Searcher::~Searcher() = default;

SearchAnswer Searcher::search(const SearchOptions& options) const {
  const auto start = Clock::now();
  return index_->reader.read([&](const Xapian::Database& database) {
    Search search(database, index_->bodies, options);
    search.run(window_of(options));
    SearchAnswer answer = search.answer();
    answer.hits = search.hits();
    answer.took_ms = milliseconds_since(start);
    return answer;
  });
}

SearchAnswer Searcher::search_all(const SearchOptions& options,
                                  const std::function<void(const Hit&)>& take) const {
  const auto start = Clock::now();
  bool taken = false;
  return index_->reader.read([&](const Xapian::Database& database) {
    // What was handed out can't be taken back: a second answer would be mixed with the first.
    if (taken) {
      throw schema::Error(schema::ErrorCode::io, "", "the index changed meanwhile; try again");
    }
    Search search(database, index_->bodies, options);
    search.run({0, database.get_doccount()});
    SearchAnswer answer = search.answer();
    for (std::size_t place = 0; place < search.size(); ++place) {
      const Hit hit = search.hit(place);
      taken = true;
      take(hit);
    }
    answer.took_ms = milliseconds_since(start);
    return answer;
  });
}

std::vector<schema::Document> Searcher::documents() const {
  return index_->reader.read([](const Xapian::Database& database) {
    std::vector<schema::Document> documents;
    each_record(database, schema::kDocumentKind, [&](std::string_view record) {
      documents.push_back(schema::decode_document(record));
    });
    return sorted_by(std::move(documents), [](const auto& document) { return document.path; });
  });
}

std::vector<schema::Failure> Searcher::failures() const {
  return index_->reader.read([](const Xapian::Database& database) {
    std::vector<schema::Failure> failures;
    each_record(database, schema::kFailureKind, [&](std::string_view record) {
      failures.push_back(schema::decode_failure(record));
    });
    return sorted_by(std::move(failures), [](const auto& failure) { return failure.path; });
  });
}

schema::Scope Searcher::scope() const {
  return index_->reader.read([](const Xapian::Database& database) {
    return schema::scope_of(schema::totals_of(database));
  });
}

}  // namespace sporhund::query
