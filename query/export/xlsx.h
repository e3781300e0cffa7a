#pragma once

#include <filesystem>
#include <memory>

#include "query/export.h"
#include "query/export/columns.h"

namespace sporhund::query {

/// An Excel workbook: the passages on its first sheet, the question and scope on its second. Every
/// text is a text, never a formula or link. Throws schema::Error{io} for a text over Excel's 32 767
/// characters a cell and for more passages than its 1 048 576 rows: nothing is cut.
std::unique_ptr<Exporter> open_xlsx(const std::filesystem::path& file, Columns columns);

/// A text as a workbook's XML means it: the literal "_x0041_", which would be read as "A", becomes
/// "_x005F_x0041_".
std::string with_literal_escapes(const std::string& text);

}  // namespace sporhund::query
