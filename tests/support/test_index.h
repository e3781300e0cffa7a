#pragma once

/// Documents and passages for tests of the index, in few words.

#include <unistd.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "indexer/store/prepared_document.h"
#include "schema/sha256.h"

namespace sporhund::tests {

/// A folder of its own, gone when the test is done.
class TempFolder {
 public:
  TempFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "sporhund-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// A document with its passages, as the analysers hand it to the writer.
struct TestDocument {
  indexer::CatalogDocument entry;
  std::vector<schema::Passage> passages;

  std::vector<schema::Assignment> assignments;
  std::vector<schema::AgendaItem> items;

  schema::DocumentRecords records() const { return {passages, assignments, items, {}}; }
  indexer::PreparedDocument prepared() const { return {entry, records()}; }
  const std::string& id() const { return entry.document.id; }
};

inline schema::Passage make_passage(const std::string& document_id, int ordinal, std::string text) {
  schema::Passage passage;
  passage.id = document_id + "-" + std::to_string(ordinal);
  passage.document_id = document_id;
  passage.ordinal = ordinal;
  passage.text = std::move(text);
  return passage;
}

/// A document of one page in /tmp/NAME.pdf with a passage for each text.
inline TestDocument make_document(const std::string& name, const std::vector<std::string>& texts) {
  schema::Sha256 hash;
  hash.add(name);
  TestDocument made;
  schema::Document& document = made.entry.document;
  document.sha256 = hash.hexadecimal();
  document.id = document.sha256.substr(0, 12);
  document.path = "/tmp/" + name + ".pdf";
  document.reading = {1, 1, 0, 0, 1.0, {}};
  made.entry.files[document.path] = {100, 5};
  made.entry.fingerprint = "v1";
  for (const std::string& text : texts) {
    made.passages.push_back(
        make_passage(document.id, static_cast<int>(made.passages.size()), text));
  }
  return made;
}

inline schema::Entity make_entity(schema::EntityKind kind, const std::string& norm) {
  return {kind, "", norm, 0, 0};
}

}  // namespace sporhund::tests
