#include "query/threads/threads.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <utility>

#include <xapian.h>

#include "entities/possible_bodies.h"
#include "entities/tagger.h"
#include "query/index_reader.h"
#include "query/question/recognised.h"
#include "query/question/succession_offers.h"
#include "query/threads/body_registry.h"
#include "query/threads/measure_match.h"
#include "query/threads/owner.h"
#include "query/threads/trace.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "schema/json.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

using schema::Assignment;
using schema::Passage;

template <typename Take>
void each_of(const Xapian::Database& database, const Xapian::Query& query, Take take) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const std::string data = match.get_document().get_data();
    take(data);
  }
}

Xapian::Query term_query(std::string_view term) {
  return Xapian::Query(std::string(term));
}

template <typename Record>
std::vector<Record> all_of_kind(const Xapian::Database& database, std::string_view kind,
                                Record (*decode)(std::string_view)) {
  std::vector<Record> records;
  each_of(database, term_query(kind),
          [&](std::string_view data) { records.push_back(decode(data)); });
  return records;
}

Rarity rarity_in(const Xapian::Database& database) {
  return [&database](const std::string& root) {
    const double all = database.get_doccount();
    const auto stems = database.get_termfreq(text::stem_term("", root));
    const auto words = database.get_termfreq(text::word_term("", root));
    return std::log(1 + all / (1.0 + std::max(stems, words)));
  };
}

Xapian::Query words_query(const std::vector<std::string>& roots, Xapian::Query::op op) {
  std::vector<Xapian::Query> words;
  words.reserve(roots.size());
  for (const std::string& root : roots) {
    words.push_back(Xapian::Query(Xapian::Query::OP_OR, Xapian::Query(text::stem_term("", root)),
                                  Xapian::Query(text::word_term("", root))));
  }
  const Xapian::Query any(op, words.begin(), words.end());
  return Xapian::Query(Xapian::Query::OP_FILTER, any, term_query(schema::kPassageKind));
}

bool is_within(const std::optional<int>& year, const YearRange& range) {
  return year && (!range.first || *year >= *range.first) && (!range.last || *year <= *range.last);
}

/// Statements beyond this many, the least likely ones, are not read.
constexpr Xapian::doccount kMostStatements = 5000;

/// Each root scores its weight once, whatever forms of it and compounds a statement holds.
Xapian::Query statements_query(const MeasureWords& words, const Xapian::Database& database) {
  using Xapian::Query;
  const std::vector<std::string> roots = words.roots();
  const std::vector<double> weights = words.weights();
  const std::string prefix = text::stem_term(schema::kOwnershipKind, "");
  std::vector<std::vector<Query>> forms(roots.size());
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string stem = (*term).substr(prefix.size());
    for (std::size_t i = 0; i < roots.size(); ++i) {
      if (stands_in(stem, roots[i])) forms[i].emplace_back(*term);
    }
  }
  std::vector<Query> parts;
  for (std::size_t i = 0; i < roots.size(); ++i) {
    const Query any(Query::OP_SYNONYM, forms[i].begin(), forms[i].end());
    parts.push_back(Query(Query::OP_SCALE_WEIGHT, any, weights[i]));
  }
  return Query(Query::OP_OR, parts.begin(), parts.end());
}

/// Gathers the statements that may be about a measure, each with what it stands in.
class StatementReader {
 public:
  StatementReader(const MeasureWords& words, const Xapian::Database& database,
                  const std::optional<YearRange>& years)
      : words_(words), database_(database), years_(years) {}

  std::vector<OwnerSource> read() {
    const std::vector<double> weights = words_.weights();
    const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
    Xapian::Enquire enquire(database_);
    enquire.set_query(statements_query(words_, database_));
    enquire.set_weighting_scheme(Xapian::CoordWeight());
    // A little less, as sums of the same numbers may differ in their last digits.
    enquire.set_cutoff(0, all * least_coverage() * (1 - 1e-9));
    enquire.set_sort_by_relevance_then_value(schema::kSlotOrder, false);
    const Xapian::MSet matches = enquire.get_mset(0, kMostStatements);
    std::vector<OwnerSource> sources;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      const std::string data = match.get_document().get_data();
      if (auto source = source_of(data)) sources.push_back(std::move(*source));
    }
    return sources;
  }

 private:
  std::optional<OwnerSource> source_of(std::string_view data) {
    OwnerSource source{schema::decode_ownership(data), {}, {}, ""};
    const schema::Evidence& evidence = source.statement.evidence;
    source.document = document(evidence.document_id);
    if (years_ && !is_within(source.document.metadata.year, *years_)) return std::nullopt;
    if (const auto passage = passage_with(database_, evidence.passage_ids.front())) {
      source.passage = passage->text;
    }
    source.assignment = assignment(evidence.document_id, source.statement.assignment_id);
    return source;
  }

  const schema::Document& document(const std::string& id) {
    const auto known = documents_.find(id);
    if (known != documents_.end()) return known->second;
    return documents_.emplace(id, document_with(database_, id)).first->second;
  }

  /// Blank where there is none.
  Assignment assignment(const std::string& document, const std::string& id) {
    if (id.empty()) return {};
    auto known = assignments_.find(document);
    if (known == assignments_.end()) {
      known = assignments_.emplace(document, std::map<std::string, Assignment>()).first;
      each_found(database_, document, schema::kAssignmentRecords, [&](const std::string& data) {
        Assignment found = schema::decode_assignment(data);
        std::string key = found.id;
        known->second.emplace(std::move(key), std::move(found));
      });
    }
    const auto found = known->second.find(id);
    return found == known->second.end() ? Assignment() : found->second;
  }

  const MeasureWords& words_;
  const Xapian::Database& database_;
  const std::optional<YearRange>& years_;
  std::map<std::string, schema::Document> documents_;
  std::map<std::string, std::map<std::string, Assignment>> assignments_;  ///< by document and ID
};

/// Gathers what a thread is made from.
class Gatherer {
 public:
  Gatherer(const Subject& subject, const MeasureWords& words, const Xapian::Database& database)
      : subject_(subject), words_(words), database_(database) {}

  TraceMaterial gather() {
    material_.documents =
        all_of_kind<schema::Document>(database_, schema::kDocumentKind, schema::decode_document);
    material_.assignments =
        all_of_kind<Assignment>(database_, schema::kAssignmentKind, schema::decode_assignment);
    material_.items =
        all_of_kind<schema::AgendaItem>(database_, schema::kItemKind, schema::decode_item);
    const std::vector<Assignment> meant =
        meant_assignments(subject_, words_, material_.assignments);
    add_all(passages_query(meant));
    for (const Assignment& assignment : meant) add_with_neighbour(assignment.evidence);
    for (const Passage& passage : quoting(meant)) {
      add_with_neighbour({passage.document_id, 1, 1, {passage.id}});
    }
    for (auto& [key, passage] : passages_) material_.passages.push_back(std::move(passage));
    return std::move(material_);
  }

 private:
  Xapian::Query passages_query(const std::vector<Assignment>& meant) const {
    if (subject_.kind == Subject::Kind::measure) {
      if (words_.empty()) return Xapian::Query();
      return words_query(words_.roots(), Xapian::Query::OP_AND);
    }
    const bool is_case = subject_.kind == Subject::Kind::case_number;
    const auto field = is_case ? schema::FieldId::case_number : schema::FieldId::assignment_id;
    Xapian::Query query(text::value_term(field, subject_.norm));
    for (const Assignment& assignment : meant) {
      query |= Xapian::Query(text::value_term(field, assignment.id));
      // Papers quote assignments under headings with their ID.
      query |= Xapian::Query(text::word_term("", text::lower(assignment.id)));
    }
    return Xapian::Query(Xapian::Query::OP_FILTER, query, term_query(schema::kPassageKind));
  }

  std::vector<Passage> quoting(const std::vector<Assignment>& meant) const {
    std::vector<Passage> found;
    for (const auto& [key, passage] : passages_) {
      if (quotes_one(passage, meant)) found.push_back(passage);
    }
    return found;
  }

  void add_all(const Xapian::Query& query) {
    if (query.empty()) return;
    each_of(database_, query, [&](std::string_view data) { add(schema::decode_passage(data)); });
  }

  void add_with_neighbour(const schema::Evidence& evidence) {
    for (const std::string& id : evidence.passage_ids) {
      const auto passage = passage_with(database_, id);
      if (!passage) continue;
      const std::string before = schema::passage_key(passage->document_id, passage->ordinal - 1);
      if (const auto neighbour = passage_with(database_, before)) add(*neighbour);
      add(*passage);
    }
  }

  void add(Passage passage) {
    const std::pair<std::string, int> key{passage.document_id, passage.ordinal};
    passages_.emplace(key, std::move(passage));
  }

  const Subject& subject_;
  const MeasureWords& words_;
  const Xapian::Database& database_;
  TraceMaterial material_;
  std::map<std::pair<std::string, int>, Passage> passages_;  ///< in reading order
};

}  // namespace

struct Threads::Index {
  std::vector<schema::Offer> follow(const AskedCommand& command,
                                    const Xapian::Database& database) const {
    const std::string text = text::normalised(command.question);
    const entities::Tagger tagger(entities::possible_bodies(text, all));
    return offers_to_follow(command, recognise(command.question, tagger), names, database);
  }

  IndexReader reader;
  schema::Bodies all;
  BodyRegistry bodies;
  BodyNames names;
};

Threads::Threads(const std::filesystem::path& folder, schema::Bodies bodies)
    : index_(new Index{IndexReader(folder), bodies, BodyRegistry(bodies), BodyNames(bodies)}) {}

Threads::~Threads() = default;

schema::OwnerAnswer Threads::owner(const std::string& measure,
                                   const std::optional<YearRange>& years) const {
  return index_->reader.read([&](const Xapian::Database& database) {
    schema::OwnerAnswer answer;
    answer.measure = measure;
    answer.scope = schema::scope_of(schema::totals_of(database));
    const auto rank = [&](const std::string& asked) {
      const MeasureWords words(asked, rarity_in(database));
      if (words.empty()) return RankedOwners();
      return rank_owners(words, StatementReader(words, database, years).read(), index_->bodies);
    };
    RankedOwners ranked = rank(measure);
    const std::vector<std::string> parts = parts_of_question(measure);
    if (parts.size() > 1) {
      std::vector<RankedOwners> rankings{std::move(ranked)};
      for (const std::string& part : parts) rankings.push_back(rank(part));
      ranked = merged(std::move(rankings));
    }
    answer.owners = std::move(ranked.owners);
    answer.unowned = std::move(ranked.unowned);
    answer.offers = index_->follow({"owner", measure}, database);
    return answer;
  });
}

schema::TraceAnswer Threads::trace(const std::string& typed) const {
  return index_->reader.read([&](const Xapian::Database& database) {
    const Subject subject = read_subject(typed);
    const MeasureWords words(subject.text, rarity_in(database));
    schema::TraceAnswer answer =
        build_trace(subject, words, Gatherer(subject, words, database).gather());
    answer.subject = typed;
    answer.offers = index_->follow({"trace", typed}, database);
    answer.scope = schema::scope_of(schema::totals_of(database));
    return answer;
  });
}

}  // namespace sporhund::query
