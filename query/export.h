#pragma once

/// Every matching passage as a file that others can open and check.

#include <filesystem>
#include <memory>

#include "schema/answer.h"
#include "schema/names.h"

namespace sporhund::query {

enum class ExportFormat { csv, jsonl, xlsx, md, html, ris };

inline constexpr auto kExportFormats = std::to_array<schema::Name<ExportFormat>>({
    {ExportFormat::csv, "csv"},
    {ExportFormat::jsonl, "jsonl"},
    {ExportFormat::xlsx, "xlsx"},
    {ExportFormat::md, "md"},
    {ExportFormat::html, "html"},
    {ExportFormat::ris, "ris"},
});

/// Writes one export; one per file. Rows come best first.
class Exporter {
 public:
  virtual ~Exporter() = default;
  virtual void add(const schema::Hit& hit) = 0;
  /// `answer` carries the question, filters, scope and total of the export.
  virtual void finish(const schema::SearchAnswer& answer) = 0;
};

/// What the rows of an export are.
enum class ExportRows { passages, passages_in_context, owners, assignments };

/// Opens an export to `file`, which appears whole at finish() (written beside it and renamed), so
/// an export that fails leaves no half of one. Throws schema::Error{io}.
std::unique_ptr<Exporter> open_export(ExportFormat format, const std::filesystem::path& file,
                                      ExportRows rows = ExportRows::passages);

}  // namespace sporhund::query
