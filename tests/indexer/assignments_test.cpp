#include "indexer/records/assignments.h"

#include <gmock/gmock.h>

#include "tests/indexer/records_reader.h"
#include "tests/indexer/structure_page.h"

namespace sporhund::indexer {
namespace {

using schema::DocumentType;
using schema::PartnerRole;
using testing::assignments_in;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::Letter;
using testing::only_assignment;
using testing::PageBuilder;
using testing::records_in;

const Letter kLetter;
const Letter kMinutes{DocumentType::protokoll, "", "Helse- og omsorgsdepartementet", 2031,
                      "Protokoll fra foretaksmøte i Helse Vest RHF"};

const char* const kFiller =
    "Skogen, fjorden og fjellet er rammen om livet i kommunen, og det har det vært lenge.";

std::vector<std::string> days(const schema::Assignment& assignment) {
  std::vector<std::string> days;
  for (const auto& deadline : assignment.deadlines) days.push_back(deadline.date.value_or(""));
  return days;
}

std::vector<std::string> texts(const std::vector<schema::Assignment>& assignments) {
  std::vector<std::string> texts;
  for (const auto& assignment : assignments) texts.push_back(assignment.text);
  return texts;
}

PageBuilder page() {
  return PageBuilder().paragraph({kFiller}).paragraph({kFiller});
}

TEST(Assignments, AHeadingWithAnId) {
  const auto found = only_assignment(kLetter, page()
                                                  .heading("2.1 Oppdrag", 13)
                                                  .heading("ID: TB2031-04 Trygge hoppbakker", 11)
                                                  .paragraph({"Direktoratet skal telle bakkene."})
                                                  .paragraph({"Frist: 1. juni"})
                                                  .heading("3 Rapportering", 13)
                                                  .paragraph({kFiller}));
  EXPECT_EQ(found.id, "TB2031-04");
  EXPECT_EQ(found.title, "Trygge hoppbakker");
  EXPECT_EQ(found.owner, "Helsedirektoratet");
  EXPECT_EQ(found.owner_inferred_from, "Direktoratet");
  EXPECT_EQ(found.text, "Direktoratet skal telle bakkene.\nFrist: 1. juni");
  EXPECT_EQ(found.section, "2.1 Oppdrag");
  EXPECT_THAT(days(found), ElementsAre("2031-06-01"));
}

TEST(Assignments, ABoldTitleRunIntoTheText) {
  const std::string title = "ID: TB2031–07 Stille garasjer.";
  const auto found = only_assignment(
      kLetter,
      page().paragraph({title + " Helsedirektoratet skal måle støyen."}).bold_up_to(title.size()));
  EXPECT_EQ(found.id, "TB2031-07") << "with a plain hyphen";
  EXPECT_EQ(found.title, "Stille garasjer");
  EXPECT_EQ(found.text, "Helsedirektoratet skal måle støyen.");
  EXPECT_EQ(found.owner_inferred_from, "") << "the text names the owner";
}

TEST(Assignments, ATableGivesOneARow) {
  const auto found = assignments_in(
      kLetter, page()
                   .row({"Nr.", "Oppdrag", "Innhold"}, true)
                   .row({"TB2031-01", "Bakketelling", "Direktoratet skal telle bakkene."})
                   .row({"TB2031-02", "Garasjer", "Direktoratet skal måle støyen innen 2. mai."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].title, "Bakketelling");
  EXPECT_EQ(found[0].text, "Direktoratet skal telle bakkene.");
  EXPECT_THAT(days(found[1]), ElementsAre("2031-05-02"));
}

TEST(Assignments, SubHeadingsOverListsBelongToTheAssignment) {
  const auto found = only_assignment(kLetter, page()
                                                  .heading("ID: TB2031-09 Vintervei", 12)
                                                  .paragraph({"Etaten skal:"})
                                                  .heading("Brøyting", 12)
                                                  .paragraph({"• brøyte før skolen begynner"})
                                                  .heading("Strøing", 12)
                                                  .paragraph({"• strø bakken ved kirken"}));
  EXPECT_THAT(found.text, ::testing::EndsWith("Strøing\n• strø bakken ved kirken"));
}

TEST(Assignments, TheBodyRunsOverThePage) {
  const Page first =
      page().heading("ID: TB2031-03 Lange broer", 12).paragraph({"Etaten skal male."});
  const Page second = PageBuilder(2).paragraph({"Den skal også vaske broene."});
  const auto found = records_in(kLetter, {first, second}).assignments;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text, "Etaten skal male.\nDen skal også vaske broene.");
  EXPECT_EQ(found[0].evidence.page_first, 1);
  EXPECT_EQ(found[0].evidence.page_last, 2);
}

TEST(Assignments, TheLettersEndIsNoPartOfTheLastOne) {
  const auto found = only_assignment(kLetter, page()
                                                  .heading("ID: TB2031-05 Rene vinduer", 12)
                                                  .paragraph({"Etaten skal pusse vinduene."})
                                                  .paragraph({"Med hilsen"})
                                                  .paragraph({"Kari Nordmann"}));
  EXPECT_EQ(found.text, "Etaten skal pusse vinduene.");
}

TEST(Assignments, MeetingPapersOnlyMention) {
  const Letter papers{DocumentType::moteinnkalling, "", "", 2031, "Møte i NUIT"};
  EXPECT_THAT(assignments_in(papers, page()
                                         .heading("ID: TB2031-05 Rene vinduer", 12)
                                         .paragraph({"Etaten skal pusse vinduene."})),
              IsEmpty());
}

TEST(Assignments, OneThatIsListedAndGivenIsOne) {
  const auto found = only_assignment(kLetter, page()
                                                  .paragraph({"• TB2031-05 Rene vinduer"})
                                                  .paragraph({kFiller})
                                                  .heading("ID: TB2031-05 Rene vinduer", 12)
                                                  .paragraph({"Etaten skal pusse vinduene."}));
  EXPECT_EQ(found.text, "Etaten skal pusse vinduene.");
}

TEST(Assignments, PassagesKnowTheirsByTitleAndOwner) {
  const auto records = records_in(kLetter, {page()
                                                .heading("ID: TB2031-05 Rene vinduer", 12)
                                                .paragraph({"Etaten skal pusse vinduene."})});
  const schema::Passage& last = records.passages.back();
  ASSERT_TRUE(last.assignment.has_value());
  EXPECT_EQ(*last.assignment,
            (schema::AssignmentReference{"TB2031-05", "Rene vinduer", "Helsedirektoratet"}));
  EXPECT_THAT(records.assignments.at(0).evidence.passage_ids, ElementsAre(last.id));
  EXPECT_FALSE(records.passages.front().assignment.has_value());
}

struct OwnerCase {
  std::string text;
  std::string owner;
  std::string inferred_from;
};

TEST(Assignments, OwnersAreTheOnesToldToAct) {
  const OwnerCase cases[]{
      {"Helsedirektoratet skal rydde.", "Helsedirektoratet", ""},
      {"I tillegg skal direktoratet rydde.", "Helsedirektoratet", "direktoratet"},
      {"Etaten bes om å rydde.", "Helsedirektoratet", "Etaten"},
      {"Departementet ber Helsedirektoratet om å rydde.", "Helsedirektoratet", ""},
      {"Verksemda får i oppdrag å rydde.", "Helsedirektoratet", "Verksemda"},
      {"FHI leder arbeidet. Direktoratet skal rydde.", "Helsedirektoratet", "Direktoratet"},
      {"Skogen må ryddes i år.", "Helsedirektoratet", "mottaker"}};
  for (const OwnerCase& one : cases) {
    const auto found =
        only_assignment(kLetter, page().heading("ID: TB2031-08 Orden", 12).paragraph({one.text}));
    EXPECT_EQ(found.owner, one.owner) << one.text;
    EXPECT_EQ(found.owner_inferred_from, one.inferred_from) << one.text;
  }
}

struct PartnerCase {
  std::string text;
  std::vector<schema::Partner> partners;
};

TEST(Assignments, PartnersHaveARole) {
  const PartnerCase cases[]{
      {"Direktoratet skal rydde i samarbeid med Norsk helsenett SF.",
       {{"Norsk helsenett SF", PartnerRole::with}}},
      {"Direktoratet skal bistå Folkehelseinstituttet med å rydde.",
       {{"Folkehelseinstituttet", PartnerRole::assists}}},
      {"Direktoratet skal involvere KS.", {{"KS", PartnerRole::involves}}},
      {"Direktoratet skal vurdere utprøvingen i Helse Vest RHF og Helse Nord RHF.", {}},
      {"Direktoratet skal rydde. Norsk helsenett SF mottar kopi.", {}},
      {"Direktoratet skal svare Helse- og omsorgsdepartementet.", {}},
      {"Direktoratet skal lese rapporten «Ryddig i Norsk helsenett SF».", {}}};
  for (const PartnerCase& one : cases) {
    const auto found =
        only_assignment(kLetter, page().heading("ID: TB2031-08 Orden", 12).paragraph({one.text}));
    EXPECT_EQ(found.partners, one.partners) << one.text;
  }
}

TEST(Assignments, DeadlinesAreDaysOfTheTextItself) {
  const std::pair<std::string, std::vector<std::string>> cases[]{
      {"Direktoratet skal rydde innen 3. mars 2031.", {"2031-03-03"}},
      {"Direktoratet skal legge ut prisene 1. februar 2032.", {"2032-02-01"}},
      {"Direktoratet skal følge opp brevet av 5. juli 2029.", {}},
      {"Direktoratet skal levere en årlig rapport innen 1. juni.", {""}},
      {"Direktoratet skal rydde. Departementet får planen 1. oktober.", {}}};
  for (const auto& [text, expected] : cases) {
    const auto found =
        only_assignment(kLetter, page().heading("ID: TB2031-08 Orden", 12).paragraph({text}));
    EXPECT_EQ(days(found), expected) << text;
  }
}

TEST(Assignments, MoneyAndBudgetPosts) {
  const auto found = only_assignment(
      kLetter, page()
                   .heading("ID: TB2031-08 Orden", 12)
                   .paragraph({"Direktoratet skal bruke 2,5 mill. kroner fra kap. 701 post 21."}));
  ASSERT_EQ(found.money.size(), 1U);
  EXPECT_EQ(found.money[0].kroner, 2'500'000);
  EXPECT_THAT(found.budget, ElementsAre("kap. 701 post 21"));
}

TEST(Requests, OneABulletOfAForetaksmote) {
  const auto found =
      assignments_in(kMinutes, page()
                                   .heading("Beredskap på veien", 12)
                                   .paragraph({"Foretaksmøtet ba Helse Vest RHF om å:"})
                                   .paragraph({"– øve på snøstorm innen 1. mai"})
                                   .paragraph({"– bistå Helse Nord RHF med kart"})
                                   .paragraph({kFiller}));
  EXPECT_THAT(texts(found),
              ElementsAre("øve på snøstorm innen 1. mai", "bistå Helse Nord RHF med kart"));
  EXPECT_EQ(found[0].id, "");
  EXPECT_EQ(found[0].owner, "Helse Vest RHF");
  EXPECT_EQ(found[0].section, "Beredskap på veien");
  EXPECT_THAT(days(found[0]), ElementsAre("2031-05-01"));
}

TEST(Requests, InNynorsk) {
  const auto found = assignments_in(
      kMinutes,
      page().paragraph({"Føretaksmøtet bad føretaket om å:"}).paragraph({"• halde vegen open"}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].owner, "Helse Vest RHF");
  EXPECT_EQ(found[0].owner_inferred_from, "føretaket");
}

TEST(Requests, AMeetingIsOfTheBodyInItsTitleWhoeverSendsTheMinutes) {
  Letter minutes = kMinutes;
  minutes.sender = "Helse Vest RHF";
  const auto found = assignments_in(
      minutes,
      page().paragraph({"Foretaksmøtet ba foretaket om å:"}).paragraph({"• holde veien åpen"}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].owner, "Helse Vest RHF");
}

TEST(Requests, NestedBulletsBelongToTheirParent) {
  const auto found = assignments_in(kLetter, page()
                                                 .paragraph({"Direktoratet skal:"})
                                                 .paragraph({"• kartlegge"})
                                                 .indented(80)
                                                 .paragraph({"○ stier"})
                                                 .indented(100)
                                                 .paragraph({"○ broer"})
                                                 .indented(100)
                                                 .paragraph({"• male"})
                                                 .indented(80));
  EXPECT_THAT(texts(found), ElementsAre("kartlegge\n○ stier\n○ broer", "male"));
}

TEST(Requests, ADeadlineBelowTheListHoldsForAll) {
  const auto found = assignments_in(kLetter, page()
                                                 .paragraph({"Etaten skal:"})
                                                 .paragraph({"• kartlegge"})
                                                 .paragraph({"• male"})
                                                 .paragraph({"Frist: 1. juni"}));
  ASSERT_EQ(found.size(), 2U);
  for (const auto& one : found) EXPECT_THAT(days(one), ElementsAre("2031-06-01"));
}

TEST(Requests, AParagraphUnderAHeadingOfAssignments) {
  const Letter county{DocumentType::tildelingsbrev, "Statsforvalteren i Nordland",
                      "Kommunal- og distriktsdepartementet", 2031, "Tildelingsbrev"};
  const auto found = only_assignment(county, page()
                                                 .heading("3.2 Særskilte oppdrag", 13)
                                                 .paragraph({"Statsforvalteren skal veilede."})
                                                 .paragraph({"Frist: 15. november"}));
  EXPECT_EQ(found.owner, "Statsforvalteren i Nordland");
  EXPECT_THAT(days(found), ElementsAre("2031-11-15"));
}

TEST(Requests, AParagraphThatAsksInSoManyWords) {
  const char* const requests[]{
      "Vi viser til møtet i mars. Departementet ber Helsedirektoratet om å telle bakkene innen 1. "
      "juni.",
      "Helsedirektoratet bes om å telle bakkene innen 1. juni.",
      "Videre ber vi Helsedirektoratet om å telle bakkene innen 1. juni.",
      "Helsedirektoratet får i oppdrag å telle bakkene innen 1. juni."};
  for (const char* const request : requests) {
    const auto found = only_assignment(kLetter, page().paragraph({request}));
    EXPECT_EQ(found.owner, "Helsedirektoratet") << request;
    EXPECT_THAT(days(found), ElementsAre("2031-06-01")) << request;
    EXPECT_THAT(found.title, ::testing::Not(::testing::HasSubstr("møtet i mars")));
  }
}

TEST(Requests, WhatOthersAskedForIsTold) {
  const char* const told[]{"Riksrevisjonen ba Helsedirektoratet om å telle bakkene i fjor.",
                           "I fjor ba departementet Helsedirektoratet om å telle bakkene.",
                           "Departementet ber Folkehelseinstituttet om å telle bakkene.",
                           "Helsedirektoratet skal være et fagorgan.",
                           "Helsedirektoratet ba kommunene om å telle bakkene."};
  for (const char* const text : told) {
    EXPECT_THAT(assignments_in(kLetter, page().paragraph({text})), IsEmpty()) << text;
  }
}

TEST(Requests, ATableOfTasksAndDeadlinesGivesOneARow) {
  const auto found = assignments_in(
      kLetter, page()
                   .row({"Nr.", "Oppdrag", "Frist"}, true)
                   .row({"1", "Evaluere ordningen med sykler", "1. september 2031"})
                   .row({"2", "Utrede felles brygger sammen med Kystverket", "Løpende"}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].title, "Evaluere ordningen med sykler");
  EXPECT_THAT(days(found[0]), ElementsAre("2031-09-01"));
  ASSERT_EQ(found[1].deadlines.size(), 1U);
  EXPECT_EQ(found[1].deadlines[0].text, "Løpende");
  EXPECT_FALSE(found[1].deadlines[0].date);
}

TEST(Requests, ATableOfMoneyGivesNone) {
  EXPECT_THAT(assignments_in(kLetter, page()
                                          .row({"Post", "Oppgave", "Beløp"}, true)
                                          .row({"21", "Drift av bakketelling", "12 000"})),
              IsEmpty());
}

TEST(Requests, TasksUnderABodysHeading) {
  const Letter mandate{DocumentType::mandat, "", "", 2031, "Mandat for snørydding"};
  const auto found =
      only_assignment(mandate, page()
                                   .heading("Norsk helsenett SF", 12)
                                   .paragraph({"Følgende oppgaver skal gjennomføres i 2031:"})
                                   .paragraph({"• rydde snø"}));
  EXPECT_EQ(found.owner, "Norsk helsenett SF");
  EXPECT_EQ(found.owner_inferred_from, "Norsk helsenett SF");
}

TEST(Requests, ASupplementaryLetterToAUniversity) {
  const Letter letter{DocumentType::supplerende_tildelingsbrev, "Universitetet i Bergen",
                      "Kunnskapsdepartementet", 2031, "Supplerende tildelingsbrev"};
  const auto found =
      assignments_in(letter, page()
                                 .paragraph({"Departementet ber universitetet om å:"})
                                 .paragraph({"a) ta opp flere studenter"})
                                 .paragraph({"b) bygge flere lesesaler"}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].owner, "Universitetet i Bergen");
  EXPECT_EQ(found[1].text, "bygge flere lesesaler");
}

TEST(Requests, OtherListsGiveNobodyAnythingToDo) {
  const char* const introductions[]{"Regjeringens mål er:",
                                    "Rapporten skal inneholde:",
                                    "Direktoratet skal rapportere på følgende:",
                                    "Direktoratet skal arbeide mot disse målene:",
                                    "Møtet tok opp:",
                                    "Med tiltak menes:"};
  for (const char* const introduction : introductions) {
    EXPECT_THAT(
        assignments_in(kLetter,
                       page().paragraph({introduction}).paragraph({"• ro"}).paragraph({"• orden"})),
        IsEmpty())
        << introduction;
  }
}

TEST(Requests, AWordThatOnlyEndsLikeAStandInIsNobody) {
  const Letter letter{DocumentType::tildelingsbrev, "Kystverket",
                      "Nærings- og fiskeridepartementet", 2031, "Tildelingsbrev"};
  EXPECT_THAT(assignments_in(letter, page()
                                         .paragraph({"Regelverket skal:"})
                                         .paragraph({"• være klart"})
                                         .paragraph({"• være kort"})),
              IsEmpty());
  EXPECT_EQ(only_assignment(letter, page().paragraph({"Verket skal:"}).paragraph({"• måle"})).owner,
            "Kystverket");
}

TEST(Requests, WishesOfOthersAreNone) {
  const Letter wish{DocumentType::annet, "Helsedirektoratet", "KS", 2031, "Innspill"};
  EXPECT_THAT(assignments_in(wish, page()
                                       .paragraph({"Vi ber Helsedirektoratet om å:"})
                                       .paragraph({"• lytte til kommunene"})),
              IsEmpty());
}

TEST(Requests, ATendersAnswersAndANewsletterHoldNone) {
  const Letter paper{DocumentType::annet, "", "", 2031, "Spørsmål og svar"};
  EXPECT_THAT(assignments_in(paper, page()
                                        .paragraph({"Spørsmål 3: Må leverandøren møte opp?"})
                                        .paragraph({"Svar: Ja, leverandøren skal:"})
                                        .paragraph({"• møte opp"})
                                        .paragraph({"• ta med legitimasjon"})),
              IsEmpty());
  EXPECT_THAT(assignments_in(paper, page().heading("Nytt fra kantina", 14).paragraph({kFiller})),
              IsEmpty());
}

TEST(Requests, ACorrectionThatMovesMoneyGivesNone) {
  const Letter letter{DocumentType::korrigering, "Norsk helsenett SF",
                      "Helse- og omsorgsdepartementet", 2031, "Korrigering"};
  EXPECT_THAT(assignments_in(letter, page()
                                         .paragraph({"Oppdatert ramme er som følger:"})
                                         .row({"701", "70", "Norsk helsenett SF", "74 806"})),
              IsEmpty());
}

TEST(Assignments, ColumnsOfATableTellOwnerAndDeadline) {
  const auto found = assignments_in(
      Letter{}, PageBuilder()
                    .row({"Nr.", "Oppdrag", "Ansvarlig", "Frist"}, true)
                    .row({"TB2031-01", "Nye skilt. Etaten skal sette opp skilt.",
                          "Norsk helsenett SF", "1. oktober"})
                    .row({"TB2031-02", "Båttelling. Etaten skal telle båter.", "", "Løpende"}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].title, "Nye skilt");
  EXPECT_EQ(found[0].owner, "Norsk helsenett SF");
  ASSERT_EQ(found[0].deadlines.size(), 1U);
  EXPECT_EQ(found[0].deadlines[0].date, "2031-10-01");
  EXPECT_EQ(found[1].owner, "Helsedirektoratet");
  ASSERT_EQ(found[1].deadlines.size(), 1U);
  EXPECT_FALSE(found[1].deadlines[0].date.has_value());
}

TEST(Assignments, WhereSomethingComesFromTakesNoPart) {
  const auto found = only_assignment(
      Letter{}, PageBuilder()
                    .heading("TB2031-01 Skilt", 12)
                    .paragraph({"Direktoratet skal følge opp rådene i rapporten fra Riksantikvaren "
                                "med støtte fra Kystverket."}));
  ASSERT_EQ(found.partners.size(), 1U);
  EXPECT_EQ(found.partners[0].body, "Kystverket");
}

TEST(Requests, AnAssignmentWithATitleAndNoId) {
  const auto found = assignments_in(
      Letter{}, PageBuilder()
                    .heading("3 Oppdrag", 14)
                    .heading("Oppdrag 1 Skilt på nynorsk", 12)
                    .paragraph({"Direktoratet skal lage skilt på nynorsk."})
                    .paragraph({"Frist: 1. september 2031"})
                    .heading("Oppdrag 2: Båttelling", 12)
                    .paragraph({"Direktoratet blir bede om å telje båtar innan 1. mai."})
                    .heading("Oppdrag 3 Om brevet", 12)
                    .paragraph({"Brevet er kort."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].title, "Skilt på nynorsk");
  EXPECT_EQ(found[0].section, "3 Oppdrag");
  EXPECT_EQ(found[0].owner, "Helsedirektoratet");
  ASSERT_EQ(found[0].deadlines.size(), 1U);
  EXPECT_EQ(found[0].deadlines[0].date, "2031-09-01");
  EXPECT_EQ(found[1].title, "Båttelling");
  ASSERT_EQ(found[1].deadlines.size(), 1U);
  EXPECT_EQ(found[1].deadlines[0].date, "2031-05-01");
}

TEST(Requests, ABoldTitleRunIntoTheText) {
  const auto found = assignments_in(
      Letter{}, PageBuilder()
                    .paragraph({"Oppdrag: Nye skilt Direktoratet skal sette opp skilt."})
                    .bold_up_to(std::string_view("Oppdrag: Nye skilt").size())
                    .paragraph({"Brevet er ellers som før, og direktoratet skal lese det."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].title, "Nye skilt");
  EXPECT_EQ(found[0].text, "Direktoratet skal sette opp skilt.");
}

TEST(Requests, AListOfAssignmentsOfAYear) {
  const auto found =
      assignments_in(Letter{DocumentType::oppdragsdokument, "Helse Vest RHF",
                            "Helse- og omsorgsdepartementet", 2031, "Oppdragsdokument 2031"},
                     PageBuilder()
                         .heading("3 Båter", 14)
                         .paragraph({"Oppdrag 2031:"})
                         .paragraph({"• Helse Vest RHF skal telle båtene."})
                         .paragraph({"• Helse Nord RHF skal telle brygger."})
                         .heading("4 Skilt", 14)
                         .paragraph({"Helse Vest RHF blir bedt om å:"})
                         .paragraph({"• male skiltene"}));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].owner, "Helse Vest RHF");
  EXPECT_EQ(found[0].section, "3 Båter");
  EXPECT_EQ(found[2].owner, "Helse Vest RHF");
  EXPECT_EQ(found[2].title, "male skiltene");
}

TEST(Requests, AMinistryMayAskByItsFullName) {
  const auto found = only_assignment(
      Letter{DocumentType::annet, "Statens helsetilsyn", "Helse- og omsorgsdepartementet", 2031,
             "Tilsyn"},
      PageBuilder().paragraph({"Helse- og omsorgsdepartementet ber Statens helsetilsyn om å føre "
                               "tilsyn med båtplasser innen 1. mai."}));
  EXPECT_EQ(found.owner, "Statens helsetilsyn");
}

TEST(Assignments, WhatIsOnlyToldOfIsNoPartner) {
  const auto found = only_assignment(
      Letter{},
      PageBuilder()
          .heading("TB2031-01 Kystverket og skilt", 12)
          .paragraph(
              {"Det vises til at Riksantikvaren ble spurt i fjor. NORCE har evaluert skiltene. "
               "Direktoratet skal flytte skilt til Kystverket. "
               "Mattilsynet skal involveres. Arbeidet gjøres i dialog med Mattilsynet."}));
  ASSERT_EQ(found.partners.size(), 1U);
  EXPECT_EQ(found.partners[0].body, "Mattilsynet");
  EXPECT_EQ(found.partners[0].role, schema::PartnerRole::with);
}

TEST(Requests, ALetterMayAnnounceItsAssignments) {
  const auto found = assignments_in(
      Letter{DocumentType::supplerende_tildelingsbrev, "Helse Førde HF", "", 2031, "Tillegg nr. 2"},
      PageBuilder()
          .heading("Tillegg nr. 2", 16)
          .paragraph({"Føretaket skal elles følgje det første brevet."})
          .paragraph({"Departementet gjev med dette føretaket følgjande oppdrag:"})
          .heading("Skilt", 12)
          .paragraph({"Føretaket skal setje opp skilt saman med Kystverket."})
          .paragraph({"Vi ber òg om at Helse Førde HF tel båtane innan 1. mai."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].section, "Skilt");
  EXPECT_EQ(found[0].owner, "Helse Førde HF");
  ASSERT_EQ(found[1].deadlines.size(), 1U);
  EXPECT_EQ(found[1].deadlines[0].date, "2031-05-01");
}

TEST(Requests, AnAnnouncementIsNoneAndEndsWithItsSection) {
  const auto found = only_assignment(
      kLetter, page()
                   .heading("2 Oppdrag", 14)
                   .paragraph({"Helsedirektoratet skal gjennomføre følgende oppdrag:"})
                   .row({"Nr.", "Oppdrag", "Frist"}, true)
                   .row({"1", "Sette opp skilt", "1. mai 2031"})
                   .heading("3 Rapportering", 14)
                   .paragraph({"Direktoratet skal rapportere i august."}));
  EXPECT_EQ(found.title, "Sette opp skilt");
}

TEST(Requests, WhatABodyIsTellsItNothing) {
  EXPECT_TRUE(assignments_in(Letter{}, PageBuilder()
                                           .paragraph({"Direktoratet skal være et senter som:"})
                                           .paragraph({"– kan telle båter"})
                                           .paragraph({"– forstår skilt"}))
                  .empty());
}

TEST(Requests, AMandateTellsAnyGroup) {
  const auto found = assignments_in(Letter{DocumentType::mandat, "", "", 2031, "Mandat"},
                                    PageBuilder()
                                        .paragraph({"Operativ båtgruppe skal:"})
                                        .paragraph({"– telle båtene innen 1. mai 2031"})
                                        .paragraph({"– måle skiltene"}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].owner, "");
  EXPECT_THAT(days(found[0]), ElementsAre("2031-05-01"));
}

TEST(Requests, ASectionMayHoldTheDeadlineOfTheOnlyOne) {
  const auto found = only_assignment(
      Letter{}, PageBuilder()
                    .heading("Oppdraget", 14)
                    .paragraph({"Departementet ber Helsedirektoratet om å telle båtene."})
                    .heading("Frist", 14)
                    .paragraph({"Oppdraget skal være levert innen 1. juni 2031."}));
  EXPECT_THAT(days(found), ElementsAre("2031-06-01"));
}

TEST(Requests, EveryCountysGovernorMayBeAsked) {
  const Letter letter{DocumentType::supplerende_tildelingsbrev, "",
                      "Kommunal- og distriktsdepartementet", 2031, "Supplerande tildelingsbrev"};
  const auto found =
      assignments_in(letter, PageBuilder()
                                 .paragraph({"Departementet ber statsforvaltarane om å:"})
                                 .paragraph({"– telje båtane"})
                                 .paragraph({"– måle skilta"}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].owner, "");
  EXPECT_EQ(found[1].text, "måle skilta");
}

TEST(Requests, AdditionalAssignmentsAreAnnounced) {
  const auto found =
      only_assignment(kLetter, page()
                                   .paragraph({"Departementet gir følgende tilleggsoppdrag:"})
                                   .heading("1. Skilt", 12)
                                   .paragraph({"Helsedirektoratet skal sette opp skilt."}));
  EXPECT_EQ(found.section, "1. Skilt");
}

TEST(Requests, ADashThatWasTypedBehindABulletIsNoText) {
  const auto found = only_assignment(
      Letter{}, PageBuilder().paragraph({"Direktoratet skal:"}).paragraph({"• - male skiltene"}));
  EXPECT_EQ(found.text, "male skiltene");
}

TEST(Assignments, ACellMayHoldTitleAndText) {
  Page set = page()
                 .row({"Nr.", "Oppdrag", "Frist"}, true)
                 .row({"TB2031-01", "Hvor fergeleiene skal ha skilt", "1. oktober"});
  // A second line of the cell, as wide as the first but not bold as that is.
  Line text = *(set.lines.end() - 2);
  (set.lines.end() - 2)->bold = true;
  (set.lines.end() - 2)->bold_prefix = text.text.size();
  text.text = "Etaten skal sette opp skilt.";
  set.lines.insert(set.lines.end() - 1, text);
  const auto found = only_assignment(kLetter, set);
  EXPECT_EQ(found.title, "Hvor fergeleiene skal ha skilt");
  EXPECT_EQ(found.text, "Etaten skal sette opp skilt.\n1. oktober");
  EXPECT_THAT(days(found), ElementsAre("2031-10-01"));
}

TEST(Requests, ALetterToSeveralTellsEachWhatToDo) {
  const Letter letter{DocumentType::supplerende_tildelingsbrev, "", "Klima- og miljødepartementet",
                      2031, "Supplerende tildelingsbrev"};
  const auto found = assignments_in(letter, page()
                                                .heading("Oppdrag til Kystverket", 12)
                                                .paragraph({"Kystverket skal telle båtene."})
                                                .heading("Felles oppdrag", 12)
                                                .paragraph({"Mattilsynet skal telle fiskene."})
                                                .heading("Bevilgning til Kystverket", 12)
                                                .paragraph({"Kystverket skal få mer."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].owner, "Kystverket");
  EXPECT_EQ(found[1].owner, "Mattilsynet");
}

TEST(Requests, AGroupsMandateGivesItsTasks) {
  const Letter mandate{DocumentType::mandat, "", "Kunnskapsdepartementet", 2031, "Mandat"};
  for (const char* introduction : {"Arbeidsgruppa skal:", "Ekspertgruppen skal:"}) {
    const auto found =
        only_assignment(mandate, page().paragraph({introduction}).paragraph({"• telle båtene"}));
    EXPECT_EQ(found.text, "telle båtene");
    EXPECT_EQ(found.owner, "");
  }
}

TEST(Requests, WhatIsAskedForBesideEndsTheLastAssignment) {
  for (const char* introduction : {"Vi ber videre direktoratet om å:",
                                   "I tillegg ber departementet Helsedirektoratet om å:"}) {
    const auto found =
        assignments_in(kLetter, page()
                                    .heading("TB2031-01 Nye skilt", 12)
                                    .paragraph({"Direktoratet skal sette opp skilt."})
                                    .paragraph({introduction})
                                    .paragraph({"• telle båtene"})
                                    .paragraph({"• male kaiene"}));
    EXPECT_THAT(texts(found),
                ElementsAre("Direktoratet skal sette opp skilt.", "telle båtene", "male kaiene"))
        << introduction;
  }
  const auto own = assignments_in(kLetter, page()
                                               .heading("TB2031-01 Nye skilt", 12)
                                               .paragraph({"Vi ber også direktoratet om å:"})
                                               .paragraph({"• telle skilt"}));
  EXPECT_EQ(own.size(), 1U) << "nothing stands before it";
}

TEST(Requests, AskedInOtherWords) {
  for (const char* request :
       {"Det bes om at direktoratet teller båtene innen 1. mai.",
        "Departementet gir med dette direktoratet i oppdrag å telle båtene innen 1. mai."}) {
    const auto found = only_assignment(kLetter, page().paragraph({request}));
    EXPECT_EQ(found.owner, "Helsedirektoratet") << request;
    EXPECT_THAT(days(found), ElementsAre("2031-05-01"));
  }
  EXPECT_THAT(assignments_in(kLetter, page().paragraph(
                                          {"Departementet ga i fjor direktoratet i oppdrag å telle "
                                           "båtene."})),
              IsEmpty());
}

TEST(Requests, OfSeveralTheFirstAnswers) {
  Letter letter{DocumentType::tildelingsbrev, "", "Klima- og miljødepartementet", 2031, "Brev"};
  const auto read = [&] {
    return only_assignment(letter, page()
                                       .heading("Felles oppdrag", 12)
                                       .paragraph({"Kystverket, Mattilsynet og Tolletaten skal "
                                                   "telle båtene, og Forsvaret skal orienteres."}));
  };
  const auto to_nobody = read();
  EXPECT_EQ(to_nobody.owner, "Kystverket");
  ASSERT_EQ(to_nobody.partners.size(), 2U) << "who is told of it is none";
  letter.recipient = "Tolletaten";
  EXPECT_EQ(read().owner, "Tolletaten");
}

TEST(Requests, ATaskBelowAssignmentsMayTellNobodyButItsDeadline) {
  const auto found =
      assignments_in(Letter{}, PageBuilder()
                                   .heading("3 Oppdrag", 14)
                                   .heading("3.1 Fyr", 13)
                                   .paragraph({"Telle alle fyr langs kysten. Frist: 1. mai 2031."})
                                   .paragraph({"Mange fyr er gamle. De fleste står tomme."})
                                   .heading("4 Rapport", 14)
                                   .paragraph({"Årsrapport sendes inn. Frist: 15. mars 2032."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].owner, "Helsedirektoratet");
  ASSERT_EQ(found[0].deadlines.size(), 1U);
  EXPECT_EQ(found[0].deadlines[0].date, "2031-05-01");
}

TEST(Requests, ALetterThatAddsMayTellADutyWithItsDay) {
  const std::string text =
      "Etaten skal telle alle fyr innen 1. mai 2031. Etaten skal rapportere innen 1. juni 2031.";
  const auto count = [&](DocumentType type) {
    const Letter letter{type, "Kystverket", "Samferdselsdepartementet", 2031, "Brev"};
    return assignments_in(letter, PageBuilder().heading("1 Fyr", 13).paragraph({text})).size();
  };
  EXPECT_EQ(count(DocumentType::supplerende_tildelingsbrev), 1U);
  EXPECT_EQ(count(DocumentType::tildelingsbrev), 0U);
  const Letter letter{DocumentType::supplerende_tildelingsbrev, "Kystverket",
                      "Samferdselsdepartementet", 2031, "Brev"};
  EXPECT_THAT(assignments_in(
                  letter, PageBuilder().paragraph({"Etaten skal rapportere innen 1. juni 2031."})),
              IsEmpty());
}

TEST(Requests, AnnouncementsMayEndWithWhatTheyAddTo) {
  for (const char* lead : {"Departementet gir Helsedirektoratet disse oppdragene i tillegg:",
                           "Departementet gir følgende oppdrag i 2031:"}) {
    const auto found =
        assignments_in(Letter{}, PageBuilder().paragraph({lead}).paragraph(
                                     {"Helsedirektoratet skal telle alle fyr langs kysten."}));
    EXPECT_EQ(found.size(), 1U) << lead;
  }
}

TEST(Requests, TitledAssignmentsMayBeginWithTheirVerb) {
  const auto found = assignments_in(
      Letter{}, PageBuilder()
                    .heading("Oppdrag 1: Fyr", 12)
                    .paragraph({"Utrede felles fyr i nord, i samråd med Kystverket."})
                    .heading("Oppdrag 2: Merker", 12)
                    .paragraph({"Merkene er gamle. De ble laget for lenge siden."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].title, "Fyr");
  EXPECT_EQ(found[0].owner, "Helsedirektoratet");
}

TEST(Requests, ASectionOfItsOwnMayHoldTheDayAlone) {
  const auto only = only_assignment(Letter{DocumentType::oppdragsdokument},
                                    PageBuilder()
                                        .heading("Oppdrag", 13)
                                        .paragraph({"Direktoratet skal telle alle fyr."})
                                        .heading("Frist", 13)
                                        .paragraph({"30. september 2031"}));
  ASSERT_EQ(only.deadlines.size(), 1U);
  EXPECT_EQ(only.deadlines[0].date, "2031-09-30");
}

TEST(Requests, AMandateMaySayWhatItIs) {
  const Letter letter{DocumentType::mandat, "", "Samferdselsdepartementet", 2031, "Mandat"};
  const auto found = assignments_in(letter, PageBuilder()
                                                .paragraph({"Gruppens mandat er å:"})
                                                .paragraph({"a) få oversikt over alle fyr"})
                                                .paragraph({"b) foreslå nye merker"}));
  EXPECT_EQ(found.size(), 2U);
}

}  // namespace
}  // namespace sporhund::indexer
