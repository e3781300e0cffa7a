/// What people read, made from answers of our own.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/index_report.h"
#include "cli/labels.h"
#include "cli/progress.h"
#include "cli/search_view.h"

namespace sporhund::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

const Terminal kPlain(false, 60);
const Terminal kColored(true, 60);

schema::SearchAnswer one_hit() {
  schema::Hit hit;
  hit.passage.text = "Etaten skal levere en plan for beredskap.";
  hit.passage.page_first = hit.passage.page_last = 4;
  hit.passage.heading_path = {"3 Mål", "3.1 Beredskap"};
  hit.document.path = "/brev/2023.pdf";
  hit.document.metadata.title = "Brev til etaten";
  hit.document.metadata.year = 2023;
  hit.highlights = {{31, 40}};
  hit.citation = "Departementet. (2023). Brev til etaten (s. 4).";
  schema::SearchAnswer answer;
  answer.query = answer.interpreted = "beredskap";
  answer.total = answer.distinct = 12;
  answer.scope = {.documents = 3, .pages = 1200, .unreadable_pages = 2, .failed_documents = 1};
  answer.facets.year = {{"2023", 12}};
  answer.hits = {hit};
  return answer;
}

TEST(SearchView, SaysWhereAPassageStands) {
  EXPECT_THAT(search_view(one_hit(), kPlain),
              HasSubstr("1.  Brev til etaten\n"
                        "    annet · 2023 · s. 4\n"
                        "    3 Mål › 3.1 Beredskap\n"
                        "    Etaten skal levere en plan for beredskap.\n"
                        "    Departementet. (2023). Brev til etaten (s. 4).\n"));
}

TEST(SearchView, WarnsOfWhatOcrWasUnsureOf) {
  schema::SearchAnswer answer = one_hit();
  schema::Passage& passage = answer.hits[0].passage;
  passage.quality = 0.6;
  EXPECT_THAT(search_view(answer, kPlain), Not(HasSubstr("OCR"))) << "the file's own text";
  passage.source = schema::PageSource::ocr;
  EXPECT_THAT(search_view(answer, kPlain), HasSubstr("s. 4 · lest med OCR, 60\u00a0% sikkert\n"));
  passage.quality = 0.95;
  EXPECT_THAT(search_view(answer, kPlain), Not(HasSubstr("OCR")));
}

TEST(UnreadPages, AreNamedByReason) {
  using schema::UnreadReason;
  EXPECT_EQ(unread_pages({{2, UnreadReason::ocr_off},
                          {4, UnreadReason::ocr_off},
                          {5, UnreadReason::no_words},
                          {6, UnreadReason::ocr_off},
                          {7, UnreadReason::ocr_off}}),
            "side 2, 4 og 6–7: uten lesbar tekst; --ocr auto leser bilder av tekst\n"
            "side 5: bilde uten ord som kunne leses");
}

TEST(IndexReportView, NamesThePagesThatWereNotRead) {
  schema::IndexReport report;
  report.seen = report.indexed = 1;
  report.pages = 9;
  report.ocr_pages = 3;
  report.unread = {{"/brev/a.pdf", {{9, schema::UnreadReason::ocr_timeout}}}};
  const std::string view = index_report(report, kPlain);
  EXPECT_THAT(view, HasSubstr("3 sider lest med OCR.\n"));
  EXPECT_THAT(view, HasSubstr("/brev/a.pdf\n      side 9: tekstgjenkjenningen tok for lang tid\n"));
}

TEST(SearchView, SaysWhatWasSearchedAndHowToSeeMore) {
  const std::string view = search_view(one_hit(), Terminal(false, 120));
  EXPECT_THAT(view, HasSubstr("12 treff; viser 1–1. Flere: --offset 1"));
  EXPECT_THAT(view,
              HasSubstr("Søkt i 3 dokumenter med 1\u00a0200 sider; 2 sider og 1 fil kunne ikke "
                        "leses (se «sporhund documents»)."));
  EXPECT_THAT(view, HasSubstr("År: 2023 (12)"));
}

TEST(SearchView, MarksTheWordsThatMatched) {
  EXPECT_THAT(search_view(one_hit(), kColored), HasSubstr("\x1b[1;33mberedskap\x1b[0m."));
  EXPECT_THAT(search_view(one_hit(), kPlain), Not(HasSubstr("\x1b")));
}

TEST(SearchView, DisarmsADocumentsOwnControlCharacters) {
  schema::SearchAnswer answer = one_hit();
  answer.hits[0].passage.text = "beredskap\x1b]0;eid\x07 \x1b[2J";
  answer.hits[0].highlights = {{0, 9}};
  answer.hits[0].document.metadata.title = "\x1b[8mskjult";
  answer.hits[0].passage.heading_path = {"\x1b[5mblink"};
  EXPECT_THAT(search_view(answer, kPlain), Not(HasSubstr("\x1b")));
}

TEST(SearchView, OffersWhatMayHaveBeenMeant) {
  schema::SearchAnswer answer;
  answer.suggestion = "beredskap";
  answer.notes = {"ukjent felt «foo»: søkt som tekst"};
  answer.filters.year_first = 2022;
  const std::string view = search_view(answer, kPlain);
  EXPECT_THAT(view, HasSubstr("Ingen treff."));
  EXPECT_THAT(view, HasSubstr("Mente du: «beredskap»?"));
  EXPECT_THAT(view, HasSubstr("Merk: ukjent felt «foo»: søkt som tekst"));
  EXPECT_THAT(view, HasSubstr("Filtre: år 2022–\n"));
}

TEST(SearchView, ExplainsWhyAPassageMatched) {
  schema::SearchAnswer answer = one_hit();
  answer.hits[0].score = 2;
  answer.hits[0].reasons = {
      {"beredskapen", "beredskap", "stem", {{"overskrift", 0.75}, {"tekst", 0.25}}, 1.2},
      {"beredskapen", "", "n-gram", {}, 0.8}};
  const std::string view = search_view(answer, Terminal(false, 120));
  EXPECT_THAT(view, HasSubstr("Poeng 2,0: overskrift 45\u00a0%, ord som ligner 40\u00a0%, tekst "
                              "15\u00a0%\n"));
  EXPECT_THAT(view, HasSubstr("↳ beredskapen 2,0: «beredskap» bøyning 1,2; ord som ligner 0,8\n"));
}

TEST(SearchView, SaysWhereElseATextStandsAndHowItMatched) {
  schema::SearchAnswer answer = one_hit();
  schema::Copy copy{"0a1b2c3d4e5f-3", answer.hits[0].document, 7, 7};
  copy.document.id = "another";
  copy.document.metadata.title = "Et annet brev";
  answer.hits[0].copies = {copy, copy, copy, copy};
  answer.hits[0].match = schema::MatchKind::stem;
  answer.distinct = 8;
  answer.matches = {4, 7, 1};
  const std::string view = search_view(answer, Terminal(false, 200));
  EXPECT_THAT(view, HasSubstr("Samme tekst står også 4 steder: Et annet brev (s. 7); Et annet brev "
                              "(s. 7); Et annet brev (s. 7) og 1 til\n"));
  EXPECT_THAT(view, HasSubstr("annet · 2023 · s. 4 · andre bøyninger\n"));
  EXPECT_THAT(view, HasSubstr("Av dem: 8 ulike tekster (--all-copies viser hver forekomst), 4 "
                              "ordrett (--exact viser bare dem), 7 i andre bøyninger, 1 bare med "
                              "ord som kan stå for dine\n"));
}

TEST(SearchView, SetsContextApartAndNamesParts) {
  schema::SearchAnswer answer = one_hit();
  schema::Hit& hit = answer.hits[0];
  hit.passage.part = {schema::UnitKind::assignment, 1, 2};
  EXPECT_THAT(search_view(answer, Terminal(false, 120)),
              HasSubstr("s. 4 · del 1 av 2 av oppdraget (--context 1 viser resten)\n"));
  schema::Passage next;
  next.text = "Etaten skal også øve.";
  next.page_first = next.page_last = 5;
  hit.context = {{next, 1, true}};
  EXPECT_THAT(
      search_view(answer, Terminal(false, 120)),
      HasSubstr("plan for beredskap.\n    │ s. 5 · del av oppdraget\n    │ Etaten skal også "
                "øve.\n"));
}

TEST(SearchView, OffersWaysOnThatAShellReads) {
  schema::SearchAnswer answer = one_hit();
  answer.recognised = {{schema::EntityKind::money, "171,9 mill. kroner", "171900000", 0, 18},
                       {schema::EntityKind::deadline, "frist 15. oktober", "2023-10-15", 0, 17}};
  answer.offers = {{schema::OfferKind::filter, "i 2023", {"--year", "2023"}},
                   {schema::OfferKind::filter, "NHN", {"--body", "Norsk helsenett SF"}},
                   {schema::OfferKind::command, "…", {"owner", "Øyas `ting` & $annet's"}}};
  const std::string view = search_view(answer, Terminal(false, 200));
  EXPECT_THAT(view, HasSubstr("Avgrens med: --year 2023 --body 'Norsk helsenett SF'\n"));
  EXPECT_THAT(view, HasSubstr("Prøv også: sporhund owner 'Øyas `ting` & $annet'\\''s'\n"));
  EXPECT_THAT(view,
              HasSubstr("Kjent igjen: beløp «171,9 mill. kroner», frist «frist 15. oktober» (15. "
                        "oktober 2023)\n"));
}

TEST(IndexReport, CountsAndNamesEveryFileThatFailed) {
  schema::IndexReport report;
  report.seen = 3;
  report.indexed = 2;
  report.failed = 1;
  report.pages = 1204;
  report.passages = 1;
  report.failures = {{"/brev/a.pdf", schema::FailureReason::encrypted, "krever passord"}};
  const std::string text = index_report(report, kPlain);
  EXPECT_THAT(text, HasSubstr("3 filer sett på 0.0 s: 2 indeksert, 1 hoppet over.\n"
                              "1\u00a0204 sider ble til 1 passasje.\n"));
  EXPECT_THAT(text, HasSubstr("  /brev/a.pdf\n      kryptert: krever passord\n"));
}

TEST(IndexReport, SaysWhatItPassedOver) {
  using Kind = schema::PassedOverKind;
  schema::IndexReport report;
  report.passed_over = {{Kind::file_type, "", 1, "/brev/LESMEG"},
                        {Kind::file_type, ".eml", 2, "/brev/svar.eml"},
                        {Kind::folder_link, "", 1, "/brev/lenke"}};
  const char* const list =
      "  1 fil uten endelse: /brev/LESMEG\n"
      "  2 filer som ender på .eml, blant dem /brev/svar.eml\n"
      "  1 lenke til en mappe: /brev/lenke\n";
  EXPECT_THAT(index_report(report, kPlain), HasSubstr(list));
  report.seen = report.indexed = 1;
  EXPECT_THAT(index_report(report, kPlain), HasSubstr(list));
}

TEST(Progress, SaysHowLongIsLeft) {
  indexer::IndexProgress progress{50, 200, 1300, 40.0, "/brev/tildeling.pdf"};
  EXPECT_EQ(progress_line(progress, 80),
            "50/200 filer · 1\u00a0300 sider · 2 min igjen · tildeling.pdf");
  progress.ocr_pages = 7;
  EXPECT_THAT(progress_line(progress, 80), HasSubstr("2 min igjen · 7 med OCR · tildeling.pdf"));
  progress.ocr_pages = 0;
  EXPECT_EQ(progress_line(progress, 20), "50/200 filer · 1\u00a030…");
  progress.seconds = 1;
  EXPECT_THAT(progress_line(progress, 80), Not(HasSubstr("igjen"))) << "too early to tell";
}

TEST(Label, IsThereForEveryName) {
  for (const auto& [value, name] : schema::kDocumentTypes) EXPECT_FALSE(label(value).empty());
  for (const auto& [value, name] : schema::kFailureReasons) EXPECT_FALSE(label(value).empty());
  for (const auto& [value, name] : schema::kEntityKinds) EXPECT_FALSE(label(value).empty());
}

}  // namespace
}  // namespace sporhund::cli
