// The JSON of what is said of files: by index, documents and check.

#include <utility>

#include "schema/json_parts.h"
#include "schema/path_text.h"

namespace sporhund::schema {

namespace {

using nlohmann::json;

json unread_groups(const std::vector<UnreadPage>& unread) {
  json groups = json::array();
  for (const auto& [reason, name] : kUnreadReasons) {
    json pages = json::array();
    for (const UnreadPage& page : unread) {
      if (page.reason == reason) pages.push_back(page.number);
    }
    if (!pages.empty()) groups.push_back({{"reason", name}, {"pages", std::move(pages)}});
  }
  return groups;
}

json unread_rows(const std::vector<UnreadPages>& documents) {
  json rows = json::array();
  for (const UnreadPages& document : documents) {
    for (json& group : unread_groups(document.pages)) {
      group["path"] = path_as_text(document.path);
      rows.push_back(std::move(group));
    }
  }
  return rows;
}

json rows_of(const std::vector<Failure>& failures) {
  json rows = json::array();
  for (const Failure& failure : failures) rows.push_back(to_json(failure));
  return rows;
}

json passed_over_rows(const std::vector<PassedOver>& groups) {
  json rows = json::array();
  for (const PassedOver& group : groups) {
    rows.push_back({{"kind", name_of(kPassedOverKinds, group.kind)},
                    {"ending", path_as_text(group.ending)},
                    {"count", group.count},
                    {"example", path_as_text(group.example)}});
  }
  return rows;
}

}  // namespace

json documents_row(const Document& document) {
  json row = to_json(document);
  row["pages_text"] = document.reading.pages_text;
  row["pages_ocr"] = document.reading.pages_ocr;
  row["pages_unreadable"] = document.reading.pages_unreadable;
  row["quality"] = rounded(document.reading.quality);
  row["unread"] = unread_groups(document.reading.unread);
  return row;
}

json to_json(const IndexReport& report) {
  return {{"documents",
           {{"seen", report.seen},
            {"indexed", report.indexed},
            {"unchanged", report.unchanged},
            {"removed", report.removed},
            {"duplicates", report.duplicates},
            {"failed", report.failed}}},
          {"pages", report.pages},
          {"ocr_pages", report.ocr_pages},
          {"passages", report.passages},
          {"assignments", report.assignments},
          {"seconds", rounded(report.seconds)},
          {"failures", rows_of(report.failures)},
          {"unread", unread_rows(report.unread)},
          {"passed_over", passed_over_rows(report.passed_over)},
          {"notes", report.notes}};
}

json to_json(const Repair& repair) {
  return {{"rebuilt", repair.rebuilt},     {"problems", repair.problems},
          {"documents", repair.documents}, {"read_again", repair.read_again},
          {"nameless", repair.nameless},   {"failures", rows_of(repair.failures)}};
}

json to_json(const CheckAnswer& answer) {
  return {{"ok", answer.ok},
          {"format_version", answer.format_version},
          {"analyser_version", answer.analyser_version},
          {"documents", answer.documents},
          {"passages", answer.passages},
          {"digest", answer.digest},
          {"problems", answer.problems},
          {"repair", answer.repair ? to_json(*answer.repair) : json()}};
}

}  // namespace sporhund::schema
