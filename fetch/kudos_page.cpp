#include "fetch/kudos_page.h"

#include <algorithm>
#include <array>
#include <limits>

#include "schema/json.h"
#include "schema/sha256.h"

namespace sporhund::fetch {
namespace {

using nlohmann::json;
using Text = std::optional<std::string>;

constexpr int kFirstYear = 1814;
/// Years beyond are noise: Kudos has documents of 2436.
constexpr int kLastYear = 2100;

const json& member(const json& object, const char* name) {
  static const json kNull;
  if (!object.is_object()) return kNull;
  const auto found = object.find(name);
  return found == object.end() ? kNull : *found;
}

/// Empty for what is no text, and for an empty one.
Text text_of(const json& object, const char* name) {
  const json& value = member(object, name);
  if (!value.is_string() || value.get_ref<const std::string&>().empty()) return std::nullopt;
  return value.get<std::string>();
}

std::optional<std::int64_t> number_of(const json& object, const char* name) {
  const json& value = member(object, name);
  if (!value.is_number_integer()) return std::nullopt;
  return value.get<std::int64_t>();
}

std::optional<int> count_of(const json& object, const char* name) {
  const auto number = number_of(object, name);
  if (!number || *number < 0 || *number > std::numeric_limits<int>::max()) return std::nullopt;
  return static_cast<int>(*number);
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

Text sha256_of(const json& file) {
  constexpr std::size_t kDigits = 64;
  Text hash = text_of(file, "sha256");
  if (!hash || hash->size() != kDigits || !std::ranges::all_of(*hash, is_hex)) return std::nullopt;
  return hash;
}

std::optional<KudosFile> file_of(const json& entry) {
  const Text url = text_of(entry, "url");
  const Text type = text_of(entry, "mimetype");
  if (!url || (type && *type != "application/pdf")) return std::nullopt;
  KudosFile file{*url, sha256_of(entry), std::nullopt, member(entry, "is_primary") == true};
  const auto size = number_of(entry, "size");
  if (size && *size > 0) file.size = static_cast<std::size_t>(*size);
  return file;
}

std::vector<KudosFile> files_of(const json& entry) {
  std::vector<KudosFile> files;
  const json& list = member(entry, "files");
  if (!list.is_array()) return files;
  for (const json& each : list) {
    if (auto file = file_of(each)) files.push_back(std::move(*file));
  }
  if (files.size() == 1) files.front().is_primary = true;
  return files;
}

/// The name, where there is exactly one: a manifest can't hold several.
Text only_actor(const json& document, const char* role) {
  const json& actors = member(document, role);
  if (!actors.is_array() || actors.size() != 1) return std::nullopt;
  return text_of(actors.front(), "name");
}

/// "2023-02-01" of "2023-02-01T00:00:00Z".
Text date_of(const json& document) {
  constexpr std::size_t kDateSize = 10;
  const Text date = text_of(document, "publish_date");
  if (!date || date->size() < kDateSize) return std::nullopt;
  const auto fits = [](char c, char form) { return form == '-' ? c == '-' : c >= '0' && c <= '9'; };
  const std::string day = date->substr(0, kDateSize);
  if (!std::ranges::equal(day, std::string_view("dddd-dd-dd"), fits)) return std::nullopt;
  return day;
}

Text year_of(const json& document) {
  const auto first = number_of(document, "concerned_year_from");
  const auto last = number_of(document, "concerned_year_to");
  if (!first || (last && *last != *first)) return std::nullopt;
  if (*first < kFirstYear || *first > kLastYear) return std::nullopt;
  return std::to_string(*first);
}

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// Kudos' class holds supplementary letters, corrections and letters to enterprises too: only a
/// title of the plain kind settles the type, and else the document says it itself.
Text type_of(const json& document) {
  constexpr auto kOtherKinds =
      std::to_array<std::string_view>({"uppler", "illeg", "orr", "evider"});
  const std::string title = text_of(document, "title").value_or("");
  const bool other =
      std::ranges::any_of(kOtherKinds, [&](auto kind) { return holds(title, kind); });
  const bool plain = holds(title, "ildelingsbrev") && !other;
  return text_of(document, "type") == "Tildelingsbrev" && plain ? Text("tildelingsbrev")
                                                                : std::nullopt;
}

Text language_of(const json& document) {
  const Text language = text_of(document, "language");
  const bool known = language == "nb" || language == "nn" || language == "en";
  return known ? language : std::nullopt;
}

schema::MetadataOverride metadata_of(const json& document) {
  const std::pair<const char*, Text> fields[] = {
      {"title", text_of(document, "title")},
      {"type", type_of(document)},
      {"date", date_of(document)},
      {"year", year_of(document)},
      {"sender", only_actor(document, "authoring_actors")},
      {"recipient", only_actor(document, "recipients")},
      {"language", language_of(document)}};
  schema::MetadataOverride metadata;
  for (const auto& [name, value] : fields) {
    if (value) metadata.emplace_back(name, value);
  }
  return metadata;
}

std::string hash_of(std::string_view text) {
  schema::Sha256 hash;
  hash.add(text);
  return hash.hexadecimal();
}

KudosDocument document_of(const json& entry) {
  const auto replace = json::error_handler_t::replace;
  KudosDocument document;
  document.uuid = text_of(entry, "uuid").value_or(hash_of(entry.dump(-1, ' ', false, replace)));
  document.title = text_of(entry, "title").value_or("");
  document.metadata = metadata_of(entry);
  document.files = files_of(entry);
  return document;
}

}  // namespace

std::optional<KudosPage> parse_page(std::string_view text) {
  const json content = json::parse(text, nullptr, false);
  const json& data = member(content, "data");
  const auto last_page = count_of(member(content, "meta"), "last_page");
  const auto total = count_of(member(content, "meta"), "total");
  if (!data.is_array() || !last_page || !total) return std::nullopt;
  KudosPage page;
  page.last_page = *last_page;
  page.total = *total;
  for (const json& entry : data) {
    if (entry.is_object()) page.documents.push_back(document_of(entry));
  }
  return page;
}

}  // namespace sporhund::fetch
