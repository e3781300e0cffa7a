#include "query/threads.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include <xapian.h>

#include "query/body_registry.h"
#include "query/index_reader.h"
#include "query/measure_match.h"
#include "query/owner.h"
#include "query/trace.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "schema/json.h"
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
    take(schema::public_part(data));
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

/// The passages that hold a word of a measure, and their documents.
struct Vicinity {
  std::map<std::string, std::string> texts;  ///< of passages, by id
  std::set<std::string> documents;
};

Vicinity vicinity_of(const MeasureWords& words, const Xapian::Database& database) {
  Vicinity near;
  each_of(database, words_query(words.roots(), Xapian::Query::OP_OR), [&](std::string_view data) {
    Passage passage = schema::decode_passage(data);
    near.documents.insert(passage.document_id);
    near.texts.emplace(std::move(passage.id), std::move(passage.text));
  });
  return near;
}

using Documents = std::map<std::string, schema::Document>;
using AssignmentKey = std::pair<std::string, std::string>;  ///< document and ID

Documents documents_in(const Xapian::Database& database) {
  Documents documents;
  for (schema::Document& document :
       all_of_kind<schema::Document>(database, schema::kDocumentKind, schema::decode_document)) {
    std::string id = document.id;
    documents.emplace(std::move(id), std::move(document));
  }
  return documents;
}

std::map<AssignmentKey, Assignment> assignments_in(const Xapian::Database& database) {
  std::map<AssignmentKey, Assignment> by_key;
  for (Assignment& assignment :
       all_of_kind<Assignment>(database, schema::kAssignmentKind, schema::decode_assignment)) {
    if (assignment.id.empty()) continue;
    const AssignmentKey key{assignment.evidence.document_id, assignment.id};
    by_key.emplace(key, std::move(assignment));
  }
  return by_key;
}

/// The statements that may be about a measure.
std::vector<OwnerSource> sources_of(const MeasureWords& words, const Xapian::Database& database,
                                    const std::optional<YearRange>& years) {
  const Vicinity near = vicinity_of(words, database);
  const Documents documents = documents_in(database);
  const auto assignments = assignments_in(database);
  std::vector<OwnerSource> sources;
  each_of(database, term_query(schema::kOwnershipKind), [&](std::string_view data) {
    OwnerSource source{schema::decode_ownership(data), {}, {}, ""};
    const schema::Evidence& evidence = source.statement.evidence;
    if (!near.documents.contains(evidence.document_id)) return;
    source.document = documents.at(evidence.document_id);
    if (years && !is_within(source.document.metadata.year, *years)) return;
    const auto text = near.texts.find(evidence.passage_ids.front());
    if (text != near.texts.end()) source.passage = text->second;
    const auto assignment =
        assignments.find({evidence.document_id, source.statement.assignment_id});
    if (assignment != assignments.end()) source.assignment = assignment->second;
    sources.push_back(std::move(source));
  });
  return sources;
}

/// Gathers what a thread is made from.
class Gatherer {
 public:
  Gatherer(const TraceSubject& subject, const MeasureWords& words, const Xapian::Database& database)
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
    if (subject_.kind == TraceSubject::Kind::measure) {
      if (words_.empty()) return Xapian::Query();
      return words_query(words_.roots(), Xapian::Query::OP_AND);
    }
    const bool is_case = subject_.kind == TraceSubject::Kind::case_number;
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
      const std::string before = passage->document_id + "-" + std::to_string(passage->ordinal - 1);
      if (const auto neighbour = passage_with(database_, before)) add(*neighbour);
      add(*passage);
    }
  }

  void add(Passage passage) {
    const std::pair<std::string, int> key{passage.document_id, passage.ordinal};
    passages_.emplace(key, std::move(passage));
  }

  const TraceSubject& subject_;
  const MeasureWords& words_;
  const Xapian::Database& database_;
  TraceMaterial material_;
  std::map<std::pair<std::string, int>, Passage> passages_;  ///< in reading order
};

}  // namespace

struct Threads::Index {
  IndexReader reader;
  BodyRegistry bodies;
};

Threads::Threads(const std::filesystem::path& folder, const std::vector<schema::Body>& bodies)
    : index_(std::make_unique<Index>(Index{IndexReader(folder), BodyRegistry(bodies)})) {}

Threads::~Threads() = default;

schema::OwnerAnswer Threads::owner(const std::string& measure,
                                   const std::optional<YearRange>& years) const {
  return index_->reader.read([&](const Xapian::Database& database) {
    schema::OwnerAnswer answer;
    answer.measure = measure;
    answer.scope = schema::scope_of(schema::totals_of(database));
    const MeasureWords words(measure, rarity_in(database));
    if (words.empty()) return answer;
    RankedOwners ranked = rank_owners(words, sources_of(words, database, years), index_->bodies);
    answer.owners = std::move(ranked.owners);
    answer.unowned = std::move(ranked.unowned);
    return answer;
  });
}

schema::TraceAnswer Threads::trace(const std::string& typed) const {
  return index_->reader.read([&](const Xapian::Database& database) {
    const TraceSubject subject = read_subject(typed);
    const MeasureWords words(subject.text, rarity_in(database));
    schema::TraceAnswer answer =
        build_trace(subject, words, Gatherer(subject, words, database).gather());
    answer.subject = typed;
    answer.scope = schema::scope_of(schema::totals_of(database));
    return answer;
  });
}

}  // namespace sporhund::query
