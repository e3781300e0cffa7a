#include <gmock/gmock.h>

#include "tests/entities/tagging.h"

namespace sporhund::entities {
namespace {

using schema::EntityKind;
using testing::ElementsAreArray;

class Law : public testing::TestWithParam<Case> {};
TEST_P(Law, IsFound) {
  EXPECT_THAT(norms(EntityKind::law, GetParam().text), ElementsAreArray(GetParam().norms));
}
INSTANTIATE_TEST_SUITE_P(
    Rows, Law,
    testing::Values(
        Case{"etter pasientjournalloven § 11 kan", {"pasientjournalloven § 11"}},
        Case{"Helseregisterlovens formål", {"helseregisterloven"}},
        Case{"spesialisthelsetenestelova §2-1 a", {"spesialisthelsetjenesteloven § 2-1 a"}},
        Case{"pasient- og brukerrettighetsloven", {"pasient- og brukerrettighetsloven"}},
        Case{"NIS-direktivet og NIS2-direktivet", {"NIS-direktivet", "NIS2-direktivet"}},
        Case{"helsepersonelloven §§ 21 og 45",
             {"helsepersonelloven § 21", "helsepersonelloven § 45"}},
        Case{"helsepersonelloven §§ 3, 5 og 7, § 9 og 11",
             {"helsepersonelloven § 3", "helsepersonelloven § 5", "helsepersonelloven § 7",
              "helsepersonelloven § 9"}},
        Case{"EUs personvernforordning artikkel 35 og GDPR art. 9",
             {"personvernforordningen artikkel 35", "personvernforordningen artikkel 9"}},
        Case{"NIS2-direktivet artiklene 20 og 21",
             {"NIS2-direktivet artikkel 20", "NIS2-direktivet artikkel 21"}},
        Case{"artikkel 6 i personvernforordningen", {"personvernforordningen artikkel 6"}},
        Case{"en artikkel om personvernforordningen", {"personvernforordningen"}},
        Case{"§ 5 første ledd i helseberedskapsloven", {"helseberedskapsloven § 5"}},
        Case{"forskrift om varsling av brann som trer i kraft", {"forskrift om varsling av brann"}},
        Case{"forskrift om bruk av skilt og e-skiltforskriften § 9",
             {"forskrift om bruk av skilt", "e-skiltforskriften § 9"}},
        Case{"§ 10 i Reglement for økonomistyring i staten",
             {"reglement for økonomistyring i staten § 10"}},
        Case{"forskrift om ledelse i helsetjenesten skal",
             {"forskrift om ledelse i helsetjenesten"}},
        Case{"lov om Riksrevisjonen § 13", {"lov om Riksrevisjonen § 13"}},
        Case{"lov 20. juni 2014 nr. 42 om journaler.", {"lov om journaler"}},
        Case{"kjernejournalforskriften § 4", {"kjernejournalforskriften § 4"}},
        Case{"lov om arkiv m.m. (arkivvernloven) § 6", {"lov om arkiv", "arkivvernloven § 6"}},
        Case{"pasient- og brukarrettslova", {"pasient- og brukerrettighetsloven"}},
        Case{"Prop. 9 L (2030–2031) Endringer i båtloven mv.", {}},
        Case{"Prop. 9 L (2030–2031) Lov om endringer i båtloven", {}},
        Case{"endringer i båtloven, jf. Prop. 9 L (2030–2031)", {"båtloven"}},
        Case{"offentleglova og Grunnloven", {"offentleglova", "Grunnloven"}},
        Case{"jf. fvl. § 36 og pbl § 12-1",
             {"forvaltningsloven § 36", "plan- og bygningsloven § 12-1"}},
        Case{"fvl. og offl. gjelder", {}},
        Case{"etter helseføretakslova § 16", {"helseforetaksloven § 16"}},
        Case{"covid-19-forskriften § 18", {"covid-19-forskriften § 18"}},
        Case{"loven og forskriften sier", {}}, Case{"lov å komme", {}},
        Case{"i lov eller forskrift", {}}, Case{"§ 4", {}}, Case{"en særloven", {}}));

class Document : public testing::TestWithParam<Case> {};
TEST_P(Document, IsFound) {
  EXPECT_THAT(norms(EntityKind::document, GetParam().text), ElementsAreArray(GetParam().norms));
}
INSTANTIATE_TEST_SUITE_P(
    Rows, Document,
    testing::Values(
        Case{"jf. Prop. 1 S (2023-2024)", {"Prop. 1 S (2023–2024)"}},
        Case{"Prop 91 L (2021 – 2022)", {"Prop. 91 L (2021–2022)"}},
        Case{"Prop. 1 LS Tillegg 1 (2022–2023)", {"Prop. 1 LS Tillegg 1 (2022–2023)"}},
        Case{"Innst. 11 S og Meld. St. 9 (2012–2013)", {"Innst. 11 S", "Meld. St. 9 (2012–2013)"}},
        Case{"NOU 2023:4 og NOU 2024: 17", {"NOU 2023: 4", "NOU 2024: 17"}},
        Case{"Dokument 3:14 (2020-2021)", {"Dokument 3:14 (2020–2021)"}},
        Case{"Representantforslag 7 S (2030–2031) og Lovvedtak 4 (2030-2031)",
             {"Representantforslag 7 S (2030–2031)", "Lovvedtak 4 (2030–2031)"}},
        Case{"etter lovvedtak i 2030 og to representantforslag", {}},
        Case{"Ot.prp. nr. 49 (2005–2006)", {"Ot.prp. nr. 49 (2005–2006)"}},
        Case{"St.meld. nr. 47 (2008–2009)", {"St.meld. nr. 47 (2008–2009)"}},
        Case{"rundskriv R-109/2017", {"rundskriv R-109/2017"}},
        Case{"rapporten (IE-4083) og IS‑2800", {"IE-4083", "IS-2800"}}, Case{"IS-12", {}},
        Case{"tillegg til tildelingsbrev nr. 5", {"Tillegg til tildelingsbrev nr. 5"}},
        Case{"Tillegg nr. 2 til tildelingsbrevet", {"Tillegg til tildelingsbrev nr. 2"}},
        Case{"supplerande tildelingsbrev nr. 3", {"Supplerende tildelingsbrev nr. 3"}},
        Case{"oppdragsdokument for 2026 til NHN",
             {"Oppdragsdokument til Norsk helsenett SF for 2026"}},
        Case{"Tildelingsbrev til Helsedirektoratet for 2022",
             {"Tildelingsbrev til Helsedirektoratet for 2022"}},
        Case{"Helsedirektoratet fikk i årets tildelingsbrev",
             {"Tildelingsbrev til Helsedirektoratet for 2023"}},
        Case{"et tildelingsbrev og et dokument 3 ganger", {}}, Case{"rundskriv om lønn", {}}));

}  // namespace
}  // namespace sporhund::entities
