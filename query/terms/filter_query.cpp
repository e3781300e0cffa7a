#include "query/terms/filter_query.h"

#include <fmt/format.h>

#include "query/terms/groups.h"
#include "query/terms/near_names.h"
#include "query/wording.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "text/terms.h"

namespace sporhund::query {

namespace {

using schema::FieldId;

/// An option of the command line, and what its value names.
struct Named {
  std::string_view option;
  std::string_view thing;
};

[[noreturn]] void unknown(const Named& named, const std::string& typed,
                          const std::vector<std::string>& near) {
  throw schema::Error(schema::ErrorCode::usage, fmt::format("--{} {}", named.option, typed),
                      fmt::format("ukjent {}{}", named.thing, did_you_mean(near)));
}

template <typename Terms>
Xapian::Query any_of(const Terms& terms) {
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

/// Gathers filters: within one list any may hold, across lists all must.
class FilterReader {
 public:
  FilterReader(const BodyNames& bodies, const Xapian::Database& database)
      : bodies_(bodies), database_(database) {}

  FilterQuery read(const Filters& filters) {
    if (filters.years) {
      result_.applied.year_first = filters.years->first;
      result_.applied.year_last = filters.years->last;
      demand(years_query(*filters.years, database_));
    }
    read_list(filters.bodies, [&](const std::string& body) { read_body(body); });
    read_list(filters.types, [&](const std::string& type) { read_type(type); });
    read_list(filters.documents, [&](const std::string& name) { read_document(name); });
    return std::move(result_);
  }

 private:
  template <typename Read>
  void read_list(const std::vector<std::string>& typed, Read read_one) {
    terms_.clear();
    for (const std::string& value : typed) read_one(value);
    if (!typed.empty()) demand(any_of(terms_));
  }

  void demand(const Xapian::Query& query) {
    result_.query =
        result_.query ? Xapian::Query(Xapian::Query::OP_AND, *result_.query, query) : query;
  }

  void read_body(const std::string& typed) {
    const std::optional<std::string> known = bodies_.full_name(typed);
    const std::string name = known.value_or(typed);
    std::string term = text::value_term(FieldId::organisation, name);
    if (!known && !database_.term_exists(term)) {
      std::vector<std::string> near = near_names(typed, indexed_bodies());
      if (near.empty()) near = near_names(typed, bodies_.all());
      unknown({"body", "organ"}, typed, near);
    }
    terms_.emplace_back(term);
    result_.applied.bodies.push_back(name);
    for (std::string& member :
         known_bodies(bodies_.members(name), FieldId::organisation, database_)) {
      terms_.emplace_back(text::value_term(FieldId::organisation, member));
      result_.applied.bodies.push_back(std::move(member));
    }
    if (const auto named = group_query(database_, bodies_, name)) terms_.push_back(*named);
  }

  /// The registry's bodies that the index's passages name.
  std::vector<std::string> indexed_bodies() const {
    const std::string prefix(schema::field(FieldId::organisation).prefix);
    std::vector<std::string> names;
    for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix);
         ++term) {
      if (auto name = bodies_.full_name((*term).substr(prefix.size()))) {
        names.push_back(*std::move(name));
      }
    }
    return names;
  }

  void read_type(const std::string& typed) {
    const auto type = type_named(typed);
    if (!type) {
      std::vector<std::string> names;
      for (const auto& [known, name] : schema::kDocumentTypes) names.emplace_back(name);
      unknown({"type", "type"}, typed, near_names(typed, names));
    }
    const std::string name(schema::name_of(schema::kDocumentTypes, *type));
    terms_.emplace_back(text::value_term(FieldId::type, name));
    result_.applied.types.push_back(name);
  }

  void read_document(const std::string& typed) {
    const std::vector<std::string> ids = document_ids(database_, typed);
    if (ids.empty()) {
      unknown({"document", "dokument"}, typed, near_names(typed, document_names(database_)));
    }
    for (const std::string& id : ids) {
      terms_.emplace_back(text::value_term(FieldId::document, id));
      result_.applied.documents.push_back(id);
    }
  }

  const BodyNames& bodies_;
  const Xapian::Database& database_;
  std::vector<Xapian::Query> terms_;  ///< of the list that is read
  FilterQuery result_;
};

}  // namespace

FilterQuery filter_query(const Filters& filters, const BodyNames& bodies,
                         const Xapian::Database& database) {
  return FilterReader(bodies, database).read(filters);
}

Xapian::Query deadlines_query(const DayRange& days, const Xapian::Database& database) {
  const std::string prefix(schema::field(FieldId::deadline).prefix);
  std::vector<std::string> terms;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string day = (*term).substr(prefix.size());
    const bool late_enough = day.substr(0, days.first.size()) >= days.first;
    if (late_enough && (days.last.empty() || day.substr(0, days.last.size()) <= days.last)) {
      terms.push_back(*term);
    }
  }
  return any_of(terms);
}

Xapian::Query years_query(const YearRange& years, const Xapian::Database& database) {
  const std::string prefix(schema::field(FieldId::year).prefix);
  std::vector<std::string> terms;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const int year = schema::metadata_number((*term).substr(prefix.size()));
    if (year >= years.first.value_or(year) && year <= years.last.value_or(year)) {
      terms.push_back(*term);
    }
  }
  return any_of(terms);
}

}  // namespace sporhund::query
