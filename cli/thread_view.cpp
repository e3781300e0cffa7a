#include "cli/thread_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "cli/labels.h"
#include "cli/offers_view.h"
#include "cli/search_view.h"
#include "query/wording.h"

namespace sporhund::cli {

namespace {

using schema::EventKind;
using schema::OwnershipRole;

constexpr std::size_t kIndent = 4;
constexpr int kMostSilentYears = 1;  ///< more years without an event are a gap

constexpr auto kRoleLabels = std::to_array<schema::Name<OwnershipRole>>({
    {OwnershipRole::owner, "eier"},
    {OwnershipRole::contributes, "bidrar"},
    {OwnershipRole::assists, "bistår"},
    {OwnershipRole::proposed, "foreslått eier"},
});

constexpr auto kEventLabels = std::to_array<schema::Name<EventKind>>({
    {EventKind::assigned, "gitt"},
    {EventKind::mentioned, "nevnt"},
    {EventKind::discussed, "drøftet"},
    {EventKind::proposed, "foreslått vedtak"},
    {EventKind::decided, "vedtatt"},
    {EventKind::corrected, "endret"},
    {EventKind::reported, "rapportert"},
});

struct FieldLabel {
  std::string_view field;
  std::string_view label;
};

constexpr auto kFieldLabels = std::to_array<FieldLabel>({
    {"deadline", "frist"},
    {"amount", "beløp"},
    {"owner", "eier"},
    {"title", "tittel"},
});

std::string_view label_of_field(std::string_view field) {
  for (const FieldLabel& known : kFieldLabels) {
    if (known.field == field) return known.label;
  }
  return field;
}

std::string quoted(const std::string& quote, const Terminal& terminal) {
  return wrapped(fmt::format("«{}»", harmless(quote)), terminal.width(), kIndent) + "\n";
}

std::string source(const std::string& citation, const Terminal& terminal) {
  return terminal.styled(Style::faint, wrapped(harmless(citation), terminal.width(), kIndent)) +
         "\n";
}

std::string owner_heading(const schema::OwnerRow& row) {
  std::string line = harmless(row.statement.body);
  if (!row.unit.empty()) line += fmt::format(" ({})", harmless(row.unit));
  line += fmt::format(" – {}", schema::name_of(kRoleLabels, row.statement.role));
  if (row.document.metadata.year) line += fmt::format(", {}", *row.document.metadata.year);
  if (!row.statement.assignment_id.empty()) {
    line += fmt::format(", {}", harmless(row.statement.assignment_id));
  }
  if (row.statement.inferred) line += ", utledet";
  if (!row.successor.empty()) line += fmt::format(" (nå {})", harmless(row.successor));
  return line;
}

std::string time_of(const schema::Document& document) {
  if (document.metadata.date) return query::date_in_words(*document.metadata.date);
  return document.metadata.year ? std::to_string(*document.metadata.year) : "uten dato";
}

std::string event_heading(const schema::TraceEvent& event) {
  std::string line =
      fmt::format("{}  {}", time_of(event.document), schema::name_of(kEventLabels, event.kind));
  if (!event.case_number.empty()) line += fmt::format(", sak {}", harmless(event.case_number));
  return line;
}

std::string value_in_words(const std::string& field, const std::string& value) {
  if (field == "deadline") {
    const std::string date = query::date_in_words(value);
    return date.empty() ? harmless(value) : date;
  }
  return field == "amount" ? query::kroner_in_words(value) : harmless(value);
}

std::string contradiction_view(const schema::Contradiction& contradiction,
                               const Terminal& terminal) {
  std::string out = terminal.styled(
      Style::warning,
      fmt::format("Dokumentene er uenige om {}:", label_of_field(contradiction.field)));
  out += "\n";
  for (const schema::StatedValue& value : contradiction.values) {
    out += fmt::format("  {}{} – {}, s. {}\n", value_in_words(contradiction.field, value.value),
                       value.in_force ? " (gjelder)" : "", title_of(value.document), value.page);
    out += quoted(value.quote, terminal);
  }
  return out;
}

/// «Ingen spor i 2024» between events, as years of documents go.
std::string gap_before(std::optional<int> last, std::optional<int> next) {
  if (!last || !next || *next - *last <= kMostSilentYears) return "";
  const int first = *last + 1;
  return *next - 1 == first ? fmt::format("  (ingen spor i {})\n", first)
                            : fmt::format("  (ingen spor i {}–{})\n", first, *next - 1);
}

std::string thread(const schema::TraceAnswer& answer, const Terminal& terminal) {
  std::string out;
  std::optional<int> last;
  for (const schema::TraceEvent& event : answer.events) {
    const std::optional<int> year = event.document.metadata.year;
    out += gap_before(last, year);
    if (year) last = last ? std::max(*last, *year) : *year;
    out += terminal.styled(Style::bold, event_heading(event)) + "\n";
    out += quoted(event.quote, terminal) + source(event.citation, terminal);
  }
  if (last) out += fmt::format("  (ingen spor etter {})\n", *last);
  return out;
}

std::string offers(const std::optional<std::string>& suggestion,
                   const std::vector<schema::Offer>& offers) {
  std::string out;
  if (suggestion) out += fmt::format("Mente du: «{}»?\n", harmless(*suggestion));
  for (const std::string& line : offers_in_words(offers)) out += line + "\n";
  return out;
}

std::string candidates_view(const schema::TraceAnswer& answer) {
  if (answer.candidates.empty()) return "";
  std::string out = "ID-en kan bety flere oppdrag:\n";
  for (const schema::TraceCandidate& candidate : answer.candidates) {
    out +=
        fmt::format("  {} {} – {} ({}, s. {})\n", harmless(candidate.id), harmless(candidate.title),
                    candidate.owner.empty() ? "eier ikke nevnt" : harmless(candidate.owner),
                    title_of(candidate.document), candidate.page);
  }
  return out + "\n";
}

}  // namespace

std::string owner_view(const schema::OwnerAnswer& answer, const Terminal& terminal) {
  std::string out;
  for (const schema::OwnerRow& row : answer.owners) {
    out += terminal.styled(Style::bold, owner_heading(row)) + "\n";
    out += quoted(row.statement.quote, terminal) + source(row.citation, terminal);
  }
  if (!answer.unowned.empty()) {
    out += terminal.styled(Style::warning, "Eier er ikke utpekt ennå, sier:") + "\n";
  }
  for (const schema::OwnerRow& row : answer.unowned) {
    out += quoted(row.statement.quote, terminal) + source(row.citation, terminal);
  }
  if (out.empty()) out = "Fant ingen tekst som sier hvem som eier dette.\n";
  return out + scope_in_words(answer.scope) + "\n" + offers(answer.suggestion, answer.offers);
}

std::string trace_view(const schema::TraceAnswer& answer, const Terminal& terminal) {
  std::string out = candidates_view(answer) + thread(answer, terminal);
  if (answer.events.empty()) out += "Fant ingen spor.\n";
  for (const schema::Contradiction& one : answer.contradictions) {
    out += "\n" + contradiction_view(one, terminal);
  }
  return out + "\n" + scope_in_words(answer.scope) + "\n" +
         offers(answer.suggestion, answer.offers);
}

}  // namespace sporhund::cli
