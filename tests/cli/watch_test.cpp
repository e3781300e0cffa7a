/// `index --watch` as a user runs it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "schema/json.h"
#include "tests/cli/program.h"

namespace sporhund::cli {
namespace {

using nlohmann::json;
using testing::HasSubstr;

/// `lines N` waits until the program has told N times.
constexpr const char* kStart =
    "lines() { for i in {1..600}; do [ $(wc -l < ut) -ge $1 ] && return; sleep 0.05; done; }\n"
    ": > ut; mkdir -p brev\n";

class Watch : public testing::Test {
 protected:
  /// Runs the steps while the program watches `brev`; then interrupts it.
  Outcome watch(const std::string& steps, const std::string& options = "--json",
                const std::string& signal = "TERM") const {
    return place_.shell(kStart + ("\"$sporhund\" index --watch " + options) +
                        " brev >> ut & pid=$!\nlines 1\n" + steps + "\nkill -" + signal +
                        " $pid; wait $pid; code=$?; cat ut; exit $code");
  }
  static std::vector<json> reports(const Outcome& outcome) {
    std::istringstream lines(outcome.out);
    std::vector<json> all;
    for (std::string line; std::getline(lines, line);) all.push_back(json::parse(line));
    return all;
  }

  Workplace place_;
};

TEST_F(Watch, FollowsWhatComesChangesAndGoes) {
  place_.file("brev/havn.txt", "Moloen skal bygges.\n");
  const Outcome outcome = watch(
      "mkdir -p brev/ny/dyp; echo 'Vegen skal asfalteres.' > brev/ny/dyp/veg.txt; lines 2\n"
      "echo 'Vegen skal vente.' > brev/ny/dyp/veg.txt; lines 3\n"
      "rm brev/havn.txt; lines 4");
  EXPECT_EQ(outcome.code, 0) << outcome;
  const auto all = reports(outcome);
  ASSERT_EQ(all.size(), 4U) << outcome;
  EXPECT_EQ(all[0]["documents"]["indexed"], 1);
  EXPECT_EQ(all[1]["documents"]["indexed"], 1);
  EXPECT_EQ(all[1]["documents"]["unchanged"], 1);
  EXPECT_EQ(all[2]["documents"]["indexed"], 1);
  EXPECT_EQ(all[2]["documents"]["removed"], 1) << "a document is its content";
  EXPECT_EQ(all[3]["documents"]["removed"], 1);
  EXPECT_EQ(place_.run({"search", "moloen"}).code, 1);
  EXPECT_EQ(place_.run({"search", "vente"}).code, 0);
}

TEST_F(Watch, TellsPeopleOneLineATime) {
  place_.file("brev/havn.txt", "Moloen skal bygges.\n");
  const Outcome outcome = watch("echo '%PDF-1.7' > $'brev/ska\\ndet.pdf'; lines 2", "", "INT");
  EXPECT_EQ(outcome.code, 0) << outcome;
  EXPECT_THAT(outcome.out, HasSubstr("1 indeksert\n")) << outcome;
  EXPECT_THAT(outcome.out, HasSubstr("1 uendret, 1 hoppet over; ska det.pdf: skadet\n")) << outcome;
}

TEST_F(Watch, EndsInTheMiddleOfARun) {
  const Outcome outcome = place_.shell(
      "mkdir brev; for i in {1..400}; do echo \"Brev $i om tunnelen\" > brev/$i.txt; done\n"
      "\"$sporhund\" index --watch brev & pid=$!; sleep 0.4; kill -INT $pid; wait $pid");
  EXPECT_EQ(outcome.code, 0) << outcome;
  EXPECT_EQ(place_.run({"index", "brev"}).code, 0);
  EXPECT_EQ(json::parse(place_.run({"search", "tunnelen", "--json"}).out)["total"], 400);
  EXPECT_EQ(place_.run({"check"}).code, 0);
}

TEST_F(Watch, SaysWhatIsNotThere) {
  EXPECT_EQ(place_.run({"index", "--watch", "borte"}).code, 2);
}

}  // namespace
}  // namespace sporhund::cli
