#include "query/export.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "query/export/output_file.h"
#include "query/export/text_format.h"
#include "query/export/xlsx.h"

namespace sporhund::query {
namespace {

/// Rows wait in a spool: what stands before them speaks of all of them.
class TextExporter : public Exporter {
 public:
  TextExporter(const TextFormat& format, const std::filesystem::path& file, Columns columns)
      : format_(format), columns_(columns), output_(file), rows_(output_) {}

  void add(const schema::Hit& hit) override { rows_.write(format_.row(hit, columns_)); }

  void finish(const schema::SearchAnswer& answer) override {
    output_.write(format_.head(answer, columns_));
    rows_.copy_to(output_, format_.line_start != nullptr ? format_.line_start(answer) : "");
    if (format_.tail != nullptr) output_.write(format_.tail());
    output_.commit();
  }

 private:
  const TextFormat& format_;
  Columns columns_;
  OutputFile output_;
  Spool rows_;
};

struct NamedFormat {
  ExportFormat format;
  const TextFormat& (*text_format)();
};

constexpr auto kTextFormats = std::to_array<NamedFormat>({
    {ExportFormat::csv, csv_format},
    {ExportFormat::jsonl, jsonl_format},
    {ExportFormat::md, md_format},
    {ExportFormat::html, html_format},
    {ExportFormat::ris, ris_format},
});

Columns columns_of(ExportRows rows) {
  if (rows == ExportRows::owners) return owner_columns();
  if (rows == ExportRows::assignments) return assignment_columns();
  return rows == ExportRows::passages_in_context ? context_columns() : columns();
}

}  // namespace

std::unique_ptr<Exporter> open_export(ExportFormat format, const std::filesystem::path& file,
                                      ExportRows rows) {
  const Columns written = columns_of(rows);
  if (format == ExportFormat::xlsx) return open_xlsx(file, written);
  const auto* known = std::ranges::find(kTextFormats, format, &NamedFormat::format);
  if (known == kTextFormats.end()) throw std::logic_error("a format that nothing writes");
  return std::make_unique<TextExporter>(known->text_format(), file, written);
}

}  // namespace sporhund::query
