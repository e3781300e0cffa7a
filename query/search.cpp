#include "query/search.h"

#include <algorithm>
#include <utility>

#include "query/citation.h"
#include "query/context.h"
#include "query/copies.h"
#include "query/expansions.h"
#include "query/explain.h"
#include "query/index_reader.h"
#include "query/named_record.h"
#include "query/offers.h"
#include "query/parser.h"
#include "query/ranking.h"
#include "query/recognised.h"
#include "query/suggestion.h"
#include "schema/fields.h"
#include "schema/index_layout.h"

namespace sporhund::query {

namespace {

using schema::Hit;
using schema::SearchAnswer;
using Xapian::Query;

ParsedQuery understand(const std::string& question, const entities::Tagger& tagger) {
  ParsedQuery parsed = parse(question);
  parsed.entities = recognise(question, tagger);
  parsed.named = named_things(parsed.entities, tagger);
  return parsed;
}

}  // namespace

Search::Search(const Xapian::Database& database, const Knowledge& known,
               const SearchOptions& options)
    : database_(database),
      known_(known),
      options_(options),
      question_(understand(options.question, known.tagger)),
      built_(build(options.exact ? Width::written : Width::widened)),
      filters_(filter_query(options.filters, known.bodies, database)),
      query_(filters_.query ? Query(Query::OP_FILTER, built_.query, *filters_.query)
                            : built_.query),
      finder_(built_.leaves) {
  if (!options.exact) {
    kinds_.emplace(database,
                   Readings{build(Width::written).query, build(Width::inflected).query, query_});
  }
}

void Search::run(const Window& window, bool as_one) {
  Xapian::Enquire enquire(database_);
  enquire.set_weighting_scheme(weighting());
  enquire.set_query(query_);
  enquire.set_sort_by_relevance_then_value(schema::kSlotOrder, false);
  enquire.add_matchspy(&spy_);
  if (as_one) enquire.set_collapse_key(schema::kSlotText);
  const Xapian::doccount wanted = std::max(kReranked, window.first + window.most);
  const Xapian::MSet found = enquire.get_mset(0, wanted, database_.get_doccount());
  for (auto match = found.begin(); match != found.end(); ++match) {
    best_.push_back({*match, match.get_weight(), {}});
    if (match.get_collapse_count() > 0) copied_.insert(*match);
  }
  rerank_best();
  put_records_first();
  keep(window);
  if (kinds_) found_as_ = kinds_->kinds_of(ids());
}

SearchAnswer Search::answer() const {
  SearchAnswer answer;
  answer.query = options_.question;
  if (built_.understood) answer.interpreted = print(*built_.understood);
  answer.filters = filters_.applied;
  answer.exact = options_.exact;
  answer.all_copies = options_.all_copies;
  answer.total = spy_.total();
  answer.distinct = spy_.distinct();
  answer.matches = kinds_ ? kinds_->counts(answer.total) : schema::MatchCounts{answer.total, 0, 0};
  answer.scope = schema::scope_of(schema::totals_of(database_));
  answer.facets = spy_.facets();
  answer.suggestion = suggest(options_.question, built_.leaves, database_);
  answer.notes = built_.notes;
  answer.recognised = question_.entities;
  answer.offers = offers_for(answer);
  return answer;
}

Hit Search::hit(std::size_t place) {
  Hit hit;
  hit.rank = static_cast<int>(first_ + place) + 1;
  hit.score = best_[place].score;
  hit.passage = passage_at(database_, best_[place].id);
  hit.document = document(hit.passage.document_id);
  hit.highlights = finder_.highlights(hit.passage);
  hit.citation = cite(hit.document, hit.passage.page_first, hit.passage.page_last);
  if (kinds_) hit.match = found_as_[place];
  return hit;
}

void Search::add_context(Hit& hit) const {
  Context context = context_of(database_, hit.passage, options_.context);
  hit.part = context.part;
  hit.context = std::move(context.neighbours);
}

std::vector<Hit> Search::hits() {
  std::vector<Hit> hits;
  for (std::size_t place = 0; place < best_.size(); ++place) {
    hits.push_back(hit(place));
    add_context(hits.back());
  }
  add_copies(hits);
  if (options_.explain) explain(database_, built_.leaves, best_, hits);
  return hits;
}

BuiltQuery Search::build(Width width) const {
  return build_query(question_, {database_, known_.bodies, options_.all_words, width});
}

void Search::rerank_best() {
  const std::size_t number = std::min<std::size_t>(kReranked, best_.size());
  std::vector<Ranked> first(best_.begin(), best_.begin() + static_cast<std::ptrdiff_t>(number));
  rerank(database_, {built_.leaves, asked_for(options_.question)}, first);
  std::move(first.begin(), first.end(), best_.begin());
}

/// Who asks for an ID or case number alone wants what it names before what mentions it.
void Search::put_records_first() {
  const std::vector<Xapian::docid> records = named_records(options_.question, database_);
  if (records.empty() || best_.empty() || built_.leaves.empty()) return;
  const double lift = best_.front().score;
  const auto is_record = [&](const Ranked& passage) {
    return std::binary_search(records.begin(), records.end(), passage.id);
  };
  for (Ranked& passage : best_) {
    if (!is_record(passage)) continue;
    passage.score += lift;
    passage.gains.push_back({0, Rule::record, lift});
  }
  std::stable_partition(best_.begin(), best_.end(), is_record);
}

void Search::keep(const Window& window) {
  first_ = window.first;
  const auto start = std::min<std::size_t>(window.first, best_.size());
  best_.erase(best_.begin(), best_.begin() + static_cast<std::ptrdiff_t>(start));
  if (best_.size() > window.most) best_.resize(window.most);
}

std::vector<Xapian::docid> Search::ids() const {
  std::vector<Xapian::docid> ids;
  for (const Ranked& passage : best_) ids.push_back(passage.id);
  return ids;
}

/// Where else the texts of hits stand that were found as one.
void Search::add_copies(std::vector<Hit>& hits) {
  std::map<std::string, std::size_t> by_key;
  std::vector<std::string> keys;
  for (std::size_t place = 0; place < best_.size(); ++place) {
    if (!copied_.contains(best_[place].id)) continue;
    keys.push_back(text_key(database_, best_[place].id));
    by_key.emplace(keys.back(), place);
  }
  for (const auto& [key, copies] : copies_of(database_, query_, keys)) {
    const std::size_t place = by_key.at(key);
    for (const Xapian::docid id : copies) {
      if (id == best_[place].id) continue;
      const schema::Passage passage = passage_at(database_, id);
      hits[place].copies.push_back(
          {passage.id, document(passage.document_id), passage.page_first, passage.page_last});
    }
  }
}

const schema::Document& Search::document(const std::string& id) {
  const auto known = documents_.find(id);
  if (known != documents_.end()) return known->second;
  return documents_.emplace(id, document_with(database_, id)).first->second;
}

}  // namespace sporhund::query
