#include "query/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "text/months.h"
#include "text/terms.h"

namespace sporhund::query {
namespace {

using schema::DocumentType;

/// As written in Norwegian; "annet" says nothing and is left out.
constexpr auto kTypeWords = std::to_array<schema::Name<DocumentType>>({
    {DocumentType::tildelingsbrev, "tildelingsbrev"},
    {DocumentType::supplerende_tildelingsbrev, "supplerende tildelingsbrev"},
    {DocumentType::oppdragsdokument, "oppdragsdokument"},
    {DocumentType::korrigering, "korrigering"},
    {DocumentType::protokoll, "protokoll"},
    {DocumentType::moteinnkalling, "møteinnkalling"},
    {DocumentType::referat, "referat"},
    {DocumentType::mandat, "mandat"},
    {DocumentType::notat, "notat"},
});

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kLanguageWords{
    {{"nb", "nb"},
     {"bokmål", "nb"},
     {"nn", "nn"},
     {"nynorsk", "nn"},
     {"en", "en"},
     {"engelsk", "en"},
     {"english", "en"}}};

constexpr auto kMatchWords = std::to_array<schema::Name<schema::MatchKind>>({
    {schema::MatchKind::exact, ""},
    {schema::MatchKind::stem, "andre bøyninger"},
    {schema::MatchKind::expanded, "bare ord som kan stå for de søkte"},
});

constexpr auto kRuleWords = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"stem", "bøyning"},
    {"exact", "ordrett"},
    {"prefix", "begynnelsen"},
    {"phrase", "frase"},
    {"field", "felt"},
    {"compound part", "del av sammensetning"},
    {"derivation", "avledet ord"},
    {"compound", "sammenskrevet"},
    {"nynorsk/bokmål", "den andre målformen"},
    {"abbreviation", "forkortelse"},
    {"named", "det samme, skrevet på en annen måte"},
    {"other name", "et annet navn på organet"},
    {"succession", "organ som har tatt over, eller som det tok over for"},
    {"member", "organ i gruppen"},
    {"group", "gruppe som organet hører til"},
    {"title of the ID", "tittelen til ID-en"},
    {"spelling", "rettet skrivemåte"},
    {"n-gram", "ord som ligner"},
    {"near", "står ved siden av hverandre"},
    {"surroundings", "i passasjene rundt"},
    {"answer", "sted, tid eller tall, som det spørres etter"},
    {"feedback", "deler ord med de beste passasjene"},
    {"year", "dokumentet er fra det året"},
    {"lead-in", "innleder bare det som følger"},
    {"record", "er oppdraget eller saken selv"},
});

constexpr const char* kNoBreak = "\u00A0";

/// A unit that amounts are printed in where few decimals say them exactly; the greatest first.
struct Unit {
  std::size_t zeros;
  std::string_view name;
};
constexpr auto kUnits = std::to_array<Unit>({{9, "mrd."}, {6, "mill."}});
constexpr std::size_t kMostDecimals = 3;

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

}  // namespace

std::string_view type_in_words(DocumentType type) {
  return schema::name_of(kTypeWords, type);
}

std::optional<DocumentType> type_named(std::string_view name) {
  const std::string plain = text::plain_value(name);
  const auto type = schema::value_of(schema::kDocumentTypes, plain);
  return type ? type : schema::value_of(kTypeWords, plain);
}

std::optional<std::string> language_named(std::string_view name) {
  const std::string plain = text::plain_value(name);
  for (const auto& [word, code] : kLanguageWords) {
    if (word == plain) return std::string(code);
  }
  return std::nullopt;
}

std::string day_in_words(std::string_view iso_date) {
  if (iso_date.size() != 10) return {};
  const auto month = number(iso_date.substr(5, 2));
  const auto day = number(iso_date.substr(8, 2));
  if (!month || *month < 1 || *month > 12 || !day || *day < 1 || *day > 31) return {};
  return fmt::format("{}. {}", *day, text::kMonths[static_cast<std::size_t>(*month - 1)]);
}

std::string date_in_words(std::string_view iso_date) {
  const std::string day = day_in_words(iso_date);
  return day.empty() ? day : fmt::format("{} {}", day, iso_date.substr(0, 4));
}

std::string_view match_in_words(schema::MatchKind kind) {
  return schema::name_of(kMatchWords, kind);
}

std::string_view rule_in_words(std::string_view name) {
  const auto* known =
      std::ranges::find(kRuleWords, name, &std::pair<std::string_view, std::string_view>::first);
  return known == kRuleWords.end() ? name : known->second;
}

std::string grouped_digits(std::string digits) {
  for (std::size_t place = digits.size(); place > 3;) {
    place -= 3;
    digits.insert(place, kNoBreak);
  }
  return digits;
}

std::string kroner_in_words(std::string_view kroner) {
  if (kroner.empty() || kroner.find_first_not_of("0123456789") != kroner.npos) {
    return std::string(kroner);
  }
  for (const Unit& unit : kUnits) {
    if (kroner.size() <= unit.zeros) continue;
    const std::string_view whole = kroner.substr(0, kroner.size() - unit.zeros);
    std::string_view rest = kroner.substr(whole.size());
    rest = rest.substr(0, rest.find_last_not_of('0') + 1);
    if (rest.size() > kMostDecimals) continue;
    return fmt::format("{}{}{}{}{}{}kroner", grouped_digits(std::string(whole)),
                       rest.empty() ? "" : ",", rest, kNoBreak, unit.name, kNoBreak);
  }
  return fmt::format("{}{}kroner", grouped_digits(std::string(kroner)), kNoBreak);
}

std::string pages_in_words(int page_first, int page_last) {
  return page_last > page_first ? fmt::format("s. {}–{}", page_first, page_last)
                                : fmt::format("s. {}", page_first);
}

}  // namespace sporhund::query
