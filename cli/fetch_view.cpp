#include "cli/fetch_view.h"

#include <fmt/format.h>

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

std::string fetch_view(const fetch::FetchReport& report, const Terminal& terminal) {
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

nlohmann::json to_json(const fetch::FetchReport& report) {
  nlohmann::json failures = nlohmann::json::array();
  int failed = 0;
  for (const fetch::FetchFailure& failure : report.failures) {
    const bool is_file = !failure.url.empty();
    failed += is_file ? 1 : 0;
    failures.push_back({{"subject", failure.subject},
                        {"url", is_file ? nlohmann::json(failure.url) : nlohmann::json()},
                        {"detail", failure.detail}});
  }
  return {
      {"source", "kudos"},
      {"total", report.total},
      {"listed", report.listed},
      {"without_pdf", report.without_pdf},
      {"files", {{"fetched", report.fetched}, {"unchanged", report.unchanged}, {"failed", failed}}},
      {"manifest", report.manifest.string()},
      {"failures", std::move(failures)}};
}

std::string progress_line(const fetch::FetchProgress& progress) {
  return progress.listing ? fmt::format("lister: side {} av {}", progress.done, progress.all)
                          : fmt::format("henter: dokument {} av {}", progress.done, progress.all);
}

}  // namespace sporhund::cli
