#include "cli/options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "cli/completion.h"
#include "cli/manual.h"
#include "cli/nearest.h"

namespace sporhund::cli {
namespace {

using testing::Contains;
using testing::HasSubstr;

std::vector<const Command*> shown() {
  std::vector<const Command*> list;
  for (const Command& command : commands()) {
    if (!command.hidden) list.push_back(&command);
  }
  return list;
}

std::string without_backslashes(std::string text) {
  std::erase(text, '\\');
  return text;
}

TEST(Options, StandInHelpManualAndReference) {
  const std::string manual = without_backslashes(manual_page());
  const std::string reference = markdown_reference();
  for (const Command* command : shown()) {
    const std::string help = help_for(*command);
    for (const Option& option : command->options) {
      EXPECT_THAT(help, HasSubstr(option_line(option)));
      EXPECT_THAT(manual, HasSubstr(option_line(option)));
      EXPECT_THAT(reference, HasSubstr(option_line(option)));
    }
  }
}

TEST(Options, AreCompletedByEveryShell) {
  const std::string bash = completion_script("bash");
  const std::string zsh = completion_script("zsh");
  const std::string fish = completion_script("fish");
  for (const Command* command : shown()) {
    for (const Option& option : command->options) {
      const std::string name(option.name);
      EXPECT_THAT(bash, HasSubstr("--" + name));
      EXPECT_THAT(zsh, HasSubstr("--" + name + "["));
      EXPECT_THAT(fish, HasSubstr("__fish_seen_subcommand_from " + std::string(command->name) +
                                  "' -l " + name + " "));
    }
  }
}

TEST(Options, HaveNamesOfTheirOwnWithinACommand) {
  for (const Command& command : commands()) {
    std::set<std::string_view> names{"help"};
    std::set<char> letters{'h'};
    for (const Option& option : command.options) {
      EXPECT_TRUE(names.insert(option.name).second) << command.name << " --" << option.name;
      if (option.letter == '\0') continue;
      EXPECT_TRUE(letters.insert(option.letter).second) << command.name << " -" << option.letter;
    }
  }
}

TEST(Options, MeanTheSameLetterInEveryCommand) {
  std::map<char, std::string_view> meanings;
  for (const Command& command : commands()) {
    for (const Option& option : command.options) {
      if (option.letter == '\0') continue;
      EXPECT_EQ(meanings.emplace(option.letter, option.name).first->second, option.name);
    }
  }
}

TEST(Options, HaveDefaultsAmongTheirChoices) {
  for (const Command& command : commands()) {
    for (const Option& option : command.options) {
      if (option.choices.empty() || option.fallback.empty()) continue;
      EXPECT_THAT(option.choices, Contains(option.fallback)) << option.name;
    }
  }
}

TEST(Nearest, FindsWhatWasMeant) {
  const std::vector<std::string_view> known{"search", "index", "export", "check"};
  EXPECT_EQ(nearest("serach", known), "search");
  EXPECT_EQ(nearest("indx", known), "index");
  EXPECT_EQ(nearest("chekc", known), "check");
  EXPECT_EQ(nearest("frobnicate", known), "");
}

}  // namespace
}  // namespace sporhund::cli
