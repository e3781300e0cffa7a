#include "query/question/offers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/bodies.h"
#include "query/question/recognised.h"

namespace sporhund::query {
namespace {

using schema::EntityKind;
using testing::ElementsAre;
using testing::IsEmpty;

const entities::Tagger& tagger() {
  static const entities::Tagger kTagger(corpus::bodies());
  return kTagger;
}

/// The answer that offers are made from, with matches of 2022–2024 that name two bodies.
schema::SearchAnswer answer_to(const std::string& question) {
  schema::SearchAnswer answer;
  answer.query = question;
  answer.recognised = recognise(question, tagger());
  answer.facets.year = {{"2023", 5}, {"2022", 2}, {"2024", 1}};
  answer.facets.body = {{"Helsedirektoratet", 4}, {"Norsk helsenett SF", 2}};
  return answer;
}

std::vector<std::string> offered(const schema::SearchAnswer& answer) {
  std::vector<std::string> lines;
  for (const schema::Offer& offer : offers_for(answer, BodyNames(corpus::bodies()))) {
    std::string line;
    for (const std::string& argument : offer.arguments) line += argument + "|";
    lines.push_back(line);
  }
  return lines;
}

TEST(Offers, AreReadFromWhatPeopleType) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> cases = {
      {"oppdrag til Helsedirektoratet i 2023", {"--year|2023|", "--body|Helsedirektoratet|"}},
      {"hva gjør NHN?", {"--body|Norsk helsenett SF|"}},
      {"rapporter 2022–2024", {"--year|2022..2024|"}},
      {"rapporter (2023)", {"--year|2023|"}},
      {"Hvem har ansvar for Normen?", {"owner|Normen|"}},
      {"kven eig velferdsteknologi i 2023",
       {"--year|2023|", "owner|velferdsteknologi|--year|2023|"}},
      {"hva skjedde med TB2023-09", {"trace|TB2023-09|"}},
      {"Hva skjedde med felles journal i 2023?", {"--year|2023|", "trace|felles journal|"}},
      {"TB2023-09", {"trace|TB2023-09|"}},
      {"sak 25/23", {"trace|sak 25/23|"}},
      {"Sosial- og helsedirektoratet sine råd", {"--body|Helsedirektoratet|"}},
      {"hva gjør direktoratene", {"--body|Direktoratene|"}},
      {"oppdrag til udi og hdirs", {"--body|Helsedirektoratet|"}},
      {"fylkeskommunene", {}},
      {"Difi", {}},
      {"beredskap", {}},
      {"hvem har ansvar for", {}},
      {"id:2023 år:2023 -2023", {}},
      {"beløp 2023,5", {}},
  };
  for (const auto& [question, offers] : cases) {
    EXPECT_EQ(offered(answer_to(question)), offers) << question;
  }
}

TEST(Offers, NarrowToWhatIsThereAndNotYetApplied) {
  schema::SearchAnswer answer = answer_to("oppdrag til Helsedirektoratet i 2023");
  answer.facets.year = {{"2020", 3}};
  answer.facets.body = {};
  EXPECT_THAT(offered(answer), IsEmpty());
  answer = answer_to("oppdrag til Helsedirektoratet i 2023");
  answer.filters.year_first = 2022;
  answer.filters.bodies = {"Norsk helsenett SF"};
  EXPECT_THAT(offered(answer), IsEmpty());
}

TEST(Recognise, ReadsWhatAQuestionNames) {
  struct Case {
    std::string question;
    EntityKind kind;
    std::string norm;
  };
  const std::vector<Case> cases = {
      {"hva sier pasientjournalloven § 11?", EntityKind::law, "pasientjournalloven § 11"},
      {"tilskudd på 171,9 mill. kroner", EntityKind::money, "171900000"},
      {"rapport med frist 15. oktober 2023", EntityKind::deadline, "2023-10-15"},
      {"frist 15. oktober for 2023", EntityKind::deadline, "2023-10-15"},
      {"kap. 701 post 21", EntityKind::budget, "kap. 701 post 21"},
  };
  for (const auto& [question, kind, norm] : cases) {
    bool found = false;
    for (const schema::Entity& entity : recognise(question, tagger())) {
      found = found || (entity.kind == kind && entity.norm == norm);
      EXPECT_EQ(question.substr(entity.start, entity.end - entity.start), entity.text);
    }
    EXPECT_TRUE(found) << question;
  }
}

TEST(Recognise, LeavesSyntaxAlone) {
  EXPECT_THAT(recognise("organ:Helsedirektoratet -Helsedirektoratet", tagger()), IsEmpty());
}

}  // namespace
}  // namespace sporhund::query
