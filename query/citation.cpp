#include "query/citation.h"

#include <fmt/format.h>

#include <filesystem>

#include "query/plain_text.h"
#include "query/wording.h"
#include "schema/path_text.h"

namespace sporhund::query {
namespace {

std::string with_full_stop(std::string text) {
  if (text.back() != '.') text += '.';
  return text;
}

/// "2023-12-22" as "2023, 22. desember". The year a letter steers is not when it was written, so
/// that a document without a date has none here either.
std::string written_date(const std::optional<std::string>& iso_date) {
  const std::string day = day_in_words(iso_date.value_or(""));
  return day.empty() ? "u.å." : fmt::format("{}, {}", iso_date->substr(0, 4), day);
}

std::string title_or_file(const schema::Document& document) {
  std::string title = on_one_line(document.metadata.title.value_or(""));
  if (!title.empty()) return title;
  return "[" + schema::path_as_text(std::filesystem::path(document.path).filename().string()) + "]";
}

std::string type_and_pages(schema::DocumentType type, int page_first, int page_last) {
  const std::string_view word = type_in_words(type);
  const std::string pages = pages_in_words(page_first, page_last);
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
