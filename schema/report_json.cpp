// The JSON of what is said of files: by index, documents and check.

#include "schema/answer_json.h"
#include "schema/path_text.h"

namespace sporhund::schema {

namespace {

/// Pages without text for one reason.

struct UnreadGroup {
  std::string_view reason;
  std::vector<int> pages;
};

std::vector<UnreadGroup> groups_of(const std::vector<UnreadPage>& unread) {
  std::vector<UnreadGroup> groups;
  for (const auto& [reason, name] : kUnreadReasons) {
    UnreadGroup group{name, {}};
    for (const UnreadPage& page : unread) {
      if (page.reason == reason) group.pages.push_back(page.number);
    }
    if (!group.pages.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

void write(JsonWriter& out, const UnreadGroup& group) {
  out.object(member("reason", group.reason), member("pages", group.pages));
}

void write_unread(JsonWriter& out, const std::vector<UnreadPages>& documents) {
  out.start_array();
  for (const UnreadPages& document : documents) {
    for (const UnreadGroup& group : groups_of(document.pages)) {
      out.object(member("path", path_as_text(document.path)), member("reason", group.reason),
                 member("pages", group.pages));
    }
  }
  out.end_array();
}

}  // namespace

void write(JsonWriter& out, const PassedOver& group) {
  out.object(member("kind", name_of(kPassedOverKinds, group.kind)),
             member("ending", path_as_text(group.ending)), member("count", group.count),
             member("example", path_as_text(group.example)));
}

void write(JsonWriter& out, const Repair& repair) {
  out.object(member("rebuilt", repair.rebuilt), member("problems", repair.problems),
             member("documents", repair.documents), member("read_again", repair.read_again),
             member("nameless", repair.nameless), member("failures", repair.failures));
}

void write(JsonWriter& out, const Failure& failure) {
  out.object(member("path", path_as_text(failure.path)),
             member("reason", name_of(kFailureReasons, failure.reason)),
             member("detail", failure.detail));
}

void write(JsonWriter& out, const DocumentRow& row) {
  const ReadingQuality& reading = row.document.reading;
  out.start_object();
  write_members(out, row.document);
  out.members(member("pages_text", reading.pages_text), member("pages_ocr", reading.pages_ocr),
              member("pages_unreadable", reading.pages_unreadable),
              member("quality", rounded(reading.quality)),
              member("unread", groups_of(reading.unread)));
  out.end_object();
}

void write(JsonWriter& out, const IndexReport& report) {
  const auto documents = [&] {
    out.object(member("seen", report.seen), member("indexed", report.indexed),
               member("unchanged", report.unchanged), member("removed", report.removed),
               member("duplicates", report.duplicates), member("failed", report.failed));
  };
  out.object(member("documents", documents), member("pages", report.pages),
             member("ocr_pages", report.ocr_pages), member("passages", report.passages),
             member("assignments", report.assignments), member("seconds", rounded(report.seconds)),
             member("failures", report.failures),
             member("unread", [&] { write_unread(out, report.unread); }),
             member("passed_over", report.passed_over), member("notes", report.notes));
}

void write(JsonWriter& out, const CheckAnswer& answer) {
  out.object(member("ok", answer.ok), member("format_version", answer.format_version),
             member("analyser_version", answer.analyser_version),
             member("documents", answer.documents), member("passages", answer.passages),
             member("digest", answer.digest), member("problems", answer.problems),
             member("repair", answer.repair));
}

}  // namespace sporhund::schema
