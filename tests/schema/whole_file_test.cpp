#include "schema/whole_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "schema/error.h"

namespace sporhund::schema {
namespace {

namespace fs = std::filesystem;

class WholeFileTest : public testing::Test {
 protected:
  WholeFileTest() {
    std::string name = testing::TempDir() + "sporhund-whole-XXXXXX";
    folder_ = ::mkdtemp(name.data());
    std::ofstream(place()) << "gammelt";
  }
  ~WholeFileTest() override { fs::remove_all(folder_); }

  fs::path place() const { return folder_ / "fil"; }
  WholeFile open(const char* name) const {
    const fs::path temporary = folder_ / name;
    return {place(), temporary, FileDescriptor(::open(temporary.c_str(), O_RDWR | O_CREAT, 0666))};
  }
  std::string content() const {
    std::ifstream in(place(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  int files() const { return static_cast<int>(std::distance(fs::directory_iterator(folder_), {})); }

 private:
  fs::path folder_;
};

TEST_F(WholeFileTest, AppearsWhenItIsCommitted) {
  {
    WholeFile file = open("ny");
    file.write("forkastet og lengre");
    file.restart();
    file.write("nytt");
    EXPECT_EQ(content(), "gammelt");
    file.commit(Forced::file_and_folder);
    EXPECT_EQ(content(), "nytt");
  }
  EXPECT_EQ(content(), "nytt");
  EXPECT_EQ(files(), 1);
}

TEST_F(WholeFileTest, LeavesNothingWhereItIsNotCommitted) {
  open("ny").write("halv");
  EXPECT_EQ(content(), "gammelt");
  EXPECT_EQ(files(), 1);
}

TEST_F(WholeFileTest, SaysWhichFileCanNotBeWritten) {
  try {
    open("finnes/ikke");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::io);
    EXPECT_EQ(error.what(), place().string() + ": kan ikke skrives: finnes ikke");
  }
}

TEST(WriteAll, FailsWhereNothingCanBeWritten) {
  const FileDescriptor full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
  ASSERT_TRUE(full.is_open());
  EXPECT_FALSE(write_all(full.get(), "x"));
  EXPECT_TRUE(write_all(full.get(), ""));
}

}  // namespace
}  // namespace sporhund::schema
