#include "query/verify.h"

#include <gmock/gmock.h>

namespace sporhund::query {
namespace {

using ::testing::HasSubstr;

const std::vector<std::string> kPages = {
    "Fyrdirektoratet skal holde alle fyr tent\nhele natta. Frist: 1. juni.",
    "Om båken på Ytterholmen\nDet skal males to strøk, og arbei-",
    "det skal være ferdig før høst-\n1 En fotnote om maling.",
    "stormene kommer.\nTiltak\tBeløp\tAnsvarlig\nMaling\t1 200 000\tFyrvakta",
};

FileText invented_file(const std::string& path, const std::string& sha256) {
  if (path != "/brev.pdf") return {QuoteStatus::file_missing, "borte", {}};
  if (sha256 != "abc") return {QuoteStatus::file_changed, "endret", {}};
  return {QuoteStatus::found, "", kPages};
}

QuoteResult checked(const std::string& quote, int first, int last) {
  return verify({{1, quote, "/brev.pdf", "abc", first, last}}, invented_file).at(0);
}

TEST(Verify, FindsQuotesOnTheirPages) {
  const std::tuple<const char*, int, int> rows[] = {
      {"Fyrdirektoratet skal holde alle fyr tent hele natta.", 1, 1},
      {"Fyrdirektoratet  skal\u00A0holde alle fyr tent\nhele natta.", 1, 1},
      {"Frist: 1. juni.\nOm ba\u030Aken på Ytterholmen", 1, 2},
      {"Det skal males to strøk, og arbeidet skal være ferdig", 2, 3},
      {"Det skal males to strøk, og arbei-det skal være ferdig", 2, 3},
      {"skal være ferdig før høststormene kommer.", 3, 4},
      {"skal være ferdig før høststormene kommer.", 2, 4},
      {"Tiltak\tBeløp\tAnsvarlig\nMaling\t1 200 000\tFyrvakta", 4, 4},
      {"Maling\tFyrvakta", 4, 4},
  };
  for (const auto& [quote, first, last] : rows) {
    const QuoteResult result = checked(quote, first, last);
    EXPECT_EQ(result.status, QuoteStatus::found) << quote << ": " << result.detail;
  }
}

TEST(Verify, TellsWhatIsNotThere) {
  const std::tuple<const char*, int, int, const char*> rows[] = {
      {"Fyrdirektoratet bør holde alle fyr tent", 1, 1, "side 1 har ikke «Fyrdirektoratet bør"},
      {"fyrdirektoratet skal holde", 1, 1, "side 1 har ikke"},
      {"Frist: 1. juni.", 2, 2, "side 2 har ikke «Frist: 1. juni.»; det står på side 1"},
      {"Frist: 1. juni.\nmales tre strøk", 1, 2, "side 1–2 har ikke «males tre strøk»"},
      {"Maling\t1 300 000", 4, 4, "side 4 har ikke «1 300 000»"},
      {"og arbeidet skal være ferdig", 2, 2, "side 2 har ikke"},
      {"natta skal være ferdig før høst", 2, 3, "side 2–3 har ikke"},
      {"to strøk, og arbeidet skal være ferdig. En", 2, 3, "side 2–3 har ikke"},
      {" \n\t", 1, 1, "sitatet er tomt"},
      {"Frist", 5, 5, "filen har 4 sider, ikke side 5"},
      {"Frist", 1, 2000000000, "filen har 4 sider"},
      {"Frist", 0, 1, "filen har 4 sider"},
  };
  for (const auto& [quote, first, last, detail] : rows) {
    const QuoteResult result = checked(quote, first, last);
    EXPECT_EQ(result.status, QuoteStatus::not_on_page) << quote;
    EXPECT_THAT(result.detail, HasSubstr(detail));
  }
}

TEST(Verify, ASentenceGoesOnBehindAnEmptyPage) {
  const auto read = [](const std::string&, const std::string&) {
    return FileText{
        QuoteStatus::found, "", {"Lykta skal pusses hver dag og", "", "skiftes hvert år."}};
  };
  const std::string quote = "Lykta skal pusses hver dag og skiftes hvert år.";
  EXPECT_EQ(verify({{1, quote, "/brev.pdf", "abc", 1, 3}}, read).at(0).status, QuoteStatus::found);
  EXPECT_EQ(verify({{1, quote, "/brev.pdf", "abc", 1, 2}}, read).at(0).status,
            QuoteStatus::not_on_page);
}

TEST(Verify, OneChangedWordIsAlwaysNoticed) {
  const std::vector<std::string> words = {"Det", "skal",     "males", "to",   "strøk,",
                                          "og",  "arbeidet", "skal",  "være", "ferdig"};
  for (std::size_t changed = 0; changed <= words.size(); ++changed) {
    std::string quote;
    for (std::size_t i = 0; i < words.size(); ++i) quote += (i == changed ? "fyr" : words[i]) + " ";
    EXPECT_EQ(checked(quote, 2, 3).status == QuoteStatus::found, changed == words.size()) << quote;
  }
}

TEST(Verify, FilesThatAreGoneOrChangedAreTold) {
  const auto results = verify({{1, "Frist", "/borte.pdf", "abc", 1, 1},
                               {2, "Frist", "/brev.pdf", "abc", 1, 1},
                               {3, "Frist", "/brev.pdf", "def", 1, 1}},
                              invented_file);
  ASSERT_EQ(results.size(), 3U);
  EXPECT_EQ(results[0].status, QuoteStatus::file_missing);
  EXPECT_EQ(results[0].detail, "borte");
  EXPECT_EQ(results[1].status, QuoteStatus::found);
  EXPECT_EQ(results[2].status, QuoteStatus::file_changed);
  for (int row = 1; row <= 3; ++row) EXPECT_EQ(results[row - 1].quote.row, row);
}

TEST(Verify, ReadsEachFileOnce) {
  std::vector<ExportedQuote> quotes;
  for (int row = 1; row <= 6; ++row) {
    quotes.push_back({row, "Frist", row % 2 == 0 ? "/brev.pdf" : "/b.pdf", "abc", 1, 1});
  }
  int reads = 0;
  verify(quotes, [&](const std::string& path, const std::string& sha256) {
    ++reads;
    return invented_file(path, sha256);
  });
  EXPECT_EQ(reads, 2);
}

}  // namespace
}  // namespace sporhund::query
