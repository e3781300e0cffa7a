#include "indexer/pdf/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>

#include "indexer/ocr/options.h"
#include "pdf_builder.h"
#include "schema/error.h"
#include "temporary_folder.h"

namespace sporhund::indexer {
namespace {

using schema::Failure;
using schema::FailureReason;
using testing::HasSubstr;
using Result = std::variant<Extraction, Failure>;

class ReaderTest : public testing::Test {
 protected:
  Snapshot snapshot(const std::string& name, const std::string& content) {
    return std::get<Snapshot>(Snapshot::take(folder_.write(name, content), limits_));
  }
  Reader reader(const std::string& behaviour, const Snapshot& file) {
    return Reader({limits_, {SPORHUND_BAD_WORKER, behaviour, file.sha256()}});
  }
  Reader good_reader() { return Reader({limits_, {SPORHUND_BAD_WORKER, "good", "-"}}); }

  TemporaryFolder folder_;
  ReadingLimits limits_;
};

std::string words(const RawPage& page) {
  std::string text;
  for (const Word& word : page.words) text += word.text + (word.space_after ? " " : "|");
  return text;
}

std::string words(const Result& result) {
  return words(std::get<Extraction>(result).pages.at(0));
}

TEST_F(ReaderTest, ReadsPagesInAWorker) {
  const Snapshot file =
      snapshot("a.pdf", make_pdf({{show("Hei verden", 50, 700), ""}, {show("to", 50, 700), ""}}));
  Reader reader = good_reader();
  const Result result = reader.read(file);
  ASSERT_TRUE(std::holds_alternative<Extraction>(result)) << std::get<Failure>(result).detail;
  const auto& extraction = std::get<Extraction>(result);
  EXPECT_EQ(extraction.sha256, file.sha256());
  ASSERT_EQ(extraction.pages.size(), 2U);
  EXPECT_EQ(words(extraction.pages[0]), "Hei verden|");
  EXPECT_EQ(words(extraction.pages[1]), "to|");
}

TEST_F(ReaderTest, ReadsFileAfterFile) {
  Reader reader = good_reader();
  for (int i = 0; i < 20; ++i) {
    const std::string text = "fil" + std::to_string(i);
    const Snapshot file = snapshot(text + ".pdf", make_pdf({{show(text, 50, 700), ""}}));
    EXPECT_EQ(words(reader.read(file)), text + "|");
  }
}

TEST_F(ReaderTest, TellsWhyAFileCannotBeRead) {
  const std::string locked = "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + std::string(64, '1') +
                             ">/U<" + std::string(64, '2') + ">>>/ID[<00><00>]";
  const std::vector<std::tuple<std::string, std::string, FailureReason>> cases{
      {"text.pdf", "dette er ingen PDF", FailureReason::not_a_pdf},
      {"cut.pdf", "%PDF-1.7\n1 0 obj<<", FailureReason::damaged},
      {"locked.pdf", make_pdf({{show("hemmelig", 50, 700), ""}}, locked), FailureReason::encrypted},
      {"nothing.pdf", make_pdf({}), FailureReason::empty},
  };
  Reader reader = good_reader();
  for (const auto& [name, content, reason] : cases) {
    const Snapshot file = snapshot(name, content);
    const Result result = reader.read(file);
    ASSERT_TRUE(std::holds_alternative<Failure>(result)) << name;
    EXPECT_EQ(std::get<Failure>(result).reason, reason) << name;
    EXPECT_EQ(std::get<Failure>(result).path, file.path()) << name;
    EXPECT_NE(std::get<Failure>(result).detail, "");
  }
}

TEST_F(ReaderTest, LimitsTheMemoryOfARealWorker) {
#ifdef SPORHUND_SANITIZED
  GTEST_SKIP() << "sanitizers need more memory than any limit";
#endif
  limits_.worker_memory_bytes = std::size_t{24} << 20U;
  std::string content = "BT /F1 2 Tf 1 1 Td\n";
  for (int i = 0; i < 300'000; ++i)
    content +=
        "1 0 0 1 " + std::to_string(i % 590) + " " + std::to_string(i % 790) + " Tm (ordet) Tj\n";
  const Snapshot file = snapshot("big.pdf", make_pdf({{content + "ET", ""}}));
  Reader reader = good_reader();
  const Result result = reader.read(file);
  ASSERT_TRUE(std::holds_alternative<Failure>(result));
  EXPECT_EQ(std::get<Failure>(result).reason, FailureReason::out_of_memory)
      << std::get<Failure>(result).detail;
  const Snapshot next = snapshot("next.pdf", make_pdf({{show("neste", 50, 700), ""}}));
  EXPECT_EQ(words(reader.read(next)), "neste|");
}

TEST_F(ReaderTest, ThrowsWhereNoWorkerCanBeStarted) {
  const Snapshot file = snapshot("a.pdf", "%PDF-");
  Reader reader({limits_, {folder_.path() / "no-such-program"}});
  EXPECT_THROW(reader.read(file), schema::Error);
}

struct Misbehaviour {
  std::string behaviour;
  FailureReason reason;
  std::string detail;
};

class BadWorkerTest : public ReaderTest, public testing::WithParamInterface<Misbehaviour> {
 protected:
  BadWorkerTest() {
    // Little time only where time is what runs out: a busy machine must not change the reason.
    if (GetParam().reason == FailureReason::timeout) {
      limits_.page_time = std::chrono::milliseconds(700);
      limits_.document_time = std::chrono::milliseconds(1500);
    }
    limits_.reply_bytes = std::size_t{8} << 20U;
    limits_.pages = 100'000;
  }
};

TEST_P(BadWorkerTest, CostsOneFileOnly) {
  const Snapshot bad = snapshot("bad.pdf", "bad");
  const Snapshot good = snapshot("good.pdf", "good");
  Reader reader = this->reader(GetParam().behaviour, bad);
  for (int round = 0; round < 2; ++round) {
    const Result result = reader.read(bad);
    ASSERT_TRUE(std::holds_alternative<Failure>(result));
    EXPECT_EQ(std::get<Failure>(result).reason, GetParam().reason)
        << std::get<Failure>(result).detail;
    EXPECT_EQ(std::get<Failure>(result).path, bad.path());
    EXPECT_THAT(std::get<Failure>(result).detail, HasSubstr(GetParam().detail));
    const Result next = reader.read(good);
    ASSERT_TRUE(std::holds_alternative<Extraction>(next)) << std::get<Failure>(next).detail;
    EXPECT_EQ(std::get<Extraction>(next).sha256, good.sha256());
  }
}

INSTANTIATE_TEST_SUITE_P(
    Reader, BadWorkerTest,
    testing::Values(
        Misbehaviour{"hang", FailureReason::timeout, "en side tok mer enn 0.7 s"},
        Misbehaviour{"hang_after_a_page", FailureReason::timeout, "en side tok mer enn 0.7 s"},
        Misbehaviour{"slow_pages", FailureReason::timeout, "lesingen tok mer enn 1.5 s"},
        Misbehaviour{"trickle", FailureReason::timeout, "en side tok mer enn 0.7 s"},
        Misbehaviour{"stop_within_a_frame", FailureReason::timeout, "en side tok"},
        Misbehaviour{"flood_errors", FailureReason::timeout, "oh no! oh no!"},
        Misbehaviour{"be_killed", FailureReason::crashed, "signal 9 (KILL)"},
        Misbehaviour{"segfault", FailureReason::crashed, "signal 11 (SEGV)"},
        Misbehaviour{"exit", FailureReason::crashed, "kode 7, og sa: first[31m second word"},
        Misbehaviour{"close_socket", FailureReason::crashed, "sluttet å svare"},
        Misbehaviour{"flood", FailureReason::too_large, "8388608 byte"},
        Misbehaviour{"announce_too_much", FailureReason::too_large, "16777216 byte"},
        Misbehaviour{"too_many_pages", FailureReason::too_large, "1000000 sider"},
        Misbehaviour{"no_pages", FailureReason::crashed, "talte sidene feil"},
        Misbehaviour{"another_file", FailureReason::crashed, "en annen fil"},
        Misbehaviour{"another_hash_within", FailureReason::crashed, "ikke helt"},
        Misbehaviour{"another_request", FailureReason::crashed, "en annen fil"},
        Misbehaviour{"garbage", FailureReason::crashed, "uten mening"},
        Misbehaviour{"more_pages_than_said", FailureReason::crashed, "feil rekkefølge"},
        Misbehaviour{"fewer_pages_than_said", FailureReason::crashed, "ikke helt"},
        Misbehaviour{"damaged_page", FailureReason::crashed, "skadet"},
        Misbehaviour{"ask_back", FailureReason::crashed, "spørsmål"}),
    [](const auto& row) { return row.param.behaviour; });

TEST_F(ReaderTest, CallsAWorkerWithoutMemoryOutOfMemory) {
#ifdef SPORHUND_SANITIZED
  GTEST_SKIP() << "sanitizers need more memory than any limit";
#endif
  const Snapshot bad = snapshot("bad.pdf", "bad");
  Reader reader = this->reader("take_all_memory", bad);
  const Result result = reader.read(bad);
  ASSERT_TRUE(std::holds_alternative<Failure>(result));
  EXPECT_EQ(std::get<Failure>(result).reason, FailureReason::out_of_memory);
}

TEST_F(ReaderTest, CreditsNothingThatAWorkerSaysAfterItsAnswer) {
  for (const char* behaviour : {"talk_after_the_answer", "die_after_the_answer"}) {
    const Snapshot first = snapshot("first.pdf", "first");
    const Snapshot second = snapshot("second.pdf", "second");
    Reader reader = this->reader(behaviour, first);
    for (int round = 0; round < 5; ++round) {
      EXPECT_EQ(std::get<Extraction>(reader.read(first)).sha256, first.sha256());
      const Result next = reader.read(second);
      ASSERT_TRUE(std::holds_alternative<Extraction>(next)) << std::get<Failure>(next).detail;
      EXPECT_EQ(std::get<Extraction>(next).sha256, second.sha256());
    }
  }
}

/// What a confined worker could still do, a word a line.
std::string possible_in_the_sandbox(const std::string& trained_data) {
  const std::string command = "OMP_THREAD_LIMIT=1 " + std::string(SPORHUND_BAD_WORKER) +
                              " confined '" + trained_data +
                              "' 2>/dev/null";  // a pipe in truth: a file it could not write
  std::FILE* output = popen(command.c_str(), "r");
  std::string possible;
  for (int c = std::fgetc(output); c != EOF; c = std::fgetc(output)) {
    possible.push_back(static_cast<char>(c));
  }
  EXPECT_EQ(pclose(output), 0);
  return possible;
}

TEST(Sandbox, LeavesNothingButReading) {
  EXPECT_EQ(possible_in_the_sandbox(""), "end\n");
}

TEST(Sandbox, HoldsWithTesseractInIt) {
  const std::string trained_data = find_trained_data();
  if (trained_data.empty()) GTEST_SKIP() << "tesseract-ocr-nor is not installed";
  EXPECT_EQ(possible_in_the_sandbox(trained_data), "end\n");
}

}  // namespace
}  // namespace sporhund::indexer
