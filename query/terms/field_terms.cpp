#include "query/terms/field_terms.h"

#include <algorithm>
#include <map>
#include <utility>

#include "text/terms.h"

namespace sporhund::query {

namespace {

using Xapian::Query;

/// Given records, ascending.
class RecordList : public Xapian::PostingSource {
 public:
  explicit RecordList(std::vector<Xapian::docid> ids) : ids_(std::move(ids)) {}

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  void init(const Xapian::Database&) override {
    next_ = 0;
    started_ = false;
  }
  void next(double) override {
    if (started_) ++next_;
    started_ = true;
  }
  void skip_to(Xapian::docid id, double) override {
    started_ = true;
    while (next_ < ids_.size() && ids_[next_] < id) ++next_;
  }
  bool at_end() const override { return next_ >= ids_.size(); }
  Xapian::docid get_docid() const override { return ids_[next_]; }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(ids_.size()); }

  std::vector<Xapian::docid> ids_;
  std::size_t next_ = 0;
  bool started_ = false;
};

/// How often a term occurs in records that are asked for in ascending order.
class Occurrences {
 public:
  Occurrences(const Xapian::Database& database, const std::string& term)
      : posting_(database.postlist_begin(term)), end_(database.postlist_end(term)) {}

  double in(Xapian::docid id) {
    if (posting_ != end_) posting_.skip_to(id);
    return posting_ != end_ && *posting_ == id ? posting_.get_wdf() : 0;
  }

 private:
  Xapian::PostingIterator posting_;
  Xapian::PostingIterator end_;
};

std::vector<Xapian::docid> records_with(const Xapian::Database& database, SpellTerm spell,
                                        std::string_view word) {
  std::map<std::string, Occurrences> occurrences;
  std::vector<Xapian::docid> ids;
  const std::string merged = spell("", word);
  for (auto posting = database.postlist_begin(merged); posting != database.postlist_end(merged);
       ++posting) {
    const double number = count_in_body(spell, word, [&](const std::string& term) {
      return occurrences.try_emplace(term, database, term).first->second.in(*posting);
    });
    if (number > 0) ids.push_back(*posting);
  }
  return ids;
}

}  // namespace

Query records_query(std::vector<Xapian::docid> ids) {
  std::sort(ids.begin(), ids.end());
  auto* records = new RecordList(std::move(ids));
  return Query(records->release());
}

Query phrase_query(const std::vector<std::string>& words) {
  std::vector<Query> terms;
  terms.reserve(words.size());
  for (const std::string& word : words) terms.emplace_back(text::word_term("", word));
  return Query(Query::OP_PHRASE, terms.begin(), terms.end(),
               static_cast<Xapian::termcount>(terms.size()));
}

Query field_query(const Xapian::Database& database, schema::FieldId field, SpellTerm spell,
                  std::string_view word) {
  if (field != schema::FieldId::body_text) return Query(spell(schema::field(field).prefix, word));
  return Query(Query::OP_FILTER, Query(spell("", word)),
               records_query(records_with(database, spell, word)));
}

}  // namespace sporhund::query
