#include "schema/source_file.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "schema/error.h"

namespace sporhund::schema {

namespace {

using Value = std::optional<std::string>;

[[noreturn]] void refuse(const std::string& field, const Value& value, const char* expected) {
  throw Error(ErrorCode::usage, field, "«" + value.value_or("null") + "» is not " + expected);
}

bool is_iso_date(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) == 8;
}

void set_type(Metadata& metadata, const Value& value) {
  const auto type = value_of(kDocumentTypes, value.value_or("annet"));
  if (!type) refuse("type", value, "a type of document");
  metadata.type = *type;
}

void set_date(Metadata& metadata, const Value& value) {
  if (value && !is_iso_date(*value)) refuse("date", value, "an ISO 8601 date");
  metadata.date = value;
}

void set_year(Metadata& metadata, const Value& value) {
  metadata.year.reset();
  if (!value) return;
  int year = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), year);
  if (error != std::errc() || end != value->data() + value->size()) refuse("year", value, "a year");
  metadata.year = year;
}

struct Setter {
  std::string_view field;
  void (*set)(Metadata&, const Value&);
};

constexpr auto kSetters = std::to_array<Setter>({
    {"title", [](Metadata& metadata, const Value& value) { metadata.title = value; }},
    {"type", set_type},
    {"date", set_date},
    {"year", set_year},
    {"sender", [](Metadata& metadata, const Value& value) { metadata.sender = value; }},
    {"recipient", [](Metadata& metadata, const Value& value) { metadata.recipient = value; }},
    {"language", [](Metadata& metadata, const Value& value) { metadata.language = value; }},
});

}  // namespace

void apply(const MetadataOverride& values, Metadata& metadata) {
  for (const auto& [field, value] : values) {
    const auto setter = std::ranges::find(kSetters, std::string_view(field), &Setter::field);
    if (setter == kSetters.end()) {
      throw Error(ErrorCode::usage, field, "no such field of a document's metadata");
    }
    setter->set(metadata, value);
  }
}

}  // namespace sporhund::schema
