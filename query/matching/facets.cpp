#include "query/matching/facets.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sporhund::query {

namespace {

using Values = std::vector<schema::FacetValue>;
using Counts = std::vector<int>;  // by number

Values sorted(Values values) {
  std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  return values;
}

Values sorted(const Counts& counts, const Numbered& names) {
  Values values;
  for (std::uint32_t number = 0; number < counts.size(); ++number) {
    if (counts[number] == 0 || names.text(number).empty()) continue;
    values.push_back({names.text(number), counts[number]});
  }
  return sorted(std::move(values));
}

/// Only those with most passages are named: a large index has tens of thousands.
Values first_documents(const Counts& counts, const PassageColumns& columns, std::size_t matching) {
  const auto id = [&](std::uint32_t number) -> const std::string& {
    return columns.documents()[number].id;
  };
  std::vector<std::uint32_t> numbers;
  numbers.reserve(matching);
  for (std::uint32_t number = 0; number < counts.size(); ++number) {
    if (counts[number] > 0) numbers.push_back(number);
  }
  const auto most = std::min(numbers.size(), schema::kMostDocumentFacets);
  const auto last = numbers.begin() + static_cast<std::ptrdiff_t>(most);
  std::partial_sort(numbers.begin(), last, numbers.end(), [&](std::uint32_t a, std::uint32_t b) {
    return counts[a] != counts[b] ? counts[a] > counts[b] : id(a) < id(b);
  });
  Values values;
  for (auto number = numbers.begin(); number != last; ++number) {
    values.push_back({id(*number), counts[*number]});
  }
  return values;
}

/// Passages by what they share: a document, or the bodies that they name.
struct Tally {
  Counts documents;
  Counts groups;
};

Tally tally(const PassageSet& passages, PassageColumns& columns, Counted& counted) {
  Counts documents(columns.documents().size());
  Counts groups(columns.groups().size());
  counted.with_text.resize(columns.texts());
  passages.each([&](Xapian::docid id) {
    const PassageColumns::Row& row = columns.row(id);
    ++documents[row.document];
    ++groups[row.group];
    std::uint8_t& same = counted.with_text[row.text];
    if (same == 0) ++counted.distinct;
    if (same < kSeveral) ++same;
    ++counted.total;
  });
  return {std::move(documents), std::move(groups)};
}

void add_documents(const Counts& documents, const PassageColumns& columns, schema::Facets& facets) {
  Counts years(columns.years().size());
  Counts types(columns.types().size());
  for (std::uint32_t number = 0; number < documents.size(); ++number) {
    if (documents[number] == 0) continue;
    ++facets.documents;
    years[columns.documents()[number].year] += documents[number];
    types[columns.documents()[number].type] += documents[number];
  }
  facets.year = sorted(years, columns.years());
  facets.type = sorted(types, columns.types());
  facets.document = first_documents(documents, columns, facets.documents);
}

void add_bodies(const Counts& groups, const PassageColumns& columns, schema::Facets& facets) {
  Counts owners(columns.bodies().size());
  Counts bodies(columns.bodies().size());
  for (std::uint32_t number = 0; number < groups.size(); ++number) {
    const PassageColumns::Group& group = columns.groups()[number];
    owners[group.owner] += groups[number];
    for (std::uint32_t i = group.first; i < group.last; ++i) {
      bodies[columns.members()[i]] += groups[number];
    }
  }
  facets.body = sorted(bodies, columns.bodies());
  facets.owner = sorted(owners, columns.bodies());
}

}  // namespace

Counted count(const PassageSet& passages, PassageColumns& columns) {
  columns.read(passages);
  Counted counted;
  const auto [documents, groups] = tally(passages, columns, counted);
  add_documents(documents, columns, counted.facets);
  add_bodies(groups, columns, counted.facets);
  return counted;
}

}  // namespace sporhund::query
