#include "query/searcher.h"

#include <algorithm>

#include "schema/error.h"
#include "tests/query/searcher_fixture.h"
#include "text/tokens.h"

namespace sporhund::query {
namespace {

using schema::EntityKind;
using schema::Error;
using schema::ErrorCode;
using schema::SearchAnswer;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using tests::make_document;
using tests::make_entity;
using tests::TestDocument;

class SearcherTest : public tests::SearcherTest {};

TEST_F(SearcherTest, FindsInflectionsOfAWord) {
  index_texts({{"a", "Fristene er korte."}, {"b", "Rapporten er lang."}});
  expect_hits("frist", {"a"});
  expect_hits("RAPPORTER", {"b"});
  expect_hits("ukjent", {});
}

TEST_F(SearcherTest, WordsAreAlternativesAndMoreOfThemRankHigher) {
  index_texts({{"ett", "Fristen gjelder alle."},
               {"begge", "Fristen for rapporten."},
               {"ingen", "Noe helt annet."}});
  expect_hits("frist rapport", {"ett", "begge"});
  expect_first("frist rapport", "begge");
}

TEST_F(SearcherTest, AllWordsMustBeThereWhenAskedFor) {
  index_texts({{"ett", "Fristen gjelder alle."}, {"begge", "Fristen for rapporten."}});
  SearchOptions options;
  options.question = "frist rapport";
  options.all_words = true;
  EXPECT_THAT(names(search(options)), ElementsAre("begge"));
  options.question = "frist OR rapport";
  EXPECT_EQ(search(options).total, 2);
}

TEST_F(SearcherTest, OperatorsJoinAndExclude) {
  index_texts({{"x", "katt"}, {"y", "katt hund"}, {"z", "hund fugl"}});
  expect_hits("katt AND hund", {"y"});
  expect_hits("katt OR fugl", {"x", "y", "z"});
  expect_hits("hund NOT katt", {"z"});
  expect_hits("hund -fugl", {"y"});
  expect_hits("(katt OR fugl) AND hund", {"y", "z"});
}

TEST_F(SearcherTest, APhraseStandsWordByWord) {
  index_texts({{"a", "nasjonal plan for helse"},
               {"b", "plan for nasjonal helse"},
               {"c", "nasjonale planer for helse"}});
  expect_hits("\"nasjonal plan\"", {"a"});
  expect_hits("\"plan for nasjonal\"", {"b"});
  expect_hits("\"helse nasjonal\"", {});
}

TEST_F(SearcherTest, APhraseDoesNotCrossFields) {
  TestDocument document = make_document("a", {"helse for alle"});
  document.passages[0].heading_path = {"nasjonal", "digital"};
  index({document});
  expect_hits("\"digital helse\"", {});
  expect_hits("\"nasjonal digital\"", {});
  expect_hits("\"helse for\"", {"a"});
}

TEST_F(SearcherTest, APrefixFindsEveryWordThatBeginsSo) {
  index_texts({{"a", "legemiddel"}, {"b", "legemidlene"}, {"c", "lege"}});
  expect_hits("legemid*", {"a", "b"});
  expect_hits("LEGE*", {"a", "b", "c"});
}

TEST_F(SearcherTest, AHyphenatedWordIsTheSameJoined) {
  index_texts({{"a", "om e-helse her"}, {"b", "om ehelse her"}, {"c", "om helse her"}});
  expect_hits("e-helse", {"a", "b"});
  expect_hits("ehelse", {"a", "b"});
  expect_hits("\"e-helse her\"", {"a"});
}

TEST_F(SearcherTest, NumbersStandAsTheyAre) {
  index_texts({{"a", "171,9 mill. kroner"}, {"b", "171 mill. kroner"}});
  expect_hits("171,9", {"a"});
  expect_hits("171", {"b"});
}

TEST_F(SearcherTest, AnIdIsOneWordWithWhateverDash) {
  index_texts({{"a", "Oppdrag TB2023\u201315 gjelder"},
               {"b", "Oppdrag TB2023-16 gjelder"},
               {"c", "Oppdrag 2023-15 gjelder"}});
  expect_hits("TB2023-15", {"a"});
  expect_hits("tb2023\u201315", {"a"});
  expect_hits("2023-15", {"c"});
}

TEST_F(SearcherTest, ThePassageThatGivesAnAssignmentComesFirst) {
  TestDocument mention = make_document("nevner", {"Se TB2023-09, og igjen TB2023-09."});
  mention.passages[0].entities = {make_entity(EntityKind::assignment, "TB2023-09")};
  TestDocument given = make_document("gir", {"Direktoratet skal lage en plan for arbeidet."});
  given.passages[0].entities = {make_entity(EntityKind::assignment, "TB2023-09")};
  given.passages[0].assignment = {"TB2023-09", "Plan", ""};
  index({mention, given, make_document("andre", {"ett", "to", "tre", "fire", "fem", "seks"})});
  expect_first("TB2023-09", "gir");
  expect_hits("TB2023-09", {"gir", "nevner"});
  expect_hits("id:TB2023\u201309", {"gir", "nevner"});
}

TEST_F(SearcherTest, LettersAreNotFolded) {
  index_texts({{"for", "for"}, {"før", "før"}, {"å", "å gå"}, {"a", "a ga"}});
  expect_hits("for", {"for"});
  expect_hits("før", {"før"});
  expect_hits("gå", {"å"});
}

TEST_F(SearcherTest, QuestionsAreRepairedAsDocumentsAre) {
  index_texts({{"a", "tjenesteområde på øya"}});
  expect_hits("tjenesteomra\u030Ade", {"a"});
  expect_hits("tjeneste\u00ADområde", {"a"});
  expect_hits("\"på\u00A0øya\"", {"a"});
}

TEST_F(SearcherTest, FieldsAreSearchedAlone) {
  TestDocument document = make_document("a", {"brødtekst"});
  document.passages[0].heading_path = {"Digitale tjenester"};
  document.passages[0].assignment = {"", "Bedre samhandling", ""};
  document.passages[0].table_header = "Beløp\tÅr";
  document.entry.document.metadata.title = "Tildelingsbrev for postverket";
  index({document});
  expect_hits("overskrift:tjeneste", {"a"});
  expect_hits("tittel:postverket", {"a"});
  expect_hits("oppdrag:samhandling", {"a"});
  expect_hits("tabell:beløp", {"a"});
  expect_hits("tekst:tjeneste", {});
  expect_hits("tittel:\"for postverket\"", {"a"});
  expect_hits("tittel:post*", {"a"});
  expect_hits("tjeneste", {"a"});
}

Filters of_years(std::string_view range) {
  return {parse_years(range), {}, {}, {}};
}
Filters of_bodies(std::vector<std::string> names) {
  return {{}, std::move(names), {}, {}};
}
Filters of_types(std::vector<std::string> names) {
  return {{}, {}, std::move(names), {}};
}
Filters of_documents(std::vector<std::string> names) {
  return {{}, {}, {}, std::move(names)};
}

class FacetedSearchTest : public tests::SearcherTest {
 protected:
  FacetedSearchTest() {
    std::vector<TestDocument> documents;
    for (const int year : {2022, 2023, 2024}) {
      TestDocument document = make_document(std::to_string(year), {"frist en", "frist to"});
      document.entry.document.metadata.year = year;
      document.entry.document.metadata.recipient = "Statens netthus";
      document.passages[1].entities = {
          make_entity(EntityKind::organisation, "Postdirektoratet"),
          make_entity(EntityKind::organisation, "Rådet uten oppføring")};
      documents.push_back(std::move(document));
    }
    documents[0].entry.document.metadata.type = schema::DocumentType::protokoll;
    documents.push_back(make_document("udatert", {"frist"}));
    index(documents);
  }

  int total(const std::string& question, const Filters& filters = {}) {
    SearchOptions options;
    options.question = question;
    options.filters = filters;
    return search(options).total;
  }

  static std::vector<std::pair<std::string, int>> pairs(
      const std::vector<schema::FacetValue>& facet) {
    std::vector<std::pair<std::string, int>> pairs;
    for (const schema::FacetValue& value : facet) pairs.emplace_back(value.value, value.count);
    return pairs;
  }
};

TEST_F(FacetedSearchTest, FacetsCountEveryMatchWhateverTheLimit) {
  SearchOptions options;
  options.question = "frist";
  options.limit = 1;
  const SearchAnswer answer = search(options);
  EXPECT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(answer.total, 7);
  using Pair = std::pair<std::string, int>;
  EXPECT_THAT(pairs(answer.facets.year),
              ElementsAre(Pair("2022", 2), Pair("2023", 2), Pair("2024", 2)));
  EXPECT_THAT(pairs(answer.facets.body),
              ElementsAre(Pair("Statens netthus", 6), Pair("Postdirektoratet", 3),
                          Pair("Rådet uten oppføring", 3)));
  EXPECT_THAT(pairs(answer.facets.type), ElementsAre(Pair("annet", 5), Pair("protokoll", 2)));
  EXPECT_EQ(answer.facets.documents, 4U);
}

TEST_F(FacetedSearchTest, AQuestionWithoutWordsIsAllPassagesInOrder) {
  SearchOptions options;
  options.limit = 100;
  const SearchAnswer answer = search(options);
  EXPECT_EQ(answer.total, 7);
  std::vector<std::string> ids;
  for (const schema::Hit& hit : answer.hits) ids.push_back(hit.passage.id);
  EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
}

TEST_F(FacetedSearchTest, FiltersNarrow) {
  EXPECT_EQ(total("frist", of_years("2023")), 2);
  EXPECT_EQ(total("frist", of_years("2023..")), 4);
  EXPECT_EQ(total("frist", of_years("..2022")), 2);
  EXPECT_EQ(total("frist", of_years("1999")), 0);
  EXPECT_EQ(total("frist", of_bodies({"snh"})), 6);
  EXPECT_EQ(total("frist", of_bodies({"SNH", "Postdirektoratet"})), 6);
  EXPECT_EQ(total("frist", of_bodies({"Rådet uten oppføring"})), 3);
  EXPECT_EQ(total("", of_types({"Protokoll"})), 2);
  EXPECT_EQ(total("frist", {parse_years("2022"), {"Postdirektoratet"}, {}, {}}), 1);
  EXPECT_EQ(total("frist", of_documents({"udatert"})), 1);
  const std::string id = make_document("2023", {}).id();
  EXPECT_EQ(total("frist", of_documents({id.substr(0, 6), "udatert"})), 3);
}

TEST_F(FacetedSearchTest, ABodyWithoutAPlaceIsThatOfEachPlace) {
  TestDocument both = make_document("steder", {"svar fra en", "svar fra to", "svar fra tre"});
  both.passages[0].entities = {make_entity(EntityKind::organisation, "Øyforvalteren")};
  both.passages[1].entities = {make_entity(EntityKind::organisation, "Øyforvalteren i Sundet")};
  index({both});
  EXPECT_EQ(total("svar", of_bodies({"Øyhøvdingen"})), 2);
  EXPECT_EQ(total("svar", of_bodies({"Øyforvalteren i Sundet"})), 1);
  EXPECT_EQ(total("organ:Øyforvalteren"), 2);
  SearchOptions options;
  options.filters = of_bodies({"Øyforvalteren"});
  EXPECT_THAT(search(options).filters.bodies,
              ElementsAre("Øyforvalteren", "Øyforvalteren i Sundet"));
}

TEST_F(FacetedSearchTest, AGroupIsItsMembersAndItsNamesInWords) {
  TestDocument all =
      make_document("fjorder", {"nord svarer", "sør svarer", "de ytre fjordvaktenes svar",
                                "YFV-ene svarer", "andre fjordvaktene svarer"});
  all.passages[0].entities = {make_entity(EntityKind::organisation, "Nordfjord vern")};
  all.passages[1].entities = {make_entity(EntityKind::organisation, "Sørfjord vern")};
  index({all});
  EXPECT_EQ(total("svar", of_bodies({"YFV-ene"})), 4);
  EXPECT_EQ(total("organ:\"ytre fjordvaktene\""), 4);
  EXPECT_EQ(total("svar", of_bodies({"Nordfjord vern"})), 1);
  SearchOptions options;
  options.filters = of_bodies({"de ytre fjordvaktene"});
  EXPECT_THAT(search(options).filters.bodies,
              ElementsAre("De ytre fjordvaktene", "Nordfjord vern", "Sørfjord vern"));
}

TEST_F(SearcherTest, AGroupFindsItsMembersAndAMemberItsGroup) {
  TestDocument all = make_document(
      "fjorder", {"nord rydder her", "de ytre fjordvaktene rydder her", "noen andre feier der"});
  all.passages[0].entities = {make_entity(EntityKind::organisation, "Nordfjord vern")};
  index({all});
  EXPECT_EQ(search("ytre fjordvaktene").total, 2);
  EXPECT_EQ(search("yfv-ene").total, 2);
  const schema::SearchAnswer answer = search("Nordfjord vern");
  EXPECT_EQ(answer.total, 2);
  ASSERT_EQ(answer.hits.size(), 2U);
  EXPECT_EQ(answer.hits[0].passage.text, "nord rydder her") << "a name before its group's";
  EXPECT_THAT(highlighted(answer.hits[1]), ElementsAre("ytre fjordvaktene"));
}

TEST_F(FacetedSearchTest, AFilterByAFormerBodyIsOfferedTheLaterOne) {
  SearchOptions options;
  options.question = "frist";
  options.filters = of_bodies({"Telegrafverket"});
  const SearchAnswer answer = search(options);
  EXPECT_EQ(answer.total, 0);
  EXPECT_THAT(answer.offers,
              ElementsAre(schema::Offer{
                  schema::OfferKind::widen, "Telegrafverket", {"--body", "Postdirektoratet"}}));
}

TEST_F(FacetedSearchTest, AppliedFiltersAreToldInFull) {
  SearchOptions options;
  options.filters = {parse_years("2022..2023"), {"netthuset"}, {"ANNET"}, {"2023"}};
  const schema::AppliedFilters applied = search(options).filters;
  EXPECT_EQ(applied.year_first, 2022);
  EXPECT_EQ(applied.year_last, 2023);
  EXPECT_THAT(applied.bodies, ElementsAre("Statens netthus"));
  EXPECT_THAT(applied.types, ElementsAre("annet"));
  EXPECT_THAT(applied.documents, ElementsAre(make_document("2023", {}).id()));
}

TEST_F(FacetedSearchTest, AQuestionBeyondReasonIsAnError) {
  const auto refused = [&](const std::string& question) {
    try {
      search(question);
      return false;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::usage);
      EXPECT_THAT(error.what(), HasSubstr("spørsmålet"));
      return true;
    }
  };
  std::string prefixes;
  for (int i = 0; i < 50; ++i) prefixes += "f* ";
  EXPECT_FALSE(refused(prefixes));
  EXPECT_TRUE(refused(prefixes + "(f* ELLER g)"));
  EXPECT_FALSE(refused(std::string(9'000, 'a')));
  EXPECT_TRUE(refused(std::string(10'001, 'a')));
}

TEST_F(FacetedSearchTest, UnknownFilterValuesAreErrorsWithNearNames) {
  const auto message = [&](const Filters& filters) -> std::string {
    try {
      total("frist", filters);
      return "nothing was thrown";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::usage);
      return error.what();
    }
  };
  EXPECT_EQ(message(of_bodies({"Postdirektorat"})),
            "--body Postdirektorat: ukjent organ; mente du «Postdirektoratet»?");
  EXPECT_THAT(message(of_types({"protokol"})), HasSubstr("protokoll"));
  EXPECT_THAT(message(of_documents({"udater"})), HasSubstr("udatert"));
  EXPECT_THAT(message(of_documents({"zzz"})), HasSubstr("--document zzz"));
}

TEST_F(FacetedSearchTest, FiltersAreNamedAsPeopleDo) {
  EXPECT_EQ(total("frist", of_bodies({"statens-netthus"})), total("frist", of_bodies({"SNH"})));
  EXPECT_EQ(total("frist", of_bodies({"Postdirektoratets"})),
            total("frist", of_bodies({"Postdirektoratet"})));
  EXPECT_EQ(total("type:PROTOKOLL"), 2);
  EXPECT_EQ(total("språk:bokmål"), total("språk:nb"));
  EXPECT_THAT(search("språk:kvensk").notes, ElementsAre(HasSubstr("ukjent språk «kvensk»")));
}

TEST_F(FacetedSearchTest, ValuesAmongWordsNarrow) {
  EXPECT_EQ(total("frist år:2023"), 2);
  EXPECT_EQ(total("frist år:2022..2023"), 4);
  EXPECT_EQ(total("to år:2022 år:2024"), 2);
  EXPECT_EQ(total("år:2022 organ:Postdirektoratet"), 1);
  EXPECT_EQ(total("år:2022 OR organ:Postdirektoratet"), 4);
  EXPECT_EQ(total("type:protokoll"), 2);
  EXPECT_EQ(total("dokument:udatert"), 1);
  EXPECT_EQ(total("frist NOT år:2023"), 5);
}

TEST_F(FacetedSearchTest, ABodyIsKnownByEveryNameAndTheAnswerSaysWhich) {
  for (const std::string name : {"SNH", "snh", "Netthuset", "\"Statens netthus nynorsk\""}) {
    const SearchAnswer answer = search("organ:" + name);
    EXPECT_EQ(answer.total, 6) << name;
    EXPECT_THAT(answer.interpreted, HasSubstr("Statens netthus")) << name;
    EXPECT_TRUE(answer.notes.empty());
  }
  EXPECT_THAT(search("organ:Ukjentverket").notes, ElementsAre(HasSubstr("Ukjentverket")));
}

TEST_F(FacetedSearchTest, PagesOfAnAnswerFollowEachOther) {
  SearchOptions options;
  options.question = "frist";
  options.limit = 100;
  const SearchAnswer whole = search(options);
  options.limit = 2;
  for (options.offset = 0; options.offset < 8; options.offset += 2) {
    const SearchAnswer page = search(options);
    for (std::size_t i = 0; i < page.hits.size(); ++i) {
      const schema::Hit& same = whole.hits.at(static_cast<std::size_t>(options.offset) + i);
      EXPECT_EQ(page.hits[i].passage, same.passage);
      EXPECT_EQ(page.hits[i].rank, same.rank);
    }
  }
  options.limit = -1;
  EXPECT_THROW(search(options), Error);
}

TEST_F(FacetedSearchTest, SearchAllStreamsEveryMatchBestFirst) {
  SearchOptions options;
  options.question = "frist to";
  options.limit = 1;
  std::vector<double> scores;
  const SearchAnswer answer =
      Searcher(folder(), bodies()).search_all(options, [&](const schema::Hit& hit) {
        scores.push_back(hit.score);
        EXPECT_EQ(hit.rank, static_cast<int>(scores.size()));
        EXPECT_FALSE(hit.citation.empty());
      });
  EXPECT_EQ(scores.size(), 7U);
  EXPECT_TRUE(std::is_sorted(scores.rbegin(), scores.rend()));
  EXPECT_EQ(answer.total, 7);
  EXPECT_TRUE(answer.hits.empty());
}

TEST_F(SearcherTest, AnswersDoNotDependOnTheOrderOfIndexing) {
  const auto texts = std::vector<std::pair<std::string, std::string>>{
      {"a", "lik tekst"}, {"b", "lik tekst"}, {"c", "lik tekst"}};
  index_texts(texts);
  const std::vector<std::string> before = names(search("lik"));
  indexer::PassageWriter writer(folder());
  for (auto text = texts.rbegin(); text != texts.rend(); ++text) {
    const TestDocument document = make_document(text->first, {text->second});
    writer.put(document.prepared());
  }
  writer.commit();
  EXPECT_EQ(names(search("lik")), before);
}

TEST_F(SearcherTest, TellsWhatWasSearched) {
  TestDocument letter = make_document("brev", {"ord"});
  letter.entry.document.reading.pages = 9;
  letter.entry.document.reading.pages_unreadable = 2;
  index({letter, make_document("annet", {})});
  {
    indexer::PassageWriter writer(folder());
    writer.put(
        indexer::CatalogFailure{{"/tmp/x.pdf", schema::FailureReason::damaged, "so"}, "", {}});
    writer.commit();
  }
  const Searcher searcher(folder(), bodies());
  const schema::Scope expected{2, 10, 2, 1};
  EXPECT_EQ(searcher.scope(), expected);
  EXPECT_EQ(search("ord").scope, expected);
  ASSERT_EQ(searcher.documents().size(), 2U);
  EXPECT_EQ(searcher.documents()[0].path, "/tmp/annet.pdf");
  EXPECT_EQ(searcher.failures().at(0).path, "/tmp/x.pdf");
}

TEST_F(SearcherTest, EveryIndexedWordIsFound) {
  const std::string text =
      "Direktoratet skal, jf. § 3-4 og TB2023\u201309, levere e-helse- og IKT-planer innen "
      "01.06.2023 for 171,9 mill. kroner; ansvaret er tjenestenes (sak 25/23) på øya før året er "
      "omme, NHNs 2. rapport";
  index_texts({{"a", text}});
  for (const text::Token& token : text::tokenise(text)) {
    const std::string printed = text.substr(token.start, token.end - token.start);
    EXPECT_EQ(search(printed).total, 1) << printed;
    EXPECT_EQ(search("\"" + printed + "\"").total, 1) << printed;
    EXPECT_FALSE(search(printed).hits.at(0).highlights.empty()) << printed;
  }
}

TEST_F(SearcherTest, HighlightsWhatMatched) {
  index_texts({{"a", "Fristen for e-helse er en frist; nasjonal plan, legemidler og nasjonal."}});
  const auto marked = [&](const std::string& question) {
    return highlighted(search(question).hits.at(0));
  };
  EXPECT_THAT(marked("frist"), ElementsAre("Fristen", "frist"));
  EXPECT_THAT(marked("\"nasjonal plan\""), ElementsAre("nasjonal plan"));
  EXPECT_THAT(marked("legemid*"), ElementsAre("legemidler"));
  EXPECT_THAT(marked("ehelse helse"), ElementsAre("e-helse"));
  EXPECT_THAT(marked("nasjonal NOT fugl"), ElementsAre("nasjonal", "nasjonal"));
}

TEST_F(SearcherTest, SuggestsTheLikestWordForAMisspeltOne) {
  index_texts({{"a", "legemiddel og samhandling"}, {"b", "legemiddel"}, {"c", "tjeneste"}});
  EXPECT_EQ(search("legemidel").suggestion, "legemiddel");
  EXPECT_EQ(search("tittel:Samhandlnig  og \"to ord\"").suggestion,
            "tittel:samhandling  og \"to ord\"");
  EXPECT_EQ(search("legemiddel samhandlinger").suggestion, std::nullopt);
  EXPECT_EQ(search("ko").suggestion, std::nullopt);
  EXPECT_EQ(search("helikopterplass").suggestion, std::nullopt);
  // Found as it is, in the other norm.
  EXPECT_EQ(search("teneste").suggestion, std::nullopt);
  EXPECT_EQ(search("fugl NOT legemidel").suggestion, std::nullopt);
}

TEST_F(SearcherTest, FindsACompoundByItsPartsAndItsPartsByTheCompound) {
  index_texts({{"a", "Vaktlisten henger på døren"}, {"b", "En liste over hver vakt"}});
  expect_hits("vakt liste", {"b", "a"});
  expect_hits("vaktliste", {"a", "b"});
}

TEST_F(SearcherTest, FindsAWordInTheOtherNorm) {
  index_texts({{"a", "Tjenesten åpner"}, {"b", "Tenesta opnar"}});
  expect_hits("teneste", {"b", "a"});
  expect_hits("tjeneste", {"a", "b"});
}

TEST_F(SearcherTest, FindsWhatAnAbbreviationStandsForWhereAPassageDefinesIt) {
  index_texts({{"a", "Felles vaktregister (FVR) er nytt"},
               {"b", "Et vaktregister for alle er felles"},
               {"c", "Kost og losji"},
               {"d", "Reiser og opphold"},
               {"e", "Utstyr og drift"},
               {"f", "Renhold og vask"},
               {"g", "Strøm og varme"},
               {"h", "Leie av hus"},
               {"i", "Kjøp av bil"},
               {"j", "Salg av båt"},
               {"k", "Bygg og tomt"}});
  expect_hits("FVR", {"a", "b"});
}

TEST_F(SearcherTest, SearchesForTheLikestWordAndSaysSo) {
  index_texts({{"a", "Kunstig intelligens"}, {"b", "Kunst"}});
  const SearchAnswer answer = search("inteligens");
  EXPECT_THAT(names(answer), ElementsAre("a"));
  EXPECT_THAT(answer.notes, Contains(HasSubstr("intelligens")));
}

TEST_F(SearcherTest, WhoWritesOperatorsGetsOnlyTheWordsThemselves) {
  index_texts({{"a", "Tjenesten åpner"}, {"b", "Tenesta åpner"}});
  expect_hits("tjeneste AND åpner", {"a"});
  expect_hits("åpner NOT tjeneste", {"b"});
}

TEST_F(SearcherTest, WordsThatStandTogetherComeFirst) {
  index_texts({{"a", "plan for vakt og liste over kost"},
               {"b", "kost og plan for liste og vakt"},
               {"c", "vakt for kost plan og liste over"}});
  expect_first("kost plan", "c");
}

TEST_F(SearcherTest, ExplainsWhereEachWordMatchedAndWhatItAdds) {
  TestDocument document = make_document("a", {"Fristen er kort. Hver frist teller."});
  document.passages[0].heading_path = {"Om frister"};
  document.entry.document.metadata.title = "Rapport";
  index({document, make_document("b", {"noe annet"})});
  SearchOptions options;
  options.question = "frist rapport legemid*";
  options.explain = true;
  const schema::Hit hit = search(options).hits.at(0);
  ASSERT_GE(hit.reasons.size(), 2U);
  EXPECT_EQ(hit.reasons[0].query_term, "frist");
  EXPECT_EQ(hit.reasons[0].matched, "Fristen, frist");
  EXPECT_EQ(hit.reasons[0].rule, "stem");
  EXPECT_EQ(hit.reasons[1].matched, "Rapport");
  double score = 0;
  for (const schema::MatchReason& reason : hit.reasons) {
    double share = 0;
    for (const auto& [field, part] : reason.field_shares) share += part;
    if (!reason.field_shares.empty()) {
      EXPECT_NEAR(share, 1, 1e-9) << reason.query_term;
    }
    score += reason.score;
  }
  EXPECT_NEAR(score, hit.score, 1e-9);
  const std::pair<std::string, double> in_text("tekst", 8.0 / 12);
  const std::pair<std::string, double> in_heading("overskrift", 4.0 / 12);
  EXPECT_THAT(hit.reasons[0].field_shares, ::testing::UnorderedElementsAre(in_text, in_heading));
}

TEST_F(SearcherTest, ExplainedScoresAddUpForEveryKindOfQuestion) {
  TestDocument given = make_document("a", {"TB2023-09 nasjonal plan, planer og plassering"});
  given.passages[0].entities = {make_entity(EntityKind::assignment, "TB2023-09")};
  given.entry.document.metadata.year = 2023;
  index({given, make_document("b", {"nasjonal plan"}), make_document("c", {"plante"})});
  for (const std::string question :
       {"TB2023-09", "id:TB2023-09", "\"nasjonal plan\" pla*", "plan AND nasjonal NOT plante",
        "plan år:2023", "tekst:plan id:TB2023-09", "nasjonal/plan"}) {
    SearchOptions options;
    options.question = question;
    options.explain = true;
    const SearchAnswer answer = search(options);
    EXPECT_FALSE(answer.hits.empty()) << question;
    for (const schema::Hit& hit : answer.hits) {
      double score = 0;
      for (const schema::MatchReason& reason : hit.reasons) score += reason.score;
      EXPECT_NEAR(score, hit.score, 1e-9) << question;
    }
  }
}

TEST_F(SearcherTest, OpeningTellsWhatIsWrong) {
  const auto code = [&] {
    try {
      Searcher(folder(), bodies());
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::query;
  };
  EXPECT_EQ(code(), ErrorCode::index_missing);
  index_texts({{"a", "ord"}});
  EXPECT_EQ(code(), ErrorCode::query);
  std::filesystem::resize_file(folder() / "iamglass", 3);
  EXPECT_EQ(code(), ErrorCode::index_damaged);
}

// Xapian tells states of one index apart by the number of commits, which is the same here.
TEST_F(SearcherTest, ReadsOnWhenAnotherFolderTakesTheIndexesPlace) {
  const std::filesystem::path old = folder().string() + ".old";
  index_texts({{"a", "stadig ord"}, {"b", "stadig vekk"}});
  std::filesystem::rename(folder(), old);
  index_texts({{"c", "stadig fler"}});
  const Searcher searcher(folder(), bodies());
  SearchOptions options;
  options.question = "stadig";
  for (const int total : {1, 2, 1}) {
    EXPECT_EQ(searcher.search(options).total, total);
    const std::filesystem::path away = folder().string() + ".away";
    std::filesystem::rename(folder(), away);
    std::filesystem::rename(old, folder());
    std::filesystem::rename(away, old);
  }
}

TEST_F(SearcherTest, ReadsOnWhileTheIndexIsRewritten) {
  index_texts({{"a", "stadig ord"}});
  const Searcher searcher(folder(), bodies());
  SearchOptions options;
  options.question = "ord";
  for (int round = 0; round < 20; ++round) {
    indexer::PassageWriter writer(folder());
    for (int i = 0; i < 5; ++i) {
      const TestDocument document =
          make_document("a" + std::to_string(i), {"stadig ord", "runde " + std::to_string(round)});
      writer.put(document.prepared());
    }
    writer.commit();
    const SearchAnswer answer = searcher.search(options);
    EXPECT_GE(answer.total, 5);
    EXPECT_EQ(answer.scope.documents, answer.total);
    EXPECT_EQ(static_cast<int>(answer.facets.documents), answer.total);
  }
}

}  // namespace
}  // namespace sporhund::query
