#include "indexer/structure/unit_parts.h"

#include <gmock/gmock.h>

#include <string>

#include "schema/passage.h"

namespace sporhund::indexer {
namespace {

using schema::Passage;
using schema::UnitKind;
using schema::UnitPart;
using testing::ElementsAre;

Passage a_text(const std::string& text) {
  Passage passage;
  passage.text = text;
  return passage;
}

Passage a_part_of(const std::string& id) {
  Passage passage = a_text("Etaten skal bygge.");
  passage.assignment = {id, "Bygging", ""};
  return passage;
}

std::vector<std::string> marked(std::vector<Passage> passages) {
  mark_parts(passages);
  std::vector<std::string> parts;
  for (const Passage& passage : passages) {
    const UnitPart part = passage.part.value_or(UnitPart{UnitKind::assignment, 0, 0});
    parts.push_back(std::string(part.kind == UnitKind::list ? "list " : "") +
                    std::to_string(part.number) + "/" + std::to_string(part.count));
  }
  return parts;
}

TEST(UnitParts, PassagesOfOneAssignmentAreNumbered) {
  EXPECT_THAT(marked({a_text("Før."), a_part_of("1"), a_part_of("1"), a_part_of("1"),
                      a_part_of("2"), a_text("Etter.")}),
              ElementsAre("0/0", "1/3", "2/3", "3/3", "0/0", "0/0"));
}

TEST(UnitParts, TwoUnitsSideBySideStayTwo) {
  EXPECT_THAT(marked({a_part_of("1"), a_part_of("1"), a_part_of("2"), a_part_of("2")}),
              ElementsAre("1/2", "2/2", "1/2", "2/2"));
}

TEST(UnitParts, AListGoesOnWhereTheNextPassageBeginsWithAnItem) {
  EXPECT_THAT(marked({a_text("Etaten skal:\n• male"), a_text("• vaske\n• bone"), a_text("Slutt.")}),
              ElementsAre("list 1/2", "list 2/2", "0/0"));
}

TEST(UnitParts, AListEndsAtAHeading) {
  Passage other = a_text("• vaske");
  other.heading_path = {"Renhold"};
  EXPECT_THAT(marked({a_text("• male"), other}), ElementsAre("0/0", "0/0"));
}

TEST(UnitParts, ItemsAreWhatTheStructureTakesForItems) {
  for (const char* item : {"▪ vaske", "o vaske", "(a) vaske", "12) vaske", "· vaske"}) {
    EXPECT_THAT(marked({a_text(item), a_text(item)}), ElementsAre("list 1/2", "list 2/2")) << item;
  }
  // Rows of a table of days, names and sums are none.
  for (const char* line : {"9. mai\tMøte", "A. Hansen møtte", "2. kvartal", "8) ", "-5 grader"}) {
    EXPECT_THAT(marked({a_text(line), a_text(line)}), ElementsAre("0/0", "0/0")) << line;
  }
}

}  // namespace
}  // namespace sporhund::indexer
