#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "corpus/bodies.h"
#include "corpus/files.h"
#include "indexer/run.h"
#include "indexer/store/index_check.h"
#include "indexer/store/passage_writer.h"
#include "schema/index_layout.h"
#include "tests/support/test_index.h"

namespace sporhund::tests {

/// A folder of files and an index beside it, read by the built program's workers.
class RunFolder : public testing::Test {
 protected:
  RunFolder() { std::filesystem::create_directory(files()); }

  const std::filesystem::path& root() const { return temp_.path(); }
  std::filesystem::path files() const { return root() / "files"; }
  std::filesystem::path database() const { return root() / "index"; }
  std::filesystem::path xapian() const { return schema::xapian_folder(database()); }
  std::filesystem::path extractions() const { return indexer::extractions_folder(database()); }

  void write(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories((files() / name).parent_path());
    std::ofstream(files() / name, std::ios::binary) << content;
  }

  static const entities::Tagger& tagger() {
    static const entities::Tagger tagger(corpus::bodies());
    return tagger;
  }
  indexer::RunOptions options() const {
    indexer::RunOptions options;
    options.database = database();
    options.reader.worker_command = {SPORHUND_WORKER};
    options.batch_passages = 1;
    return options;
  }
  schema::IndexReport index() const { return index({files()}); }
  schema::IndexReport index(const std::vector<std::filesystem::path>& paths) const {
    return indexer::run_index(corpus::find_files(paths), options(), tagger());
  }

  schema::CheckAnswer check() const { return indexer::check_index(xapian()); }
  /// Of an index that must be sound.
  std::string digest() const {
    const schema::CheckAnswer answer = check();
    EXPECT_TRUE(answer.ok) << testing::PrintToString(answer.problems);
    return answer.digest;
  }
  indexer::Catalog catalog() const { return indexer::PassageWriter(xapian()).catalog(); }

 private:
  TempFolder temp_;
};

}  // namespace sporhund::tests
