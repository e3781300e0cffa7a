#include "indexer/store/passage_writer.h"
#include "indexer/store/index_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include <xapian.h>

#include "schema/error.h"
#include "schema/fields.h"
#include "tests/support/test_index.h"
#include "text/terms.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

namespace sporhund::indexer {
namespace {

using schema::Error;
using schema::ErrorCode;
using tests::make_document;
using tests::TempFolder;
using tests::TestDocument;

class PassageWriterTest : public ::testing::Test {
 protected:
  void put(PassageWriter& writer, const TestDocument& document) { writer.put(document.prepared()); }

  void index(const std::vector<TestDocument>& documents) {
    PassageWriter writer(folder());
    for (const TestDocument& document : documents) put(writer, document);
    writer.commit();
  }

  Xapian::doccount passages_with(const std::string& term) {
    return Xapian::Database(folder().string()).get_termfreq(term);
  }

  std::string words_of(std::size_t letters) {
    return Xapian::Database(folder().string()).get_metadata(text::vocabulary_key(letters));
  }

  void expect_sound() {
    const schema::CheckAnswer answer = check_index(folder());
    EXPECT_TRUE(answer.ok) << ::testing::PrintToString(answer.problems);
  }

  template <typename Work>
  void expect_error(ErrorCode code, Work work) {
    try {
      work();
      ADD_FAILURE() << "nothing was thrown";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), code) << error.what();
    }
  }

  std::filesystem::path folder() const { return temp_.path() / "index"; }

 private:
  TempFolder temp_;
};

TEST_F(PassageWriterTest, KeepsDocumentsAndFailuresAsTheyWere) {
  TestDocument letter = make_document("brev", {"første avsnitt", "andre avsnitt"});
  letter.entry.document.metadata.title = "Årets brev";
  letter.entry.files["/tmp/kopi \xE6.pdf"] = {7, 8};
  const CatalogFailure failure{
      {"/tmp/ødelagt.pdf", schema::FailureReason::damaged, "no page"}, "abc", {3, 4}, true};
  {
    PassageWriter writer(folder());
    put(writer, letter);
    writer.put(failure);
    writer.commit();
  }
  const Catalog catalog = PassageWriter(folder()).catalog();
  ASSERT_EQ(catalog.documents.size(), 1U);
  const CatalogDocument& kept = catalog.documents.at(letter.entry.document.sha256);
  EXPECT_EQ(kept.document, letter.entry.document);
  EXPECT_EQ(kept.files, letter.entry.files);
  EXPECT_EQ(kept.fingerprint, "v1");
  ASSERT_EQ(catalog.failures.size(), 1U);
  const CatalogFailure& failed = catalog.failures.at("/tmp/ødelagt.pdf");
  EXPECT_EQ(failed.failure, failure.failure);
  EXPECT_EQ(failed.stamp, failure.stamp);
  EXPECT_TRUE(failed.transient);
  expect_sound();
}

TEST_F(PassageWriterTest, ShowsNothingBeforeCommit) {
  index({make_document("a", {"gammelt ord"})});
  PassageWriter writer(folder());
  put(writer, make_document("b", {"nytt ord"}));
  writer.remove_document(make_document("a", {}).id());
  EXPECT_EQ(passages_with("gammelt"), 1U);
  EXPECT_EQ(passages_with("nytt"), 0U);
  writer.commit();
  EXPECT_EQ(passages_with("gammelt"), 0U);
  EXPECT_EQ(passages_with("nytt"), 1U);
}

TEST_F(PassageWriterTest, ForgetsWhatWasNeverCommitted) {
  index({make_document("a", {"gammelt ord"})});
  const std::string before = check_index(folder()).digest;
  {
    PassageWriter writer(folder());
    put(writer, make_document("b", {"merkverdig"}));
  }
  EXPECT_EQ(check_index(folder()).digest, before);
  EXPECT_EQ(words_of(10), "");
}

TEST_F(PassageWriterTest, ForgetsTheWordsOfWhatWasRemoved) {
  index({make_document("a", {"merkverdig"}), make_document("b", {"merkverdig"})});
  PassageWriter writer(folder());
  writer.remove_document(make_document("a", {}).id());
  writer.commit();
  EXPECT_EQ(words_of(10), "merkverdig\n");
  writer.remove_document(make_document("b", {}).id());
  writer.commit();
  EXPECT_EQ(words_of(10), "");
}

TEST_F(PassageWriterTest, ASecondWriterIsLockedOut) {
  const PassageWriter writer(folder());
  expect_error(ErrorCode::index_locked, [&] { PassageWriter{folder()}; });
}

TEST_F(PassageWriterTest, TablesOfAnIndexThatWasNeverMadeAreInNobodysWay) {
  index({make_document("a", {"ord"})});
  std::filesystem::remove(folder() / "iamglass");
  index({make_document("b", {"ord"})});
  expect_sound();
}

TEST_F(PassageWriterTest, RefusesAnotherVersion) {
  index({make_document("a", {"ord"})});
  {
    Xapian::WritableDatabase database(folder().string());
    database.set_metadata("format_version", "9999");
    database.commit();
  }
  expect_error(ErrorCode::index_newer, [&] { PassageWriter{folder()}; });
  EXPECT_FALSE(check_index(folder()).ok);
}

TEST_F(PassageWriterTest, SaysThatADamagedIndexIsDamaged) {
  index({make_document("a", {"ord"})});
  std::ofstream(folder() / "iamglass", std::ios::trunc) << "not an index";
  expect_error(ErrorCode::index_damaged, [&] { PassageWriter{folder()}; });
  EXPECT_FALSE(check_index(folder()).ok);
}

TEST_F(PassageWriterTest, CheckFindsDamagedTables) {
  index({make_document("a", {"mange ord i en tabell"})});
  const std::filesystem::path table = folder() / "postlist.glass";
  const auto size = std::filesystem::file_size(table);
  std::ofstream(table, std::ios::trunc) << std::string(size, '\x55');
  const schema::CheckAnswer answer = check_index(folder());
  EXPECT_FALSE(answer.ok);
  EXPECT_FALSE(answer.problems.empty());
}

TEST_F(PassageWriterTest, CheckFindsAssignmentsThatTheirWordsDoNotFind) {
  TestDocument document = make_document("a", {"ord"});
  schema::Assignment assignment;
  assignment.title = "Merking av leia";
  assignment.evidence = {document.id(), 1, 1, {document.passages[0].id}};
  document.assignments = {assignment};
  index({document});
  expect_sound();
  const std::string key = document.id() + "-a0";
  {
    Xapian::WritableDatabase database(folder().string());
    Xapian::Document record = database.get_document(*database.postlist_begin("Q" + key));
    record.remove_term(text::stem_term(schema::kAssignmentKind, text::stem("leia")));
    database.replace_document("Q" + key, record);
    database.commit();
  }
  EXPECT_THAT(check_index(folder()).problems,
              ::testing::Contains("record " + key + " has other terms than its text"));
}

TEST_F(PassageWriterTest, CheckFindsMissingPassagesAndWrongTotals) {
  const TestDocument document = make_document("a", {"ett", "to", "tre"});
  index({document});
  {
    Xapian::WritableDatabase database(folder().string());
    database.delete_document("Q" + document.id() + "-1");
    database.commit();
  }
  const schema::CheckAnswer answer = check_index(folder());
  EXPECT_FALSE(answer.ok);
  EXPECT_THAT(answer.problems, ::testing::Contains("passage " + document.id() + "-1 is missing"));
}

TEST_F(PassageWriterTest, CheckFindsCountsThatAreNotThePassages) {
  const TestDocument document = make_document("a", {"ett", "to"});
  const TestDocument other = make_document("b", {"ett", "to"});
  index({document, other});
  const std::string key = "Q" + document.id();
  {
    Xapian::WritableDatabase database(folder().string());
    const auto counted_of = [&](const std::string& unique) {
      return database.get_document(*database.postlist_begin(unique));
    };
    Xapian::Document record = counted_of(key);
    record.add_value(schema::kSlotCounted,
                     counted_of("Q" + other.id()).get_value(schema::kSlotCounted));
    database.replace_document(key, record);
    database.commit();
  }
  EXPECT_THAT(
      check_index(folder()).problems,
      ::testing::ElementsAre("document " + document.id() + " is not counted as its passages say"));
}

TEST_F(PassageWriterTest, AnIndexThatIsNotThereIsMissing) {
  expect_error(ErrorCode::index_missing, [&] { check_index(folder()); });
}

TEST_F(PassageWriterTest, RefusesPassagesThatAreNotNumberedFromZero) {
  TestDocument document = make_document("a", {"ett", "to"});
  document.passages.erase(document.passages.begin());
  PassageWriter writer(folder());
  EXPECT_THROW(put(writer, document), std::logic_error);
}

TEST_F(PassageWriterTest, IndexesValuesAsExactTerms) {
  using schema::EntityKind;
  TestDocument document = make_document("Brev 2023", {"tekst"});
  schema::Metadata& metadata = document.entry.document.metadata;
  metadata.recipient = "Norsk helsenett SF";
  metadata.year = 2023;
  metadata.type = schema::DocumentType::protokoll;
  metadata.language = "nn";
  document.passages[0].entities = {
      tests::make_entity(EntityKind::organisation, "Helsedirektoratet"),
      tests::make_entity(EntityKind::case_number, "NUIT 25/23"),
      tests::make_entity(EntityKind::assignment, "TB2023-09")};
  index({document});
  for (const std::string term :
       {"XOhelsedirektoratet", "XOnorsk helsenett sf", "Y2023", "XYprotokoll", "Lnn", "XS25/23",
        "XSnuit 25/23", "XItb2023-09", "XKP"}) {
    EXPECT_EQ(passages_with(term), 1U) << term;
  }
  EXPECT_EQ(passages_with("XD" + document.id()), 1U);
  EXPECT_EQ(passages_with("XKDbrev 2023"), 1U);
}

TEST_F(PassageWriterTest, CountsAWordByTheWeightsOfItsFields) {
  TestDocument document = make_document("a", {"frist"});
  document.passages[0].heading_path = {"frist"};
  document.entry.document.metadata.title = "frist";
  index({document});
  Xapian::Database database(folder().string());
  EXPECT_EQ(database.get_collection_freq("frist"), 4U + 4U + 2U);
  EXPECT_EQ(database.get_collection_freq("Sfrist"), 1U);
}

TEST_F(PassageWriterTest, KeepsPathsOfAnyLengthAndBytes) {
  const std::string path = "/" + std::string(3000, 'x') + "\xFF.pdf";
  {
    PassageWriter writer(folder());
    writer.put(CatalogFailure{{path, schema::FailureReason::empty, ""}, "", {}, false});
    TestDocument document = make_document("a", {"ord"});
    document.entry.files[path] = {};
    put(writer, document);
    writer.commit();
  }
  PassageWriter writer(folder());
  EXPECT_TRUE(writer.catalog().failures.contains(path));
  EXPECT_TRUE(writer.catalog().documents.begin()->second.files.contains(path));
  writer.remove_failure(path);
  EXPECT_TRUE(writer.catalog().failures.empty());
}

}  // namespace
}  // namespace sporhund::indexer
