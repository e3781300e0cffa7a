/// From files to answers with the built program.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schema/json.h"
#include "tests/cli/program.h"
#include "tests/support/zip_builder.h"

namespace sporhund::cli {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Two texts in an index.
class Journey : public testing::Test {
 protected:
  Journey() {
    place_.file("brev/havn.md",
                "# Brev om havnen\n\nEtaten skal bygge en molo innen 1. juni 2023.\n");
    place_.file("brev/veg.txt", "Referat om vegen\n\nVegen får ny asfalt, og moloen venter.\n");
    place_.shell("touch -d yesterday brev/*");  // a file of this moment may yet change
    indexed_ = run({"index", "brev"});
  }
  Outcome run(const std::vector<std::string>& line, const std::string& input = "") const {
    return place_.run(line, input);
  }

  Workplace place_;
  Outcome indexed_;
};

TEST_F(Journey, IndexingTellsWhatItDid) {
  EXPECT_EQ(indexed_.code, 0) << indexed_;
  EXPECT_THAT(indexed_.out, HasSubstr("2 filer sett på")) << indexed_;
  EXPECT_THAT(indexed_.err, IsEmpty()) << "no progress where nobody watches\n" << indexed_;
  EXPECT_THAT(run({"index", "brev"}).out, HasSubstr("2 uendret"));
}

TEST_F(Journey, SearchingFindsInflectedWordsAndCites) {
  const Outcome outcome = run({"search", "moloer"});
  EXPECT_EQ(outcome.code, 0) << outcome;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("Etaten skal bygge en molo"), HasSubstr("2 treff"),
                                 HasSubstr("Søkt i 2 dokumenter"), Not(HasSubstr("\x1b"))))
      << outcome;
}

TEST_F(Journey, SearchingForNothingThereExitsWithOne) {
  const Outcome outcome = run({"search", "kvikksølvtermometer"});
  EXPECT_EQ(outcome.code, 1) << outcome;
  EXPECT_THAT(outcome.out, HasSubstr("Ingen treff.")) << outcome;
}

TEST_F(Journey, AWordAloneIsLeftOutOfEverything) {
  const Outcome outcome = run({"search", "--", "-asfalt"});
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("1 treff"), HasSubstr("Forstått som: NOT asfalt")))
      << outcome;
}

TEST_F(Journey, ExactAndContextReachExports) {
  const Outcome exported =
      run({"export", "molo", "--exact", "--context", "1", "-o", "ut.jsonl", "--json"});
  EXPECT_EQ(json::parse(exported.out)["written"], 1) << exported;
  const json row = json::parse(run({"verify", "ut.jsonl", "--json"}).out);
  EXPECT_EQ(row["found"], 1) << row;
  EXPECT_EQ(run({"export", "molo", "--owners", "--exact", "-o", "ut.csv"}).code, 2);
}

TEST_F(Journey, WordsOfTheQuestionNeedNoQuotes) {
  const json answer = json::parse(run({"search", "ny", "asfalt", "--all-words", "--json"}).out);
  EXPECT_EQ(answer["query"], "ny asfalt");
  EXPECT_EQ(answer["total"], 1);
}

TEST_F(Journey, ColoursComeOnlyWhenAskedFor) {
  EXPECT_THAT(run({"search", "molo", "--color", "always"}).out, HasSubstr("\x1b[1;33mmolo"));
}

TEST_F(Journey, ExportsAreVerified) {
  const Outcome exported = run({"export", "molo", "-o", "ut.jsonl"});
  EXPECT_EQ(exported.code, 0) << exported;
  EXPECT_THAT(exported.out, HasSubstr("Skrev 2 passasjer til ut.jsonl.")) << exported;
  const Outcome verified = run({"verify", "ut.jsonl"});
  EXPECT_EQ(verified.code, 0) << verified;
  EXPECT_THAT(verified.out, HasSubstr("2 av 2 sitater står på siden sin.")) << verified;
}

TEST_F(Journey, ExportsSayThatTheyReplaceAFile) {
  place_.file("ut.csv", "gammel");
  EXPECT_THAT(run({"export", "molo", "-o", "ut.csv"}).out, HasSubstr("ut.csv, som ble erstattet"));
}

TEST_F(Journey, ExportsNeedAKnownFormat) {
  const Outcome outcome = run({"export", "molo", "-o", "ut.doc"});
  EXPECT_EQ(outcome.code, 2) << outcome;
  EXPECT_THAT(outcome.err, HasSubstr("oppgi --format")) << outcome;
}

TEST_F(Journey, AChangedSourceIsNotVerified) {
  run({"export", "molo", "-o", "ut.jsonl"});
  place_.file("brev/havn.md", "# Brev om havnen\n\nEtaten skal bygge noe helt annet.\n");
  const Outcome outcome = run({"verify", "ut.jsonl"});
  EXPECT_EQ(outcome.code, 1) << outcome;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("filen er endret"), HasSubstr("1 av 2 sitater")))
      << outcome;
}

TEST_F(Journey, AnArchiveIsReadLikeAFolder) {
  place_.file("arkiv.zip", ZipBuilder()
                               .add("brev/fjell.txt", "Fjellvegen skal sikres mot skred.\n")
                               .add("brev/dal.txt", "Dalen skal få en ny bru.\n")
                               .bytes());
  run({"index", "arkiv.zip"});
  const json hit = json::parse(run({"search", "skred", "--json"}).out)["hits"][0];
  EXPECT_THAT(hit["document"]["path"].get<std::string>(), EndsWith("arkiv.zip/brev/fjell.txt"));
  EXPECT_THAT(run({"extract", "arkiv.zip/brev/dal.txt"}).out, HasSubstr("en ny bru"));
  run({"export", "skred", "-o", "ut.jsonl"});
  EXPECT_EQ(run({"verify", "ut.jsonl"}).code, 0);
  place_.file("arkiv.zip",
              ZipBuilder().add("nytt navn.txt", "Fjellvegen skal sikres mot skred.\n").bytes());
  EXPECT_EQ(run({"verify", "ut.jsonl"}).code, 0) << "the content is there under another name";
  place_.file("arkiv.zip", ZipBuilder().add("brev/dal.txt", "Dalen.\n").bytes());
  const Outcome missing = run({"verify", "ut.jsonl"});
  EXPECT_EQ(missing.code, 3) << missing;
  EXPECT_THAT(missing.out, HasSubstr("filen finnes ikke")) << missing;
}

TEST_F(Journey, AMissingSourceIsSkipped) {
  run({"export", "molo", "-o", "ut.jsonl"});
  std::filesystem::remove(place_.folder() / "brev/havn.md");
  const Outcome outcome = run({"verify", "ut.jsonl"});
  EXPECT_EQ(outcome.code, 3) << outcome;
  EXPECT_THAT(outcome.out, HasSubstr("filen finnes ikke")) << outcome;
}

TEST_F(Journey, AFileThatCannotBeReadIsListedWithItsReason) {
  place_.file("brev/skadet.pdf", "%PDF-1.7\nog ikke mer");
  const Outcome outcome = run({"index", "brev"});
  EXPECT_EQ(outcome.code, 3) << outcome;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("1 hoppet over"), HasSubstr("skadet.pdf"))) << outcome;
  EXPECT_THAT(run({"documents"}).out, HasSubstr("1 fil kunne ikke leses:")) << outcome;
}

TEST_F(Journey, DocumentsAndCheckCountWhatIsThere) {
  EXPECT_THAT(run({"documents"}).out, HasSubstr("2 dokumenter, 2 sider."));
  const Outcome checked = run({"check"});
  EXPECT_EQ(checked.code, 0) << checked;
  EXPECT_THAT(checked.out, HasSubstr("Indeksen er hel.")) << checked;
}

TEST_F(Journey, ADamagedIndexIsSaidToBeAndMadeAgain) {
  place_.shell("truncate -s 100 index/xapian/postlist.glass");
  EXPECT_THAT(run({"search", "molo"}).err, HasSubstr("«sporhund check --repair»"));
  EXPECT_EQ(run({"check"}).code, 2);
  const Outcome repaired = run({"check", "--repair"});
  EXPECT_EQ(repaired.code, 0) << repaired;
  EXPECT_THAT(repaired.out,
              AllOf(HasSubstr("bygd opp igjen med 2 dokumenter"), HasSubstr("Indeksen er hel.")))
      << repaired;
  EXPECT_EQ(run({"search", "molo"}).code, 0);
}

TEST_F(Journey, ANameThatIsNoTextIsShownAndVerified) {
  place_.shell(
      "printf 'Brev om fyret\\n\\nFyret skal lyse hele natten.\\n' > "
      "$'brev/fyr\\xe6\\x1b[31m.txt'");
  run({"index", "brev"});
  const json answer = json::parse(run({"search", "fyret", "--json"}).out);
  EXPECT_THAT(answer["hits"][0]["document"]["path"], EndsWith("brev/fyr\\xE6\\x1B[31m.txt"));
  EXPECT_EQ(run({"export", "fyret", "-o", "ut.csv"}).code, 0);
  EXPECT_EQ(run({"verify", "ut.csv"}).code, 0);
}

TEST_F(Journey, TheManifestKnowsBest) {
  const std::string manifest = place_.file(
      "brev/manifest.json", R"({"documents": [{"path": "havn.md", "title": "Moloen i Vik"}]})");
  run({"index", "brev", "--manifest", manifest});
  EXPECT_THAT(run({"documents"}).out, HasSubstr("Moloen i Vik"));
}

TEST_F(Journey, TheIndexIsWhereDbSays) {
  EXPECT_THAT(run({"search", "molo", "--db", "annet"}).err, HasSubstr("her er ingen indeks"));
  EXPECT_EQ(place_
                .shell("unset SPORHUND_DB; mkdir data; mv index data/sporhund\n"
                       "XDG_DATA_HOME=$PWD/data \"$sporhund\" search molo")
                .code,
            0);
}

TEST_F(Journey, InterruptedIndexingLeavesTheLastCommit) {
  const Outcome outcome = place_.shell(
      "for i in {1..300}; do echo \"Brev $i om tunnelen\" > brev/$i.txt; done\n"
      "set -m; \"$sporhund\" index brev & sleep 0.2; kill -INT %1; wait %1");
  EXPECT_NE(outcome.code, 2) << outcome;
  EXPECT_EQ(run({"check"}).code, 0);
  EXPECT_EQ(run({"index", "brev"}).code, 0);
  EXPECT_EQ(json::parse(run({"search", "tunnelen", "--json"}).out)["total"], 300);
}

TEST(Extract, PrintsPagesOfAFileWithoutAnIndex) {
  const Workplace place;
  place.file("brev.txt", "Første linje\n");
  const Outcome outcome = place.run({"extract", "brev.txt"});
  EXPECT_EQ(outcome.code, 0) << outcome;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("side 1 av 1"), HasSubstr("Første linje"))) << outcome;
}

TEST(Tag, CompletesDatesWithTheYear) {
  const Outcome outcome =
      Workplace().run({"tag", "-", "--year", "2023"}, "Frist for Helsedirektoratet er 1. juni.");
  EXPECT_EQ(outcome.code, 0) << outcome;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("1. juni 2023"), HasSubstr("Helsedirektoratet")))
      << outcome;
}

TEST(Tag, CountsInTheTextAsGiven) {
  const std::string text = "\xE2\x80\x8B\xC2\xAD Helsedirektoratet";
  const json answer = json::parse(Workplace().run({"tag", "-", "--json"}, text).out);
  EXPECT_EQ(answer["entities"][0]["start"], 3) << answer;
}

}  // namespace
}  // namespace sporhund::cli
