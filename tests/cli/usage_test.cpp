/// The program's edges: help, wrong use, shells, pipes and full disks.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace sporhund::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

TEST(Usage, HelpIsAnAnswer) {
  const Workplace workplace;
  for (const std::vector<std::string>& line :
       {std::vector<std::string>{"--help"}, {"help"}, {"search", "--help"}, {"help", "search"}}) {
    const Outcome outcome = workplace.run(line);
    EXPECT_EQ(outcome.code, 0) << outcome;
    EXPECT_THAT(outcome.out, HasSubstr("Bruk: sporhund")) << outcome;
  }
}

TEST(Usage, NothingIsWrongUse) {
  const Outcome outcome = Workplace().run({});
  EXPECT_EQ(outcome.code, 2) << outcome;
  EXPECT_THAT(outcome.out, IsEmpty()) << outcome;
  EXPECT_THAT(outcome.err, HasSubstr("Kommandoer:")) << outcome;
}

TEST(Usage, WrongUseIsExplainedOnStandardError) {
  const Outcome outcome = Workplace().run({"search", "--limt", "3", "--json"});
  EXPECT_EQ(outcome.code, 2) << outcome;
  EXPECT_THAT(outcome.out, IsEmpty()) << outcome;
  EXPECT_THAT(outcome.err, StartsWith("sporhund: ukjent valg «--limt»")) << outcome;
}

TEST(Usage, WhatIsNotThereIsNamed) {
  const Workplace workplace;
  for (const std::vector<std::string>& line : {std::vector<std::string>{"index", "borte"},
                                               {"extract", "borte"},
                                               {"tag", "borte"},
                                               {"verify", "borte.jsonl"},
                                               {"search", "ord"},
                                               {"documents"},
                                               {"check"}}) {
    const Outcome outcome = workplace.run(line);
    EXPECT_EQ(outcome.code, 2) << outcome;
    EXPECT_THAT(outcome.out, IsEmpty()) << outcome;
    EXPECT_THAT(outcome.err, StartsWith("sporhund: ")) << outcome;
  }
}

TEST(Usage, WhatCannotBeReadIsNoFaultOfTheProgram) {
  const Workplace workplace;
  const Outcome made = workplace.shell("mkdir mappe; printf 'bl\\345' > latin1.txt; : > tom.jsonl");
  ASSERT_EQ(made.code, 0) << made;
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
      {{"tag", "mappe"}, "sporhund: mappe: kan ikke leses (er en mappe)"},
      {{"tag", "latin1.txt"}, "sporhund: latin1.txt: er ikke tekst i UTF-8"},
      {{"eval", "mappe"}, "sporhund: mappe: kan ikke leses (er en mappe)"},
      {{"eval", "latin1.txt"}, "sporhund: linje 1: er ikke et emne"},
      {{"index", "--jobs", "1000000", "mappe"}, "sporhund: --jobs: høyst 256"}};
  for (const auto& [line, says] : cases) {
    const Outcome outcome = workplace.run(line);
    EXPECT_EQ(outcome.code, 2) << outcome;
    EXPECT_THAT(outcome.err, StartsWith(says)) << outcome;
  }
}

TEST(Usage, ABrokenPipeEndsQuietly) {
  const Outcome outcome =
      Workplace().shell("for i in {1..50}; do \"$sporhund\" manual; done | head -n 1 >/dev/null");
  EXPECT_EQ(outcome.code, 0) << outcome;
  EXPECT_THAT(outcome.err, IsEmpty()) << outcome;
}

TEST(Usage, AFullDiskIsAnError) {
  const Outcome outcome = Workplace().shell("\"$sporhund\" manual > /dev/full");
  EXPECT_EQ(outcome.code, 2) << outcome;
  EXPECT_THAT(outcome.err, HasSubstr("svaret kunne ikke skrives")) << outcome;
}

// Sanitizers reserve terabytes of addresses.
#ifndef SPORHUND_SANITIZED
TEST(Usage, MemoryThatIsUsedUpIsAnError) {
  std::string words;
  for (int i = 0; i < 400'000; ++i) words += "ord" + std::to_string(i) + '\n';
  const Workplace workplace;
  workplace.file("brev/tildeling.txt", words);
  const Outcome outcome = workplace.shell("ulimit -v 200000; \"$sporhund\" index brev");
  EXPECT_EQ(outcome.code, 2) << outcome;
  EXPECT_THAT(outcome.err, HasSubstr("minnet er brukt opp")) << outcome;
}

TEST(Usage, AnIndexIsMadeUnderTheLimitsOfTheShell) {
  const std::string sample = SPORHUND_SOURCE_DIR "/tests/samples/scans/stamped.pdf";
  const Outcome outcome =
      Workplace().shell("ulimit -v 1000000; \"$sporhund\" index --ocr off '" + sample + "'");
  EXPECT_EQ(outcome.code, 0) << outcome;
}
#endif

TEST(Shell, BashCompletesCommandsOptionsAndValues) {
  const Workplace workplace;
  const std::string complete =
      "source <(\"$sporhund\" completion bash)\n"
      "try() { COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _sporhund; echo ${COMPREPLY[@]}; }\n";
  EXPECT_EQ(workplace.shell(complete + "try sporhund se").out, "search\n");
  EXPECT_EQ(workplace.shell(complete + "try sporhund search ord --off").out, "--offset\n");
  EXPECT_EQ(workplace.shell(complete + "try sporhund search --type prot").out, "protokoll\n");
  EXPECT_EQ(workplace.shell(complete + "try sporhund export -f x").out, "xlsx\n");
  EXPECT_EQ(workplace.shell(complete + "try sporhund completion z").out, "zsh\n");
}

TEST(Shell, FishCompletesCommandsOptionsAndValues) {
  if (!is_installed("fish")) GTEST_SKIP() << "fish is not installed";
  const Workplace workplace;
  const auto complete = [&](const std::string& line) {
    return workplace
        .shell("fish -c '\"$sporhund\" completion fish | source; complete -C \"" + line + "\"'")
        .out;
  };
  EXPECT_THAT(complete("sporhund se"), StartsWith("search\t"));
  EXPECT_THAT(complete("sporhund search --off"), StartsWith("--offset\t"));
  EXPECT_THAT(complete("sporhund search --type prot"), StartsWith("protokoll"));
}

TEST(Shell, ZshReadsItsCompletions) {
  if (!is_installed("zsh")) GTEST_SKIP() << "zsh is not installed";
  const Outcome outcome = Workplace().shell(
      "\"$sporhund\" completion zsh > _sporhund && zsh -n _sporhund && "
      "zsh -fc 'autoload -U compinit; compinit -D -u; source ./_sporhund; print "
      "$_comps[sporhund]'");
  EXPECT_EQ(outcome.out, "_sporhund\n") << outcome;
  EXPECT_THAT(outcome.err, IsEmpty()) << outcome;
}

TEST(Manual, IsReadByMan) {
  if (!is_installed("groff")) GTEST_SKIP() << "groff is not installed";
  const Outcome outcome = Workplace().shell("\"$sporhund\" manual | groff -k -man -Tutf8 -ww -z");
  EXPECT_EQ(outcome.code, 0) << outcome;
  EXPECT_THAT(outcome.err, IsEmpty()) << outcome;
}

}  // namespace
}  // namespace sporhund::cli
