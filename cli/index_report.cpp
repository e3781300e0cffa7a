#include "cli/index_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <vector>

#include "cli/labels.h"
#include "schema/path_text.h"

namespace sporhund::cli {

namespace {

std::string duration(double seconds) {
  if (seconds < 60) return fmt::format("{:.1f} s", seconds);
  const int whole = static_cast<int>(seconds);
  return fmt::format("{} min {} s", whole / 60, whole % 60);
}

std::string unread_list(const std::vector<schema::UnreadPages>& documents,
                        const Terminal& terminal) {
  std::string out = terminal.styled(Style::warning, "Sider som ikke er lest:") + "\n";
  for (const schema::UnreadPages& document : documents) {
    out += fmt::format("  {}\n", schema::path_as_text(document.path));
    std::istringstream lines(unread_pages(document.pages));
    for (std::string line; std::getline(lines, line);) out += fmt::format("      {}\n", line);
  }
  return out;
}

std::string what_is(const schema::PassedOver& group) {
  if (group.kind == schema::PassedOverKind::folder_link) {
    return counted(group.count, "lenke til en mappe", "lenker til mapper");
  }
  const std::string files = counted(group.count, "fil", "filer");
  if (group.ending.empty()) return files + " uten endelse";
  return fmt::format("{} som ender på {}", files, schema::path_as_text(group.ending));
}

/// "2 filer som ender på .eml, blant dem /brev/svar.eml".
std::string passed_over_list(const std::vector<schema::PassedOver>& groups) {
  if (groups.empty()) return "";
  std::string out = "Annet som ligger der, og som ikke leses:\n";
  for (const schema::PassedOver& group : groups) {
    out += fmt::format("  {}{} {}\n", what_is(group), group.count > 1 ? ", blant dem" : ":",
                       schema::path_as_text(group.example));
  }
  return out;
}

std::string seen_in(const schema::IndexReport& report) {
  return fmt::format("{} sett på {}", counted(report.seen, "fil", "filer"),
                     duration(report.seconds));
}

std::string counts(const schema::IndexReport& report) {
  std::vector<std::string> parts;
  const auto add = [&parts](int count, std::string_view what) {
    if (count > 0) parts.push_back(fmt::format("{} {}", count, what));
  };
  add(report.indexed, "indeksert");
  add(report.unchanged, "uendret");
  add(report.duplicates, report.duplicates == 1 ? "duplikat" : "duplikater");
  add(report.failed, "hoppet over");
  add(report.removed, "fjernet");
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace

std::string index_report(const schema::IndexReport& report, const Terminal& terminal) {
  if (report.seen == 0 && report.removed == 0) {
    return "Fant ingen filer av slag som leses.\n" + passed_over_list(report.passed_over);
  }
  std::string out =
      terminal.styled(Style::bold, seen_in(report)) + fmt::format(": {}.\n", counts(report));
  if (report.indexed > 0) {
    out += fmt::format("{} ble til {}.\n", counted(report.pages, "side", "sider"),
                       counted(report.passages, "passasje", "passasjer"));
  }
  if (report.ocr_pages > 0) {
    out += fmt::format("{} lest med OCR.\n", counted(report.ocr_pages, "side", "sider"));
  }
  if (!report.unread.empty()) out += unread_list(report.unread, terminal);
  for (const std::string& note : report.notes) out += wrapped("Merk: " + note, terminal.width(), 0);
  out += passed_over_list(report.passed_over);
  if (report.failures.empty()) return out;
  out += terminal.styled(Style::warning, "Disse kunne ikke leses:");
  return out + "\n" + failure_list(report.failures);
}

std::string index_line(const schema::IndexReport& report) {
  std::string line = seen_in(report) + (report.seen + report.removed > 0 ? ": " : "");
  line += counts(report);
  for (const schema::Failure& failure : report.failures) {
    const std::string name = std::filesystem::path(failure.path).filename().string();
    line += fmt::format("; {}: {}", name, label(failure.reason));
  }
  std::ranges::replace(line, '\n', ' ');
  return harmless(line) + "\n";
}

}  // namespace sporhund::cli
