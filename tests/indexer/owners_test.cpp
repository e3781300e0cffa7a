#include "indexer/records/owners.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "corpus/bodies.h"
#include "entities/tagger.h"
#include "indexer/records/request_owners.h"

namespace sporhund::indexer {
namespace {

using schema::DocumentType;
using schema::Ownership;

const entities::Tagger& tagger() {
  static const entities::Tagger kTagger(corpus::bodies());
  return kTagger;
}

schema::Document letter_to(const std::string& recipient) {
  schema::Document document;
  document.id = "0123456789ab";
  document.metadata.type = recipient.empty() ? DocumentType::notat : DocumentType::tildelingsbrev;
  if (!recipient.empty()) {
    document.metadata.recipient = recipient;
    document.metadata.sender = "Helse- og omsorgsdepartementet";
  }
  document.metadata.year = 2023;
  return document;
}

schema::Passage passage_of(const std::string& text, int ordinal = 0) {
  schema::Passage passage;
  passage.document_id = "0123456789ab";
  passage.ordinal = ordinal;
  passage.id = "0123456789ab-" + std::to_string(ordinal);
  passage.page_first = passage.page_last = 3;
  passage.text = text;
  passage.entities = tagger().tag(text);
  return passage;
}

std::vector<Ownership> found_in(const std::string& text, const std::string& recipient = "") {
  return find_ownerships(letter_to(recipient), {passage_of(text)}, tagger());
}

/// "owner Helsedirektoratet, assists KS"; an inferred body has a question mark.
std::string summary(const std::vector<Ownership>& statements) {
  std::vector<std::string> rows;
  for (const Ownership& statement : statements) {
    rows.push_back(std::string(name_of(schema::kOwnershipRoles, statement.role)) + " " +
                   (statement.body.empty() ? "nobody" : statement.body) +
                   (statement.inferred ? "?" : ""));
  }
  std::sort(rows.begin(), rows.end());
  std::string joined;
  for (const std::string& row : rows) joined += (joined.empty() ? "" : ", ") + row;
  return joined;
}

constexpr const char* kNhn = "Norsk helsenett SF";
constexpr const char* kHdir = "Helsedirektoratet";

struct Case {
  std::string sentence;
  std::string recipient;
  std::string said;
  std::string measure;  ///< words that it holds
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.sentence;
}

const std::vector<Case> kCases{
    // Responsibility, bokmål.
    {"Helsedirektoratet har ansvaret for opplæring av fastleger.", "", "owner Helsedirektoratet",
     "opplæring av fastleger"},
    {"Folkehelseinstituttet har ansvar for vaksineregisteret.", "", "owner Folkehelseinstituttet",
     "vaksineregisteret"},
    {"Videre har Folkehelseinstituttet hovedansvaret for registeret.", "",
     "owner Folkehelseinstituttet", "registeret"},
    {"NHN er ansvarlig for driften av meldingstjeneren.", "", "owner Norsk helsenett SF",
     "driften av meldingstjeneren"},
    {"I pilotfasen er Helsedirektoratet ansvarlig for brukerstøtte.", "", "owner Helsedirektoratet",
     "brukerstøtte"},
    {"Ny timebestilling - Tiltakseier: NHN", "", "owner Norsk helsenett SF", "Ny timebestilling"},
    {"Tiltakseier: NHN / Helsedirektoratet", "",
     "owner Helsedirektoratet, owner Norsk helsenett SF", ""},
    {"Tiltakseier er Folkehelseinstituttet.", "", "owner Folkehelseinstituttet", ""},
    {"Prøveprosjektet eies av Helsedirektoratet.", "", "owner Helsedirektoratet",
     "Prøveprosjektet"},
    {"Nettverket for kodeverk ledes av KS.", "", "owner KS", "Nettverket for kodeverk"},
    {"Tilskuddet forvaltes av Helsedirektoratet.", "", "owner Helsedirektoratet", "Tilskuddet"},
    {"Øvelsen gjennomføres i regi av Direktoratet for samfunnssikkerhet og beredskap.", "",
     "owner Direktoratet for samfunnssikkerhet og beredskap", "Øvelsen"},
    {"Helsedirektoratet forvalter finansieringsordningen.", "", "owner Helsedirektoratet",
     "finansieringsordningen"},
    {"Helsedirektoratet koordinerer arbeidet med veilederen.", "", "owner Helsedirektoratet",
     "veilederen"},
    {"Helse Nord RHF er dataansvarlig for registeret.", "", "owner Helse Nord RHF", "registeret"},
    {"Ansvaret for oppfølgingen ligger hos KS.", "", "owner KS", "oppfølgingen"},
    {"Oppgaven med utbredelse legges til KS.", "", "owner KS", "utbredelse"},
    {"KS er pådriver for utbredelse i kommunene.", "", "owner KS", "utbredelse i kommunene"},
    {"Mattilsynet er fagmyndighet for skalldyr.", "", "owner Mattilsynet", "skalldyr"},
    {"KS vil ha en koordinerende rolle for kaiene.", "", "owner KS", "kaiene"},
    {"Utdanningsdirektoratet overtar forvaltningen av portalen.", "",
     "owner Utdanningsdirektoratet", "portalen"},
    {"Rollen som dataansvarlig for registeret er tillagt Helse Bergen HF.", "",
     "owner Helse Bergen HF", "registeret"},
    {"Mattilsynet fører tilsyn med slakteriene.", "", "owner Mattilsynet", "slakteriene"},
    {"Arkivet får støtte fra Arkivverket i arbeidet.", "", "assists Arkivverket", "arbeidet"},
    {"Kommunane blir støtta av KS i innføringa.", "", "assists KS", "innføringa"},
    {"Kartlegging av kaier: Kystverket (leder), KS", "", "owner Kystverket", "kaier"},
    {"Kartlegging av kaier: KS (bidragsyter)", "", "contributes KS", "kaier"},
    {"Kystverket (i Ålesund) og KS (leder av gruppen i fjor) deltok.", "", "", ""},
    {"Husbanken står for utbetaling av tilskudd.", "", "owner Husbanken", "utbetaling"},
    {"Riksantikvaren vil ivareta oppfølgingen av kirkene.", "", "owner Riksantikvaren", "kirkene"},
    {"Kartverket utarbeider dybdekart.", "", "owner Statens kartverk", "dybdekart"},
    {"KS foreslås som eier av banken.", "", "proposed KS", "banken"},
    {"KS har en sentral rolle i arbeidet.", "", "", ""},
    // Tasks, bokmål.
    {"Helse Vest RHF skal innføre løsningen innen sommeren.", "", "owner Helse Vest RHF",
     "innføre løsningen"},
    {"I 2023 skal Helse Vest RHF innføre løsningen.", "", "owner Helse Vest RHF", "løsningen"},
    {"Helse Vest RHF, Helse Nord RHF og Helse Midt-Norge RHF skal ta løsningen i bruk.", "",
     "owner Helse Midt-Norge RHF, owner Helse Nord RHF, owner Helse Vest RHF",
     "ta løsningen i bruk"},
    {"Helsedirektoratet har fått i oppdrag å kartlegge tilbudet.", "", "owner Helsedirektoratet",
     "kartlegge tilbudet"},
    {"Helsedirektoratet får i oppdrag å kartlegge tilbudet.", "", "owner Helsedirektoratet",
     "kartlegge tilbudet"},
    {"Departementet ga KS i oppdrag å lage en plan.", "", "owner KS", "lage en plan"},
    {"Foretaksmøtet ba Norsk helsenett SF om å styrke beredskapen.", "", "owner Norsk helsenett SF",
     "styrke beredskapen"},
    {"Helsedirektoratet bes om å legge fram en rapport.", "", "owner Helsedirektoratet",
     "legge fram en rapport"},
    // Words that stand for the recipient.
    {"Direktoratet skal utarbeide en ny veileder.", kHdir, "owner Helsedirektoratet?",
     "utarbeide en ny veileder"},
    {"Statsforetaket har ansvar for nødnettet i sektoren.", kNhn, "owner Norsk helsenett SF?",
     "nødnettet"},
    {"Foretaket skal styrke overvåkingen.", kNhn, "owner Norsk helsenett SF?", "overvåkingen"},
    {"Direktoratet skal svare innen sommeren.", kNhn, "", ""},
    {"Det er satt av 12,5 mill. kroner til ny meldingstjeneste.", kNhn, "owner Norsk helsenett SF?",
     "ny meldingstjeneste"},
    // Helpers.
    {"KS skal bistå kommunene i innføringen.", "", "assists KS", "kommunene i innføringen"},
    {"KS bistår kommunene.", "", "assists KS", "kommunene"},
    {"KS skal bidra i pilotarbeidet.", "", "contributes KS", "pilotarbeidet"},
    {"Folkehelseinstituttet bidrar med tall.", "", "contributes Folkehelseinstituttet", "tall"},
    {"Helsedirektoratet skal i samarbeid med KS lage en plan.", "",
     "contributes KS, owner Helsedirektoratet", "lage en plan"},
    {"Med bistand fra NHN skal Helsedirektoratet lage en plan.", "",
     "assists Norsk helsenett SF, owner Helsedirektoratet", "lage en plan"},
    {"Direktoratet skal bistå Kystverket i arbeidet med kaiene.", kHdir,
     "assists Helsedirektoratet?, owner Kystverket", "kaiene"},
    {"KS skal hjelpe Kystverket med å måle kaiene.", "", "assists KS, owner Kystverket",
     "måle kaiene"},
    {"KS skal hjelpe Kystverket med målinger.", "", "assists KS", "målinger"},
    {"Helsedirektoratet har i år gitt likt oppdrag til Kystverket om kaiene.", "",
     "owner Kystverket", "om kaiene"},
    {"KS skal bidra i Kystverkets arbeid med kaiene.", "", "contributes KS, owner Kystverket",
     "kaiene"},
    // Proposals.
    {"Kystverket må ruste opp kaiene.", "", "proposed Kystverket", "ruste opp kaiene"},
    {"Helsedirektoratet må ruste opp kaiene.", kHdir, "owner Helsedirektoratet",
     "ruste opp kaiene"},
    {"Tiltakseier kan være Helsedirektoratet.", "", "proposed Helsedirektoratet", ""},
    {"Vi foreslår at KS får ansvaret for kartleggingen.", "", "proposed KS", "kartleggingen"},
    {"Helsedirektoratet bør få ansvaret for oppfølgingen.", "", "proposed Helsedirektoratet",
     "oppfølgingen"},
    // What is set up.
    {"Kystverket arbeider med å etablere et kartsenter.", "", "owner Kystverket", "kartsenter"},
    {"For samordningen etablerer Kystverket et kystråd.", "", "owner Kystverket", "kystråd"},
    {"Kystverket har opprettet en styringsgruppe.", "", "owner Kystverket", "styringsgruppe"},
    {"I år vil Kystverket gjennomføre målinger av kaiene.", "", "owner Kystverket", "kaiene"},
    // Nobody yet.
    {"Tiltakseier bør utpekes av HOD.", "", "owner nobody", ""},
    {"Eierskapet til arenaen må avklares senere.", "", "owner nobody", ""},
    {"Det er ikke avklart hvem som skal eie ordningen.", "", "owner nobody", ""},
    {"Tiltaket mangler eier.", "", "owner nobody", ""},
    {"Hvem som skal forvalte krisekanalen, er uavklart.", "", "owner nobody", ""},
    {"Det må vurderes kven som har ansvaret for kaia.", "", "owner nobody", ""},
    // Nynorsk.
    {"Helsedirektoratet har ansvaret for rettleiinga.", "", "owner Helsedirektoratet",
     "rettleiinga"},
    {"Arbeidsgruppa blir leia av Helsedirektoratet.", "", "owner Helsedirektoratet",
     "Arbeidsgruppa"},
    {"KS er ansvarleg for opplæringa.", "", "owner KS", "opplæringa"},
    {"Tiltakseigar: Helsedirektoratet", "", "owner Helsedirektoratet", ""},
    {"Folkehelseinstituttet får i oppdrag å greie ut saka.", "", "owner Folkehelseinstituttet",
     "greie ut saka"},
    {"Tiltakseigar er ikkje utpeikt.", "", "owner nobody", ""},
    {"Helse Vest RHF skal i samarbeid med Helse Nord RHF utvikle tenesta.", "",
     "contributes Helse Nord RHF, owner Helse Vest RHF", "utvikle tenesta"},
    // No statement.
    {"Departementet viser til Helsedirektoratets rapport fra i fjor.", "", "", ""},
    {"Oppdraget til Helsedirektoratet skal sluttføres.", "", "", ""},
    {"Helsedirektoratet har ikke ansvar for driften.", "", "", ""},
    {"Helsedirektoratet skal ikke kartlegge dette.", "", "", ""},
    {"Rapporten ble sendt til KS og Helsedirektoratet i mai.", "", "", ""},
    {"Møtet med Helsedirektoratet skal avholdes i juni.", "", "", ""},
    {"Norsk helsenett SF skal finansieres av medlemmene.", "", "", ""},
    {"Kystverket har ansatt en los som skal følge opp kaiene.", "", "", ""},
    {"Frist avklares i dialog med Kystverket.", "", "", ""},
    {"Planen lages i samarbeid med fylkene, havner og Kystverket, og skal være ferdig i mai.", "",
     "", ""},
    {"Kystverket mottar kopi av planen.", "", "", ""},
    {"Kommunekommisjonen leverte i fjor. I dag har kommunen ansvar for kaiene.", "", "", ""},
    {"I tillegg ber vi om at det lages en plan.", kHdir, "", ""},
    {"I brev 8. mars ber Kommunal- og distriktsdepartementet om en plan.", "", "", ""},
};

class OwnershipSentence : public testing::TestWithParam<Case> {};

TEST_P(OwnershipSentence, NamesTheBodyItsRoleAndTheMeasure) {
  const std::vector<Ownership> found = found_in(GetParam().sentence, GetParam().recipient);
  EXPECT_EQ(summary(found), GetParam().said) << GetParam().sentence;
  const bool about = found.empty() || std::any_of(found.begin(), found.end(), [](const auto& row) {
                       return row.measure.find(GetParam().measure) != std::string::npos;
                     });
  EXPECT_TRUE(about) << GetParam().sentence << "\n" << (found.empty() ? "" : found[0].measure);
}

INSTANTIATE_TEST_SUITE_P(Cases, OwnershipSentence, testing::ValuesIn(kCases));

TEST(Owners, ListItemsBelongToWhomTheLeadInNames) {
  const auto found = found_in(
      "Foretaket skal:\n• styrke beredskapen\n• bistå KS med øvelser\nAndre forhold omtales her.",
      kNhn);
  EXPECT_EQ(summary(found), "assists Norsk helsenett SF?, owner Norsk helsenett SF?");
  EXPECT_EQ(found.front().quote, "• styrke beredskapen");
  EXPECT_EQ(found.front().evidence.page_first, 3);
}

TEST(Owners, WhatPointsBackIsAboutWhatStandsAboveUnderTheSameHeading) {
  const auto found = find_ownerships(
      letter_to(""),
      {passage_of("• Lage en felles øvingsplan.", 0), passage_of("Tiltakseier kan være KS.", 1)},
      tagger());
  ASSERT_EQ(summary(found), "proposed KS");
  EXPECT_NE(found[0].measure.find("øvingsplan"), std::string::npos);
  EXPECT_EQ(found[0].quote, "Tiltakseier kan være KS.");
}

struct Aside {
  std::string sentence;
  std::string body;
  std::string measure;
};

TEST(Owners, WhatIsSaidAsideIsNotWhatABodyHas) {
  const std::vector<Aside> cases{
      {"Kystverket skal, basert på erfaringer med fyrene, utrede kaiene.", "Kystverket",
       "utrede kaiene"},
      {"Kystverket skal utrede kaiene via fyrtjenesten.", "Kystverket", "utrede kaiene"},
      {"Kystverket skal utrede kaiene, slik at fyrene blir sett.", "Kystverket", "utrede kaiene"},
      {"Kystverket har ansvar for å utrede kaiene i tråd med fyrplanen.", "Kystverket",
       "for å utrede kaiene"},
      {"Kystverket skal lage en plan, herunder si hvordan den støtter ordningen som ledes av KS.",
       "KS", "den støtter ordningen"},
      {"Gjennom fyrordningen gis tilskudd, herunder tilskudd til nettverk i regi av KS.", "KS",
       "tilskudd til nettverk"},
  };
  for (const Aside& row : cases) {
    const std::vector<Ownership> found = found_in(row.sentence);
    const auto of_body = std::ranges::find(found, row.body, &Ownership::body);
    ASSERT_NE(of_body, found.end()) << row.sentence;
    EXPECT_EQ(of_body->measure, row.measure) << row.sentence;
  }
}

TEST(Owners, AnItemOfAnAssignmentUnderAHeadingOfItsOwnIsTheOwners) {
  schema::Passage lead_in = passage_of("Norsk helsenett SF skal:", 0);
  schema::Passage items = passage_of("• måle alle kaier\n• bistå KS", 1);
  items.heading_path = {"Kaier"};
  for (schema::Passage* part : {&lead_in, &items}) part->assignment = {"2024-01", "Havner", kNhn};
  const auto found = find_ownerships(letter_to(kNhn), {lead_in, items}, tagger());
  ASSERT_EQ(summary(found),
            "assists Norsk helsenett SF?, owner Norsk helsenett SF?, owner Norsk helsenett SF?");
  EXPECT_EQ(found[1].quote, "• måle alle kaier");
}

TEST(Owners, ASentenceThatSaysWhatTheResponsibilityIsForDoesNotPointBack) {
  const auto found = find_ownerships(letter_to(""),
                                     {passage_of("En plan for fyr er laget.", 0),
                                      passage_of("Kystverket har ansvaret for kaiene.", 1)},
                                     tagger());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].measure.find("fyr"), std::string::npos);
}

TEST(Owners, AMeasureOnTheSameLineIsNotTheOneAbove) {
  const auto found = find_ownerships(
      letter_to(""),
      {passage_of("• Felles øvingsplan", 0), passage_of("• Ny portal - tiltakseier: KS", 1),
       passage_of("KS leder dette rådet.", 2)},
      tagger());
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].measure, "Ny portal");
  EXPECT_EQ(found[1].measure, "dette rådet");
}

TEST(Owners, ANounMeansWhatIsNamedUnderTheSameHeadingOrNearlyEverywhere) {
  const auto under = [](const std::string& heading, const std::string& text, int ordinal) {
    schema::Passage passage = passage_of(text, ordinal);
    passage.heading_path = {heading};
    return passage;
  };
  const std::vector<schema::Passage> passages{
      under("Sak 1", "Helsedirektoratet og Helsedirektoratet orienterte.", 0),
      under("Sak 2", "KS og Utdanningsdirektoratet deltok.", 1),
      under("Sak 3", "Direktoratet skal lage en plan.", 2)};
  EXPECT_EQ(summary(find_ownerships(letter_to(""), passages, tagger())),
            "owner Helsedirektoratet?");
}

TEST(Owners, TableRowsNameTheOwnerInItsColumn) {
  schema::Passage rows =
      passage_of("Ny portal\tHelsedirektoratet\t2024\nFelles kodeverk\tKS\t2025");
  rows.table_header = "Tiltak\tTiltakseier\tÅr";
  const auto found = find_ownerships(letter_to(""), {rows}, tagger());
  ASSERT_EQ(summary(found), "owner Helsedirektoratet, owner KS");
  EXPECT_EQ(found[1].measure, "Felles kodeverk");
}

TEST(Owners, ARowThatNamesItsOwnerAloneHasNoMeasure) {
  schema::Passage rows = passage_of("KS\tNy portal\nKS");
  rows.table_header = "Tiltakseier\tTiltak";
  const auto found = find_ownerships(letter_to(""), {rows}, tagger());
  ASSERT_EQ(summary(found), "owner KS");
  EXPECT_EQ(found[0].measure, "Ny portal");
}

TEST(Owners, TheFirstRowsStandBelowTheirHeaderInOnePassage) {
  const auto found = found_in(
      "Tiltak\tTiltakseier\tFrist\nNy portal\tHelsedirektoratet\t2024\nFelles avtale\tIkke "
      "avklart\t");
  ASSERT_EQ(summary(found), "owner Helsedirektoratet, owner nobody");
  EXPECT_EQ(found[1].measure, "Felles avtale");
  EXPECT_EQ(summary(found_in("Tiltakseier\tKS\nTilskudd\tIkke avklart")).find("nobody"),
            std::string::npos);
}

TEST(Owners, AnAssignmentThatNamesNobodyIsTheRecipients) {
  schema::Passage task = passage_of("Utvikle og teste en ny meldingstjeneste.");
  task.assignment = schema::AssignmentReference{"2024-07", "Meldingstjeneste", ""};
  const auto found = find_ownerships(letter_to(kNhn), {task}, tagger());
  ASSERT_EQ(summary(found), "owner Norsk helsenett SF?");
  EXPECT_EQ(found[0].assignment_id, "2024-07");
  EXPECT_EQ(found[0].measure, "Meldingstjeneste");
}

TEST(RequestOwners, ATaskThatNoSentenceTellsIsItsOwners) {
  schema::Passage passage =
      passage_of("1\tSette opp skilt i havna\t1. mai\n2\tMale båter\t1. juni");
  schema::Assignment task;
  task.title = "Sette opp skilt i havna";
  task.text = "Sette opp skilt i havna\t1. mai";
  task.owner = "Kystverket";
  task.owner_inferred_from = "mottaker";
  task.evidence = {passage.document_id, 1, 1, {passage.id}};
  std::vector<schema::Ownership> found;
  add_request_owners(found, {task, task}, {passage});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].body, "Kystverket");
  EXPECT_TRUE(found[0].inferred);
  EXPECT_EQ(found[0].quote, "Sette opp skilt i havna\t1. mai");
  schema::Assignment numbered = task;
  numbered.id = "TB2031-01";
  schema::Assignment nobodys = task;
  nobodys.owner.clear();
  found.clear();
  add_request_owners(found, {numbered, nobodys}, {passage});
  EXPECT_TRUE(found.empty());
}

}  // namespace
}  // namespace sporhund::indexer
