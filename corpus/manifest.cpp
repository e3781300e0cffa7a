#include "corpus/manifest.h"

#include <fstream>
#include <iterator>

#include "schema/error.h"
#include "schema/json.h"
#include "schema/path_text.h"

namespace sporhund::corpus {

namespace {

using nlohmann::json;
using schema::Error;
using schema::ErrorCode;

json read_json(std::string_view content, const std::filesystem::path& file) {
  try {
    return json::parse(content);
  } catch (const json::exception& error) {
    throw Error(ErrorCode::usage, file.string(),
                std::string("manifestet er ikke JSON: ") + error.what());
  }
}

std::optional<std::string> value_of(const json& value) {
  if (value.is_null()) return std::nullopt;
  return value.is_string() ? value.get<std::string>() : value.dump();
}

bool names_file(const std::string& key) {
  return key == "path" || key == "sha256";
}

schema::MetadataOverride read_override(const json& entry) {
  schema::MetadataOverride values;
  for (const auto& [key, value] : entry.items()) {
    if (!names_file(key)) values.emplace_back(key, value_of(value));
  }
  schema::Metadata probe;  // says at once what is wrong, not at the first file it is for
  schema::apply(values, probe);
  return values;
}

}  // namespace

Manifest Manifest::load(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorCode::io, file.string(), "manifestet kan ikke leses");
  return parse(std::string{std::istreambuf_iterator<char>(in), {}}, file);
}

Manifest Manifest::parse(std::string_view content, const std::filesystem::path& file) {
  const json manifest_json = read_json(content, file);
  const auto folder = std::filesystem::absolute(file).parent_path();
  Manifest manifest;
  int number = 0;
  try {
    for (const json& entry : manifest_json.at("documents")) {
      ++number;
      const schema::MetadataOverride values = read_override(entry);
      if (!entry.contains("path") && !entry.contains("sha256")) {
        throw Error(ErrorCode::usage, "path", "verken path eller sha256 er oppgitt");
      }
      if (entry.contains("sha256"))
        manifest.by_sha256_[entry.at("sha256").get<std::string>()] = values;
      if (entry.contains("path")) {
        const std::string named = schema::path_from_text(entry.at("path").get<std::string>());
        const auto path = (folder / named).lexically_normal();
        manifest.by_path_[path.string()] = values;
      }
    }
  } catch (const json::exception& error) {
    throw Error(ErrorCode::usage, file.string(),
                "oppføring " + std::to_string(number) + ": " + error.what());
  } catch (const Error& error) {
    throw Error(ErrorCode::usage, file.string(),
                "oppføring " + std::to_string(number) + ": " + error.what());
  }
  return manifest;
}

schema::MetadataOverride Manifest::find(const std::string& path, const std::string& sha256) const {
  if (const auto found = by_sha256_.find(sha256); found != by_sha256_.end()) return found->second;
  const auto found = by_path_.find(path);
  return found == by_path_.end() ? schema::MetadataOverride{} : found->second;
}

std::vector<std::string> Manifest::paths() const {
  std::vector<std::string> paths;
  for (const auto& [path, values] : by_path_) paths.push_back(path);
  return paths;
}

}  // namespace sporhund::corpus
