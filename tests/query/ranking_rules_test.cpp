
#include "tests/query/searcher_fixture.h"

namespace sporhund::query {
namespace {

using schema::EntityKind;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using tests::make_document;
using tests::make_entity;
using tests::TestDocument;

/// What is found besides the words of the question: things by their norm, abbreviations, and what
/// each word is worth.
class RankingRules : public tests::SearcherTest {
 protected:
  static TestDocument naming(const std::string& name, const std::string& text, EntityKind kind,
                             const std::string& norm) {
    TestDocument document = make_document(name, {text});
    document.passages[0].entities = {make_entity(kind, norm)};
    document.passages[0].entities[0].end = text.size();
    return document;
  }
};

TEST_F(RankingRules, AThingIsFoundHoweverItIsWritten) {
  index({naming("beløp", "totalt 4,2 mill.", EntityKind::money, "4200000"),
         naming("lov", "postloven første ledd", EntityKind::law, "postloven § 3"),
         naming("dag", "før ferien", EntityKind::deadline, "2023-06-01"),
         naming("post", "over kapittelet", EntityKind::budget, "kap. 701 post 21"),
         naming("organ", "foretaket selv", EntityKind::organisation, "Statens netthus"),
         naming("sak", "tatt opp igjen", EntityKind::case_number, "NUIT 25/23"),
         naming("dokument", "meldingen", EntityKind::document, "Meld. St. 7 (2019–2020)")});
  const std::vector<std::pair<std::string, std::string>> cases = {{"4 200 000 kroner", "beløp"},
                                                                  {"postloven § 3", "lov"},
                                                                  {"postloven § 8", "lov"},
                                                                  {"frist 1. juni 2023", "dag"},
                                                                  {"innen 1. juni", "dag"},
                                                                  {"kap. 701 post 21", "post"},
                                                                  {"SNH", "organ"},
                                                                  {"sak 25/23", "sak"},
                                                                  {"Meld. St. 7", "dokument"}};
  for (const auto& [question, expected] : cases) expect_first(question, expected);
  EXPECT_EQ(search("5 200 000 kroner").total, 0);
  EXPECT_THAT(highlighted(search("4 200 000 kroner").hits.at(0)), Contains("totalt 4,2 mill."));
}

TEST_F(RankingRules, ABodyIsFoundByThoseThatTookOverAndThoseBefore) {
  index({naming("nå", "etaten selv", EntityKind::organisation, "Postdirektoratet"),
         naming("da", "verket selv", EntityKind::organisation, "Telegrafverket"),
         naming("annet", "huset selv", EntityKind::organisation, "Statens netthus")});
  for (const std::string name : {"Budvesenet", "Telegrafverket", "Postdirektoratet"}) {
    expect_hits(name, {"nå", "da"});
  }
  expect_first("Telegrafverket", "da");
  expect_first("Postdirektoratet", "nå");
  EXPECT_EQ(search("NOT Telegrafverket").total, 3) << "operators say exactly what must match";
  SearchOptions options;
  options.question = "Budvesenet";
  options.explain = true;
  const schema::Hit hit = search(options).hits.at(0);
  EXPECT_EQ(hit.reasons.at(0).rule, "succession");
  EXPECT_EQ(hit.match, schema::MatchKind::expanded);
}

TEST_F(RankingRules, ABodyIsFoundByTheWordsOfItsOtherNames) {
  index_texts({{"flere", "øyforvalterne møtes"}, {"gammelt", "En øyhøvding"}, {"annet", "Øyene"}});
  expect_hits("Øyhøvdingen", {"flere", "gammelt"});
  expect_first("Øyhøvdingen", "gammelt");
  SearchOptions options;
  options.question = "Øyhøvdingens svar";
  options.explain = true;
  const schema::SearchAnswer answer = search(options);
  EXPECT_EQ(answer.hits.at(1).reasons.at(0).rule, "other name");
  EXPECT_THAT(highlighted(answer.hits.at(1)), Contains("øyforvalterne"));
}

TEST_F(RankingRules, AWordOfANameIsNeitherMisspeltNorTakenApart) {
  index_texts({{"nær", "Budvesenit er her"}, {"del", "Et vesen med bud"}});
  EXPECT_EQ(search("Budvesenet").total, 0);
  EXPECT_FALSE(search("Budvesenet").suggestion);
  EXPECT_EQ(search("Budvesenot").suggestion, "budvesenit");
}

TEST_F(RankingRules, ANameWeighsAsEachOfItsWords) {
  index({naming("navngitt", "huset selv", EntityKind::organisation, "Statens netthus"),
         make_document("annet", {"noe annet"})});
  const auto weight = [&](const std::string& name) {
    SearchOptions options;
    options.question = name;
    options.explain = true;
    return search(options).hits.at(0).reasons.at(0).score;
  };
  EXPECT_NEAR(weight("Statens netthus"), 2 * weight("SNH"), 1e-9);
  EXPECT_NEAR(weight("Statens netthus nynorsk"), 3 * weight("SNH"), 1e-9);
}

TEST_F(RankingRules, InflectedAbbreviationsAreFoundByEachOther) {
  index_texts({{"bar", "Drift av FVR"},
               {"genitiv", "FVRs drift"},
               {"flertall", "Alle FVRene"},
               {"strek", "Et FVR-et her"},
               {"annet", "Drift av kontoret"}});
  for (const std::string word : {"FVR", "FVRs", "FVR-ene", "FVRene", "FVR-et"}) {
    expect_hits(word, {"bar", "genitiv", "flertall", "strek"});
  }
  expect_hits("kontorene", {"annet"});
}

TEST_F(RankingRules, AnAbbreviationThatNoPassageDefinesHasItsUsualMeaning) {
  index_texts({{"lang", "Elektronisk pasientjournal i drift"},
               {"kort", "Ny EPJ er her"},
               {"annet", "Noe annet her"}});
  expect_hits("EPJ", {"kort", "lang"});
  expect_hits("epj", {"kort", "lang"});
  expect_hits("elektronisk pasientjournal", {"kort", "lang"});
}

TEST_F(RankingRules, WhatPassagesDefineComesBeforeAUsualMeaning) {
  index_texts({{"egen", "Enkel postjobb (EPJ) er ny"}, {"lang", "Elektronisk pasientjournal"}});
  expect_hits("EPJ", {"egen"});
}

TEST_F(RankingRules, LooselySpeltNamesAreReadAsDocumentsPrintThem) {
  index({naming("oppdrag", "lag en plan", EntityKind::assignment, "TB2023-09"),
         naming("sak", "tatt opp igjen", EntityKind::case_number, "NUIT 25/23"),
         naming("utredning", "den store", EntityKind::document, "NOU 2023: 4"),
         naming("proposisjon", "den lille", EntityKind::document, "Prop. 3 L (2021–2022)")});
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"tb 2023 9", "oppdrag"}, {"TB2023/09", "oppdrag"},    {"TB-2023-9", "oppdrag"},
      {"sak 25-23", "sak"},     {"nou 2023 4", "utredning"}, {"prop 3 l", "proposisjon"}};
  for (const auto& [question, expected] : cases) {
    expect_first(question, expected);
    EXPECT_THAT(search(question).notes, Contains(HasSubstr("» er lest som «"))) << question;
  }
  for (const std::string question : {"tb 2023 8", "25-23", "\"tb 2023 9\"", "TB2023-09"}) {
    EXPECT_THAT(search(question).notes, Not(Contains(HasSubstr("er lest som")))) << question;
  }
}

TEST_F(RankingRules, ADeadlineComesBeforeADayThatIsNone) {
  index({naming("dag", "etter ferien", EntityKind::date, "2023-06-01"),
         naming("frist", "før ferien", EntityKind::deadline, "2023-06-01"),
         naming("annen", "før jul", EntityKind::deadline, "2023-12-01")});
  expect_first("innen 1. juni", "frist");
  expect_hits("innen 1. juni", {"frist", "dag"});
}

TEST_F(RankingRules, AYearInTheQuestionIsThatOfTheDocument) {
  TestDocument before = make_document("før", {"Opplæring av ansatte, se 2023"});
  TestDocument then = make_document("da", {"Opplæring av ansatte"});
  before.entry.document.metadata.year = 2022;
  then.entry.document.metadata.year = 2023;
  index({before, then});
  expect_first("opplæring 2023", "da");
  expect_first("opplæring 2022", "før");
}

TEST_F(RankingRules, WhatOnlyLeadsInStandsBack) {
  index_texts({{"inn", "Om prisene skal foretaket:"},
               {"svar", "Om prisene skal foretaket si nei"},
               {"annet", "Noe annet om ett"}});
  expect_first("prisene", "svar");
  SearchOptions options;
  options.question = "prisene";
  options.explain = true;
  const schema::Hit hit = search(options).hits.at(1);
  double sum = 0;
  for (const auto& reason : hit.reasons) sum += reason.score;
  EXPECT_NEAR(sum, hit.score, 1e-9);
}

TEST_F(RankingRules, AStandInStandsBesideItsNeighboursAsTheWordWould) {
  index_texts(
      {{"fjern", "Digital drift er god sikkerhet"}, {"nær", "God drift er digital sikkerhet"}});
  expect_first("digital tryggleik", "nær");
  expect_first("digital sikkehet", "nær");
}

TEST_F(RankingRules, NeighboursThatMakeAWordAreNoMisspellings) {
  index_texts({{"ord", "Omgrupperingsproposisjonen"}, {"annet", "Proporsjonen"}});
  expect_hits("omgrupperings proposisjonen", {"ord"});
  EXPECT_THAT(search("omgrupperings proposisjonen").notes, ::testing::IsEmpty());
}

TEST_F(RankingRules, NeighboursAreCorrectedAsOneWord) {
  index_texts({{"ord", "Felles medisinoversikt"}, {"annet", "Noe annet"}});
  expect_hits("medisim oversikt", {"ord"});
  EXPECT_THAT(search("medisim oversikt").notes, Contains(HasSubstr("medisinoversikt")));
  EXPECT_THAT(search("Medisim oversikt").notes, Contains(HasSubstr("medisinoversikt")));
  EXPECT_THAT(search("medisim Oversikt").notes, Not(Contains(HasSubstr("medisinoversikt"))));
}

TEST_F(RankingRules, AMisspeltWordFindsWhatTheRightOneDoes) {
  index_texts({{"ord", "Om sykehuset"},
               {"nynorsk", "Om sjukehuset"},
               {"avledet", "Vi skal evaluere"},
               {"noe", "Evaluering"}});
  expect_hits("sykehset", {"ord", "nynorsk"});
  expect_hits("evaluerring", {"noe", "avledet"});
}

TEST_F(RankingRules, FormsOfNynorskStandForWordsThatTheIndexLacks) {
  index_texts({{"kommer", "Direktoratet kommer med forslag"}, {"velger", "Styret velger leder"}});
  expect_hits("kjem", {"kommer"});
  expect_hits("vel", {"velger"});
  EXPECT_EQ(search("kjem").suggestion, std::nullopt);
}

TEST_F(RankingRules, FormsOfNynorskStandForNoWordThatTheIndexHas) {
  index_texts({{"vel", "Det går vel"}, {"velger", "Styret velger leder"}});
  expect_hits("vel", {"vel"});
}

TEST_F(RankingRules, WordsAreFoundByWhatIsMadeOfThem) {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"Vi skal utrede", "utredning"},  {"En beslutning", "beslutte"},
      {"Dokumentasjon", "dokumentere"}, {"Vi kommuniserer", "kommunikasjon"},
      {"Ny teknologi", "teknologisk"},  {"Politisk ledelse", "politikk"},
      {"En bygning", "bygge"},          {"Vi produserer", "produksjonen"}};
  std::vector<std::pair<std::string, std::string>> documents;
  for (const auto& [text, question] : pairs) documents.emplace_back(question, text);
  index_texts(documents);
  for (const auto& [text, question] : pairs) expect_hits(question, {question});
}

TEST_F(RankingRules, WhoLacksLettersFindsWords) {
  index_texts({{"råd", "Gode råd"},
               {"søk", "Søknad om økt opplæring"},
               {"støtte", "Pårørendestøtte"},
               {"annet", "Norge rundt"}});
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"raad", "råd"}, {"soknad", "søk"},    {"soeknadene", "søk"},
      {"okt", "søk"},  {"opplaring", "søk"}, {"parorendestoette", "støtte"}};
  for (const auto& [question, expected] : cases) expect_hits(question, {expected});
  expect_first("okt opplaering", "søk");
}

TEST_F(RankingRules, AWordThatIsAnotherWithoutItsLettersKeepsItsMeaning) {
  index_texts({{"dal", "En dal"},
               {"dål", "En dål"},
               {"dåler", "Dålen her"},
               {"dålene", "Dålen der"},
               {"dål-4", "Dålen over"},
               {"hval", "En hval"},
               {"hvål", "Et hvål"}});
  expect_first("dal", "dal");
  EXPECT_EQ(search("dal").total, 5);
  EXPECT_THAT(search("dal").notes, Contains(HasSubstr("«dål»")));
  expect_hits("dal nå", {"dal"});
  expect_hits("hval", {"hval"});
}

TEST_F(RankingRules, AMisspeltFunctionWordFindsNothingByItself) {
  index_texts({{"krav", "Krav her"}, {"på", "Noe på noe"}});
  expect_hits("krav paa", {"krav"});
}

TEST_F(RankingRules, AThingThatIsFoundByItsNormIsExplained) {
  index({naming("beløp", "totalt 4,2 mill.", EntityKind::money, "4200000")});
  SearchOptions options;
  options.question = "4 200 000 kroner";
  options.explain = true;
  const schema::Hit hit = search(options).hits.at(0);
  ASSERT_EQ(hit.reasons.size(), 1U);
  EXPECT_EQ(hit.reasons[0].rule, "named");
  EXPECT_EQ(hit.reasons[0].query_term, "4 200 000 kroner");
  EXPECT_EQ(hit.reasons[0].matched, "totalt 4,2 mill.");
  EXPECT_NEAR(hit.reasons[0].score, hit.score, 1e-9);
}

TEST_F(RankingRules, AnAbbreviationStandsForWhatMostPassagesDefine) {
  std::vector<std::pair<std::string, std::string>> texts = {
      {"vanlig", "Nasjonal kystplan er sendt ut"},
      {"sjelden", "nedlagt ildsted er meldt"},
      {"en", "Nasjonal kystplan (NK) gjelder"},
      {"to", "Nasjonal kystplan (NK) er vedtatt"}};
  for (const std::string middle : {"a", "b", "c", "d", "e", "f", "g"}) {
    texts.emplace_back(middle, "Nasjonal " + middle + "brygge kystforening (NK) søker");
  }
  texts.emplace_back("siste", "nedlagt ildsted i kommunen (NK)");
  index_texts(texts);
  SearchOptions all;
  all.question = "NK";
  all.limit = 20;
  EXPECT_THAT(names(search(all)), Contains("vanlig"));
  EXPECT_THAT(names(search(all)), Not(Contains("sjelden")));
}

TEST_F(RankingRules, AnAbbreviationIsFoundByWhatItStandsFor) {
  index_texts({{"definert", "Felles vaktregister (FVR) er nytt"},
               {"kort", "Drift av FVR"},
               {"uten", "Drift av kontoret"}});
  expect_hits("felles vaktregister", {"definert", "kort"});
  expect_hits("felles vaktregisteret", {"definert", "kort"});
  expect_hits("felles AND vaktregister", {"definert"});
}

TEST_F(RankingRules, AMisspeltPartOfACompoundIsCorrected) {
  index_texts({{"hode", "Vakt hele døgnet"}, {"hale", "God beredskap"}, {"annet", "Noe annet"}});
  expect_hits("vaktbredskap", {"hode", "hale"});
  EXPECT_THAT(search("vaktbredskap").notes, Contains(HasSubstr("vakt» og «beredskap")));
  EXPECT_THAT(search("vaktberedskap").notes, ::testing::IsEmpty());
  EXPECT_FALSE(search("vaktbredskap").suggestion) << "the index lacks the whole";
}

TEST_F(RankingRules, BothPartsOfACompoundMayLackLetters) {
  index_texts({{"hode", "Støtte her"}, {"hale", "God økonomi"}, {"annet", "Noe annet"}});
  expect_hits("stotteokonomi", {"hode", "hale"});
  expect_hits("stoetteoekonomien", {"hode", "hale"});
  EXPECT_THAT(search("stottezzz").notes, ::testing::IsEmpty()) << "one part is not enough";
}

TEST_F(RankingRules, ACompoundIsFoundByThePartsThatThereAre) {
  index_texts({{"a", "Båtene legges på land"}, {"b", "Skipet evalueres"}, {"c", "Noe annet"}});
  expect_hits("landbåter", {"a"});
  expect_hits("fiskeskipet", {"b"});
}

TEST_F(RankingRules, ANounInIngIsFoundByItsVerb) {
  index_texts({{"verb", "Ordningen evalueres"}, {"navn", "En evaluering"}, {"c", "Noe annet"}});
  expect_first("evaluering", "navn");
  expect_hits("evalueringen", {"verb", "navn"});
  expect_hits("å evaluere", {"verb", "navn"});
}

TEST_F(RankingRules, ANounIsFoundByAnotherInAsjon) {
  index_texts({{"ord", "Vaksiner mot flått"}, {"avledet", "Mer vaksinasjon"}, {"c", "Noe annet"}});
  expect_first("vaksine", "ord");
  expect_hits("vaksinen", {"ord", "avledet"});
}

TEST_F(RankingRules, WordsThatOnlyJoinOrAskWeighLess) {
  index_texts({{"sak", "Å male ferja"},
               {"ord", "Hvem skal ta ferja"},
               {"a", "Et sted"},
               {"b", "Et brev"},
               {"c", "En bok"}});
  expect_first("hvem skal male ferja", "sak");
}

TEST_F(RankingRules, WordsThatOnlyJoinOrAskFindNothingBesideOthers) {
  index_texts({{"sak", "Planen er her"}, {"spør", "Hvem skal når"}, {"annet", "Skal det"}});
  expect_hits("hvem skal lage planen", {"sak"});
  expect_hits("hvem skal", {"spør", "annet"});
  expect_hits("\"hvem skal\" planen", {"sak", "spør"});
  EXPECT_THAT(search("hvem skal lage planen").notes, Contains(HasSubstr("«hvem», «skal»")));
  EXPECT_THAT(search("hvem skal").notes, ::testing::IsEmpty());
  SearchOptions exact;
  exact.question = "hvem skal lage planen";
  exact.exact = true;
  EXPECT_EQ(names(search(exact)), std::vector<std::string>{"sak"});
}

TEST_F(RankingRules, SignsAloneFindNothing) {
  index_texts({{"a", "En lov"}, {"b", "Et brev"}});
  expect_hits("§", {});
  expect_hits("–", {});
  expect_hits("*", {"a", "b"});
  expect_hits("", {"a", "b"});
}

TEST_F(RankingRules, AQuestionPrefersPassagesThatHoldWhatItAsksFor) {
  index_texts({{"uten", "Broen ble åpnet for biler"},
               {"år", "Broen ble åpnet for biler i et regn i det herrens år 1987"},
               {"tall", "Broen ble åpnet for biler, i alt femten av dem den første dag"},
               {"sted", "Broen ble åpnet for biler med en stor fest den dag i Vadsø"},
               {"annet", "Noe helt annet"}});
  expect_first("broen åpnet for biler", "uten");
  expect_first("når ble broen åpnet for biler", "år");
  expect_first("hvor mange biler ble broen åpnet for", "tall");
  expect_first("hvor ble broen åpnet for biler", "sted");
}

TEST_F(RankingRules, WhatTheBestPassagesShareCountsInTheOthers) {
  std::vector<std::pair<std::string, std::string>> texts = {
      {"a", "Lakselus telles hver uke i merdene"},
      {"b", "Lakselus telles ikke i tomme merder"},
      {"lik", "Telling i merdene av lakselus og av annet som fester seg på fisken i havet"},
      {"ulik", "Brevet nevner lakselus i en liste over det som er lest i løpet av året"}};
  for (int i = 0; i < 20; ++i) texts.emplace_back("fyll" + std::to_string(i), "Noe helt annet");
  index_texts(texts);
  const auto gains = [&](const std::string& question) {
    SearchOptions options;
    options.question = question;
    options.explain = true;
    const schema::SearchAnswer answer = search(options);
    std::map<std::string, double> by_name;
    for (const schema::Hit& hit : answer.hits) {
      for (const schema::MatchReason& reason : hit.reasons) {
        const auto place = static_cast<std::size_t>(hit.rank) - 1;
        if (reason.rule == "feedback") by_name[names(answer)[place]] = reason.score;
      }
    }
    return by_name;
  };
  EXPECT_GT(gains("lakselus")["lik"], 0);
  EXPECT_EQ(gains("lakselus").count("ulik"), 0U);
  EXPECT_TRUE(gains("hva er lakselus").empty());
}

}  // namespace
}  // namespace sporhund::query
