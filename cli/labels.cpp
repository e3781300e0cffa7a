#include "cli/labels.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <filesystem>

#include "cli/terminal.h"
#include "query/wording.h"
#include "schema/names.h"
#include "schema/path_text.h"

namespace sporhund::cli {

namespace {

using query::QuoteStatus;
using schema::DocumentType;
using schema::EntityKind;
using schema::FailureReason;

/// A space that no line ends at.
constexpr const char* kNoBreak = "\u00A0";

constexpr auto kReasonLabels = std::to_array<schema::Name<FailureReason>>({
    {FailureReason::unreadable, "kunne ikke leses"},
    {FailureReason::not_a_pdf, "ikke en PDF"},
    {FailureReason::encrypted, "kryptert"},
    {FailureReason::damaged, "skadet"},
    {FailureReason::timeout, "tok for lang tid"},
    {FailureReason::out_of_memory, "krevde for mye minne"},
    {FailureReason::crashed, "lesingen krasjet"},
    {FailureReason::empty, "tom"},
    {FailureReason::too_large, "for stor"},
    {FailureReason::converter_missing, "mangler program til å lese den"},
});

constexpr auto kUnreadLabels = std::to_array<schema::Name<schema::UnreadReason>>({
    {schema::UnreadReason::ocr_off, "uten lesbar tekst; --ocr auto leser bilder av tekst"},
    {schema::UnreadReason::ocr_unavailable,
     "bilde av tekst, og norske data for Tesseract mangler (pakken tesseract-ocr-nor)"},
    {schema::UnreadReason::ocr_timeout, "tekstgjenkjenningen tok for lang tid"},
    {schema::UnreadReason::ocr_failed, "tekstgjenkjenningen klarte ikke siden"},
    {schema::UnreadReason::no_words, "bilde uten ord som kunne leses"},
    {schema::UnreadReason::damaged, "siden er skadet"},
});

constexpr auto kEntityLabels = std::to_array<schema::Name<EntityKind>>({
    {EntityKind::organisation, "organ"},
    {EntityKind::assignment, "oppdrag"},
    {EntityKind::case_number, "sak"},
    {EntityKind::deadline, "frist"},
    {EntityKind::date, "dato"},
    {EntityKind::money, "beløp"},
    {EntityKind::budget, "budsjett"},
    {EntityKind::law, "lov"},
    {EntityKind::document, "dokument"},
});

constexpr auto kQuoteLabels = std::to_array<schema::Name<QuoteStatus>>({
    {QuoteStatus::found, "står på siden"},
    {QuoteStatus::file_missing, "filen finnes ikke"},
    {QuoteStatus::file_changed, "filen er endret"},
    {QuoteStatus::file_unreadable, "filen kan ikke leses"},
    {QuoteStatus::not_on_page, "står ikke på siden"},
});

constexpr auto kUnitLabels = std::to_array<schema::Name<schema::UnitKind>>({
    {schema::UnitKind::assignment, "oppdraget"},
    {schema::UnitKind::list, "listen"},
});

constexpr auto kErrors = std::to_array<schema::Name<schema::ErrorCode>>({
    {schema::ErrorCode::index_missing, "her er ingen indeks; «sporhund index STI» lager en"},
    {schema::ErrorCode::index_locked,
     "en annen kjøring skriver til indeksen; prøv igjen når den er ferdig"},
    {schema::ErrorCode::index_version,
     "indeksen er laget av en eldre versjon; «sporhund check --repair» eller «sporhund index STI» "
     "bygger den på nytt av det som er lest før"},
    {schema::ErrorCode::index_newer,
     "indeksen er laget av en nyere versjon av sporhund enn denne; bruk den nyere"},
    {schema::ErrorCode::index_damaged,
     "indeksen er skadet; «sporhund check --repair» bygger den opp igjen"},
});

}  // namespace

std::string_view label(DocumentType type) {
  const std::string_view word = query::type_in_words(type);
  return word.empty() ? schema::name_of(schema::kDocumentTypes, type) : word;
}
std::string_view label(FailureReason reason) {
  return schema::name_of(kReasonLabels, reason);
}
std::string_view label(EntityKind kind) {
  return schema::name_of(kEntityLabels, kind);
}
std::string_view label(schema::UnreadReason reason) {
  return schema::name_of(kUnreadLabels, reason);
}
std::string_view label(QuoteStatus status) {
  return schema::name_of(kQuoteLabels, status);
}

std::string_view label(schema::UnitKind kind) {
  return schema::name_of(kUnitLabels, kind);
}

std::string message_of(const schema::Error& error) {
  const std::string_view known = schema::name_of(kErrors, error.code());
  return known.empty() ? error.what() : fmt::format("{}: {}", error.subject(), known);
}

std::string counted(int count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", query::grouped_digits(fmt::to_string(count)),
                     count == 1 ? one : many);
}

std::string title_of(const schema::Document& document) {
  if (document.metadata.title) return harmless(*document.metadata.title);
  return schema::path_as_text(std::filesystem::path(document.path).filename().string());
}

std::string percent(double share) {
  return fmt::format("{}{}%", std::lround(share * 100), kNoBreak);
}

namespace {

/// "2, 4–7 og 9" of ascending numbers.
std::string ranges(const std::vector<int>& numbers) {
  std::vector<std::string> parts;
  for (std::size_t first = 0; first < numbers.size();) {
    std::size_t last = first;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    parts.push_back(first == last ? fmt::to_string(numbers[first])
                                  : fmt::format("{}–{}", numbers[first], numbers[last]));
    first = last + 1;
  }
  if (parts.size() < 2) return parts.empty() ? "" : parts.front();
  const std::string final = parts.back();
  parts.pop_back();
  return fmt::format("{} og {}", fmt::join(parts, ", "), final);
}

}  // namespace

std::string unread_pages(const std::vector<schema::UnreadPage>& pages) {
  std::vector<std::string> lines;
  for (const auto& [reason, text] : kUnreadLabels) {
    std::vector<int> numbers;
    for (const schema::UnreadPage& page : pages) {
      if (page.reason == reason) numbers.push_back(page.number);
    }
    if (!numbers.empty()) lines.push_back(fmt::format("side {}: {}", ranges(numbers), text));
  }
  return fmt::format("{}", fmt::join(lines, "\n"));
}

std::string failure_list(const std::vector<schema::Failure>& failures) {
  std::string out;
  for (const schema::Failure& failure : failures) {
    const std::string detail = failure.detail.empty() ? "" : ": " + harmless(failure.detail);
    out += fmt::format("  {}\n      {}{}\n", schema::path_as_text(failure.path),
                       label(failure.reason), detail);
  }
  return out;
}

}  // namespace sporhund::cli
