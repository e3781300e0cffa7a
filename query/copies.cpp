#include "query/copies.h"

#include "schema/fields.h"

namespace sporhund::query {

using Xapian::Query;

std::string text_key(const Xapian::Database& database, Xapian::docid id) {
  return database.get_document(id).get_value(schema::kSlotText);
}

std::map<std::string, std::vector<Xapian::docid>> copies_of(const Xapian::Database& database,
                                                            const Query& query,
                                                            const std::vector<std::string>& keys) {
  std::map<std::string, std::vector<Xapian::docid>> copies;
  if (keys.empty()) return copies;
  std::vector<Query> same;
  same.reserve(keys.size());
  for (const std::string& key : keys) {
    same.emplace_back(Query::OP_VALUE_RANGE, schema::kSlotText, key, key);
  }
  Xapian::Enquire enquire(database);
  enquire.set_query(Query(Query::OP_FILTER, query, Query(Query::OP_OR, same.begin(), same.end())));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(schema::kSlotOrder, false);
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    copies[match.get_document().get_value(schema::kSlotText)].push_back(*match);
  }
  return copies;
}

}  // namespace sporhund::query
