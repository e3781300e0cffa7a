#include "query/citation.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <filesystem>
#include <string_view>

#include "query/plain_text.h"

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

std::string with_full_stop(std::string text) {
  if (text.back() != '.') text += '.';
  return text;
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

/// "2023-12-22" as "2023, 22. desember". The year a letter steers is not when it was written, so
/// that a document without a date has none here either.
std::string written_date(const std::optional<std::string>& iso) {
  if (!iso || iso->size() != 10) return "u.å.";
  const std::string_view date = *iso;
  const auto month = number(date.substr(5, 2));
  const auto day = number(date.substr(8, 2));
  if (!month || *month < 1 || *month > 12 || !day || *day < 1 || *day > 31) return "u.å.";
  return fmt::format("{}, {}. {}", date.substr(0, 4), *day,
                     kMonths[static_cast<std::size_t>(*month - 1)]);
}

std::string title_or_file(const schema::Document& document) {
  std::string title = on_one_line(document.metadata.title.value_or(""));
  if (!title.empty()) return title;
  return "[" + on_one_line(std::filesystem::path(document.path).filename().string()) + "]";
}

std::string type_and_pages(DocumentType type, int page_first, int page_last) {
  const std::string_view word = schema::name_of(kTypeWords, type);
  const std::string pages = page_last > page_first ? fmt::format("s. {}–{}", page_first, page_last)
                                                   : fmt::format("s. {}", page_first);
  return word.empty() ? pages : fmt::format("{}, {}", word, pages);
}

}  // namespace

std::string cite(const schema::Document& document, int page_first, int page_last) {
  const schema::Metadata& metadata = document.metadata;
  const std::string date = written_date(metadata.date);
  const std::string work = fmt::format("{} ({}).", title_or_file(document),
                                       type_and_pages(metadata.type, page_first, page_last));
  const std::string sender = on_one_line(metadata.sender.value_or(""));
  if (sender.empty()) return fmt::format("{} ({}).", work, date);
  return fmt::format("{} ({}). {}", with_full_stop(sender), date, work);
}

}  // namespace sporhund::query
