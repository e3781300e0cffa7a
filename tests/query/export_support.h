#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "query/export.h"

namespace sporhund::query {

/// Gives each test a folder that is gone after it.
class ExportTest : public ::testing::Test {
 protected:
  ExportTest() {
    std::string name = (std::filesystem::temp_directory_path() / "sporhund-export-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
  }
  ~ExportTest() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path file(const std::string& name) const { return folder_ / name; }

  std::filesystem::path write(const std::string& name, const std::string& content) const {
    std::ofstream(file(name), std::ios::binary) << content;
    return file(name);
  }

  std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
      found.push_back(entry.path().filename().string());
    }
    return found;
  }

  static std::string content(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  /// The file that an export of these hits gives.
  std::filesystem::path exported(ExportFormat format, const std::vector<schema::Hit>& hits,
                                 const schema::SearchAnswer& answer = {}) const {
    const auto path = file("treff." + std::string(schema::name_of(kExportFormats, format)));
    const auto exporter = open_export(format, path);
    for (const schema::Hit& hit : hits) exporter->add(hit);
    exporter->finish(answer);
    return path;
  }

  std::string exported_text(ExportFormat format, const std::vector<schema::Hit>& hits,
                            const schema::SearchAnswer& answer = {}) const {
    return content(exported(format, hits, answer));
  }

 private:
  std::filesystem::path folder_;
};

inline schema::Hit lighthouse_hit() {
  schema::Hit hit;
  hit.passage.id = "0a1b2c3d4e5f-17";
  hit.passage.text = "Fyrdirektoratet skal holde alle fyr tent hele natta.";
  hit.passage.page_first = 4;
  hit.passage.page_last = 5;
  hit.passage.heading_path = {"3 Mål", "3.1 Fyr og merker"};
  hit.document.id = "0a1b2c3d4e5f";
  hit.document.path = "/arkiv/brev 2024.pdf";
  hit.document.sha256 = std::string(64, 'a');
  hit.document.metadata.title = "Tildelingsbrev 2024";
  hit.document.metadata.type = schema::DocumentType::tildelingsbrev;
  hit.document.metadata.date = "2023-12-22";
  hit.document.metadata.year = 2024;
  hit.document.metadata.sender = "Havdepartementet";
  hit.document.metadata.recipient = "Fyrdirektoratet";
  hit.document.metadata.language = "nb";
  hit.citation = "Havdepartementet. (2023, 22. desember). Tildelingsbrev 2024 (s. 4–5).";
  hit.highlights = {{21, 26}};
  return hit;
}

inline schema::Hit hit_with_text(const std::string& text) {
  schema::Hit hit = lighthouse_hit();
  hit.passage.text = text;
  hit.highlights.clear();
  return hit;
}

inline schema::SearchAnswer lighthouse_answer() {
  schema::SearchAnswer answer;
  answer.query = "holde fyr";
  answer.interpreted = "holde fyr";
  answer.filters.year_first = 2022;
  answer.filters.year_last = 2024;
  answer.filters.bodies = {"Fyrdirektoratet"};
  answer.total = 1;
  answer.scope = {1204, 44000, 3, 1};
  return answer;
}

}  // namespace sporhund::query
