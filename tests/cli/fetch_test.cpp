/// `fetch` against a server that behaves as Kudos is known to (fake_kudos.py).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "schema/json.h"
#include "tests/cli/program.h"

namespace sporhund::cli {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kScript = SPORHUND_SOURCE_DIR "/tests/cli/fake_kudos.py";

/// A folder in which documents are fetched.
class Fetch : public testing::Test {
 protected:
  void SetUp() override {
    if (!is_installed("python3")) GTEST_SKIP() << "python3 is not installed";
  }

  /// Runs `fetch` against a server of its own.
  Outcome fetch(const std::string& scenario, const std::string& options = "") const {
    return place_.shell("rm -f requests; [ ! -e port ] || mv port port.old; python3 '" +
                        std::string(kScript) + "' " + scenario +
                        " . & server=$!\n"
                        "until [ -e port ]; do sleep 0.02; done\n"
                        "\"$sporhund\" fetch kudos --api-base http://127.0.0.1:$(cat port)/api/v0 "
                        "--pace 0 --timeout 1 --output brev " +
                        options + "\ncode=$?; kill $server; wait $server 2>/dev/null; exit $code");
  }
  json answer(const std::string& scenario, int code) const {
    const Outcome outcome = fetch(scenario, "--json");
    EXPECT_EQ(outcome.code, code) << outcome;
    return json::parse(outcome.out);
  }
  std::vector<std::string> requests() const {
    std::istringstream log(place_.read("requests"));
    std::vector<std::string> lines;
    for (std::string line; std::getline(log, line);) lines.push_back(line);
    return lines;
  }
  json manifest() const { return json::parse(place_.read("brev/manifest.json"))["documents"]; }
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(place_.folder() / "brev")) {
      if (entry.is_regular_file()) names.push_back(entry.path().filename());
    }
    return names;
  }

  Workplace place_;
};

TEST_F(Fetch, FillsAFolderThatCanBeIndexedWithItsManifest) {
  const json report = answer("good", 0);
  EXPECT_EQ(report["total"], 7);
  EXPECT_EQ(report["files"]["fetched"], 7);
  ASSERT_THAT(manifest(), SizeIs(7));
  const json first = manifest().front();
  EXPECT_EQ(first["path"], first["sha256"].get<std::string>() + ".pdf");
  EXPECT_THAT(first["title"], HasSubstr("Tildelingsbrev"));
  EXPECT_EQ(first["type"], "tildelingsbrev");
  EXPECT_EQ(first["year"], "2023");
  EXPECT_EQ(first["sender"], "Departementet");
  EXPECT_EQ(first["recipient"], "Etaten");
  EXPECT_EQ(first["language"], "nb");
  const Outcome indexed = place_.run({"index", "brev", "--manifest", "brev/manifest.json"});
  EXPECT_THAT(indexed.out, HasSubstr("7 filer sett på")) << "the manifest is read\n" << indexed;
}

TEST_F(Fetch, FetchesOnlyWhatIsMissing) {
  answer("good", 0);
  std::filesystem::remove(place_.folder() / "brev" / manifest()[2]["path"].get<std::string>());
  const json report = answer("good", 0);
  EXPECT_EQ(report["files"]["fetched"], 1);
  EXPECT_EQ(report["files"]["unchanged"], 6);
  EXPECT_THAT(manifest(), SizeIs(7));
  EXPECT_EQ(std::ranges::count_if(requests(), [](auto line) { return line.starts_with("/filer"); }),
            1);
}

TEST_F(Fetch, AsksWithTheFiltersThatItWasGiven) {
  fetch("good", "--type Tildelingsbrev --org 999888777 --year 2022..2023");
  EXPECT_THAT(requests(),
              Contains("/api/v0/documents?type=Tildelingsbrev&actor_org_number=999888777"
                       "&concerned_year_from=2022&concerned_year_to=2023&per_page=50&page=1"));
  fetch("good", "--type Årsrapport --year 2022..");
  EXPECT_THAT(requests(), Contains("/api/v0/documents?type=%C3%85rsrapport"
                                   "&concerned_year_from=2022&per_page=50&page=1"));
}

TEST_F(Fetch, TriesAgainWhereTheServerFallsSilentOrBreaksOff) {
  for (const char* scenario : {"silent", "truncates", "half_json", "cuts_file", "leads_on"}) {
    std::filesystem::remove_all(place_.folder() / "brev");
    const json report = answer(scenario, 0);
    EXPECT_EQ(report["listed"], 7) << scenario;
    EXPECT_EQ(report["files"]["fetched"], 7) << scenario;
    EXPECT_THAT(files(), Each(Not(EndsWith(".part")))) << scenario;
  }
}

TEST_F(Fetch, ReadsAListThatChangesOrRepeatsOnceMore) {
  EXPECT_EQ(answer("moves", 0)["listed"], 8);
  EXPECT_EQ(answer("repeats", 0)["listed"], 7);
}

TEST_F(Fetch, NamesAShortfallAndExitsWithThree) {
  const json report = answer("short", 3);
  EXPECT_EQ(report["total"], 9);
  EXPECT_EQ(report["listed"], 7);
  EXPECT_THAT(fetch("short").out, HasSubstr("Kudos oppgir 9 dokumenter, men nevnte bare 7"));
}

TEST_F(Fetch, KeepsPagesUntilAllIsThere) {
  const json report = answer("one_page_broken", 3);
  EXPECT_EQ(report["listed"], 4);
  EXPECT_EQ(report["failures"][0]["subject"], "side 2 av listen");
  EXPECT_EQ(answer("good", 0)["listed"], 7);
  EXPECT_THAT(requests(), Not(Contains(HasSubstr("page=3")))) << "it was kept";
  EXPECT_TRUE(std::filesystem::is_empty(place_.folder() / "brev/.sporhund-fetch"));
}

TEST_F(Fetch, RefusesWhatIsNotTheFileThatWasPromised) {
  const std::pair<const char*, const char*> cases[] = {
      {"html", "ingen PDF"}, {"wrong_file", "byte, ikke"}, {"leads_away", "ikke på samme tjener"}};
  for (const auto& [scenario, why] : cases) {
    std::filesystem::remove_all(place_.folder() / "brev");
    const json report = answer(scenario, 3);
    EXPECT_EQ(report["files"]["failed"], 1) << scenario;
    EXPECT_EQ(report["files"]["fetched"], 6) << scenario;
    EXPECT_THAT(report["failures"][0]["detail"], HasSubstr(why));
    EXPECT_THAT(report["failures"][0]["subject"], HasSubstr("Tildelingsbrev 1"));
    EXPECT_THAT(manifest(), SizeIs(6)) << scenario;
    EXPECT_THAT(files(), SizeIs(7)) << scenario << ": six letters and the manifest";
  }
}

TEST_F(Fetch, NamesOfTheServerLeadNowhere) {
  const json report = answer("hostile", 3);
  EXPECT_EQ(report["files"]["fetched"], 4) << report;
  EXPECT_EQ(report["without_pdf"], 1);
  EXPECT_EQ(report["files"]["failed"], 2) << "another host, and a local file";
  for (const char* place : {"ute.pdf", "../ute.pdf", "brev/ute.pdf"}) {
    EXPECT_FALSE(std::filesystem::exists(place_.folder() / place)) << place;
  }
  for (const json& entry : manifest()) {
    EXPECT_THAT(entry["path"].get<std::string>(), Not(HasSubstr("/")));
    if (entry["title"].get<std::string>().starts_with("\x1b")) {
      EXPECT_FALSE(entry.contains("year")) << "2436 is noise";
      EXPECT_FALSE(entry.contains("recipient"));
      EXPECT_FALSE(entry.contains("date"));
    }
  }
  EXPECT_THAT(fetch("hostile").out, Not(HasSubstr("\x1b")));
}

TEST_F(Fetch, StopsWhereTheServerRefusesOrIsDead) {
  Outcome outcome = fetch("refuses_type", "--type Brev");
  EXPECT_EQ(outcome.code, 2) << outcome;
  EXPECT_THAT(outcome.err, HasSubstr("The selected type is invalid")) << outcome;
  outcome = fetch("dead");
  EXPECT_EQ(outcome.code, 2) << outcome;
  EXPECT_THAT(outcome.err, HasSubstr("tjeneren svarte 500")) << outcome;
  EXPECT_THAT(outcome.out, IsEmpty()) << outcome;
}

TEST_F(Fetch, AsksNobodyInTheOpen) {
  for (const char* base : {"http://kudos.invalid/api", "ftp://127.0.0.1/", "file:///etc", "kudos",
                           "https://bruker:ord@kudos.invalid/", "http://127.0.0.1.invalid/"}) {
    const Outcome outcome = place_.run({"fetch", "kudos", "--api-base", base});
    EXPECT_EQ(outcome.code, 2) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("ingen https-adresse")) << outcome;
  }
}

TEST_F(Fetch, LeavesAManifestAloneThatItDidNotWrite) {
  place_.file("brev/manifest.json", "mine notater");
  const Outcome outcome = fetch("good");
  EXPECT_EQ(outcome.code, 2) << outcome;
  EXPECT_EQ(place_.read("brev/manifest.json"), "mine notater");
}

}  // namespace
}  // namespace sporhund::cli
