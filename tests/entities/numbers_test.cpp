#include <gmock/gmock.h>

#include "tests/entities/tagging.h"

namespace sporhund::entities {
namespace {

using schema::EntityKind;
using testing::ElementsAre;
using testing::ElementsAreArray;

class AssignmentId : public testing::TestWithParam<Case> {};
TEST_P(AssignmentId, IsFound) {
  EXPECT_THAT(norms(EntityKind::assignment, GetParam().text), ElementsAreArray(GetParam().norms));
}
INSTANTIATE_TEST_SUITE_P(
    Rows, AssignmentId,
    testing::Values(Case{"oppdraget TB2023-09 gjelder", {"TB2023-09"}},
                    Case{"TB 2023\u201309 og TB2022\u20113", {"TB2023-09", "TB2022-3"}},
                    Case{"(TB2023-02)", {"TB2023-02"}},
                    Case{"ID: 2024-01 Samhandling", {"2024-01"}},
                    Case{"viser til oppdrag 2024-01 og 2024-02", {"2024-01", "2024-02"}},
                    Case{"2024-03 Overvåking av nett", {"2024-03"}},
                    Case{"Tiltak\t2024-03\tNy plan", {"2024-03"}}, Case{"i perioden 2022-2024", {}},
                    Case{"strategi 2019-25 for nett", {}}, Case{"møtet 2024-01-15", {}},
                    Case{"ISO2022-1 og NOU 2023-4", {}}, Case{"side 2024-01 av 3", {}},
                    Case{"ref. 2024/01-3", {}}, Case{"tlf. 2024-012345", {}},
                    Case{"skoleåret 2023-24", {}}));

TEST(AssignmentId, IsNormalised) {
  EXPECT_EQ(normalise_assignment_id("TB 2023–09"), "TB2023-09");
  EXPECT_EQ(normalise_assignment_id("tb2023-09"), "TB2023-09");
  EXPECT_EQ(normalise_assignment_id("2024 - 01"), "2024-01");
  for (const std::string_view other : {"", "TB", "2024", "2022-2024", "TB2023-09 plan", "25/23"}) {
    EXPECT_FALSE(normalise_assignment_id(other)) << other;
  }
}

class CaseNumber : public testing::TestWithParam<Case> {};
TEST_P(CaseNumber, IsFound) {
  EXPECT_THAT(norms(EntityKind::case_number, GetParam().text), ElementsAreArray(GetParam().norms));
}
INSTANTIATE_TEST_SUITE_P(
    Rows, CaseNumber,
    testing::Values(Case{"sak 25/23 ble utsatt", {"25/23"}},
                    Case{"Sak 7/23 og 8/23", {"7/23", "8/23"}},
                    Case{"25/23\tPlan for nett", {"25/23"}},
                    Case{"NUFA 12/21 (21.4.21)", {"12/21"}}, Case{"18/23 - Målbilde", {"18/23"}},
                    Case{"Saker til orientering: 5/23, 6/23 og 7/23", {"5/23", "6/23", "7/23"}},
                    Case{"Saksnummer: 16/23", {"16/23"}}, Case{"åpent 24/7 og 1/2 stilling", {}},
                    Case{"vår ref 23/4822", {}}, Case{"om lag 12/23 av tiden", {}},
                    Case{"den 1/6-23", {}}, Case{"sak 12/45 finnes ikke ennå", {}},
                    Case{"styresak 45-2023", {"45-2023"}}, Case{"sidene 45-2023", {}},
                    Case{"R-9/22", {}}));

class Date : public testing::TestWithParam<Case> {};
TEST_P(Date, IsFound) {
  EXPECT_THAT(norms(EntityKind::date, GetParam().text), ElementsAreArray(GetParam().norms));
}
INSTANTIATE_TEST_SUITE_P(
    Rows, Date,
    testing::Values(
        Case{"møtet 2. desember 2022", {"2022-12-02"}}, Case{"den 29.april var", {"2023-04-29"}},
        Case{"vedtatt 21.4.21 og 05.06.2020", {"2021-04-21", "2020-06-05"}},
        Case{"1/6-2023 og 2023-06-01", {"2023-06-01", "2023-06-01"}},
        Case{"i april 2021 og mai 2022", {"2021-04", "2022-05"}},
        Case{"18. des 2025", {"2025-12-18"}}, Case{"torsdag 15. juni skjedde", {"2023-06-15"}},
        Case{"samling 4. og 5. februar 2026", {"2026-02-04", "2026-02-05"}},
        Case{"lov 20. juni 2014 nr. 43 om skilt og 3. mai 2023", {"2023-05-03"}},
        Case{"styret møtes medio juni", {}}, Case{"medio juni 2024 møttes", {"2024-06"}},
        Case{"måndag 3. juli vart det", {"2023-07-03"}}, Case{"31. april og 30. februar 2023", {}},
        Case{"punkt 2.4.17 i planen", {}}, Case{"22. juli-rapporten", {}},
        Case{"klokka 12.30 i 2023", {}}, Case{"versjon 1.2.20", {}}, Case{"IP 10.1.20.4", {}},
        Case{"i tredje kvartal", {}}));

class Deadline : public testing::TestWithParam<Case> {};
TEST_P(Deadline, IsTheDateThatAWordGoverns) {
  EXPECT_THAT(norms(EntityKind::deadline, GetParam().text), ElementsAreArray(GetParam().norms));
}
INSTANTIATE_TEST_SUITE_P(
    Rows, Deadline,
    testing::Values(
        Case{"Frist: 1. mai", {"2023-05-01"}},
        Case{"skal innen 1. februar 2024 legge fram", {"2024-02-01"}},
        Case{"Frist for rapporten er 1. oktober 2023.", {"2023-10-01"}},
        Case{"senest den 3. juli", {"2023-07-03"}},
        Case{"innan utgangen av april 2024", {"2024-04-30"}},
        Case{"innen utgangen av 2. tertial 2024", {"2024-08-31"}},
        Case{"innan utgangen av første halvår", {"2023-06-30"}},
        Case{"Frist: utløpet av 1. kvartal 2024.", {"2024-03-31"}},
        Case{"innen utgangen av 2026", {"2026-12-31"}},
        Case{"innen utgangen av februar 2024", {"2024-02-29"}},
        Case{"innen utgangen av året", {"2023-12-31"}}, Case{"innen 15.10", {"2023-10-15"}},
        Case{"frist 14/9.", {"2023-09-14"}}, Case{"møtet 14/9", {}},
        Case{"frist 1. mai og 1. september", {"2023-05-01", "2023-09-01"}},
        Case{"Fristen for del 1 er 1. mars, og for del 2 15. mai.", {"2023-03-01", "2023-05-15"}},
        Case{"leveres departementet 15. oktober", {"2023-10-15"}},
        Case{"15. november er frist for svar", {"2023-11-15"}},
        Case{"innen 1. februar hvert år", {""}}, Case{"innen medio juni", {""}},
        Case{"1. mars\tÅrsrapport med regnskap", {"2023-03-01"}},
        Case{"1. mars\tEtatsstyringsmøte", {}}, Case{"Nr.\tOppdrag\tFrist\n1.1\tTelle båter", {}},
        Case{"Frist: 15.11", {"2023-11-15"}},
        Case{"Publisere veilederen 1. februar 2023", {"2023-02-01"}},
        Case{"ble oversendt 1. mars 2023", {}}, Case{"fra 1. januar 2022", {}},
        Case{"Arbeidet innen området. Møtet var 1. mars 2023.", {}},
        Case{"skal være ferdig før 1. juni", {"2023-06-01"}}, Case{"slik det var før 1. juni", {}},
        Case{"innen 1. halvår 2024", {"2024-06-30"}}, Case{"innan mai", {"2023-05-31"}},
        Case{"Frist: 2. kvartal 2024", {"2024-06-30"}},
        Case{"skal deles ut i løpet av november 2023", {"2023-11-30"}},
        Case{"ble delt ut i løpet av november 2023", {}}, Case{"Frist for 1. tertial", {}},
        Case{"Frist for 1. tertial er 1. juni", {"2023-06-01"}},
        Case{"Fristen flyttes fra 1. mai til 15. oktober 2023.", {"2023-05-01", "2023-10-15"}},
        Case{"Rapporten skal foreligge 1. desember 2023", {"2023-12-01"}},
        Case{"Etatene rapporterer 3. mars og 1. juni", {"2023-03-03", "2023-06-01"}},
        Case{"Følge opp loven, som trer i kraft 1. oktober 2023", {}},
        Case{"innføre skilt i løpet av 2. halvår 2023", {"2023-12-31"}},
        Case{"Tallene legges fram i løpet av 2. halvår 2023.", {"2023-12-31"}},
        Case{"Utkast skal foreligge 1. mars 2023, andre utkast 1. juni 2023.",
             {"2023-03-01", "2023-06-01"}},
        Case{"vurdere flere skilt, jf. foretaksmøte 14. juni 2021.", {}},
        Case{"Utkast sendes 1. juni 2023, sluttrapport 15. januar 2024",
             {"2023-06-01", "2024-01-15"}},
        Case{"Planen skal være klar 1. oktober 2023", {"2023-10-01"}},
        Case{"Planen var klar 1. oktober 2023", {}}));

TEST(Deadline, WithoutAYearHasNoNorm) {
  EXPECT_THAT(norms(EntityKind::deadline, "frist 1. mai", {}), ElementsAre(""));
  EXPECT_THAT(norms(EntityKind::deadline, "frist 1. mai og 1. juni 2024", {}),
              ElementsAre("2024-05-01", "2024-06-01"));
}

class Money : public testing::TestWithParam<Case> {};
TEST_P(Money, IsInWholeKroner) {
  EXPECT_THAT(norms(EntityKind::money, GetParam().text), ElementsAreArray(GetParam().norms));
}
INSTANTIATE_TEST_SUITE_P(
    Rows, Money,
    testing::Values(Case{"171,9 mill. kroner", {"171900000"}},
                    Case{"2,7 mrd. kroner", {"2700000000"}}, Case{"500 000 kroner", {"500000"}},
                    Case{"kr 500.000,-", {"500000"}}, Case{"kr. 1 250 000 til drift", {"1250000"}},
                    Case{"14,5 milliardar kroner", {"14500000000"}},
                    Case{"kr 3 mill. Kr 1 000 000,00", {"3000000", "1000000"}},
                    Case{"Det er bevilget 25 millioner til formålet", {"25000000"}},
                    Case{"25 000,- per år", {"25000"}}, Case{"10 MNOK", {"10000000"}},
                    Case{"NOK 5 mill.", {"5000000"}}, Case{"med 12 mill. til gode", {"12000000"}},
                    Case{"3 millionar kroner", {"3000000"}},
                    Case{"mellom 10 og 15 mill. kroner", {"10000000", "15000000"}},
                    Case{"fra 4,1 til 3,6 mill. kroner", {"4100000", "3600000"}},
                    Case{"11\u201353 milliarder kroner", {"11000000000", "53000000000"}},
                    Case{"i 2023 og 12 mill. kroner", {"12000000"}},
                    Case{"701 21 Spesielle driftsutgifter 193 900", {"193900000"}},
                    Case{"701\t70\tNytt nett\t71 244", {"71244000"}},
                    Case{"701\t21\tDrift\t10 000\n\t70\tTilskudd\t2 000", {"10000000", "2000000"}},
                    Case{"(i 1000 kroner)", {}}, Case{"tall i 1 000 kr", {}},
                    Case{"1,8 millioner konsultasjoner", {}}, Case{"tlf. 22 24 90 90", {}},
                    Case{"org.nr. 983 887 406", {}}, Case{"side 12 av 500", {}},
                    Case{"15 prosent", {}}, Case{"999999999999999999999 kroner", {}}));

TEST(Money, TableInThousandsIsMultiplied) {
  EXPECT_THAT(norms(EntityKind::money, "Drift\t12 500\t7 300\nTilskudd\t900\t2023",
                    {.year = 2023, .thousands = true}),
              ElementsAre("12500000", "7300000", "900000"));
}

class BudgetPost : public testing::TestWithParam<Case> {};
TEST_P(BudgetPost, HasChapterAndPost) {
  EXPECT_THAT(norms(EntityKind::budget, GetParam().text), ElementsAreArray(GetParam().norms));
}
INSTANTIATE_TEST_SUITE_P(
    Rows, BudgetPost,
    testing::Values(Case{"kap. 701 post 21", {"kap. 701 post 21"}},
                    Case{"kapittel 541, post 22 skal", {"kap. 541 post 22"}},
                    Case{"kap. 701, post 21, 70 og 74",
                         {"kap. 701 post 21", "kap. 701 post 70", "kap. 701 post 74"}},
                    Case{"Kap. 762 Tjenester, post 21 Drift", {"kap. 762 post 21"}},
                    Case{"Kap 3701 post 2", {"kap. 3701 post 02"}},
                    Case{"over 770.70", {"kap. 770 post 70"}},
                    Case{"kap. 770.70", {"kap. 770 post 70"}},
                    Case{"post 21 på kap. 701", {"kap. 701 post 21"}},
                    Case{"701 21 Spesielle driftsutgifter 193 900", {"kap. 701 post 21"}},
                    Case{"701\t21\tDrift\t10 000\n\t70\tTilskudd\t2 000",
                         {"kap. 701 post 21", "kap. 701 post 70"}},
                    Case{"Kap. 701\tBåter\nPost 01\tDrift\t4 500\nPost 21, 70\tAnnet\nPost 22",
                         {"kap. 701", "kap. 701 post 01", "kap. 701 post 21", "kap. 701 post 70",
                          "kap. 701 post 22"}},
                    Case{"Kap. 701\tBåter\nSamlet ramme\nPost 01\tDrift", {"kap. 701"}},
                    Case{"922\tBåter\n50\tFyr\t52 000\n70\tMerker\t1 600\nSum\n72\tBøyer",
                         {"kap. 922 post 50", "kap. 922 post 70"}},
                    Case{"2012\tBåter\n50\tFyr\t52 000", {}},
                    Case{"kap. 701 post 21 og 12 mill. kroner", {"kap. 701 post 21"}},
                    Case{"bevilgningene på kap. 700–783 ble vedtatt", {}},
                    Case{"kapittel 3 og kap. 4 post 2", {}}, Case{"klokken 12.30 og 2023.12", {}},
                    Case{"0213 OSLO, 7465 TRONDHEIM", {}}, Case{"legg inn en post 3", {}}));

}  // namespace
}  // namespace sporhund::entities
