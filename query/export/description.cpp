#include "query/export/description.h"

#include <fmt/format.h>

#include "query/plain_text.h"

namespace sporhund::query {
namespace {

using schema::AppliedFilters;
using schema::Scope;

/// "44 000", with a space that does not break.
std::string grouped(int count) {
  std::string digits = std::to_string(count);
  for (std::size_t place = digits.size(); place > 3;) {
    place -= 3;
    digits.insert(place, "\u00A0");
  }
  return digits;
}

std::string counted(int count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", grouped(count), count == 1 ? one : many);
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

}  // namespace

std::vector<std::pair<std::string, std::string>> describe(const schema::SearchAnswer& answer) {
  const Scope& scope = answer.scope;
  std::vector<std::pair<std::string, std::string>> rows{
      {"Spørsmål", on_one_line(answer.query)},
      {"Forstått som", on_one_line(answer.interpreted)},
      {"Avgrenset til", filters_text(answer.filters)},
      {"Treff", counted(answer.total, "avsnitt", "avsnitt")},
      {"Søkt i", fmt::format("{} med {}", counted(scope.documents, "dokument", "dokumenter"),
                             counted(scope.pages, "side", "sider"))},
      {"Kunne ikke leses", unread_text(scope)},
  };
  for (const std::string& note : answer.notes) rows.emplace_back("Merk", on_one_line(note));
  return rows;
}

}  // namespace sporhund::query
