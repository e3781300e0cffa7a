#include "indexer/job_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sporhund::indexer {
namespace {

TEST(JobOrder, LargeFilesFirstAndArchivesTogether) {
  std::vector<DocumentJob> jobs;
  for (const auto& [path, size] : {std::pair("/a.zip/1.txt", 5),
                                   {"/a.zip/2.txt", 70},
                                   {"/a.zip/mappe.zip/3.txt", 1},
                                   {"/b.pdf", 60},
                                   {"/c.ZIP/1.txt", 70},
                                   {"/c.ZIP/2.txt", 2},
                                   {"/d.pdf", 90}}) {
    jobs.push_back({.sha256 = "",
                    .files = {{path, {static_cast<std::size_t>(size), 0}}},
                    .values = {},
                    .fingerprint = ""});
  }
  order_for_reading(jobs);
  std::vector<std::string> paths;
  for (const DocumentJob& job : jobs) paths.push_back(job.files.begin()->first);
  EXPECT_THAT(paths, testing::ElementsAre("/d.pdf", "/a.zip/1.txt", "/a.zip/2.txt",
                                          "/a.zip/mappe.zip/3.txt", "/c.ZIP/1.txt", "/c.ZIP/2.txt",
                                          "/b.pdf"));
}

}  // namespace
}  // namespace sporhund::indexer
