#include "query/threads/found_query.h"

#include <algorithm>

#include "text/terms.h"

namespace sporhund::query {

namespace {

using Xapian::Query;

/// A little less, as sums of the same numbers may differ in their last digits.
constexpr double kNearly = 1 - 1e-9;

/// Calls `take` with each stem that records of a kind hold.
template <typename Take>
void each_stem(std::string_view kind, const Xapian::Database& database, Take take) {
  const std::string prefix = text::stem_term(kind, "");
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    take((*term).substr(prefix.size()));
  }
}

/// Each word scores its weight once, whatever forms, spellings and compounds of it a record holds.
Query words_query(const MeasureWords& words, std::string_view kind,
                  const Xapian::Database& database) {
  const std::vector<MeasureWord>& asked = words.words();
  std::vector<std::vector<Query>> forms(asked.size());
  each_stem(kind, database, [&](const std::string& stem) {
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const bool is_form = std::ranges::any_of(
          asked[i].stems, [&](const std::string& root) { return stands_in(stem, root); });
      if (is_form) forms[i].emplace_back(text::stem_term(kind, stem));
    }
  });
  std::vector<Query> parts;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const Query any(Query::OP_SYNONYM, forms[i].begin(), forms[i].end());
    parts.push_back(Query(Query::OP_SCALE_WEIGHT, any, asked[i].weight));
  }
  return Query(Query::OP_OR, parts.begin(), parts.end());
}

Xapian::Enquire enquire(const Query& query, double least, const Xapian::Database& database) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::CoordWeight());
  enquire.set_cutoff(0, least * kNearly);
  return enquire;
}

RecordNumbers all_of(const Xapian::Enquire& enquire, const Xapian::Database& database) {
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  RecordNumbers numbers(matches.size());
  std::transform(matches.begin(), matches.end(), numbers.begin(), [](auto id) { return id; });
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

}  // namespace

Xapian::Enquire enquire_about(const MeasureWords& words, std::string_view kind, double coverage,
                              const Xapian::Database& database) {
  double all = 0;
  for (const MeasureWord& word : words.words()) all += word.weight;
  return enquire(words_query(words, kind, database), all * coverage, database);
}

RecordNumbers records_about(const MeasureWords& words, std::string_view kind, double coverage,
                            const Xapian::Database& database) {
  if (words.empty()) return {};
  return all_of(enquire_about(words, kind, coverage, database), database);
}

RecordNumbers records_titled_like(const TitleWords& title, std::string_view kind, double likeness,
                                  const Xapian::Database& database) {
  if (title.roots().empty()) return {};
  std::vector<Query> roots;
  for (const std::string& root : title.roots()) roots.emplace_back(text::stem_term(kind, root));
  // The other title has at least the words that both share: 2s / (n + s) >= likeness.
  const double words = static_cast<double>(title.roots().size());
  const double shared = likeness * words / (2 - likeness);
  return all_of(enquire(Query(Query::OP_OR, roots.begin(), roots.end()), shared, database),
                database);
}

std::vector<std::string> names_ending_in(std::string_view end, std::string_view kind,
                                         const Xapian::Database& database) {
  const std::string plain = text::plain_value(end);
  std::vector<std::string> names;
  each_stem(kind, database, [&](const std::string& name) {
    if (name.ends_with(plain)) names.push_back(name);
  });
  return names;
}

}  // namespace sporhund::query
