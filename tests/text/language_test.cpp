#include "text/language.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sporhund::text {
namespace {

TEST(Language, IsToldByFunctionWords) {
  const std::vector<std::pair<std::string, std::optional<Language>>> cases = {
      {"Direktoratet skal ikke bare følge med på hvordan tiltakene virker, men også være en "
       "pådriver.",
       Language::bokmal},
      {"Direktoratet skal ikkje berre følgje med på korleis tiltaka verkar, men òg vere ein "
       "pådrivar.",
       Language::nynorsk},
      {"The directorate shall report on the progress of its work, and with this letter be funded.",
       Language::english},
      {"Rapporten «The future of health» ble ikke lest av noen, men den er en del av planen.",
       Language::bokmal},
      {"Følgende oppgaver skal løses innen 1. mai.", Language::bokmal},
      {"Følgjande oppgåver skal løysast innan 1. mai.", Language::nynorsk},
      {"«Ikke»\u00A0noe–VÆRE, eit", Language::bokmal},
      {"Vi viser til brev om tilskudd til båter.", Language::bokmal},
      {"Vi viser til brev om tilskot til båtar.", Language::nynorsk},
      {"Møtet er om sikkerhet og beredskap på sjøen.", Language::bokmal},
      {"Møtet er om ei tenleg og pliktig øving på sjøen.", Language::nynorsk},
      {"Møte om sikkerhet.", std::nullopt},
      {"Tildelingsbrev 2023", std::nullopt},
      {"", std::nullopt},
      {"193 900 3 600 12/21", std::nullopt},
  };
  for (const auto& [text, language] : cases) EXPECT_EQ(detect_language(text), language) << text;
}

TEST(Language, HasTheCodesOfTheContract) {
  EXPECT_EQ(language_code(Language::bokmal), "nb");
  EXPECT_EQ(language_code(Language::nynorsk), "nn");
  EXPECT_EQ(language_code(Language::english), "en");
}

}  // namespace
}  // namespace sporhund::text
