#include "indexer/structure/metadata.h"

#include <gtest/gtest.h>

#include "corpus/bodies.h"
#include "indexer/structure/document_type.h"
#include "tests/indexer/structure_page.h"

namespace sporhund::indexer {
namespace {

using indexer::testing::PageBuilder;

schema::Metadata read(const Page& page, const std::string& properties_title = "") {
  static const entities::Tagger tagger(corpus::bodies());
  return read_metadata(find_blocks({page}), properties_title, tagger);
}

const char* const kSentence =
    "Departementet viser til at etaten skal følge opp planen i året som kommer.";

TEST(Metadata, ReadsALetter) {
  const auto metadata =
      read(PageBuilder()
               .paragraph({"DET KONGELIGE", "HELSE- OG OMSORGSDEPARTEMENT"})
               .paragraph({"Helsedirektoratet", "Postboks 220 Skøyen", "0213 OSLO"})
               .paragraph({"Dato"})
               .paragraph({"18. januar 2023"})
               .heading("Tildelingsbrev til Helsedirektoratet for 2024", 16)
               .paragraph({kSentence}));
  EXPECT_EQ(metadata.title, "Tildelingsbrev til Helsedirektoratet for 2024");
  EXPECT_EQ(metadata.type, schema::DocumentType::tildelingsbrev);
  EXPECT_EQ(metadata.date, "2023-01-18");
  EXPECT_EQ(metadata.year, 2024);
  EXPECT_EQ(metadata.sender, "Helse- og omsorgsdepartementet");
  EXPECT_EQ(metadata.recipient, "Helsedirektoratet");
}

TEST(Metadata, ATitleMayRunOverTwoLines) {
  const auto metadata = read(PageBuilder()
                                 .heading("Protokoll fra foretaksmøte", 18)
                                 .heading("Norsk helsenett SF 12. mars 2024", 18)
                                 .paragraph({kSentence}));
  EXPECT_EQ(metadata.title, "Protokoll fra foretaksmøte Norsk helsenett SF 12. mars 2024");
  EXPECT_EQ(metadata.type, schema::DocumentType::protokoll);
}

TEST(Metadata, WhatIsNotSaidIsNotGuessed) {
  const auto metadata = read(PageBuilder().paragraph({kSentence, kSentence}));
  EXPECT_FALSE(metadata.title.has_value());
  EXPECT_FALSE(metadata.date.has_value());
  EXPECT_FALSE(metadata.year.has_value());
  EXPECT_FALSE(metadata.recipient.has_value());
  EXPECT_EQ(metadata.type, schema::DocumentType::annet);
}

TEST(Metadata, APropertysTitleIsBelievedWhereItIsPrinted) {
  const Page page = PageBuilder().paragraph({"Rammer for arbeidet"}).paragraph({kSentence});
  EXPECT_EQ(read(page, "Rammer for arbeidet").title, "Rammer for arbeidet");
  EXPECT_FALSE(read(page, "Microsoft Word - brev_v3.docx").title.has_value());
}

TEST(Metadata, DatesInRunningTextAreOthers) {
  const auto metadata =
      read(PageBuilder().paragraph({"Departementet viser til brevet av 3. mai 2021 og til møtet "
                                    "som ble holdt på nyåret om saken."}));
  EXPECT_FALSE(metadata.date.has_value());
}

TEST(Metadata, AHeadingThatOnlyNamesTheKindGivesWay) {
  const auto metadata = read(PageBuilder()
                                 .heading("NOTAT", 20)
                                 .heading("Kodeverk for målinger", 14)
                                 .paragraph({kSentence}));
  EXPECT_EQ(metadata.title, "Kodeverk for målinger");
  EXPECT_EQ(metadata.type, schema::DocumentType::notat);
  EXPECT_EQ(read(PageBuilder().heading("NOTAT", 20).paragraph({kSentence})).title, "NOTAT");
}

const char* const kText =
    "Etaten viser til brevet fra i fjor om hvordan fyrene langs kysten skal males, og svarer med "
    "dette på det som ble spurt om.";

TEST(Metadata, ATitleStandsAboveTheTextHoweverLargeTheSectionsAre) {
  EXPECT_EQ(read(PageBuilder()
                     .heading("Svar om maling av fyr", 12)
                     .paragraph({kText})
                     .heading("Hva det koster", 14)
                     .paragraph({kText}))
                .title,
            "Svar om maling av fyr");
  EXPECT_EQ(read(PageBuilder()
                     .heading("post@fyr.no", 14)
                     .paragraph({kText})
                     .heading("Hva det koster", 14)
                     .paragraph({kText}))
                .title,
            "Hva det koster");
}

TEST(Metadata, ATitleMayBeALongSentence) {
  const std::vector<std::string> lines = {
      "Oppdrag til Kystverket om å se på hvordan fyrene langs hele",
      "kysten kan males på nytt i løpet av to somre, om å foreslå hvem",
      "som skal gjøre det, og om å finne ut hva det koster når alle",
      "fyrene nord for Stad skal være ferdige først og resten etterpå"};
  const auto metadata = read(PageBuilder().paragraph(lines, 11, true).paragraph({kText}));
  ASSERT_TRUE(metadata.title.has_value());
  EXPECT_TRUE(metadata.title->ends_with("resten etterpå")) << *metadata.title;
  EXPECT_EQ(metadata.recipient, "Kystverket");
}

TEST(Metadata, ACoverThatSaysLessGivesWayToTheLetterBehind) {
  static const entities::Tagger tagger(corpus::bodies());
  const Page cover = PageBuilder().heading("Kystverket 2031", 26);
  const Page letter = PageBuilder(2)
                          .paragraph({"Deres ref"})
                          .heading("Tildelingsbrev for 2031", 12)
                          .paragraph({kText});
  EXPECT_EQ(read_metadata(find_blocks({cover, letter}), "", tagger).title,
            "Tildelingsbrev for 2031");
}

TEST(Metadata, WhatStandsBelowATitleIsNotAlwaysOfIt) {
  for (const char* below : {"INNHOLD", "Direktørens forslag til vedtak:"}) {
    EXPECT_EQ(
        read(
            PageBuilder().heading("Nye fyr langs kysten", 12).heading(below, 12).paragraph({kText}))
            .title,
        "Nye fyr langs kysten")
        << below;
  }
}

TEST(Metadata, ACoverSaysFurtherDownWhoIsSteered) {
  const auto title = [](const char* below) {
    Page cover = PageBuilder().heading("Tildelingsbrev 2031", 26).heading(below, 26);
    cover.lines.back().box.top += 100;
    cover.lines.back().box.bottom += 100;
    const Page text = PageBuilder(2).paragraph({kText}).paragraph({kText});
    static const entities::Tagger tagger(corpus::bodies());
    return read_metadata(find_blocks({cover, text}), "", tagger).title;
  };
  EXPECT_EQ(title("Kystverket"), "Tildelingsbrev 2031 Kystverket");
  EXPECT_EQ(title("Samferdselsdepartementet"), "Tildelingsbrev 2031");
}

TEST(Metadata, APaperForOneCaseHasItsTitle) {
  EXPECT_EQ(read(PageBuilder()
                     .heading("Styresak 12-2031 Maling av fyr", 12)
                     .heading("Formål/samandrag", 13)
                     .paragraph({kText}))
                .title,
            "Maling av fyr");
}

TEST(Metadata, NumberedHeadingsAndListsAreNoTitles) {
  const auto metadata = read(PageBuilder()
                                 .heading("1 Innledning", 16)
                                 .paragraph({"• Notat om kodeverk"})
                                 .paragraph({kSentence}));
  EXPECT_FALSE(metadata.title.has_value());
}

TEST(Metadata, SenderAndRecipientAreToldApart) {
  const struct {
    std::vector<std::string> lines;
    const char* title;
    const char* sender;
    const char* recipient;
  } rows[] = {
      {{"Til: Helsedirektoratet", "Fra: Folkehelseinstituttet"},
       "Notat om registre",
       "Folkehelseinstituttet",
       "Helsedirektoratet"},
      {{"Folkehelseinstituttet"},
       "Innspill fra Legeforeningen til Helsedirektoratet",
       "Legeforeningen",
       "Helsedirektoratet"},
      {{"Riksrevisjonen"}, "Referat fra møte i NUFA", "Riksrevisjonen", "NUFA"},
      {{"Etaten"}, "Protokoll fra foretaksmøte Norsk helsenett SF", "", "Norsk helsenett SF"},
      {{"Digitaliseringsdirektoratet orienterte om planen."}, "Referat fra rådets møte", "", ""},
      {{"Fastsatt av Nærings- og fiskeridepartementet den 3. mai 2029."},
       "Mandat for båttelling",
       "Nærings- og fiskeridepartementet",
       ""},
      {{"Kopi:", "Riksrevisjonen"},
       "Tildelingsbrev til Helsedirektoratet",
       "",
       "Helsedirektoratet"},
  };
  for (const auto& row : rows) {
    PageBuilder page;
    for (const std::string& line : row.lines) page.paragraph({line});
    const auto metadata = read(page.heading(row.title, 16).paragraph({kSentence, kSentence}));
    EXPECT_EQ(metadata.sender.value_or(""), row.sender) << row.title;
    EXPECT_EQ(metadata.recipient.value_or(""), row.recipient) << row.title;
  }
}

TEST(Metadata, AMinistryNamesItselfInItsFirstWords) {
  const auto metadata =
      read(PageBuilder()
               .heading("Oppdragsdokument til Norsk helsenett SF for 2023", 16)
               .paragraph({"Helse- og omsorgsdepartementet gir med dette Norsk helsenett SF "
                           "oppdrag og rammer for",
                           "året, slik Stortinget har vedtatt dem for de nasjonale løsningene."}));
  EXPECT_EQ(metadata.sender, "Helse- og omsorgsdepartementet");
}

TEST(Metadata, APaperOfACaseIsNoneOfWhatItIsAbout) {
  const auto metadata = read(PageBuilder()
                                 .heading("Styresak 60-2031 Nye skilt – mandat for arbeidet", 16)
                                 .paragraph({"Saken ble sendt til styret i forrige uke."}));
  EXPECT_EQ(metadata.type, schema::DocumentType::notat);
}

TEST(Metadata, TypesAreNamedByTheirTitles) {
  const struct {
    const char* title;
    schema::DocumentType type;
  } rows[] = {
      {"Tildelingsbrev til Helsedirektoratet 2024", schema::DocumentType::tildelingsbrev},
      {"Oppdrag til Kystverket – nye skilt", schema::DocumentType::oppdragsdokument},
      {"Oppdrag om telling av båter", schema::DocumentType::oppdragsdokument},
      {"Felles oppdrag om båter", schema::DocumentType::oppdragsdokument},
      {"Nye skilt – oppdrag til Kystverket", schema::DocumentType::oppdragsdokument},
      {"Svar – oppdrag til Kystverket", schema::DocumentType::annet},
      {"Svar på felles oppdrag om båter", schema::DocumentType::annet},
      {"Innspill om oppdrag til Kystverket", schema::DocumentType::annet},
      {"Tillegg til tildelingsbrev nr. 5", schema::DocumentType::supplerende_tildelingsbrev},
      {"Statsbudsjettet 2025 – supplerande tildelingsbrev",
       schema::DocumentType::supplerende_tildelingsbrev},
      {"Tillegg til oppdragsdokument for 2024", schema::DocumentType::supplerende_tildelingsbrev},
      {"Tilleggsdokument til oppdragsdokument 2024",
       schema::DocumentType::supplerende_tildelingsbrev},
      {"Oppdragsdokument 2023 til Helse Vest RHF", schema::DocumentType::oppdragsdokument},
      {"Korrigering av oppdragsdokument", schema::DocumentType::korrigering},
      {"Rettelse til oppdragsdokument 2031", schema::DocumentType::korrigering},
      {"Foretaksprotokoll", schema::DocumentType::protokoll},
      {"Protokoll frå føretaksmøte", schema::DocumentType::protokoll},
      {"Innkalling til møte i rådet", schema::DocumentType::moteinnkalling},
      {"Referat fra møte i NUFA", schema::DocumentType::referat},
      {"Erfaringer etter møte i utvalget", schema::DocumentType::annet},
      {"Mandat for arbeidsgruppen", schema::DocumentType::mandat},
      {"Notat om kodeverk", schema::DocumentType::notat},
      {"Tildelingsbrev for 2031 til Kystverket – endring nr. 1",
       schema::DocumentType::supplerende_tildelingsbrev},
      {"Endringar i tildelingsbrevet for 2031", schema::DocumentType::supplerende_tildelingsbrev},
      {"Tilleggsoppdrag om skilt", schema::DocumentType::supplerende_tildelingsbrev},
      {"Oppdrag 12 – flere skilt", schema::DocumentType::oppdragsdokument},
      {"Styreprotokoll 3. mai", schema::DocumentType::protokoll},
      {"Godkjent beslutningsreferat", schema::DocumentType::referat},
      {"Prosjektmandat: nye skilt", schema::DocumentType::mandat},
      {"Oppfølging av Båtprotokollen", schema::DocumentType::annet},
      {"Hva er det vi vil?", schema::DocumentType::annet},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(document_type_in(row.title).value_or(schema::DocumentType::annet), row.type)
        << row.title;
  }
}

TEST(Metadata, MinutesSetInCapitalsAreNoBodysName) {
  const auto metadata =
      read(PageBuilder()
               .heading("PROTOKOLL FRA FORETAKSMØTE I HELSE NORD RHF", 16)
               .paragraph({"Tirsdag 16. januar 2031 kl. 14.00 ble det holdt foretaksmøte i Helse "
                           "Nord RHF i departementets lokaler i Oslo."})
               .paragraph({"Sak 1 Foretaksmøtet konstitueres", "Sak 2 Dagsorden"}));
  EXPECT_EQ(metadata.title, "PROTOKOLL FRA FORETAKSMØTE I HELSE NORD RHF");
  EXPECT_EQ(metadata.type, schema::DocumentType::protokoll);
  EXPECT_EQ(metadata.date, "2031-01-16");
  EXPECT_EQ(metadata.recipient, "Helse Nord RHF");
}

TEST(Metadata, AnEmailsHeadIsRead) {
  const auto metadata =
      read(PageBuilder()
               .paragraph({"Fra: Helse- og omsorgsdepartementet", "Til: Statens helsetilsyn",
                           "Dato: 3. mars 2031", "Emne: Oppdrag om tilsyn med båtplasser"})
               .paragraph({kSentence}));
  EXPECT_EQ(metadata.title, "Oppdrag om tilsyn med båtplasser");
  EXPECT_EQ(metadata.sender, "Helse- og omsorgsdepartementet");
  EXPECT_EQ(metadata.recipient, "Statens helsetilsyn");
  EXPECT_EQ(metadata.date, "2031-03-03");
}

TEST(Metadata, ASteeredBodyMayStandBelowTheTitle) {
  const auto metadata = read(PageBuilder()
                                 .paragraph({"Helse- og omsorgsdepartementet"})
                                 .heading("Oppdragsdokument 2031", 18)
                                 .heading("Helse Vest RHF", 14)
                                 .paragraph({kSentence})
                                 .row({"Oppdrag", "Frist"}, true)
                                 .row({"Telle båtene", "1. desember 2031"}));
  EXPECT_EQ(metadata.recipient, "Helse Vest RHF");
  EXPECT_FALSE(metadata.date.has_value());
}

TEST(Metadata, WhoIsPresentOwnsATaskOrIsWrittenToIsNoSender) {
  const auto minutes = read(PageBuilder()
                                .heading("Møteinnkalling NUIT", 16)
                                .row({"Dato", "4. mai 2031"})
                                .row({"Til stede", "Kari Vik (Helse Vest RHF)"})
                                .paragraph({"Tiltakseier: Norsk helsenett SF"}));
  EXPECT_FALSE(minutes.recipient.has_value());
  EXPECT_FALSE(minutes.sender.has_value());
  EXPECT_EQ(minutes.date, "2031-05-04");
  const auto input = read(PageBuilder()
                              .heading("Innspill til Helsereformutvalget", 12)
                              .heading("En båt for alle", 18)
                              .paragraph({kSentence}));
  EXPECT_EQ(input.title, "En båt for alle");
  EXPECT_FALSE(input.sender.has_value());
  EXPECT_EQ(input.recipient, "Helsereformutvalget");
}

TEST(Metadata, DatelinesAddressesAndFirstSectionsAreNoTitles) {
  for (const char* line : {"Oslo, 18. desember 2031", "Til Helsereformutvalget", "Innledning",
                           "Sak 1 Møtet åpnes", "Sak 7/31 Godkjenning av innkalling"}) {
    const Page page =
        PageBuilder().heading(line, 14).heading("Båter i nord²", 14).paragraph({kSentence});
    EXPECT_EQ(read(page).title, "Båter i nord") << line;
  }
}

TEST(Metadata, AnAddressOfTheWritersOwnIsNobodyWrittenTo) {
  const auto metadata = read(PageBuilder()
                                 .paragraph({"Kystverket", "Postboks 1502", "6025 ÅLESUND"})
                                 .heading("Tildelingsbrev for 2031", 16)
                                 .paragraph({"Brevet sendes i kopi til Riksrevisjonen."})
                                 .paragraph({"Postadresse", "Postboks 8090 Dep", "0032 Oslo"}));
  EXPECT_EQ(metadata.recipient, "Kystverket");
  const auto without = read(PageBuilder()
                                .heading("Brev om båter", 16)
                                .paragraph({"Norges Bank"})
                                .paragraph({"Postadresse", "Postboks 8090 Dep", "0032 Oslo"}));
  EXPECT_FALSE(without.recipient.has_value());
}

TEST(Metadata, ALetterToSeveralBodiesHasNoRecipient) {
  const auto letter = [](const Page& page) { return read(page).recipient; };
  EXPECT_FALSE(letter(PageBuilder()
                          .paragraph({"Adressater ifølge liste"})
                          .heading("Oppdragsbrev om båter", 14)
                          .row({"Mattilsynet", "2381", "Brumunddal"})));
  EXPECT_FALSE(letter(PageBuilder()
                          .paragraph({"Mattilsynet", "Felles postmottak", "2381 Brumunddal"})
                          .paragraph({"Kystverket", "Postboks 1502", "6025 Ålesund"})
                          .heading("Oppdragsbrev om båter", 14)));
  EXPECT_FALSE(letter(PageBuilder().heading("Tildelingsbrev til Mattilsynet og Kystverket", 14)));
  EXPECT_FALSE(letter(
      PageBuilder().heading("Protokoll fra foretaksmøte i Helse Vest RHF og Helse Nord RHF", 14)));
  EXPECT_EQ(letter(PageBuilder()
                       .paragraph({"Samferdselsdepartementet", "Postboks 8010", "0030 Oslo"})
                       .paragraph({"Kystverket", "Postboks 1502", "6025 Ålesund"})
                       .heading("Tildelingsbrev om båter", 14)),
            "Kystverket");
}

TEST(Metadata, AddresseesMayBeStackedLikeALetterhead) {
  const auto metadata =
      read(PageBuilder()
               .paragraph({"Helse Vest RHF", "Helse Nord RHF"})
               .heading("Tillegg til oppdragsdokument 2031", 14)
               .paragraph({"Helse- og omsorgsdepartementet viser til budsjettet for neste år."}));
  EXPECT_EQ(metadata.sender, "Helse- og omsorgsdepartementet");
  EXPECT_FALSE(metadata.recipient.has_value());
}

TEST(Metadata, TheHeadOfMinutesMayBeATable) {
  const auto metadata = read(PageBuilder()
                                 .heading("Innkalling til møte i båtrådet", 16)
                                 .row({"Tid", "Tirsdag 14. oktober 2031 kl. 10.00"})
                                 .row({"Medlemmer", "Kystverket, Tolletaten"}));
  EXPECT_EQ(metadata.date, "2031-10-14");
  EXPECT_FALSE(metadata.sender.has_value());
}

TEST(Metadata, AMeetingsPaperIsNamedAboveTheMeeting) {
  const auto type = [](const Page& page) { return read(page).type; };
  EXPECT_EQ(type(PageBuilder().heading("Referat", 16).heading("Møte i båtrådet", 12)),
            schema::DocumentType::referat);
  EXPECT_EQ(type(PageBuilder().heading("Møte i båtrådet", 12)),
            schema::DocumentType::moteinnkalling);
}

TEST(Metadata, AnAddressMayBeOneParagraphOrStandBesideAnother) {
  const auto recipient = [](const Page& page) { return read(page).recipient; };
  EXPECT_EQ(recipient(PageBuilder()
                          .paragraph({"Høgskulen på Vestlandet", "Postboks 7030", "5020 BERGEN"})
                          .heading("Tildelingsbrev", 14)),
            "Høgskulen på Vestlandet");
  EXPECT_EQ(recipient(PageBuilder()
                          .paragraph({"Barne-, ungdoms- og", "familiedirektoratet", "0102 Oslo"})
                          .heading("Tildelingsbrev", 14)),
            "Barne-, ungdoms- og familiedirektoratet");
  EXPECT_FALSE(recipient(PageBuilder()
                             .row({"Mattilsynet", "Kystverket"})
                             .row({"2381 Brumunddal", "6025 Ålesund"})
                             .heading("Tildelingsbrev", 14)));
}

TEST(Metadata, BelowAHeadingThatOnlyNamesTheKindStandsTheTitle) {
  const auto metadata = read(PageBuilder()
                                 .heading("Mandat", 16)
                                 .heading("Gruppe for telling av båter i havner", 11)
                                 .paragraph({kSentence})
                                 .heading("Oppgaver", 12)
                                 .paragraph({kSentence}));
  EXPECT_EQ(metadata.title, "Gruppe for telling av båter i havner");
  EXPECT_EQ(metadata.type, schema::DocumentType::mandat);
}

TEST(Metadata, ACompanysMeetingIsNotHeldByTheCompany) {
  const auto metadata = read(PageBuilder()
                                 .paragraph({"Samferdselsdepartementet"})
                                 .heading("Protokoll fra generalforsamling i Nye Veier AS", 14)
                                 .paragraph({kSentence}));
  EXPECT_EQ(metadata.sender, "Samferdselsdepartementet");
  EXPECT_EQ(metadata.recipient, "Nye Veier AS");
}

TEST(Metadata, ALetterheadIsNoHeadOfAnAddress) {
  const auto metadata = read(PageBuilder()
                                 .paragraph({"DET KONGELIGE", "SAMFERDSELSDEPARTEMENT"})
                                 .paragraph({"Kari Vik", "Havnegata 3", "6025 ÅLESUND"})
                                 .heading("Svar på klage over båtplass", 14)
                                 .paragraph({kSentence}));
  EXPECT_EQ(metadata.sender, "Samferdselsdepartementet");
  EXPECT_FALSE(metadata.recipient.has_value());
}

TEST(Metadata, PeopleFromABodyAreNotTheBody) {
  const auto metadata = read(PageBuilder()
                                 .paragraph({"Kystverket"})
                                 .heading("Protokoll fra møte i båtgruppen", 14)
                                 .paragraph({"Fra Mattilsynet, avdeling sjø: Kari Vik"})
                                 .paragraph({"Fra Tolletaten: Ola Nes"})
                                 .paragraph({kSentence}));
  EXPECT_EQ(metadata.sender, "Kystverket");
}

TEST(Metadata, BehindACoverStandsTheLetter) {
  static const entities::Tagger tagger(corpus::bodies());
  const Page cover = PageBuilder().heading("Tildelingsbrev 2031", 26).heading("Kystverket", 14);
  const Page letter = PageBuilder(2)
                          .paragraph({"Samferdselsdepartementet"})
                          .paragraph({"Kystverket", "Postboks 1502", "6025 ÅLESUND"})
                          .paragraph({kSentence})
                          .paragraph({"Tolletaten"});
  const auto metadata = read_metadata(find_blocks({cover, letter}), "", tagger);
  EXPECT_EQ(metadata.title, "Tildelingsbrev 2031");
  EXPECT_EQ(metadata.sender, "Samferdselsdepartementet");
  EXPECT_EQ(metadata.recipient, "Kystverket");
}

TEST(Metadata, ABoardWritesItsOwnPapers) {
  for (const char* title : {"Protokoll fra styremøte i Helse Vest RHF 3. mai 2031",
                            "INNKALLING TIL MØTE I STYRET FOR HELSE VEST RHF 3. MAI 2031"}) {
    const auto metadata = read(PageBuilder().heading(title, 16).paragraph({kSentence, kSentence}));
    EXPECT_EQ(metadata.sender, "Helse Vest RHF") << title;
    EXPECT_FALSE(metadata.recipient.has_value()) << title;
    EXPECT_EQ(metadata.date, "2031-05-03") << title;
  }
  const auto other = read(PageBuilder()
                              .heading("Protokoll fra styremøtet om avtale med Helse Vest RHF", 16)
                              .paragraph({kSentence}));
  EXPECT_FALSE(other.sender.has_value());
}

TEST(Metadata, AMeetingBetweenTwoIsOfTheOneThatSteers) {
  const auto metadata =
      read(PageBuilder()
               .paragraph({"Kystverket"})
               .heading("Referat fra møte mellom Kystverket og Samferdselsdepartementet", 14)
               .paragraph({kSentence}));
  EXPECT_EQ(metadata.sender, "Samferdselsdepartementet");
  EXPECT_EQ(metadata.recipient, "Kystverket");
}

TEST(Metadata, AnyCountysGovernorIsNoSender) {
  const auto metadata = read(PageBuilder()
                                 .paragraph({"Fylkesmannen"})
                                 .heading("Rundskriv om båttilskot", 14)
                                 .paragraph({kSentence}));
  EXPECT_FALSE(metadata.sender.has_value());
}

TEST(Metadata, ASubjectStandsAboveTheFirstSection) {
  const auto metadata = read(PageBuilder()
                                 .heading("Notat", 20)
                                 .row({"Dato:", "3. mai 2031"})
                                 .row({"Sak:", "Plan for båter og budsjett"})
                                 .heading("Hensikten med notatet", 14)
                                 .paragraph({kSentence}));
  EXPECT_EQ(metadata.title, "Plan for båter og budsjett");
  EXPECT_EQ(metadata.type, schema::DocumentType::notat);
}

TEST(Metadata, ADateMayStandAmongOtherThings) {
  const auto between = read(PageBuilder()
                                .heading("Notat om skilt", 16)
                                .row({"Behandles i", "Møtedato", "Nummer"}, true)
                                .row({"Rådet", "03.05.2031", "27"}));
  EXPECT_EQ(between.date, "2031-05-03");
  const auto above = read(PageBuilder()
                              .heading("Mandat for båtgruppen", 16)
                              .paragraph({"Samferdselsdepartementet", "Oslo, 3. mai 2031",
                                          "Regjeringen setter ned en gruppe som skal telle båter "
                                          "og foreslå plasser til dem fra",
                                          "1. juni 2032."}));
  EXPECT_EQ(above.date, "2031-05-03");
}

TEST(Metadata, ATimeWithoutADayLabelsNoOtherDate) {
  const auto metadata = read(PageBuilder()
                                 .heading("Protokoll fra styremøte i Kystverket 3. mai 2031", 16)
                                 .paragraph({"Møtetid: kl. 10 til 16"})
                                 .paragraph({"Sakliste:"})
                                 .row({"7.1", "Protokoll fra møtet 1. mars 2031"}));
  EXPECT_EQ(metadata.date, "2031-05-03");
}

TEST(Metadata, WhoWritesSaysSoInTheText) {
  const std::vector<std::pair<std::string, std::optional<std::string>>> texts = {
      {"Kystverket (KV) viser til brevet om fyrene.", "Kystverket"},
      {"Etter møtet sender Kunnskapsdepartementet med dette planen for skolene.",
       "Kunnskapsdepartementet"},
      {"Vi har fått brevet fra i fjor. Kystverket viser til det.", "Kystverket"},
      {"Kystverket delegerer med dette retten til å male fyr.", "Kystverket"},
      {"Kystverket hadde i fjor ansvaret for fyrene.", std::nullopt},
      {"Vi viser til at Kystverket viser til fyrene.", std::nullopt},
  };
  for (const auto& [text, writer] : texts) {
    EXPECT_EQ(read(PageBuilder().heading("Svar om fyr", 14).paragraph({text})).sender, writer)
        << text;
  }
}

TEST(Metadata, RulesAreOfThoseWhoLaidThemDown) {
  const auto metadata =
      read(PageBuilder()
               .heading("Regler for maling av fyr", 14)
               .paragraph({"Disse reglene gjelder for alle fyr langs hele kysten vår. Fastsatt av "
                           "Samferdselsdepartementet 3. mai 2031 etter råd fra Kystverket."}));
  EXPECT_EQ(metadata.sender, "Samferdselsdepartementet");
  EXPECT_EQ(metadata.date, "2031-05-03");
}

TEST(Metadata, AMinistersNameMayStandBelowTheLetterhead) {
  const auto metadata =
      read(PageBuilder()
               .paragraph({"DET KONGELIGE UTENRIKSDEPARTEMENT", "Utenriksministeren",
                           "Utviklingsministeren", "Protokollsjefen"})
               .paragraph({"Kystverket", "Postboks 9", "6025 ÅLESUND"})
               .heading("Svar om fyr", 14)
               .paragraph({kText}));
  EXPECT_EQ(metadata.sender, "Utenriksdepartementet");
  EXPECT_EQ(metadata.recipient, "Kystverket");
}

TEST(Metadata, ALetterThatSteersIsOfTheMinistryWhoseBudgetItNames) {
  const Page cover = PageBuilder().heading("Tildelingsbrev til Foreldreutvalget 2031", 20);
  const Page contents = PageBuilder(2).paragraph({"1 Innledning 3"});
  const auto sender = [&](const std::string& text) {
    static const entities::Tagger tagger(corpus::bodies());
    const Page page = PageBuilder(3).heading("1 Innledning").paragraph({text});
    return read_metadata(find_blocks({cover, contents, page}), "", tagger).sender;
  };
  const std::string more =
      ". Utvalget må sette seg inn i hva som står der og i det som følger her.";
  EXPECT_EQ(sender("Vi viser til Prop. 1 S (2030–2031) for Kunnskapsdepartementet" + more),
            "Kunnskapsdepartementet");
  EXPECT_EQ(sender("Vi viser til planen for Kunnskapsdepartementet" + more), std::nullopt);
}

TEST(Metadata, MinutesAreToABodyOnlyWhereItsOwnerMet) {
  const auto recipient = [](const char* title) {
    return read(PageBuilder().heading(title, 14).paragraph({kText})).recipient;
  };
  EXPECT_EQ(recipient("Protokoll fra foretaksmøte i Helse Vest RHF"), "Helse Vest RHF");
  EXPECT_EQ(recipient("Protokoll fra fjerde samling i Havforskningsinstituttet"), std::nullopt);
}

TEST(Metadata, AMeetingOfSteeringIsOfThoseWhoWerePresent) {
  const auto metadata = read(PageBuilder()
                                 .heading("Referat frå etatsstyringsmøte 4. juni 2031", 14)
                                 .paragraph({"Til stades frå Kystverket: Per Vik"})
                                 .paragraph({"Til stades frå Samferdselsdepartementet: Eva Lie"}));
  EXPECT_EQ(metadata.sender, "Samferdselsdepartementet");
  EXPECT_EQ(metadata.recipient, "Kystverket");
}

TEST(Metadata, SectionsOfMinutesNameNoSender) {
  EXPECT_EQ(read(PageBuilder()
                     .heading("Referat fra møte i rådet for fyr", 14)
                     .heading("Orientering fra Kystverket", 12)
                     .paragraph({kText}))
                .sender,
            std::nullopt);
}

TEST(Metadata, ABodyThatWritesIsNotWrittenTo) {
  const auto metadata = read(PageBuilder()
                                 .paragraph({"Kystverket"})
                                 .heading("Oppdrag til fylkene om fyr", 14)
                                 .paragraph({"Kystverket viser til instruksen for fylkene."}));
  EXPECT_EQ(metadata.sender, "Kystverket");
  EXPECT_FALSE(metadata.recipient.has_value());
}

TEST(Metadata, AMinistrysLetterToTwoHasNoRecipientWhateverItsKind) {
  const auto metadata = read(PageBuilder()
                                 .paragraph({"Det kongelige samferdselsdepartement"})
                                 .paragraph({"Kystverket", "Postboks 9", "6025 ÅLESUND",
                                             "Miljødirektoratet", "Postboks 5", "7485 TRONDHEIM"})
                                 .heading("Felles plan for fyr", 14)
                                 .paragraph({kText}));
  EXPECT_EQ(metadata.sender, "Samferdselsdepartementet");
  EXPECT_FALSE(metadata.recipient.has_value());
}

TEST(Metadata, InstructionsAreToTheBodyThatTheirTitleNames) {
  const auto metadata = read(PageBuilder()
                                 .heading("Hovedinstruks for styringen av Kystverket", 14)
                                 .paragraph({"Fastsatt av Samferdselsdepartementet 3. mai 2031"}));
  EXPECT_EQ(metadata.sender, "Samferdselsdepartementet");
  EXPECT_EQ(metadata.recipient, "Kystverket");
}

TEST(Metadata, ANameThatTitleAndAddressShareNeedNotBeKnown) {
  const auto letter = [](const char* title) {
    return read(PageBuilder()
                    .paragraph({"Fyrvokterskolen Nord", "Postboks 9", "8300 SVOLVÆR"})
                    .heading(title, 14)
                    .paragraph({kText}));
  };
  EXPECT_EQ(letter("Tilskuddsbrev til Fyrvokterskolen Nord").recipient, "Fyrvokterskolen Nord");
  EXPECT_FALSE(letter("Tilskuddsbrev til skoler i nord").recipient.has_value());
}

TEST(Metadata, ALetterheadMayStandCloseAboveTheAddress) {
  const auto metadata =
      read(PageBuilder()
               .paragraph({"Samferdselsdepartementet", "Kystverket", "Postboks 9", "6025 ÅLESUND"})
               .heading("Tildelingsbrev for 2031", 14)
               .paragraph({kText}));
  EXPECT_EQ(metadata.sender, "Samferdselsdepartementet");
  EXPECT_EQ(metadata.recipient, "Kystverket");
}

TEST(Metadata, AMunicipalityThatAPaperIsAboutIsNotWrittenTo) {
  const auto metadata = read(PageBuilder()
                                 .heading("Kontroll av tilskudd til båter i Bodø kommune", 16)
                                 .paragraph({kSentence}));
  EXPECT_FALSE(metadata.recipient.has_value());
}

TEST(Metadata, ACouncilsDayIsATitleAndALabelIsNone) {
  const auto metadata = read(PageBuilder()
                                 .heading("Båtutvalget 3. mai 2031", 16)
                                 .paragraph({"Protokoll"})
                                 .heading("Vedtak:", 14)
                                 .paragraph({kSentence, kSentence}));
  EXPECT_EQ(metadata.title, "Båtutvalget 3. mai 2031");
  EXPECT_EQ(metadata.type, schema::DocumentType::protokoll);
}

TEST(Metadata, WhereMembersComeFromIsNoLetterhead) {
  const auto metadata = read(PageBuilder()
                                 .heading("Referat fra båtgruppen", 16)
                                 .heading("Deltakere", 13)
                                 .paragraph({"Kari Vik, Kystverket"})
                                 .paragraph({kSentence, kSentence}));
  EXPECT_FALSE(metadata.sender.has_value());
}

TEST(Metadata, AddressesMayBeStacked) {
  const auto metadata = read(PageBuilder()
                                 .paragraph({"Mattilsynet", "Postboks 383", "2381 BRUMUNDDAL",
                                             "Kystverket", "Postboks 1502", "6025 ÅLESUND"})
                                 .heading("Oppdrag om båter", 14)
                                 .paragraph({kSentence}));
  EXPECT_FALSE(metadata.recipient.has_value());
}

}  // namespace
}  // namespace sporhund::indexer
