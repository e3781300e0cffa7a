#include "indexer/records/items.h"

#include <gmock/gmock.h>

#include "tests/indexer/records_reader.h"
#include "tests/indexer/structure_page.h"

namespace sporhund::indexer {
namespace {

using schema::DecisionKind;
using schema::DocumentType;
using testing::Letter;
using testing::PageBuilder;

const Letter kPapers{DocumentType::moteinnkalling, "", "", 2031, "Møte i NUIT"};
const Letter kMinutes{DocumentType::protokoll, "", "", 2031, "Protokoll"};

std::vector<schema::AgendaItem> items_in(const Letter& letter, const Page& page) {
  return testing::records_in(letter, {page}).items;
}

TEST(Items, ARowOfTheAgendaAndItsDecision) {
  const auto found = items_in(
      kPapers, PageBuilder()
                   .paragraph({"Møte i NUIT"})
                   .row({"7/31", "Nye skilt ved fergeleiet", "09:00", "Drøfting"})
                   .row({"", "Forslag til vedtak: NUIT ber om flere skilt. Saken følges opp.",
                         "Vedlegg 1: Notat"}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].case_number, "7/31");
  EXPECT_EQ(found[0].forum, "NUIT");
  EXPECT_EQ(found[0].title, "Nye skilt ved fergeleiet");
  EXPECT_EQ(found[0].type, "Drøfting");
  EXPECT_EQ(found[0].decision, "NUIT ber om flere skilt. Saken følges opp.");
  EXPECT_EQ(found[0].decision_kind, DecisionKind::proposed);
}

TEST(Items, TitlesStandBehindTheArchivesNumber) {
  const auto found = items_in(kPapers, PageBuilder()
                                           .row({"Utvalgssaksnr.", "Arkivsaksnr.", "Tittel"})
                                           .row({"56/31", "31/810", "Nye skilt"})
                                           .row({"57/31", "31/805", "Eventuelt"}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].title, "Nye skilt");
  EXPECT_EQ(found[1].title, "Eventuelt");
}

TEST(Items, NumbersWithTheKindTheMeetingAndThePlace) {
  const auto found = items_in(kMinutes, PageBuilder()
                                            .row({"S 7.1/31", "Protokoll frå sist"})
                                            .row({"S 7.2/31", "Nye skilt"})
                                            .heading("S 7.2/31 Nye skilt", 13)
                                            .paragraph({"Vedtak: Skilta blir sette opp."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].case_number, "7.1/31");
  EXPECT_EQ(found[0].title, "Protokoll frå sist");
  EXPECT_EQ(found[1].case_number, "7.2/31");
  EXPECT_EQ(found[1].decision, "Skilta blir sette opp.");
}

TEST(Items, OutcomesWithoutALabelAreDecisionsOfMinutes) {
  const auto decision = [](const std::string& text) {
    const auto found = items_in(kMinutes, PageBuilder()
                                              .heading("Sak 7/31 Nye skilt", 13)
                                              .paragraph({"Direktøren gjorde greie for saken."})
                                              .paragraph({text}));
    return found.empty() ? std::optional<std::string>("no item") : found.front().decision;
  };
  for (const char* text : {"Styret godkjente planen.", "Styret tok saka til orientering.",
                           "Referatet ble enstemmig godkjent.", "Rådet slutta seg til planen."}) {
    EXPECT_EQ(decision(text), text);
  }
  for (const char* text : {"Styret drøftet planen.", "Direktøren godkjente planen.",
                           "Referatet ble sendt ut i mai."}) {
    EXPECT_EQ(decision(text), std::nullopt) << text;
  }
}

TEST(Items, ALabelledDecisionBeatsAnOutcome) {
  const auto found = items_in(kMinutes, PageBuilder()
                                            .heading("Sak 7/31 Nye skilt", 13)
                                            .paragraph({"Styret tok saken til orientering."})
                                            .paragraph({"Vedtak: Skiltene settes opp."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].decision, "Skiltene settes opp.");
}

TEST(Items, RowsMayWriteTheirCasesInLowerCase) {
  const auto found = items_in(kPapers, PageBuilder()
                                           .row({"sak", "tittel"})
                                           .row({"sak 7/31", "Nye skilt"})
                                           .row({"sak 8/31", "Eventuelt"}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].case_number, "8/31");
  EXPECT_EQ(found[1].title, "Eventuelt");
}

TEST(Items, AnOutcomeMayStandInARowBelow) {
  const auto found = items_in(kMinutes, PageBuilder()
                                            .row({"7/31", "Referat fra sist", "Kari"})
                                            .row({"", "Referatet ble godkjent uten merknader.", ""})
                                            .row({"8/31", "Eventuelt", "Per"}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].decision, "Referatet ble godkjent uten merknader.");
}

TEST(Items, ALabelMaySayHowAllVoted) {
  const auto found = items_in(
      kMinutes, PageBuilder()
                    .heading("Sak 7/31 Nye skilt", 13)
                    .paragraph({"Saken ble drøftet.", "Vedtak (enstemmig): Skiltene settes opp."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].decision, "Skiltene settes opp.");
}

TEST(Items, AgendaAndMemoAreOneCase) {
  const auto found = items_in(
      kPapers, PageBuilder()
                   .row({"7/31", "Nye skilt", "09:00", "Drøfting"})
                   .row({"8/31", "Eventuelt", "10:00", ""})
                   .paragraph({"Til Møte 2/31 Dato 02.05.2031 Saksnummer 7/31 Type Drøfting"})
                   .heading("Nye skilt ved fergeleiet", 14)
                   .heading("Forslag til vedtak", 13)
                   .paragraph({"1. Skiltene settes opp."})
                   .paragraph({"2. Fergen varsles."})
                   .heading("Bakgrunn", 13)
                   .paragraph({"De gamle skiltene er borte."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].title, "Nye skilt ved fergeleiet");
  EXPECT_EQ(found[0].decision, "1. Skiltene settes opp.\n2. Fergen varsles.");
  EXPECT_EQ(found[1].title, "Eventuelt");
  EXPECT_FALSE(found[1].decision.has_value());
}

TEST(Items, MinutesInNynorsk) {
  const auto found = items_in(kMinutes, PageBuilder()
                                            .heading("Sak 3 Rammer for båtbygging", 13)
                                            .paragraph({"Møteleiaren gjorde greie for saka."})
                                            .heading("Føretaksmøtet vedtok:", 11)
                                            .paragraph({"Rammene ligg fast."})
                                            .paragraph({"Møtet vart avslutta."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].case_number, "3");
  EXPECT_EQ(found[0].title, "Rammer for båtbygging");
  EXPECT_EQ(found[0].decision, "Rammene ligg fast.");
  EXPECT_EQ(found[0].decision_kind, DecisionKind::adopted);
}

TEST(Items, MinutesOfABoard) {
  const auto found = items_in(kMinutes, PageBuilder()
                                            .heading("SAK 31–2031 Båtplan (orientering)", 13)
                                            .paragraph({"Styret tok planen til orientering."})
                                            .paragraph({"Styrets enstemmige vedtak:"})
                                            .paragraph({"Styret takker for orienteringen."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].case_number, "31-2031");
  EXPECT_EQ(found[0].title, "Båtplan");
  EXPECT_EQ(found[0].type, "orientering");
  EXPECT_EQ(found[0].decision, "Styret takker for orienteringen.");
  EXPECT_EQ(found[0].decision_kind, DecisionKind::adopted);
}

TEST(Items, ProposedAndAdoptedAreTwoRecords) {
  const auto found = items_in(kPapers, PageBuilder()
                                           .heading("7/31 Nye skilt", 13)
                                           .paragraph({"Framlegg til vedtak: Skilta kjem opp."})
                                           .paragraph({"Vedtak: Skilta kjem ikkje opp."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].decision, "Skilta kjem opp.");
  EXPECT_EQ(found[1].decision, "Skilta kjem ikkje opp.");
  EXPECT_EQ(found[1].decision_kind, DecisionKind::adopted);
}

TEST(Items, DecisionsOfEarlierMeetingsAreCited) {
  const auto found = items_in(kPapers, PageBuilder()
                                           .heading("7/31 Nye skilt", 13)
                                           .paragraph({"Saken er kjent fra før."})
                                           .heading("Vedtak fra tidligere behandlinger", 13)
                                           .row({"Sak", "Tema", "Vedtaksformulering"}, true)
                                           .row({"12/30", "Gamle skilt", "Skiltene tas ned."})
                                           .row({"NUFA 4/30", "Skilt", "Skiltene vaskes."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].case_number, "7/31");
}

TEST(Items, ALetterHoldsNone) {
  EXPECT_THAT(items_in(Letter{}, PageBuilder().heading("7/31 Nye skilt", 13)),
              ::testing::IsEmpty());
}

TEST(Items, TheTimeMayStandBeforeTheNumber) {
  const auto found =
      items_in(Letter{DocumentType::moteinnkalling, "", "", 2031, "Møteinnkalling NUIT"},
               PageBuilder()
                   .heading("Møteinnkalling NUIT", 16)
                   .row({"Tid", "Sak", "Tittel", "Type"}, true)
                   .row({"09.00", "7/31", "Nye skilt ved fergeleiet", "Drøfting"})
                   .row({"10.15", "8/31", "Eventuelt", ""}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].case_number, "7/31");
  EXPECT_EQ(found[0].forum, "NUIT");
  EXPECT_EQ(found[0].title, "Nye skilt ved fergeleiet");
  EXPECT_EQ(found[0].type, "Drøfting");
  EXPECT_EQ(found[1].title, "Eventuelt");
}

TEST(Items, ACellMayHoldTitleTalkAndDecision) {
  PageBuilder page;
  page.row({"7/31", "Nye skilt ved", "Drøfting"});
  Page set = page;
  // Further lines of the cell of the title.
  const auto add = [&](const char* text, double right) {
    Line line = set.lines[1];
    line.text = text;
    line.box.top = (set.lines.end() - 2)->box.bottom + 2;
    line.box.bottom = line.box.top + 10;
    line.box.right = right;
    set.lines.insert(set.lines.end() - 1, line);
  };
  add("fergeleiet", 140);
  add("Rådet så på to forslag til plassering.", 490);
  add("Konklusjon: Skiltene settes opp.", 420);
  const auto found = items_in(kPapers, set);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].title, "Nye skilt ved fergeleiet");
  EXPECT_EQ(found[0].type, "Drøfting");
  EXPECT_EQ(found[0].decision, "Skiltene settes opp.");
  EXPECT_EQ(found[0].decision_kind, DecisionKind::adopted);
}

TEST(Items, AMemosHeadMayBeATable) {
  const auto found = items_in(kPapers, PageBuilder()
                                           .row({"Til", "Møte 2/31"})
                                           .row({"Saksnummer", "7/31"})
                                           .row({"Type", "Anbefaling"})
                                           .row({"Fra", "Kari Vik"})
                                           .row({"Saksbehandler", "Ola Lund"})
                                           .heading("Nye skilt ved fergeleiet", 14)
                                           .paragraph({"De gamle skiltene er borte."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].title, "Nye skilt ved fergeleiet");
  EXPECT_EQ(found[0].type, "Anbefaling");
}

TEST(Items, AnAgendaMayBeAList) {
  const auto found = items_in(kPapers, PageBuilder()
                                           .paragraph({"• Sak 7/31: Nye skilt (orientering)"})
                                           .paragraph({"• Sak 8/31: Båtplan – drøfting"})
                                           .paragraph({"• 12/30 ble utsatt."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].title, "Nye skilt");
  EXPECT_EQ(found[0].type, "orientering");
  EXPECT_EQ(found[1].title, "Båtplan");
  EXPECT_EQ(found[1].type, "drøfting");
}

TEST(Items, ABoldTitleEndsWhereItsTypeDoes) {
  Page page = PageBuilder().row({"7/31", "Nye skilt Kystverket orienterte.", "Orientering"});
  page.lines[0].bold = true;
  page.lines[0].bold_prefix = page.lines[0].text.size();
  page.lines[1].bold_prefix = std::string_view("Nye skilt").size();
  const auto found = items_in(kPapers, page);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].title, "Nye skilt");
}

TEST(Items, ADecisionInItalicsMayBeginLikeAHeading) {
  Page page = PageBuilder()
                  .heading("Sak 3 Valg av styre", 13)
                  .heading("Foretaksmøtet vedtok:", 11)
                  .paragraph({"Følgende velges til styret:"})
                  .paragraph({"• Kari Vik"})
                  .paragraph({"Møtet ble hevet klokken 15.40, og alle gikk hjem til sitt."});
  page.lines[2].italic = true;
  page.lines[3].italic = true;
  const auto found = items_in(kMinutes, page);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].decision, "Følgende velges til styret:\n• Kari Vik");
}

TEST(Items, ManyWordsTellThatAMeetingDecided) {
  for (const char* label : {"Styret vedtok enstemmig:", "Føretaksmøtet vedtok samrøystes:",
                            "Rådet gjorde slikt vedtak:", "Styret fattet følgende vedtak:"}) {
    const auto found = items_in(kMinutes, PageBuilder()
                                              .heading("Sak 7/31 Nye skilt", 13)
                                              .paragraph({"Lederen la fram saken."})
                                              .paragraph({label})
                                              .paragraph({"Skiltene settes opp."}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].decision, "Skiltene settes opp.") << label;
    EXPECT_EQ(found[0].decision_kind, DecisionKind::adopted);
  }
}

TEST(Items, AColumnMayHoldTheDecisions) {
  const auto read = [](const char* column) {
    return items_in(kMinutes, PageBuilder()
                                  .row({"Saksnr", "Sak", column, "Ansvarlig"}, true)
                                  .row({"7/31", "Nye skilt", "Skiltene settes opp.", "Kystverket"})
                                  .row({"8/31", "Eventuelt", "", "Kystverket"}));
  };
  const auto adopted = read("Konklusjon");
  ASSERT_EQ(adopted.size(), 2U);
  EXPECT_EQ(adopted[0].title, "Nye skilt");
  EXPECT_EQ(adopted[0].decision, "Skiltene settes opp.");
  EXPECT_EQ(adopted[0].decision_kind, DecisionKind::adopted);
  EXPECT_FALSE(adopted[1].decision.has_value());
  EXPECT_EQ(read("Forslag til vedtak")[0].decision_kind, DecisionKind::proposed);
  EXPECT_FALSE(read("Merknad")[0].decision.has_value());
}

TEST(Items, ATypeInAMemosHeadIsNoDecision) {
  const auto found = items_in(kPapers, PageBuilder()
                                           .row({"Sak 7/31", "Nye skilt"})
                                           .row({"Sakstype", "Beslutning"})
                                           .row({"Saksbehandler", "Ola Lien"})
                                           .heading("Forslag til vedtak", 12)
                                           .paragraph({"Skiltene settes opp."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].decision, "Skiltene settes opp.");
}

TEST(Items, CasesOfMinutesMayBeInCapitals) {
  const auto found = items_in(kMinutes, PageBuilder()
                                            .paragraph({"Det ble holdt møte om båter i havna."})
                                            .heading("SAK 2: NYE SKILT", 11)
                                            .paragraph({"Lederen la fram saken."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].case_number, "2");
  EXPECT_EQ(found[0].title, "NYE SKILT");
}

TEST(Items, MinutesMayOnlyNumberTheirHeadings) {
  const Letter minutes{DocumentType::referat, "", "", 2031, "Referat"};
  const std::string talk =
      "Lederen åpnet møtet, ønsket alle velkommen og gikk gjennom det som var sendt ut på forhånd.";
  const auto found = items_in(minutes, PageBuilder()
                                           .heading("Referat fra møte om skilt", 16)
                                           .heading("1. Åpning", 13)
                                           .paragraph({talk, talk})
                                           .heading("2. Skilt", 13)
                                           .heading("2.1 Maling av skilt", 12)
                                           .paragraph({"Vedtak: Skiltene males."}));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].case_number, "1");
  EXPECT_EQ(found[0].title, "Åpning");
  EXPECT_EQ(found[2].case_number, "2.1");
  EXPECT_EQ(found[2].decision, "Skiltene males.");
  EXPECT_THAT(items_in(minutes, PageBuilder()
                                    .heading("Sak 3/31 Skilt", 13)
                                    .heading("1. Bakgrunn", 12)
                                    .paragraph({talk, talk})),
              ::testing::SizeIs(1));
}

TEST(Items, AnAgendaMayBeANumberedList) {
  const auto found = items_in(kPapers, PageBuilder()
                                           .heading("Dagsorden for møtet", 14)
                                           .paragraph({"1. Skilt"})
                                           .paragraph({"2. Båter"})
                                           .heading("Praktisk", 14)
                                           .paragraph({"3. Ta med støvler"}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].case_number, "2");
  EXPECT_EQ(found[1].title, "Båter");
}

TEST(Items, SomebodyMayPropose) {
  for (const char* label : {"ADM. DIREKTØRS INNSTILLING:", "Tilrådning:",
                            "Administrerende direktørs forslag til vedtak"}) {
    const auto found = items_in(kPapers, PageBuilder()
                                             .heading("Styresak 7-2031 Nye skilt", 14)
                                             .heading(label, 12)
                                             .paragraph({"Styret ber om flere skilt."}));
    ASSERT_EQ(found.size(), 1U) << label;
    EXPECT_EQ(found[0].case_number, "7-2031");
    EXPECT_EQ(found[0].forum, "");
    EXPECT_EQ(found[0].title, "Nye skilt");
    EXPECT_EQ(found[0].decision, "Styret ber om flere skilt.") << label;
    EXPECT_EQ(found[0].decision_kind, DecisionKind::proposed);
  }
}

TEST(Items, AMemosNumberMayStandAnywhereInItsHead) {
  const auto found = items_in(kPapers, PageBuilder()
                                           .row({"Sak 2/2031", "Skilt"})
                                           .row({"Dato: 03.05.2031", "Sak nr.: 2/2031"})
                                           .heading("Tilråding:", 12)
                                           .paragraph({"Skiltene males."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].decision, "Skiltene males.");
  EXPECT_THAT(items_in(kPapers, PageBuilder().row({"Saksnr.:", "31/1203"})), ::testing::IsEmpty());
}

TEST(Items, CasesOfMinutesMayBeSetAsText) {
  const auto found = items_in(kMinutes, PageBuilder()
                                            .paragraph({"Sak 3. Flytting av skilt"})
                                            .paragraph({"Vedtak: Skiltene flyttes."})
                                            .paragraph({"Sak 4. Overføring av båter til havna"})
                                            .paragraph({"Sak 3 Skilt ble også nevnt her."})
                                            .paragraph({"Vedtak: Båtene overføres."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].case_number, "4");
  EXPECT_EQ(found[1].title, "Overføring av båter til havna");
  EXPECT_EQ(found[1].decision, "Båtene overføres.");
}

TEST(Items, AListMayNumberCasesWithoutSayingSo) {
  const auto found = items_in(
      kPapers, PageBuilder().paragraph({"• 7/31 Nye skilt"}).paragraph({"• 8/31 Båtplan"}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].title, "Båtplan");
}

TEST(Items, CasesMayBeSetCloselyWithTheirDecisions) {
  const std::string wide =
      "Administrasjonen la fram regnskapet for båtene og svarte på alt som styret spurte om i dag.";
  const auto found = items_in(
      kMinutes, PageBuilder().paragraph({"Sak 1. Godkjenning av dagsorden", "Vedtak: Godkjent.",
                                         "Sak 2. Regnskap for båtene", wide, "Styret vedtok:",
                                         "Regnskapet er godt.", "Sak 3. Eventuelt"}));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].title, "Godkjenning av dagsorden");
  EXPECT_EQ(found[0].decision, "Godkjent.");
  EXPECT_EQ(found[1].title, "Regnskap for båtene");
  EXPECT_EQ(found[2].title, "Eventuelt");
}

TEST(Items, ATypeMayStandBelowItsTitle) {
  const auto found = items_in(kMinutes, PageBuilder()
                                            .heading("3/31 Nye skilt", 13)
                                            .paragraph({"Sakstype: Drøfting"})
                                            .heading("Vedtak", 11)
                                            .paragraph({"Rådet støtter planen."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].type, "Drøfting");
  EXPECT_EQ(found[0].decision, "Rådet støtter planen.");
}

TEST(Items, SectionsOfAnItemOfTheAgendaAreNoItems) {
  const auto found = items_in(kMinutes, PageBuilder()
                                            .heading("Saksliste", 13)
                                            .paragraph({"1. Innkalling"})
                                            .paragraph({"2. Krav"})
                                            .heading("1. Innkalling", 13)
                                            .paragraph({"Møtet vedtok: Innkallingen godkjennes."})
                                            .heading("2. Krav", 13)
                                            .heading("2.1 Skilt", 12)
                                            .paragraph({"Skiltene er gamle."})
                                            .paragraph({"Møtet vedtok: Kravene er gitt."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].case_number, "2");
  EXPECT_EQ(found[1].decision, "Kravene er gitt.");
}

TEST(Items, ARowMayHoldMuchTalk) {
  std::string talk;
  for (int i = 0; i < 12; ++i) talk += "Skiltene er gamle, og kommunene har lenge bedt om nye. ";
  const auto found = items_in(kPapers, PageBuilder()
                                           .row({"Nr.", "Sak", "Type"}, true)
                                           .row({"7/31", "Nye skilt", "Drøfting"})
                                           .row({"8/31", talk + "Slutt", "Godkjenning"}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].type, "Godkjenning");
}

TEST(Items, ADirectorMayProposeWhatToDecide) {
  const auto found = items_in(Letter{DocumentType::notat, "", "", 2031, "Nye skilt"},
                              PageBuilder()
                                  .heading("Styresak 60-2031 Nye skilt", 16)
                                  .heading("Adm. direktørs innstilling til vedtak", 12)
                                  .paragraph({"1. Styret tar saken til etterretning."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].decision, "1. Styret tar saken til etterretning.");
}

}  // namespace
}  // namespace sporhund::indexer
