#include "indexer/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sporhund::indexer {
namespace {

constexpr std::int64_t kLongAgo = 1'000;

const std::string kOne(64, '1');
const std::string kTwo(64, '2');

/// A world of files under /brev, planned against a catalog.
struct World {
  Catalog catalog;
  schema::FoundFiles found{{}, {}, {"/brev"}, {}, {}};
  HashedFiles hashed;
  schema::OverrideLookup overrides;
  bool rebuild = false;
  OcrOptions ocr = {};

  World& has(const std::string& path, const std::string& sha256) {
    found.files.push_back({path, 10, kLongAgo});
    hashed.emplace(path, sha256);
    return *this;
  }
  World& fails(const std::string& path) {
    found.files.push_back({path, 10, kLongAgo});
    hashed.emplace(path,
                   CatalogFailure{{path, schema::FailureReason::empty, ""}, "", {10, kLongAgo}});
    return *this;
  }
  Plan plan() const { return make_plan({catalog, found, hashed, overrides, rebuild, ocr}); }

  /// The catalog as it is once the plan is carried out.
  World& carry_out() {
    for (const DocumentJob& job : plan().write) {
      CatalogDocument& entry = catalog.documents[job.sha256];
      entry.document.id = job.sha256.substr(0, 12);
      entry.files = job.files;
      entry.fingerprint = job.fingerprint;
    }
    for (const CatalogFailure& failure : plan().fail)
      catalog.failures[failure.failure.path] = failure;
    found.files.clear();
    hashed.clear();
    return *this;
  }
};

TEST(Plan, WritesWhatIsNewAndLeavesWhatIsKnown) {
  World world;
  world.has("/brev/a.pdf", kOne).carry_out();
  world.has("/brev/a.pdf", kOne).has("/brev/b.pdf", kTwo);
  const Plan plan = world.plan();
  ASSERT_EQ(plan.write.size(), 1);
  EXPECT_EQ(plan.write[0].sha256, kTwo);
  EXPECT_EQ(plan.unchanged, 1);
  EXPECT_TRUE(plan.remove.empty());
}

TEST(Plan, ChangedContentReplacesTheOld) {
  World world;
  world.has("/brev/a.pdf", kOne).carry_out().has("/brev/a.pdf", kTwo);
  const Plan plan = world.plan();
  EXPECT_EQ(plan.write.size(), 1);
  EXPECT_THAT(plan.remove, ::testing::ElementsAre(kOne.substr(0, 12)));
}

TEST(Plan, AMovedFileKeepsItsDocument) {
  World world;
  world.has("/brev/a.pdf", kOne).carry_out().has("/brev/ny/a.pdf", kOne);
  const Plan plan = world.plan();
  ASSERT_EQ(plan.write.size(), 1);
  EXPECT_EQ(plan.write[0].files.begin()->first, "/brev/ny/a.pdf");
  EXPECT_TRUE(plan.remove.empty());
}

TEST(Plan, NamesDuplicatesAfterTheFirstPath) {
  World world;
  world.has("/brev/b.pdf", kOne).has("/brev/a.pdf", kOne).has("/brev/c.pdf", kOne);
  const Plan plan = world.plan();
  ASSERT_EQ(plan.write.size(), 1);
  EXPECT_EQ(plan.write[0].files.begin()->first, "/brev/a.pdf");
  EXPECT_EQ(plan.write[0].files.size(), 3);
  EXPECT_EQ(plan.duplicates, 2);
}

TEST(Plan, ANewTimeAloneIsOnlyRemembered) {
  World world;
  world.has("/brev/a.pdf", kOne).carry_out().has("/brev/a.pdf", kOne);
  world.found.files[0].modified_ns += 1;
  const Plan plan = world.plan();
  EXPECT_TRUE(plan.write.empty());
  EXPECT_EQ(plan.restamp.size(), 1);
  EXPECT_EQ(plan.unchanged, 1);
}

TEST(Plan, RemovesOnlyUnderTheRoots) {
  World world;
  world.has("/brev/a.pdf", kOne).carry_out();
  world.found.roots = {"/bre", "/brevet"};
  EXPECT_TRUE(world.plan().remove.empty());
  world.found.roots = {"/brev"};
  EXPECT_EQ(world.plan().remove.size(), 1);
}

TEST(Plan, AFolderThatCannotBeListedLosesNothing) {
  World world;
  world.has("/brev/inne/a.pdf", kOne).carry_out();
  world.found.unreachable = {"/brev/inne"};
  EXPECT_TRUE(world.plan().remove.empty());
}

TEST(Plan, ForgetsAFailureThatIsMendedOrGone) {
  World world;
  world.fails("/brev/a.pdf").fails("/brev/b.pdf").carry_out().has("/brev/a.pdf", kOne);
  EXPECT_THAT(world.plan().forget, ::testing::UnorderedElementsAre("/brev/a.pdf", "/brev/b.pdf"));
}

TEST(Plan, AFileThatBecomesUnreadableTakesItsOldTextWithIt) {
  World world;
  world.has("/brev/a.pdf", kOne).carry_out().fails("/brev/a.pdf");
  const Plan plan = world.plan();
  EXPECT_EQ(plan.fail.size(), 1);
  EXPECT_EQ(plan.remove.size(), 1);
}

TEST(Plan, OtherMetadataWritesTheDocumentAgain) {
  World world;
  world.has("/brev/a.pdf", kOne).carry_out().has("/brev/a.pdf", kOne);
  world.overrides = [](const std::string&, const std::string&) {
    return schema::MetadataOverride{{"title", "Et annet brev"}};
  };
  EXPECT_EQ(world.plan().write.size(), 1);
}

TEST(Plan, RebuildWritesEverything) {
  World world;
  world.has("/brev/a.pdf", kOne).carry_out().has("/brev/a.pdf", kOne);
  world.rebuild = true;
  EXPECT_EQ(world.plan().write.size(), 1);
}

TEST(Plan, FilesAreKnownBySizeAndTimeUnlessJustChanged) {
  World world;
  world.has("/brev/a.pdf", kOne).carry_out();
  const auto known = [&](std::size_t size, std::int64_t modified) {
    schema::FoundFiles found;
    found.files.push_back({"/brev/a.pdf", size, modified});
    return known_files(world.catalog, found).size();
  };
  EXPECT_EQ(known(10, kLongAgo), 1);
  EXPECT_EQ(known(11, kLongAgo), 0);
  EXPECT_EQ(known(10, kLongAgo + 1), 0);
  const schema::SourceFile fresh{"/brev/a.pdf", 10, 5'000'000'000};
  EXPECT_EQ(settled_stamp(fresh, 6'000'000'000).modified_ns, 0);
  EXPECT_EQ(settled_stamp(fresh, 60'000'000'000).modified_ns, 5'000'000'000);
}

TEST(Plan, AFailureThatMayHavePassedIsTriedAgain) {
  World world;
  world.fails("/brev/a.pdf").carry_out();
  schema::FoundFiles found;
  found.files.push_back({"/brev/a.pdf", 10, kLongAgo});
  EXPECT_EQ(known_files(world.catalog, found).size(), 1);
  world.catalog.failures["/brev/a.pdf"].transient = true;
  EXPECT_EQ(known_files(world.catalog, found).size(), 0);
}

TEST(Plan, WritesAnewWhatAnotherUseOfOcrWouldChange) {
  const auto options = [](OcrMode mode, const char* data) {
    OcrOptions ocr;
    ocr.mode = mode;
    ocr.trained_data = data;
    return ocr;
  };
  const OcrOptions kOff = options(OcrMode::off, "nor");
  const OcrOptions kAuto = options(OcrMode::automatic, "nor");
  const OcrOptions kNoData = options(OcrMode::automatic, "");
  const OcrOptions kForce = options(OcrMode::force, "nor");
  struct Row {
    OcrOptions before, now;
    bool scan_again, text_again;
  };
  const Row rows[] = {{kOff, kOff, false, false},    {kAuto, kAuto, false, false},
                      {kOff, kAuto, true, true},     {kAuto, kOff, true, false},
                      {kNoData, kAuto, true, false}, {kAuto, kNoData, true, false},
                      {kAuto, kForce, true, true},   {kNoData, kNoData, false, false}};
  for (const Row& row : rows) {
    World world;
    world.ocr = row.before;
    world.has("/brev/scan.pdf", kOne).has("/brev/text.pdf", kTwo).carry_out();
    world.catalog.documents[kOne].document.reading.pages_unreadable = 1;
    world.ocr = row.now;
    world.has("/brev/scan.pdf", kOne).has("/brev/text.pdf", kTwo);
    std::vector<std::string> again;
    for (const DocumentJob& job : world.plan().write) again.push_back(job.sha256);
    std::vector<std::string> expected;
    if (row.scan_again) expected.push_back(kOne);
    if (row.text_again) expected.push_back(kTwo);
    EXPECT_EQ(again, expected) << &row - rows;
  }
}

}  // namespace
}  // namespace sporhund::indexer
