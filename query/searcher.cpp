#include "query/searcher.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include <xapian.h>

#include "query/index_reader.h"
#include "query/search.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "schema/record.h"

namespace sporhund::query {

namespace {

using schema::Hit;
using schema::SearchAnswer;
using Clock = std::chrono::steady_clock;

Window window_of(const SearchOptions& options) {
  if (options.limit < 0 || options.offset < 0) {
    throw schema::Error(schema::ErrorCode::usage, "--limit and --offset", "must not be negative");
  }
  return {static_cast<Xapian::doccount>(options.offset),
          static_cast<Xapian::doccount>(options.limit)};
}

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

template <typename T, typename Key>
std::vector<T> sorted_by(std::vector<T> values, Key key) {
  std::sort(values.begin(), values.end(), [&](const T& a, const T& b) { return key(a) < key(b); });
  return values;
}

}  // namespace

struct Searcher::Index {
  /// What was read of the index for earlier questions, if it is as it was.
  Prepared& prepared_for(const Xapian::Database& database) {
    if (!prepared || state != reader.state()) prepared.emplace(database);
    state = reader.state();
    return *prepared;
  }

  IndexReader reader;
  Knowledge known;
  std::optional<Prepared> prepared;
  int state = 0;
};

Searcher::Searcher(const std::filesystem::path& folder, schema::Bodies bodies)
    : index_(new Index{IndexReader(folder), {bodies, BodyNames(bodies)}, {}}) {}

Searcher::~Searcher() = default;

SearchAnswer Searcher::search(const SearchOptions& options) const {
  const auto start = Clock::now();
  return index_->reader.read([&](const Xapian::Database& database) {
    Search search(index_->prepared_for(database), index_->known, options);
    search.run(window_of(options), !options.all_copies);
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
    Search search(index_->prepared_for(database), index_->known, options);
    search.run({0, database.get_doccount()}, false);
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
    schema::each_record(database, schema::kDocumentKind, [&](std::string_view record) {
      documents.push_back(schema::decode_document(record));
    });
    return sorted_by(std::move(documents), [](const auto& document) { return document.path; });
  });
}

std::vector<schema::Failure> Searcher::failures() const {
  return index_->reader.read([](const Xapian::Database& database) {
    std::vector<schema::Failure> failures;
    schema::each_record(database, schema::kFailureKind, [&](std::string_view record) {
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
