#include <gmock/gmock.h>

#include "tests/entities/tagging.h"

namespace sporhund::entities {
namespace {

using schema::EntityKind;
using testing::ElementsAreArray;

class Organisation : public testing::TestWithParam<Case> {};

TEST_P(Organisation, IsNamedInFull) {
  EXPECT_THAT(norms(EntityKind::organisation, GetParam().text), ElementsAreArray(GetParam().norms));
}

INSTANTIATE_TEST_SUITE_P(
    Listed, Organisation,
    testing::Values(
        Case{"Norsk helsenett SF leverer planen.", {"Norsk helsenett SF"}},
        Case{"planen til Norsk Helsenett", {"Norsk helsenett SF"}},
        Case{"NHN og FHI møtes", {"Norsk helsenett SF", "Folkehelseinstituttet"}},
        Case{"NHNs rapport", {"Norsk helsenett SF"}},
        Case{"Norsk helsenett SFs rapport", {"Norsk helsenett SF"}},
        Case{"Direktoratet for e-helses svar", {"Direktoratet for e-helse"}},
        Case{"brev fra Helse\u2013 og omsorgsdepartementet", {"Helse- og omsorgsdepartementet"}},
        Case{"DET KONGELIGE HELSE- OG OMSORGSDEPARTEMENT", {"Helse- og omsorgsdepartementet"}},
        Case{"Helse- og\nomsorgsdepartementet ber", {"Helse- og omsorgsdepartementet"}},
        Case{"Nasjonal Sikkerhetsmyndighet (NSM)",
             {"Nasjonal sikkerhetsmyndighet", "Nasjonal sikkerhetsmyndighet"}},
        Case{"saken går til nasjonalt e-helseråd", {"Nasjonalt e-helseråd"}},
        Case{"i NUIT-møtet", {"NUIT"}}, Case{"KS' nettverk", {"KS"}},
        Case{"NHN/HelseCERT eier tiltaket", {"Norsk helsenett SF", "HelseCERT"}},
        Case{"Bufdir, Hdir og Udir",
             {"Barne-, ungdoms- og familiedirektoratet", "Helsedirektoratet",
              "Utdanningsdirektoratet"}},
        Case{"Helse Vest og Helse Nord RHF", {"Helse Vest RHF", "Helse Nord RHF"}},
        Case{"Helse Vest IKT AS drifter", {"Helse Vest IKT AS"}},
        Case{"så fikk E-helse svaret", {"Direktoratet for e-helse"}},
        Case{"NAV-kontoret svarte", {"Arbeids- og velferdsetaten"}}));

INSTANTIATE_TEST_SUITE_P(
    Renamed, Organisation,
    testing::Values(Case{"Statsforvalteren svarte", {"Statsforvalteren"}},
                    Case{"brev frå Statsforvaltaren", {"Statsforvalteren"}},
                    Case{"Fylkesmannens vedtak", {"Statsforvalteren"}},
                    Case{"Fylkesmannen i Agder", {"Statsforvalteren i Agder"}},
                    Case{"Fylkesmannen i Hordaland", {"Fylkesmannen i Hordaland"}},
                    Case{"en statsforvalter og statsforvalterne", {}},
                    Case{"Difi og Uninett",
                         {"Direktoratet for forvaltning og ikt", "Uninett AS"}}));

INSTANTIATE_TEST_SUITE_P(Groups, Organisation,
                         testing::Values(Case{"De regionale helseforetakene og RHF-ene svarer", {}},
                                         Case{"Til fylkeskommunene og departementene", {}},
                                         Case{"Helse Vest RHF og Helse Nord RHF",
                                              {"Helse Vest RHF", "Helse Nord RHF"}}));

class InQuestion : public testing::TestWithParam<Case> {};

TEST_P(InQuestion, IsNamedInAnyCaseAndInGroups) {
  TagContext context;
  context.is_question = true;
  EXPECT_THAT(norms(EntityKind::organisation, GetParam().text, context),
              ElementsAreArray(GetParam().norms));
}

INSTANTIATE_TEST_SUITE_P(
    Bodies, InQuestion,
    testing::Values(
        Case{"hdirs svar til nhn", {"Helsedirektoratet", "Norsk helsenett SF"}},
        Case{"udi og dsb-en",
             {"Utlendingsdirektoratet", "Direktoratet for samfunnssikkerhet og beredskap"}},
        Case{"vegvesenet, helsedir og skatteetaten",
             {"Statens vegvesen", "Helsedirektoratet", "Skatteetaten"}},
        Case{"hit er det fin sikt, lo hun på skate", {}}, Case{"hva er pst. av e-helse", {}},
        Case{"hva sier LO", {"Landsorganisasjonen i Norge"}},
        Case{"a national security authority", {}},
        Case{"RHF-enes og de regionale helseføretaka sine planar",
             {"De regionale helseforetakene", "De regionale helseforetakene"}},
        Case{"Helse Vest RHF", {"Helse Vest RHF"}},
        Case{"statsforvaltarane, fylkeskommunene og departementa",
             {"Statsforvalterne", "Fylkeskommunene", "Departementene"}},
        Case{"departementet", {}}));

INSTANTIATE_TEST_SUITE_P(English, Organisation,
                         testing::Values(Case{"the Norwegian National Security Authority",
                                              {"Nasjonal sikkerhetsmyndighet"}},
                                         Case{"the National Security Authority",
                                              {"Nasjonal sikkerhetsmyndighet"}},
                                         Case{"Office of the Auditor General", {"Riksrevisjonen"}},
                                         Case{"Danish National Security Authority", {}},
                                         Case{"a national security authority", {}},
                                         Case{"European Research Council", {}}));

INSTANTIATE_TEST_SUITE_P(
    Nynorsk, Organisation,
    testing::Values(
        Case{"Statsforvaltaren i Vestland melder", {"Statsforvalteren i Vestland"}},
        Case{"Utanriksdepartementet og Noregs Bank", {"Utenriksdepartementet", "Norges Bank"}},
        Case{"Helse Midt-Noreg RHF har ansvaret", {"Helse Midt-Norge RHF"}},
        Case{"Nasjonalt tryggingsorgan", {"Nasjonal sikkerhetsmyndighet"}},
        Case{"Legeforeininga og Noregs Blindeforbund", {"Legeforeningen", "Norges Blindeforbund"}},
        Case{"Høgskulen i Volda", {"Høgskulen i Volda"}},
        Case{"Sivilombodet sitt syn", {"Sivilombudet"}}));

INSTANTIATE_TEST_SUITE_P(
    Unlisted, Organisation,
    testing::Values(
        Case{"Vinje kommune og Øvre Eiker kommunes råd", {"Vinje kommune", "Øvre Eiker kommune"}},
        Case{"I Nord-Fron kommune", {"Nord-Fron kommune"}},
        Case{"SØR-VARANGER KOMMUNE", {"Sør-Varanger kommune"}},
        Case{"brev til Nord-Fron Kommune", {"Nord-Fron kommune"}},
        Case{"PROTOKOLL FRA FORETAKSMØTE I HELSE NORD RHF", {"Helse Nord RHF"}},
        Case{"Direktoratet for havvind og kystvern skal", {"Direktoratet for havvind og kystvern"}},
        Case{"Direktoratet for romfart har svart", {"Direktoratet for romfart"}},
        Case{"Hav- og kystdepartementets brev", {"Hav- og kystdepartementet"}},
        Case{"Sykehuset i Fjellheim HF får midler", {"Sykehuset i Fjellheim HF"}},
        Case{"avtale med Fjordsoft Systemer AS.", {"Fjordsoft Systemer AS"}},
        Case{"Norsk forening for fjellmedisin", {"Norsk forening for fjellmedisin"}},
        Case{"Støtter Helse Vest RHF i arbeidet", {"Helse Vest RHF"}}));

INSTANTIATE_TEST_SUITE_P(
    None, Organisation,
    testing::Values(Case{"Departementet ber direktoratet om svar i foretaksmøtet.", {}},
                    Case{"midler for og til tiltak", {}}, Case{"de regionale helseforetakene", {}},
                    Case{"Hver kommune og enhver fylkeskommune", {}},
                    Case{"E-helse er viktig. E-helse gir mye.", {}},
                    Case{"arbeidet med e-helse", {}}, Case{"Fagdepartementet avgjør", {}},
                    Case{"post@helsedirektoratet.no", {}},
                    Case{"se www.fhi.no og https://nhn.no/NHN", {}},
                    Case{"nav i hjulet, nye veier", {}}, Case{"NSM2 og FHI1", {}},
                    Case{"Kommunen og en kommune", {}}, Case{"Ambisjoner\tKommune\t2024", {}}));

TEST(Organisation, OwnAbbreviationOfTheDocumentIsItsBody) {
  const Abbreviations own = tagger().find_abbreviations(
      "Direktoratet for havvind (DHV) er nytt. Tiltaket velferdsteknologisk knutepunkt (VKP).");
  const TagContext context{.year = 2023, .abbreviations = &own};
  EXPECT_THAT(norms(EntityKind::organisation, "DHV og DHVs VKP", context),
              testing::ElementsAre("Direktoratet for havvind", "Direktoratet for havvind"));
}

TEST(Organisation, YearTellsBodiesOfOneNameApart) {
  schema::Body early;
  early.name = "Prøvedirektoratet gamle";
  early.abbreviation = "PRD";
  early.dissolved = 2010;
  schema::Body late;
  late.name = "Prøvedirektoratet nye";
  late.abbreviation = "PRD";
  late.founded = 2011;
  const std::vector<schema::Body> bodies{early, late};
  const Tagger two(bodies);
  EXPECT_EQ(two.tag("PRD", {.year = 2005}).at(0).norm, early.name);
  EXPECT_EQ(two.tag("PRD", {.year = 2020}).at(0).norm, late.name);
  EXPECT_EQ(two.tag("PRD").at(0).norm, late.name);
}

TEST(BodyNamed, ReadsWhatPeopleType) {
  const std::pair<std::string_view, std::string_view> kRows[] = {
      {"nhn", "Norsk helsenett SF"},
      {"NHNs", "Norsk helsenett SF"},
      {"norsk helsenett", "Norsk helsenett SF"},
      {"e-helse", "Direktoratet for e-helse"},
      {"helsedirektoratets", "Helsedirektoratet"},
      {"Statsforvaltaren i Rogaland", "Statsforvalteren i Rogaland"},
      {"Vinje kommune", "Vinje kommune"},
      {"ks", "KS"},
      {"Norwegian Directorate of Health", "Helsedirektoratet"},
  };
  for (const auto& [typed, name] : kRows) EXPECT_EQ(tagger().body_named(typed), name) << typed;
}

TEST(BodyNamed, IsEmptyForOtherWords) {
  for (const std::string_view typed : {"", "direktoratet", "plan", "Norsk helsenett SF og FHI",
                                       "PROTOKOLL FRA FORETAKSMØTE I HELSE NORD RHF"}) {
    EXPECT_FALSE(tagger().body_named(typed)) << typed;
  }
}

}  // namespace
}  // namespace sporhund::entities
