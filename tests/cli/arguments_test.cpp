#include "cli/arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schema/error.h"

namespace sporhund::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Arguments parse(const std::string& command, const std::vector<std::string>& line) {
  return parse_arguments(command_named(command), line);
}

std::string refusal(const std::string& command, const std::vector<std::string>& line) {
  try {
    parse(command, line);
  } catch (const schema::Error& error) {
    EXPECT_EQ(error.code(), schema::ErrorCode::usage);
    return error.what();
  }
  return "accepted";
}

TEST(Arguments, StandAnywhereAmongOptions) {
  const Arguments arguments = parse("search", {"digital", "--limit", "3", "post", "-y2023"});
  EXPECT_THAT(arguments.positional(), ElementsAre("digital", "post"));
  EXPECT_EQ(arguments.number("limit"), 3);
  EXPECT_EQ(arguments.value("year"), "2023");
}

TEST(Arguments, FallBackToTheTablesDefaults) {
  const Arguments arguments = parse("search", {"post"});
  EXPECT_EQ(arguments.number("limit"), 10);
  EXPECT_EQ(arguments.value("color"), "auto");
  EXPECT_EQ(arguments.value("db"), "");
  EXPECT_FALSE(arguments.has("json"));
}

TEST(Arguments, RepeatOnlyWhereTheTableSaysSo) {
  const Arguments arguments =
      parse("search", {"a", "-d", "1", "--document=2", "--limit", "1", "--limit", "2"});
  EXPECT_THAT(arguments.values("document"), ElementsAre("1", "2"));
  EXPECT_EQ(arguments.number("limit"), 2) << "the last one holds";
}

TEST(Arguments, AreLeftAsTyped) {
  EXPECT_THAT(parse("index", {"[mappe]", "a b", "--", "--rebuild"}).positional(),
              ElementsAre("[mappe]", "a b", "--rebuild"));
  EXPECT_THAT(parse("search", {"index", "tag", "-"}).positional(),
              ElementsAre("index", "tag", "-"));
}

TEST(Arguments, AskedForHelpNeedNothingElse) {
  EXPECT_TRUE(parse("search", {"--help"}).has("help"));
  EXPECT_TRUE(parse("export", {"-h"}).has("help"));
}

TEST(Arguments, RefuseWithAWayOn) {
  struct Case {
    std::string command;
    std::vector<std::string> line;
    std::string says;
  };
  const std::vector<Case> cases{
      {"search", {}, "SPØRSMÅL mangler"},
      {"search", {""}, "verdien er tom"},
      {"search", {"a", "--limt", "3"}, "mente du «--limit»?"},
      {"search", {"a", "--limit"}, "--limit mangler en verdi"},
      {"search", {"a", "--limit", "-3"}, "«-3» er ikke et helt tall"},
      {"search", {"a", "--limit", "99999999999"}, "er for stort"},
      {"search", {"a", "--year", "i fjor"}, "--year: «i fjor» er ikke et år"},
      {"search", {"a", "--year", ""}, "--year: verdien er tom"},
      {"tag", {"a", "--year", "23"}, "er ikke et år med fire sifre"},
      {"search", {"a", "--json=ja"}, "--json tar ingen verdi"},
      {"search", {"a", "--type", "protokol"}, "mente du «protokoll»?"},
      {"search", {"a", "-q"}, "ukjent valg «-q»"},
      {"search", {"a", "-veg"}, "skriv «-- -veg» til slutt"},
      {"verify", {"a", "b"}, "«b» er ett argument for mye"},
      {"completion", {"tcsh"}, "er ikke blant bash, zsh, fish"},
      {"extract", {"a", "--ocr", "ja"}, "«ja» er ikke blant auto, off, force"},
  };
  for (const Case& row : cases) {
    const std::string message = refusal(row.command, row.line);
    EXPECT_THAT(message, HasSubstr(row.says));
    EXPECT_THAT(message, HasSubstr("Se «sporhund " + row.command + " --help».")) << row.says;
  }
}

TEST(Arguments, TakeATypeAsPeopleAndProgramsNameIt) {
  for (const char* type : {"moteinnkalling", "Møteinnkalling", "supplerende tildelingsbrev"}) {
    EXPECT_EQ(parse("search", {"a", "--type", type}).value("type"), type);
  }
}

TEST(Arguments, RefuseYearsThatAreNone) {
  for (const char* years : {"20x3", "2024..2022..", "i fjor"}) {
    EXPECT_NE(refusal("search", {"a", "--year", years}), "accepted") << years;
  }
}

TEST(Arguments, AskedForAnOptionOutsideTheTableAreOurBug) {
  EXPECT_THROW(parse("check", {}).has("limit"), std::logic_error);
}

TEST(Command, UnknownIsRefusedWithTheNearest) {
  EXPECT_THAT([] { command_named("serach"); },
              testing::ThrowsMessage<schema::Error>(HasSubstr("mente du «search»?")));
}

}  // namespace
}  // namespace sporhund::cli
