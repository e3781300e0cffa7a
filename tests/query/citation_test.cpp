#include "query/citation.h"

#include <gtest/gtest.h>

namespace sporhund::query {
namespace {

using schema::DocumentType;
using Text = std::optional<std::string>;

struct Case {
  Text sender;
  Text date;
  Text title;
  DocumentType type;
  int page_first;
  int page_last;
  std::string expected;
};

const Case kCases[] = {
    {"Havdepartementet", "2023-12-22", "Tildelingsbrev 2024 til Fyrdirektoratet",
     DocumentType::tildelingsbrev, 4, 5,
     "Havdepartementet. (2023, 22. desember). Tildelingsbrev 2024 til Fyrdirektoratet "
     "(tildelingsbrev, s. 4–5)."},
    {"Havdepartementet", "2024-02-01", "Møte om fyr", DocumentType::moteinnkalling, 1, 1,
     "Havdepartementet. (2024, 1. februar). Møte om fyr (møteinnkalling, s. 1)."},
    {"Havdepartementet", "2024-05-31", "Tillegg nr. 2", DocumentType::supplerende_tildelingsbrev, 2,
     2, "Havdepartementet. (2024, 31. mai). Tillegg nr. 2 (supplerende tildelingsbrev, s. 2)."},
    {"Havdepartementet",
     {},
     "Mandat for fyrrådet",
     DocumentType::mandat,
     1,
     3,
     "Havdepartementet. (u.å.). Mandat for fyrrådet (mandat, s. 1–3)."},
    {{},
     "2022-10-09",
     "Notat om fyr",
     DocumentType::notat,
     7,
     7,
     "Notat om fyr (notat, s. 7). (2022, 9. oktober)."},
    {"Fyrvakta A.S.", "2022-10-09", "Innspill", DocumentType::annet, 2, 2,
     "Fyrvakta A.S. (2022, 9. oktober). Innspill (s. 2)."},
    {"Fyrvakta",
     "2022-10-09",
     {},
     DocumentType::annet,
     2,
     2,
     "Fyrvakta. (2022, 9. oktober). [skann 12.pdf] (s. 2)."},
    {{}, {}, {}, DocumentType::annet, 1, 1, "[skann 12.pdf] (s. 1). (u.å.)."},
    {"Hav-\n departementet", "2022-10-09", " Et\tbrev \n\x1b[31m ", DocumentType::annet, 1, 1,
     "Hav- departementet. (2022, 9. oktober). Et brev \uFFFD[31m (s. 1)."},
};

TEST(Citation, FollowsNorwegianApa) {
  for (const Case& row : kCases) {
    schema::Document document;
    document.path = "/arkiv/skann 12.pdf";
    document.metadata.sender = row.sender;
    document.metadata.date = row.date;
    document.metadata.title = row.title;
    document.metadata.type = row.type;
    EXPECT_EQ(cite(document, row.page_first, row.page_last), row.expected);
  }
}

TEST(Citation, DoesNotTakeTheYearALetterSteersForItsDate) {
  schema::Document document;
  document.path = "brev.pdf";
  document.metadata.year = 2024;
  EXPECT_EQ(cite(document, 1, 1), "[brev.pdf] (s. 1). (u.å.).");
}

TEST(Citation, EveryMonthHasItsName) {
  const char* const months[] = {"januar",    "februar", "mars",     "april",
                                "mai",       "juni",    "juli",     "august",
                                "september", "oktober", "november", "desember"};
  schema::Document document;
  for (int month = 1; month <= 12; ++month) {
    document.metadata.date = (month < 10 ? "2020-0" : "2020-") + std::to_string(month) + "-03";
    EXPECT_NE(cite(document, 1, 1).find("(2020, 3. " + std::string(months[month - 1]) + ")"),
              std::string::npos);
  }
}

TEST(Citation, AnImpossibleDateIsNoDate) {
  schema::Document document;
  for (const char* date :
       {"", "2020", "2020-13-01", "2020-00-01", "2020-xx-01", "2020-01-x1", "2020-01-32"}) {
    document.metadata.date = date;
    EXPECT_NE(cite(document, 1, 1).find("(u.å.)"), std::string::npos) << date;
  }
}

}  // namespace
}  // namespace sporhund::query
