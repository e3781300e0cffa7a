#include "query/wording.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>

namespace sporhund::query {
namespace {

using schema::DocumentType;

constexpr std::array<std::string_view, 12> kMonths{"januar",    "februar", "mars",     "april",
                                                   "mai",       "juni",    "juli",     "august",
                                                   "september", "oktober", "november", "desember"};

/// As written in Norwegian; "annet" says nothing and is left out.
constexpr schema::Names<DocumentType, 9> kTypeWords{{
    {DocumentType::tildelingsbrev, "tildelingsbrev"},
    {DocumentType::supplerende_tildelingsbrev, "supplerende tildelingsbrev"},
    {DocumentType::oppdragsdokument, "oppdragsdokument"},
    {DocumentType::korrigering, "korrigering"},
    {DocumentType::protokoll, "protokoll"},
    {DocumentType::moteinnkalling, "møteinnkalling"},
    {DocumentType::referat, "referat"},
    {DocumentType::mandat, "mandat"},
    {DocumentType::notat, "notat"},
}};

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

std::string day_in_words(std::string_view iso_date) {
  if (iso_date.size() != 10) return {};
  const auto month = number(iso_date.substr(5, 2));
  const auto day = number(iso_date.substr(8, 2));
  if (!month || *month < 1 || *month > 12 || !day || *day < 1 || *day > 31) return {};
  return fmt::format("{}. {}", *day, kMonths[static_cast<std::size_t>(*month - 1)]);
}

std::string date_in_words(std::string_view iso_date) {
  const std::string day = day_in_words(iso_date);
  return day.empty() ? day : fmt::format("{} {}", day, iso_date.substr(0, 4));
}

std::string pages_in_words(int page_first, int page_last) {
  return page_last > page_first ? fmt::format("s. {}–{}", page_first, page_last)
                                : fmt::format("s. {}", page_first);
}

}  // namespace sporhund::query
