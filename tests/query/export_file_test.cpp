#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "schema/error.h"
#include "tests/query/export_support.h"

namespace sporhund::query {
namespace {

using ::testing::ElementsAre;
using ::testing::ExitedWithCode;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST_F(ExportTest, TheFileAppearsWholeOrNotAtAll) {
  for (const auto& [format, name] : kExportFormats) {
    const auto path = write("treff", "før");
    {
      const auto exporter = open_export(format, path);
      exporter->add(lighthouse_hit());
      EXPECT_EQ(content(path), "før") << name;
    }
    EXPECT_THAT(names(), ElementsAre("treff")) << "an export that was given up leaves nothing";
    EXPECT_EQ(content(path), "før") << name;
    const auto exporter = open_export(format, path);
    exporter->finish({});
    EXPECT_NE(content(path), "før") << name;
    EXPECT_THAT(names(), ElementsAre("treff")) << name;
  }
}

/// Exports in a process whose files can't grow beyond `bytes`, as on a full disk. Exits with 0 if
/// that was told as it should.
[[noreturn]] void export_on_full_disk(ExportFormat format, const std::filesystem::path& path,
                                      rlim_t bytes) {
  signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, bytes};
  setrlimit(RLIMIT_FSIZE, &limit);
  try {
    const auto exporter = open_export(format, path);
    for (int i = 0; i < 2000; ++i) exporter->add(hit_with_text(std::to_string(i * 7919)));
    exporter->finish(lighthouse_answer());
  } catch (const schema::Error& error) {
    const bool names_file = std::string(error.what()).find(path.string()) != std::string::npos;
    std::exit(error.code() == schema::ErrorCode::io && names_file ? 0 : 1);
  }
  std::exit(2);
}

TEST_F(ExportTest, AFullDiskIsToldAndLeavesNothing) {
  for (const auto& [format, name] : kExportFormats) {
    for (const rlim_t bytes : {rlim_t{0}, rlim_t{5'000}, rlim_t{20'000}}) {
      EXPECT_EXIT(export_on_full_disk(format, file("treff"), bytes), ExitedWithCode(0), "")
          << name << " " << bytes;
      EXPECT_THAT(names(), IsEmpty()) << name << " " << bytes;
    }
  }
}

TEST_F(ExportTest, WhatAKilledExportLeftIsRemovedByTheNext) {
  const pid_t child = fork();
  if (child == 0) {
    const auto exporter = open_export(ExportFormat::csv, file("treff"));
    exporter->add(lighthouse_hit());
    raise(SIGKILL);
  }
  waitpid(child, nullptr, 0);
  EXPECT_THAT(names(), ElementsAre(HasSubstr(".tmp")));
  const auto going_on = open_export(ExportFormat::csv, file("andre"));
  open_export(ExportFormat::csv, file("treff"))->finish({});
  going_on->finish({});
  EXPECT_THAT(names(), UnorderedElementsAre("treff", "andre"));
}

TEST_F(ExportTest, ADeviceIsNeverReplaced) {
  for (const auto& [format, name] : kExportFormats) {
    EXPECT_THROW(open_export(format, "/dev/full"), schema::Error) << name;
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/full"));
  }
}

TEST_F(ExportTest, AMissingFolderIsNamed) {
  try {
    open_export(ExportFormat::csv, file("borte/treff.csv"));
    FAIL();
  } catch (const schema::Error& error) {
    EXPECT_EQ(error.code(), schema::ErrorCode::io);
    EXPECT_THAT(error.what(), HasSubstr("borte/treff.csv"));
  }
}

TEST_F(ExportTest, ALinkStaysALink) {
  write("mål.csv", "");
  std::filesystem::create_symlink(file("mål.csv"), file("lenke.csv"));
  open_export(ExportFormat::csv, file("lenke.csv"))->finish({});
  EXPECT_TRUE(std::filesystem::is_symlink(file("lenke.csv")));
  EXPECT_NE(content(file("mål.csv")), "");
}

}  // namespace
}  // namespace sporhund::query
