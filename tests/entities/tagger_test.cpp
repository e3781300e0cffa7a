#include <gmock/gmock.h>

#include <algorithm>

#include "tests/entities/tagging.h"

namespace sporhund::entities {
namespace {

constexpr std::string_view kLetter =
    "Helse- og omsorgsdepartementet (HOD) viser til TB2023-09 og sak 25/23 i NUIT.\n"
    "Norsk helsenett SFs ramme er 4,1 mill. kroner på kap. 701, post 21 og 70, jf. Prop. 1 S "
    "(2023–2024).\nFrist: 1. mai. Møtet var 3. april 2023, etter pasientjournalloven § 11.";

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

void expect_sound(std::string_view text, const std::vector<schema::Entity>& entities) {
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const schema::Entity& entity = entities[i];
    ASSERT_LT(entity.start, entity.end);
    ASSERT_LE(entity.end, text.size());
    EXPECT_EQ(text.substr(entity.start, entity.end - entity.start), entity.text);
    if (i > 0) {
      EXPECT_LE(entities[i - 1].start, entity.start);
    }
    const auto overlaps = [&](const schema::Entity& other) {
      return other.kind == entity.kind && other.start < entity.end && entity.start < other.end;
    };
    EXPECT_EQ(std::count_if(entities.begin(), entities.end(), overlaps), 1) << entity.text;
  }
}

TEST(Tagger, EntitiesStandWhereTheySay) {
  const auto entities = tagger().tag(kLetter, {.year = 2023});
  EXPECT_EQ(entities.size(), 13U);
  expect_sound(kLetter, entities);
}

TEST(Tagger, TagsTheSameTwice) {
  EXPECT_EQ(tagger().tag(kLetter), tagger().tag(kLetter));
}

TEST(Tagger, EndsOnHostileText) {
  for (const std::string_view piece : {"(",
                                       "1",
                                       "1 ",
                                       "§",
                                       "§ 1 ",
                                       "kap. ",
                                       "post 21, ",
                                       "1. og ",
                                       "innen ",
                                       "A",
                                       "Aa ",
                                       "NHN ",
                                       "TB2023-",
                                       "2023-01, ",
                                       "1/23 og ",
                                       "lov om ",
                                       "Direktoratet for ",
                                       "Norsk ",
                                       "- ",
                                       "\xC3",
                                       "\xF0\x9F\x92\xA9",
                                       "e-",
                                       "årets tildelingsbrev NHN ",
                                       "100 000 ",
                                       "mill. ",
                                       "AB (",
                                       ".a",
                                       "1. mai, ",
                                       "Helse ",
                                       "frist "}) {
    const std::size_t bytes = piece == "(" || piece == "1" ? 100'000 : 20'000;
    const std::string text = repeated(piece, bytes);
    const auto entities = tagger().tag(text, {.year = 2023, .thousands = true});
    for (const schema::Entity& entity : entities) {
      ASSERT_EQ(text.substr(entity.start, entity.end - entity.start), entity.text) << piece;
    }
    tagger().find_abbreviations(text);
  }
}

TEST(Tagger, EveryPrefixOfATextIsSafe) {
  for (std::size_t bytes = 0; bytes <= kLetter.size(); ++bytes) {
    const std::string_view text = kLetter.substr(0, bytes);
    expect_sound(text, tagger().tag(text, {.year = 2023}));
  }
}

TEST(Abbreviations, AreReadInBothOrders) {
  const std::pair<std::string_view, Abbreviations> kRows[] = {
      {"Nasjonal sikkerhetsmyndighet (NSM) varsler", {{"NSM", "Nasjonal sikkerhetsmyndighet"}}},
      {"bruk av velferdsteknologisk knutepunkt (VKP)", {{"VKP", "velferdsteknologisk knutepunkt"}}},
      {"NHN (Norsk helsenett SF) drifter", {{"NHN", "Norsk helsenett SF"}}},
      {"Folkehelseinstituttet (heretter kalt FHI)", {{"FHI", "Folkehelseinstituttet"}}},
      {"Meldingssystem for smittsomme sykdommer (MSIS)",
       {{"MSIS", "Meldingssystem for smittsomme sykdommer"}}},
      {"rommet for kartdata (European Map Data Space, EMDS)",
       {{"EMDS", "European Map Data Space"}}},
      {"register over pasient- og brukeropphold (POB), som",
       {{"POB", "pasient- og brukeropphold"}}},
      {"Norges brannvesenråd, Norsk skogråd (NSR)", {{"NSR", "Norsk skogråd"}}},
      {"Integrerings- og flyktningdirektoratet (IFD)",
       {{"IFD", "Integrerings- og flyktningdirektoratet"}}},
      {"et møte (Kari Nordmann, KS)", {}},
      {"EU (European Health Data Space)", {}},
      {"Kari Nordmann (KS)", {}},
      // All letters stand there in this order, but no word gives them.
      {"satsing på helsefaget i sørbyen (SAFER, NTB, Kystverket)", {}},
      {"planen (2023) og saken (IE-1083)", {}},
      {"(ABC) uten ord foran", {}},
  };
  for (const auto& [text, expected] : kRows) {
    EXPECT_EQ(tagger().find_abbreviations(text), expected) << text;
  }
}

}  // namespace
}  // namespace sporhund::entities
