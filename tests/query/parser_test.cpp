#include "query/question/parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace sporhund::query {
namespace {

using testing::HasSubstr;

std::string reading(const std::string& question) {
  const ParsedQuery query = parse(question);
  return query.root ? print(*query.root) : "";
}

struct Case {
  std::string question;
  std::string tree;
};

void expect_readings(const std::vector<Case>& cases) {
  for (const auto& [question, tree] : cases) EXPECT_EQ(reading(question), tree) << question;
}

/// Questions with nothing odd in them, of which no note is made.
void expect_plain_readings(const std::vector<Case>& cases) {
  expect_readings(cases);
  for (const auto& [question, tree] : cases) {
    EXPECT_THAT(parse(question).notes, testing::IsEmpty()) << question;
  }
}

TEST(Parse, ReadsWordsAsTyped) {
  expect_plain_readings({
      {"velferdsteknologi", "velferdsteknologi"},
      {"Hvem eier e-helse?", "Hvem eier e-helse"},
      {"NUFA/NUIT, helsenorge.no", "NUFA NUIT helsenorge no"},
      {"TB2023–09 25/23 171,9", "TB2023–09 25/23 171,9"},
      {"Vedtak: \"a b\"", "Vedtak \"a b\""},
      {"kl. 10:30", "kl 10 30"},
      {"NHN\u00A0sam\u00ADhandling", "NHN samhandling"},
  });
}

TEST(Parse, ReadsOperatorsInNorwegianAndEnglish) {
  expect_plain_readings({
      {"a AND b", "a AND b"},
      {"a OG b ELLER c", "a AND b OR c"},
      {"a OG (b ELLER c)", "a AND (b OR c)"},
      {"a b AND c d", "a b AND c d"},
      {"a IKKE b", "a NOT b"},
      {"a IKKJE b", "a NOT b"},
      {"a b -c", "a b NOT c"},
      {"a -c b", "a b NOT c"},
      {"a -b -c", "a NOT b NOT c"},
      {"a AND b AND NOT c", "a AND b AND NOT c"},
      {"a AND b NOT c", "a AND b NOT c"},
      {"a NOT (b c)", "a NOT (b c)"},
      {"a NOT NOT b", "a b"},
      {"-a", "NOT a"},
      {"IKKE a -b", "NOT a NOT b"},
      {"-a OG IKKE b", "NOT a NOT b"},
      {"-a ELLER b", "NOT a OR b"},
      {"a AND (NOT b)", "a AND (NOT b)"},
      {"-(a b)", "NOT (a b)"},
      {"-type:referat", "NOT type:referat"},
      {"a og b eller c", "a og b eller c"},
      {"((a b))", "a b"},
      {"(a b) c", "(a b) c"},
  });
}

TEST(Parse, TellsWordsWithoutAnOperatorFromAlternatives) {
  EXPECT_TRUE(parse("a b").root->implicit);
  EXPECT_FALSE(parse("a OR b").root->implicit);
  EXPECT_EQ(parse("a b").root->kind, NodeKind::any);
  EXPECT_EQ(parse("a OR b").root->kind, NodeKind::any);
}

TEST(Parse, ReadsPhrasesInAnyQuotes) {
  expect_plain_readings({
      {"\"digital samhandling\"", "\"digital samhandling\""},
      {"“digital samhandling”", "\"digital samhandling\""},
      {"«digital  samhandling»", "\"digital samhandling\""},
      {"„digital samhandling“", "\"digital samhandling\""},
      {"”AND”", "\"AND\""},
      {"-«digital samhandling» a", "a NOT \"digital samhandling\""},
  });
}

TEST(Parse, ReadsPrefixes) {
  expect_plain_readings({
      {"legemid*", "legemid*"},
      {"e-hel*, nett", "e-hel* nett"},
      {"tittel:spred*", "tittel:spred*"},
  });
}

TEST(Parse, ReadsFields) {
  expect_plain_readings({
      {"tittel:spredning", "tittel:spredning"},
      {"title:spredning", "tittel:spredning"},
      {"Tittel:«digital spredning»", "tittel:\"digital spredning\""},
      {"tittel:(a OG b)", "tittel:a AND tittel:b"},
      {"id:TB2023-09,", "id:TB2023-09"},
      {"organ:\"Direktoratet for e-helse\"", "organ:\"Direktoratet for e-helse\""},
      {"body:(NHN FHI)", "organ:NHN organ:FHI"},
      {"sak:25/23 -type:referat", "sak:25/23 NOT type:referat"},
      {"-(tittel:a b) c", "c NOT (tittel:a b)"},
  });
}

TEST(Parse, ReadsYears) {
  expect_plain_readings({
      {"år:2022..2024", "år:2022..2024"},
      {"year:2023", "år:2023"},
      {"aar:..2023", "år:..2023"},
      {"ÅR:2022..", "år:2022.."},
      {"år:2023.", "år:2023"},
      {"år:2022–2024", "år:2022..2024"},
      {"år:2022-2024", "år:2022..2024"},
  });
  const Node node = *parse("år:2022..2024").root;
  EXPECT_EQ(node.kind, NodeKind::range);
  EXPECT_EQ(node.range_first, "2022");
  EXPECT_EQ(node.range_last, "2024");
}

struct OddCase {
  std::string question;
  std::string tree;
  std::string note;
};

TEST(Parse, ASectionSignBelongsToItsNumber) {
  for (const std::string_view question : {"§ 3-4", "postloven § 3-4", "§§ 3 og 4"}) {
    EXPECT_THAT(parse(question).notes, testing::IsEmpty()) << question;
  }
}

TEST(Parse, AStarAloneIsEverything) {
  EXPECT_FALSE(parse("*").root.has_value());
  EXPECT_THAT(parse("*").notes, testing::IsEmpty());
}

TEST(Parse, SaysWhatItMadeOfOddQuestions) {
  const std::vector<OddCase> cases = {
      {"foo:bar", "foo bar", "ukjent felt «foo»"},
      {"tittel:", "tittel", "«tittel» mangler verdi"},
      {"id:, a", "id a", "«id» mangler verdi"},
      {"år:ifjor", "ifjor", "«ifjor» er ikke et år"},
      {"år:2024..2022", "2024 2022", "er ikke et år"},
      {"* a", "a", "«*» har ingen ord"},
      {"*foo", "foo", "bare sist i et ord"},
      {"f*oo", "f oo", "bare sist i et ord"},
      {"id:TB2023*", "id:\"TB2023*\"", "virker ikke i feltet «id»"},
      {"§ a", "a", "«§» har ingen ord"},
      {"\"a b", "a b", "anførselstegn uten makker"},
      {"\"\" a", "a", "tomme anførselstegn"},
      {"(a b", "a b", "«(» uten «)»"},
      {"a) b", "a b", "«)» uten «(»"},
      {"a () b", "a b", "tom parentes"},
      {"AND a", "and a", "«AND» mangler noe å virke på"},
      {"a OG", "a og", "«OG» mangler noe å virke på"},
      {"a OR OR b", "a or OR b", "«OR» mangler noe å virke på"},
      {"NOT", "not", "«NOT» mangler noe å virke på"},
      {"a - b", "a b", "«-» har ingen ord"},
  };
  for (const auto& [question, tree, note] : cases) {
    const ParsedQuery query = parse(question);
    EXPECT_EQ(query.root ? print(*query.root) : "", tree) << question;
    EXPECT_THAT(query.notes, testing::Contains(HasSubstr(note))) << question;
  }
}

TEST(Parse, ReadsNestingTooDeepAsWords) {
  const std::string question = std::string(60, '(') + "a b" + std::string(60, ')') + " AND c";
  EXPECT_EQ(reading(question), "a b AND c");
  EXPECT_THAT(parse(question).notes, testing::Contains(HasSubstr("50 nivåer")));
}

TEST(Parse, KeepsNotesFew) {
  std::string question;
  for (int i = 0; i < 500; ++i) question += "felt" + std::string(i % 50 + 1, 'x') + ":a ";
  EXPECT_LE(parse(question).notes.size(), 21U);
}

TEST(Parse, ANothingIsNoTree) {
  EXPECT_FALSE(parse("").root.has_value());
  EXPECT_FALSE(parse(" \n").root.has_value());
}

/// Any tree that a question can make.
class TreeMaker {
 public:
  explicit TreeMaker(unsigned seed) : random_(seed) {}

  Node make(int depth) {
    const int kind = depth == 0 ? 0 : pick(8);
    switch (kind) {
      case 4:
        return branch(NodeKind::all, depth, false);
      case 5:
        return branch(NodeKind::any, depth, true);
      case 6:
        return branch(NodeKind::any, depth, false);
      case 7:
        return branch(NodeKind::without, depth, false);
      default:
        return leaf();
    }
  }

 private:
  int pick(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }

  Node leaf() {
    using schema::FieldId;
    static const std::vector<Node> leaves = {
        text_leaf(NodeKind::word, {}, "spredning"),
        text_leaf(NodeKind::word, {}, "TB2023–09"),
        text_leaf(NodeKind::word, FieldId::title, "e-helse"),
        text_leaf(NodeKind::phrase, {}, "OG (a: -b*"),
        text_leaf(NodeKind::phrase, FieldId::heading, "mål for året"),
        text_leaf(NodeKind::prefix, FieldId::table, "legemid"),
        text_leaf(NodeKind::exact, FieldId::organisation, "Norsk helsenett SF"),
        text_leaf(NodeKind::exact, FieldId::type, "AND"),
        text_leaf(NodeKind::exact, FieldId::document, "a) b*,"),
        year_leaf("2022", ""),
        year_leaf("", "2022"),
        year_leaf("2022", "2022"),
    };
    return leaves[static_cast<std::size_t>(pick(static_cast<int>(leaves.size())))];
  }

  static Node text_leaf(NodeKind kind, std::optional<schema::FieldId> field, std::string text) {
    Node node;
    node.kind = kind;
    node.field = field;
    node.text = std::move(text);
    return node;
  }

  static Node year_leaf(std::string first, std::string last) {
    Node node = text_leaf(NodeKind::range, schema::FieldId::year, "");
    node.range_first = std::move(first);
    node.range_last = std::move(last);
    return node;
  }

  Node branch(NodeKind kind, int depth, bool implicit) {
    Node node;
    node.kind = kind;
    node.implicit = implicit;
    const int count = kind == NodeKind::without ? 1 + pick(2) : 2 + pick(3);
    for (int i = 0; i < count; ++i) node.children.push_back(make(depth - 1));
    return node;
  }

  std::mt19937 random_;
};

TEST(Print, IsReadAsTheSameTree) {
  TreeMaker maker(11);
  for (int round = 0; round < 5000; ++round) {
    const Node tree = maker.make(4);
    const ParsedQuery query = parse(print(tree));
    ASSERT_TRUE(query.root.has_value());
    ASSERT_EQ(*query.root, tree) << print(tree) << "\n" << print(*query.root);
    ASSERT_TRUE(query.notes.empty()) << print(tree) << "\n" << query.notes.front();
  }
}

TEST(Parse, ReadsAnyBytesAndPrintsThemForRereading) {
  static const std::vector<std::string> pieces = {
      "a", "OG",   "OR",     "NOT",     " ",   " ",   "(",    ")",  "\"", "«",
      "-", "*",    ":",      "tittel:", "id:", "år:", "2022", "..", "é",  "e\u00B4",
      "s", "\xFF", "\u0301", "§",       "/",   ",",   "–",    "NAV"};
  std::mt19937 random(5);
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  for (int round = 0; round < 8000; ++round) {
    std::string question;
    for (int i = 0; i < 14; ++i) question += pieces[piece(random)];
    const ParsedQuery query = parse(question);
    if (!query.root) {
      ASSERT_FALSE(query.notes.empty()) << question;
      continue;
    }
    const ParsedQuery again = parse(print(*query.root));
    ASSERT_TRUE(again.root.has_value()) << question;
    ASSERT_EQ(*again.root, *query.root) << question << "\n" << print(*query.root);
  }
}

}  // namespace
}  // namespace sporhund::query
