// Random changes of an index against a model in memory. A failing run prints its seed.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <random>

#include <xapian.h>

#include "indexer/store/index_check.h"
#include "indexer/store/passage_writer.h"
#include "tests/support/test_index.h"

namespace sporhund::indexer {
namespace {

using tests::make_document;
using tests::TempFolder;
using tests::TestDocument;

struct Model {
  std::map<std::string, TestDocument> documents;  // by name
  std::map<std::string, CatalogFailure> failures;
};

class RandomRun {
 public:
  RandomRun(const std::filesystem::path& folder, unsigned seed)
      : folder_(folder), random_(seed), writer_(open()) {}

  void run(int steps) {
    for (int step = 0; step < steps; ++step) change();
    commit();
  }

  const Model& committed() const { return committed_; }

 private:
  std::unique_ptr<PassageWriter> open() { return std::make_unique<PassageWriter>(folder_); }

  unsigned pick(unsigned choices) { return static_cast<unsigned>(random_() % choices); }

  std::string some_name() { return "document " + std::to_string(pick(12)); }

  void change() {
    switch (pick(10)) {
      case 0:
        return commit();
      case 1:
        return abandon();
      case 2:
        return remove();
      case 3:
        return put_failure();
      case 4:
        return remove_failure();
      default:
        return put();
    }
  }

  void put() {
    const std::string name = some_name();
    TestDocument document = make_document(name, texts());
    document.entry.fingerprint = std::to_string(pick(1000));
    document.entry.document.reading.pages = static_cast<int>(pick(9));
    writer_->put(document.prepared());
    model_.documents.insert_or_assign(name, document);
  }

  std::vector<std::string> texts() {
    static const std::vector<std::string> kWords{"frist", "rapport", "helse", "e-helse", "mål",
                                                 "for",   "før",     "2023",  "ansvar"};
    std::vector<std::string> texts(pick(5));
    for (std::string& text : texts) {
      for (unsigned left = 1 + pick(6); left > 0; --left) text += kWords[pick(9)] + " ";
    }
    return texts;
  }

  void remove() {
    const std::string name = some_name();
    writer_->remove_document(make_document(name, {}).id());
    model_.documents.erase(name);
  }

  void put_failure() {
    const std::string path = "/tmp/" + some_name();
    const CatalogFailure failure{{path, schema::FailureReason::crashed, std::to_string(pick(9))},
                                 "",
                                 {pick(99), 0},
                                 pick(2) == 0};
    writer_->put(failure);
    model_.failures.insert_or_assign(path, failure);
  }

  void remove_failure() {
    const std::string path = "/tmp/" + some_name();
    writer_->remove_failure(path);
    model_.failures.erase(path);
  }

  void commit() {
    writer_->commit();
    committed_ = model_;
  }

  void abandon() {
    writer_.reset();
    writer_ = open();
    model_ = committed_;
  }

  std::filesystem::path folder_;
  std::mt19937 random_;
  std::unique_ptr<PassageWriter> writer_;
  Model model_;
  Model committed_;
};

void expect_same_catalog(const Catalog& catalog, const Model& model) {
  ASSERT_EQ(catalog.documents.size(), model.documents.size());
  for (const auto& [name, document] : model.documents) {
    const CatalogDocument& kept = catalog.documents.at(document.entry.document.sha256);
    EXPECT_EQ(kept.document, document.entry.document);
    EXPECT_EQ(kept.fingerprint, document.entry.fingerprint);
  }
  ASSERT_EQ(catalog.failures.size(), model.failures.size());
  for (const auto& [path, failure] : model.failures) {
    EXPECT_EQ(catalog.failures.at(path).failure, failure.failure);
    EXPECT_EQ(catalog.failures.at(path).stamp, failure.stamp);
  }
}

void build_anew(const std::filesystem::path& folder, const Model& model, unsigned seed) {
  std::vector<TestDocument> documents;
  for (const auto& [name, document] : model.documents) documents.push_back(document);
  std::shuffle(documents.begin(), documents.end(), std::mt19937(seed));
  PassageWriter writer(folder);
  for (const TestDocument& document : documents) writer.put(document.prepared());
  for (const auto& [path, failure] : model.failures) writer.put(failure);
  writer.commit();
}

std::map<std::string, std::string> vocabulary(const std::filesystem::path& folder) {
  const Xapian::Database database(folder.string());
  std::map<std::string, std::string> words;
  for (auto key = database.metadata_keys_begin("words "); key != database.metadata_keys_end();
       ++key) {
    words[*key] = database.get_metadata(*key);
  }
  return words;
}

class WriterModelTest : public ::testing::TestWithParam<unsigned> {};

TEST_P(WriterModelTest, ChangedStepByStepEqualsBuiltAtOnce) {
  SCOPED_TRACE("seed " + std::to_string(GetParam()));
  const TempFolder temp;
  const std::filesystem::path changed = temp.path() / "changed";
  const std::filesystem::path anew = temp.path() / "anew";
  Model model;
  {
    RandomRun run(changed, GetParam());
    run.run(120);
    model = run.committed();
  }
  expect_same_catalog(PassageWriter(changed).catalog(), model);
  build_anew(anew, model, GetParam());
  const schema::CheckAnswer changed_check = check_index(changed);
  EXPECT_TRUE(changed_check.ok) << ::testing::PrintToString(changed_check.problems);
  EXPECT_EQ(changed_check.digest, check_index(anew).digest);
  EXPECT_FALSE(vocabulary(anew).empty());
  EXPECT_EQ(vocabulary(changed), vocabulary(anew));
}

INSTANTIATE_TEST_SUITE_P(Seeds, WriterModelTest, ::testing::Values(1U, 2U, 3U, 4U, 20231122U));

}  // namespace
}  // namespace sporhund::indexer
