#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "text/tokens.h"

namespace sporhund::text {
namespace {

TEST(Stem, IsSharedByTheFormsOfAWord) {
  const std::vector<std::vector<std::string>> families = {
      {"ansvar", "ansvaret", "ansvarets", "ansvars", "ansvarlig"},
      {"hovedansvar", "hovedansvaret"},
      {"kommunelov", "kommuneloven", "kommunelovens", "kommunelova"},
      {"fastlege", "fastlegen", "fastleger", "fastlegene", "fastlegenes", "fastlegar",
       "fastlegane"},
      {"kommuneoverlege", "kommuneoverlegen"},
      {"utrede", "utreder", "utredet", "utredes", "utredende"},
      {"veilede", "veiledet", "veiledes"},
      {"innlede", "innleder", "innledet", "innledende"},
      {"tjeneste", "tjenester", "tjenestene", "tjenesten"},
      {"oppdrag", "oppdraget", "oppdragene"},
      {"offentlig", "offentlige", "offentleg", "offentlege"},
      {"nhn", "nhn's"},
      {"aktivitet", "aktiviteter", "aktivitetene", "aktivitets"},
      {"konsekvens", "konsekvensen", "konsekvenser"},
      {"ressurs", "ressursen", "ressursenes"},
      {"innsats", "innsatsen"},
      {"håndbok", "håndboken", "håndbøker", "håndbøkene"},
      {"nasjonal", "nasjonalt", "nasjonale"},
      {"rettighet", "rettigheter", "rettighetene"},
      {"sikkerhet", "sikkerheten", "sikkerheit", "sikkerheita"},
      {"medlem", "medlemmer", "medlemmene"},
  };
  for (const auto& family : families) {
    for (const std::string& word : family) EXPECT_EQ(stem(word), stem(family[0])) << word;
  }
}

TEST(Stem, KeepsTheFirstLetter) {
  for (const std::string word : {"åpnere", "ønskene", "ærlige", "bøker", "eldre", "ansvarets",
                                 "yngre", "fastlegene", "er", "nhn's", "kommunelova"}) {
    EXPECT_EQ(stem(word)[0], word[0]) << word;
  }
}

TEST(Stem, OfACompoundFollowsItsLastPart) {
  for (const std::string compound : {"fjellhytteaktivitet", "prøvekonsekvens", "båtressurs"}) {
    for (const std::string ending : {"en", "er", "ene"}) {
      EXPECT_EQ(stem(compound + ending), stem(compound)) << compound << ending;
    }
  }
}

TEST(Stem, KeepsDifferentWordsApart) {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"kommuneloven", "kommune"},
      {"helseforetaksloven", "helseforetak"},
      {"fastlege", "fast"},
      {"overlegen", "over"},
      {"tannlege", "tann"},
      {"pasientjournalloven", "pasientjournal"},
      {"for", "før"},
      {"virksomhet", "virksom"},
      {"rettighet", "rett"},
      {"myndighet", "myndig"},
      {"enhet", "en"},
  };
  for (const auto& [left, right] : pairs) EXPECT_NE(stem(left), stem(right));
}

TEST(Stem, IsTheSameInEveryThread) {
  std::vector<std::string> stems(8);
  {
    std::vector<std::jthread> threads;
    for (std::string& result : stems) {
      threads.emplace_back([&result] { result = stem("samhandlingsløsningene"); });
    }
  }
  for (const std::string& result : stems) EXPECT_EQ(result, stem("samhandlingsløsningene"));
}

}  // namespace
}  // namespace sporhund::text
