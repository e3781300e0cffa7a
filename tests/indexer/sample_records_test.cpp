/// What the sample documents tell whom to do, read as `index` reads them.

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "corpus/bodies.h"
#include "indexer/document_builder.h"
#include "read_pdf.h"

namespace sporhund::indexer {
namespace {

schema::DocumentRecords records_of(const std::string& name) {
  static const entities::Tagger tagger(corpus::bodies());
  const auto path = std::filesystem::path(SPORHUND_SOURCE_DIR) / "corpus/samples" / (name + ".pdf");
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  Extraction extraction = read_pdf(bytes);
  extraction.sha256 = std::string(64, 'a');
  return build_document(extraction, {}, tagger).records;
}

struct Expected {
  std::string id;
  std::string title;
  std::vector<std::string> days;
};

void expect_assignments(const std::vector<schema::Assignment>& found, const std::string& owner,
                        const std::vector<Expected>& expected) {
  for (const Expected& one : expected) {
    const auto at = std::ranges::find(found, one.id, &schema::Assignment::id);
    ASSERT_NE(at, found.end()) << one.id;
    EXPECT_EQ(at->title, one.title);
    EXPECT_EQ(at->owner, owner) << one.id;
    std::vector<std::string> days;
    for (const auto& deadline : at->deadlines) {
      if (deadline.date) days.push_back(*deadline.date);
    }
    EXPECT_EQ(days, one.days) << one.id;
  }
}

TEST(SampleRecords, TheLetterOfAllocation) {
  const auto found = records_of("2023-tildelingsbrev-direktoratet-for-e-helse").assignments;
  EXPECT_EQ(found.size(), 26U);
  expect_assignments(
      found, "Direktoratet for e-helse",
      {{"TB2023-01", "Innføring av nasjonale e-helseløsninger", {"2023-05-01"}},
       {"TB2023-04", "Nasjonal helse- og samhandlingsplan", {"2023-02-15", "2023-06-01"}},
       {"TB2023-09", "Digital sikkerhet", {"2023-06-01"}},
       {"TB2023-12", "Terminologi og kodeverk for tannhelseområdet", {}},
       {"TB2023-15", "Digital samhandling inklusiv pasientens legemiddelliste", {"2023-09-01"}},
       {"TB2023-23", "Helsedataservice og tjenester på helsedata.no", {"2023-02-01", "2023-06-01"}},
       {"TB2023-26", "Persontilpasset medisin", {}}});
}

TEST(SampleRecords, TheAssignmentDocuments) {
  const auto of_2023 = records_of("2023-oppdragsdokument-norsk-helsenett").assignments;
  EXPECT_EQ(of_2023.size(), 4U);
  expect_assignments(
      of_2023, "Norsk helsenett SF",
      {{"2023-01", "Digital samhandling inklusiv pasientens legemiddelliste", {"2023-02-01"}},
       {"2023-04", "Overvåking av sikkerhetssituasjon og kommunikasjon", {}}});
  const auto of_2024 = records_of("2024-oppdragsdokument-norsk-helsenett").assignments;
  EXPECT_EQ(of_2024.size(), 5U);
  expect_assignments(of_2024, "Norsk helsenett SF", {{"2024-01", "Digital samhandling", {}}});
}

TEST(SampleRecords, TheForetaksmoteAsksWithoutNumbers) {
  const auto records = records_of("2022-foretaksmote-norsk-helsenett");
  EXPECT_EQ(records.assignments.size(), 26U);
  for (const auto& request : records.assignments) {
    EXPECT_EQ(request.id, "");
    EXPECT_EQ(request.owner, "Norsk helsenett SF") << request.text;
  }
  ASSERT_EQ(records.items.size(), 4U);
  EXPECT_EQ(records.items[0].decision, "Innkallingen godkjennes, og møtet er lovlig satt.");
}

TEST(SampleRecords, TheMeetingPapersGiveNobodyAnAssignment) {
  const auto records = records_of("2023-nuit-mote-2");
  EXPECT_TRUE(records.assignments.empty());
  EXPECT_EQ(records.items.size(), 26U);
}

}  // namespace
}  // namespace sporhund::indexer
