#include "cli/fetch_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/labels.h"

namespace sporhund::cli {

namespace {

std::string failures_view(const fetch::FetchReport& report) {
  std::string out;
  for (const fetch::FetchFailure& failure : report.failures) {
    out += "  " + harmless(failure.subject) + "\n";
    if (!failure.url.empty()) out += "    " + harmless(failure.url) + "\n";
    out += "    " + harmless(failure.detail) + "\n";
  }
  return out;
}

}  // namespace

std::string fetch_view(const Fetched& fetched, const Terminal& terminal) {
  const fetch::FetchReport& report = fetched.report;
  std::string out = terminal.styled(
      Style::bold, fmt::format("{} i Kudos", counted(report.total, "dokument", "dokumenter")));
  out += fmt::format(": {} hentet, {} var her fra før.\n", counted(report.fetched, "fil", "filer"),
                     report.unchanged);
  if (report.without_pdf > 0) {
    out +=
        fmt::format("{} har ingen PDF.\n", counted(report.without_pdf, "dokument", "dokumenter"));
  }
  out += "Manifest: " + harmless(report.manifest.string()) + "\n";
  if (report.listed < report.total) {
    out += terminal.styled(
        Style::warning,
        fmt::format("Listen er ikke hel: Kudos oppgir {}, men nevnte bare {}. Kjør igjen.",
                    counted(report.total, "dokument", "dokumenter"), report.listed));
    out += "\n";
  }
  if (report.failures.empty()) return out;
  return out + terminal.styled(Style::warning, "Dette kunne ikke hentes:") + "\n" +
         failures_view(report);
}

void write(schema::JsonWriter& out, const Fetched& fetched) {
  using schema::member;
  const fetch::FetchReport& report = fetched.report;
  const auto is_file = [](const fetch::FetchFailure& failure) { return !failure.url.empty(); };
  const auto files = [&] {
    out.object(member("fetched", report.fetched), member("unchanged", report.unchanged),
               member("failed", std::ranges::count_if(report.failures, is_file)));
  };
  const auto failures = [&] {
    out.list(report.failures, [&](const fetch::FetchFailure& failure) {
      out.object(member("subject", failure.subject),
                 member("url", schema::null_if_empty(failure.url)),
                 member("detail", failure.detail));
    });
  };
  out.object(member("source", "kudos"), member("total", report.total),
             member("listed", report.listed), member("without_pdf", report.without_pdf),
             member("files", files), member("manifest", report.manifest.string()),
             member("failures", failures));
}

std::string progress_line(const fetch::FetchProgress& progress) {
  return progress.listing ? fmt::format("lister: side {} av {}", progress.done, progress.all)
                          : fmt::format("henter: dokument {} av {}", progress.done, progress.all);
}

}  // namespace sporhund::cli
