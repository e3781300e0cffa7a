#include "query/search.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <unordered_set>
#include <utility>

#include "entities/tagger.h"
#include "query/citation.h"
#include "query/hits/context.h"
#include "query/hits/copies.h"
#include "query/hits/explain.h"
#include "query/index_reader.h"
#include "query/question/limits.h"
#include "query/question/offers.h"
#include "query/question/parser.h"
#include "query/question/recognised.h"
#include "query/question/succession_offers.h"
#include "query/ranking/priors.h"
#include "query/ranking/ranking.h"
#include "query/terms/expansions.h"
#include "query/terms/named_record.h"
#include "query/terms/suggestion.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "text/misspelling.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

using schema::Hit;
using schema::SearchAnswer;
using Xapian::Query;

ParsedQuery understand(const Respelling& respelt, const std::string& typed, schema::Bodies bodies) {
  const entities::Tagger tagger = tagger_for(typed, bodies);
  ParsedQuery parsed = within_limits(parse(respelt.question));
  parsed.notes.insert(parsed.notes.begin(), respelt.notes.begin(), respelt.notes.end());
  parsed.entities = recognise(typed, tagger);
  parsed.named = respelt.notes.empty() ? parsed.entities : recognise(respelt.question, tagger);
  parsed.named = named_things(std::move(parsed.named), tagger);
  return parsed;
}

}  // namespace

Search::Search(Prepared& prepared, const Knowledge& known, const SearchOptions& options)
    : prepared_(prepared),
      database_(prepared.database),
      known_(known),
      options_(options),
      respelt_(respell(within_limits(options.question), database_)),
      question_(understand(respelt_, options.question, known.registry)),
      built_(build(options.exact ? Width::written : Width::widened)),
      filters_(filter_query(options.filters, known.bodies, database_)),
      query_(filters_.query ? Query(Query::OP_FILTER, built_.query, *filters_.query)
                            : built_.query),
      finder_(built_.leaves),
      matches_(query_, readings(), prepared.finder),
      counted_(count(matches_.all(), prepared.columns)) {}

void Search::run(const Window& window, bool as_one) {
  rank(std::max(kReranked, window.first + window.most), as_one);
  rerank_best();
  put_records_first();
  keep(window);
}

SearchAnswer Search::answer() const {
  SearchAnswer answer;
  answer.query = options_.question;
  if (built_.understood) answer.interpreted = print(*built_.understood);
  answer.filters = filters_.applied;
  answer.exact = options_.exact;
  answer.all_copies = options_.all_copies;
  answer.total = counted_.total;
  answer.distinct = counted_.distinct;
  answer.matches = matches_.counts();
  answer.scope = schema::scope_of(schema::totals_of(database_));
  answer.facets = counted_.facets;
  answer.suggestion = suggest(options_.question, built_.corrected);
  answer.notes = built_.notes;
  answer.recognised = question_.entities;
  answer.offers = offers_for(answer, known_.bodies);
  std::ranges::move(offers_to_widen(answer.filters, known_.bodies, database_),
                    std::back_inserter(answer.offers));
  return answer;
}

Hit Search::hit(std::size_t place) {
  Hit hit;
  hit.rank = static_cast<int>(first_ + place) + 1;
  hit.score = best_[place].score;
  hit.passage = passage_at(database_, best_[place].id);
  hit.document = documents_.at(hit.passage.document_id);
  hit.highlights = finder_.highlights(hit.passage);
  hit.citation = cite(hit.document, hit.passage.page_first, hit.passage.page_last);
  hit.match = matches_.kind_of(best_[place].id);
  if (options_.context > 0) hit.context = context_of(database_, hit.passage, options_.context);
  return hit;
}

std::vector<Hit> Search::hits() {
  std::vector<Hit> hits;
  for (std::size_t place = 0; place < best_.size(); ++place) hits.push_back(hit(place));
  if (!options_.all_copies) add_copies(hits);
  if (options_.explain) explain(database_, built_.leaves, best_, hits);
  return hits;
}

BuiltQuery Search::build(Width width) const {
  const bool lacks_letters = !text::has_own_letters(text::lower(options_.question));
  return build_query(question_,
                     {database_, known_.bodies, options_.all_words, width, lacks_letters});
}

std::optional<Readings> Search::readings() const {
  if (options_.exact) return std::nullopt;
  return Readings{build(Width::written).query, build(Width::inflected).query};
}

// Nothing needs to be counted here, so the matcher leaves out what can't be among the best.
void Search::rank(Xapian::doccount wanted, bool as_one) {
  constexpr Xapian::doccount kMore = 4;
  Xapian::Enquire enquire(database_);
  enquire.set_weighting_scheme(weighting());
  enquire.set_query(query_);
  enquire.set_sort_by_relevance_then_value(schema::kSlotOrder, false);
  for (Xapian::doccount read = wanted;; read *= kMore) {
    const Xapian::MSet found = enquire.get_mset(0, read);
    take(found, wanted, as_one);
    if (best_.size() == wanted || found.size() < read) return;
  }
}

/// The best `wanted`; of copies, if they count as one, the best.
void Search::take(const Xapian::MSet& found, Xapian::doccount wanted, bool as_one) {
  std::unordered_set<std::uint32_t> texts;
  best_.clear();
  for (auto match = found.begin(); match != found.end() && best_.size() < wanted; ++match) {
    const std::uint32_t text = as_one ? prepared_.columns.row(*match).text : 0;
    if (text != 0 && !texts.insert(text).second) continue;
    best_.push_back({*match, match.get_weight(), match.get_sort_key(), {}});
  }
}

void Search::rerank_best() {
  const auto number = static_cast<std::ptrdiff_t>(worth_reranking(best_));
  std::vector<Ranked> first(best_.begin(), best_.begin() + number);
  if (!built_.leaves.empty()) add_priors(database_, named_years(options_.question), first);
  rerank(database_, {built_.leaves, asked_for(options_.question)}, first);
  std::move(first.begin(), first.end(), best_.begin());
}

/// Who asks for an ID or case number alone wants what it names before what mentions it.
void Search::put_records_first() {
  const std::vector<Xapian::docid> records = named_records(respelt_.question, database_);
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

/// Where else the texts of hits stand that were found as one.
void Search::add_copies(std::vector<Hit>& hits) {
  PassageColumns& columns = prepared_.columns;
  std::vector<std::uint32_t> texts;
  std::map<std::uint32_t, std::size_t> by_text;
  for (std::size_t place = 0; place < best_.size(); ++place) {
    const std::uint32_t text = columns.row(best_[place].id).text;
    if (counted_.with_text[text] < kSeveral) continue;
    texts.push_back(text);
    by_text.emplace(text, place);
  }
  for (const auto& [text, copies] : copies_of(database_, matches_.all(), columns, texts)) {
    const std::size_t place = by_text.at(text);
    for (const Xapian::docid id : copies) {
      if (id == best_[place].id) continue;
      const schema::Passage passage = passage_at(database_, id);
      hits[place].copies.push_back(
          {passage.id, documents_.at(passage.document_id), passage.page_first, passage.page_last});
    }
  }
}

}  // namespace sporhund::query
