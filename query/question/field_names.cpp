#include "query/question/field_names.h"

#include <array>
#include <string>
#include <utility>

#include "text/tokens.h"

namespace sporhund::query {
namespace {

constexpr auto kOtherNames = std::to_array<std::pair<std::string_view, schema::FieldId>>({
    {"aar", schema::FieldId::year},
    {"spraak", schema::FieldId::language},
});

}  // namespace

std::optional<schema::FieldId> field_named(std::string_view name) {
  const std::string lower = text::lower(name);
  for (const auto& [other, field] : kOtherNames) {
    if (other == lower) return field;
  }
  return schema::field_named(lower);
}

}  // namespace sporhund::query
