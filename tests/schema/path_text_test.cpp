#include "schema/path_text.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace sporhund::schema {
namespace {

TEST(PathText, ShowsEveryByteThatIsNoTextByItsValue) {
  const std::pair<std::string, std::string> cases[] = {
      {"/brev/Årsplan 2024.pdf", "/brev/Årsplan 2024.pdf"},
      {"/a\xE6.pdf", "/a\\xE6.pdf"},
      {"/a\\xE6.pdf", "/a\\x5CxE6.pdf"},
      {"/a\\b\\x.pdf", "/a\\b\\x.pdf"},
      {"/a\nb\x1b[31m.pdf", "/a\\x0Ab\\x1B[31m.pdf"},
      {"/a\u202Efdp.exe", "/a\\xE2\\x80\\xAEfdp.exe"},
      {"/a\xC3", "/a\\xC3"},
  };
  for (const auto& [path, text] : cases) {
    EXPECT_EQ(path_as_text(path), text);
    EXPECT_EQ(path_from_text(text), path);
  }
}

TEST(PathText, AnyBytesComeBackAndNoTwoPathsLookAlike) {
  std::mt19937 random(7);
  const std::string_view alphabet("\\x5CE6a\n\xE6\xC3\xA6", 11);
  std::set<std::string> paths;
  std::set<std::string> texts;
  for (int round = 0; round < 5000; ++round) {
    std::string path;
    for (unsigned i = random() % 8; i > 0; --i) path += alphabet[random() % alphabet.size()];
    EXPECT_EQ(path_from_text(path_as_text(path)), path);
    paths.insert(path);
    texts.insert(path_as_text(path));
  }
  EXPECT_EQ(paths.size(), texts.size());
}

}  // namespace
}  // namespace sporhund::schema
