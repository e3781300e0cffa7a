#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "corpus/files.h"
#include "corpus/manifest.h"
#include "schema/error.h"

namespace sporhund::corpus {
namespace {

namespace fs = std::filesystem;

class Folder : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sporhund-corpus-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    root = name;
  }
  void TearDown() override { fs::remove_all(root); }

  fs::path write(const std::string& name, const std::string& content = "x") const {
    fs::create_directories((root / name).parent_path());
    std::ofstream(root / name) << content;
    return root / name;
  }
  std::vector<std::string> found(const std::vector<fs::path>& paths) const {
    std::vector<std::string> names;
    for (const auto& file : find_files(paths).files) {
      names.push_back(fs::path(file.path).lexically_relative(root).string());
    }
    return names;
  }

  fs::path root;
};

TEST_F(Folder, FindsDocumentsInAllFoldersOnceAndByPath) {
  write("b.PDF");
  write("a/c.txt");
  write("a/d.md");
  write("a/e.ZIP");
  write("a/picture.png");
  EXPECT_EQ(found({root, root / "a", root / "a/"}),
            (std::vector<std::string>{"a/c.txt", "a/d.md", "a/e.ZIP", "b.PDF"}));
}

TEST_F(Folder, CountsWhatItPassesOver) {
  write("b/svar.eml");
  write("a/svar.EML");
  write("b/LESMEG");
  write("b/brev.txt");
  write("b/.skjult.eml");
  fs::create_directory_symlink(root, root / "b/ring");
  using schema::PassedOver;
  using Kind = schema::PassedOverKind;
  const std::vector<PassedOver> wanted{
      {Kind::file_type, "", 1, root / "b/LESMEG"},
      {Kind::file_type, ".eml", 2, root / "a/svar.EML"},
      {Kind::folder_link, "", 1, root / "b/ring"},
  };
  EXPECT_EQ(find_files({root, root / "b"}).passed_over, wanted) << "each once";
}

TEST_F(Folder, TakesAFileThatIsNamedWhateverItsEnding) {
  EXPECT_EQ(found({write("brev.dat")}), (std::vector<std::string>{"brev.dat"}));
}

TEST_F(Folder, NamesAMissingPathAndStillFindsTheRest) {
  write("a.pdf");
  const auto files = find_files({root, root / "borte"});
  EXPECT_EQ(files.files.size(), 1);
  ASSERT_EQ(files.failures.size(), 1);
  EXPECT_EQ(files.failures[0].path, (root / "borte").string());
  EXPECT_EQ(files.roots, std::vector<fs::path>{root});
}

TEST_F(Folder, StopsWhereNothingIsThere) {
  EXPECT_THROW(find_files({root / "borte"}), schema::Error);
}

TEST_F(Folder, DoesNotRunInCirclesThroughLinks) {
  write("a/b.pdf");
  fs::create_directory_symlink(root, root / "a/again");
  fs::create_symlink(root / "a/b.pdf", root / "link.pdf");
  EXPECT_EQ(found({root}), (std::vector<std::string>{"a/b.pdf", "link.pdf"}));
}

TEST_F(Folder, ManifestIsFoundByPathAndByHash) {
  const auto manifest = Manifest::load(write("m.json", R"({"documents":[
    {"path":"sub/a.pdf","title":"Et brev","year":2023},
    {"sha256":"abc","type":"notat","sender":null}]})"));
  schema::Metadata metadata;
  schema::apply(manifest.find((root / "sub/a.pdf").string(), ""), metadata);
  EXPECT_EQ(metadata.title, "Et brev");
  EXPECT_EQ(metadata.year, 2023);
  metadata.sender = "Noen";
  schema::apply(manifest.find("elsewhere", "abc"), metadata);
  EXPECT_EQ(metadata.type, schema::DocumentType::notat);
  EXPECT_FALSE(metadata.sender.has_value());
  EXPECT_TRUE(manifest.find("elsewhere", "def").empty());
}

TEST_F(Folder, ManifestNamesTheEntryThatIsWrong) {
  for (const std::string entry :
       {R"({"title":"no file"})", R"({"path":"a","tittel":"x"})", R"({"path":"a","type":"brev"})",
        R"({"path":"a","date":"1. mai"})", R"({"path":"a","year":"i fjor"})", R"({"path":1})"}) {
    try {
      Manifest::load(write("m.json", R"({"documents":[{"path":"ok"},)" + entry + "]}"));
      FAIL() << entry;
    } catch (const schema::Error& error) {
      EXPECT_NE(std::string(error.what()).find("oppføring 2"), std::string::npos) << error.what();
    }
  }
  EXPECT_THROW(Manifest::load(write("m.json", "[")), schema::Error);
  EXPECT_THROW(Manifest::load(root / "borte.json"), schema::Error);
}

}  // namespace
}  // namespace sporhund::corpus
