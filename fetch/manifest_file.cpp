#include "fetch/manifest_file.h"

#include "fetch/part_file.h"
#include "schema/error.h"

namespace sporhund::fetch {

using nlohmann::json;

ManifestFile::ManifestFile(std::filesystem::path file) : file_(std::move(file)) {
  const auto text = content_of(file_);
  if (!text) return;
  try {
    const json content = json::parse(*text);
    for (const json& entry : content.at("documents")) {
      entries_[entry.at("path").get<std::string>()] = entry;
    }
  } catch (const json::exception&) {
    throw schema::Error(schema::ErrorCode::usage, file_.string(),
                        "filen er ikke et manifest som «fetch» har skrevet");
  }
}

void ManifestFile::set(const std::string& name, const std::string& sha256,
                       const schema::MetadataOverride& metadata) {
  json entry{{"path", name}};
  const auto known = entries_.find(name);
  if (!sha256.empty()) {
    entry["sha256"] = sha256;
  } else if (known != entries_.end() && known->second.contains("sha256")) {
    entry["sha256"] = known->second["sha256"];
  }
  for (const auto& [field, value] : metadata) entry[field] = value ? json(*value) : json();
  entries_[name] = std::move(entry);
}

void ManifestFile::save() const {
  json documents = json::array();
  for (const auto& [path, entry] : entries_) documents.push_back(entry);
  const json content{{"documents", std::move(documents)}};
  write_whole(file_, content.dump(1, ' ', false, json::error_handler_t::replace) + "\n");
}

}  // namespace sporhund::fetch
