#include "query/export/description.h"

#include <fmt/format.h>

#include "query/plain_text.h"
#include "query/wording.h"

namespace sporhund::query {
namespace {

using schema::AppliedFilters;
using schema::Scope;

std::string counted(int count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", grouped_digits(std::to_string(count)), count == 1 ? one : many);
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += separator;
    text += on_one_line(part);
  }
  return text;
}

std::string years(const AppliedFilters& filters) {
  if (filters.year_first == filters.year_last) return fmt::format("år {}", *filters.year_first);
  if (!filters.year_first) return fmt::format("til og med år {}", *filters.year_last);
  if (!filters.year_last) return fmt::format("fra og med år {}", *filters.year_first);
  return fmt::format("år {}–{}", *filters.year_first, *filters.year_last);
}

std::string filters_text(const AppliedFilters& filters) {
  std::vector<std::string> parts;
  if (filters.year_first || filters.year_last) parts.push_back(years(filters));
  const std::pair<const char*, const std::vector<std::string>&> lists[] = {
      {"organ: ", filters.bodies}, {"type: ", filters.types}, {"dokument: ", filters.documents}};
  for (const auto& [label, values] : lists) {
    if (!values.empty()) parts.push_back(label + joined(values, ", "));
  }
  return parts.empty() ? "ingen" : joined(parts, "; ");
}

std::string unread_text(const Scope& scope) {
  if (scope.unreadable_pages == 0 && scope.failed_documents == 0) return "ingenting: alt ble lest";
  return fmt::format("{} og {}", counted(scope.failed_documents, "fil", "filer"),
                     counted(scope.unreadable_pages, "side", "sider"));
}

std::string matches_text(const schema::SearchAnswer& answer) {
  const schema::MatchCounts& matches = answer.matches;
  std::string text = grouped_digits(std::to_string(answer.total));
  if (answer.exact) return text + ", med ordene slik de er skrevet";
  if (matches.stem + matches.expanded == 0) return text;
  return fmt::format(
      "{}: {} med ordene slik de er skrevet, {} med andre bøyninger, {} bare med "
      "ord som kan stå for dem",
      text, matches.exact, matches.stem, matches.expanded);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> describe(const schema::SearchAnswer& answer) {
  const Scope& scope = answer.scope;
  std::vector<std::pair<std::string, std::string>> rows{
      {"Spørsmål", on_one_line(answer.query)},
      {"Avgrenset til", filters_text(answer.filters)},
      {"Treff", matches_text(answer)},
      {"Søkt i", fmt::format("{} med {}", counted(scope.documents, "dokument", "dokumenter"),
                             counted(scope.pages, "side", "sider"))},
      {"Kunne ikke leses", unread_text(scope)},
  };
  if (!answer.interpreted.empty()) {  // records are not searched for by words
    rows.emplace(rows.begin() + 1, "Forstått som", on_one_line(answer.interpreted));
  }
  for (const std::string& note : answer.notes) rows.emplace_back("Merk", on_one_line(note));
  return rows;
}

}  // namespace sporhund::query
