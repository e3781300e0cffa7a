#include "query/export/xlsx.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cctype>
#include <sstream>

#include "query/export/columns.h"
#include "query/export/description.h"
#include "query/export/output_file.h"
#include "query/plain_text.h"
#include "query/verify/workbook.h"
#include "schema/error.h"

namespace sporhund::query {
namespace {

constexpr std::size_t kMaxCellUnits = 32'767;
constexpr lxw_row_t kMaxRows = 1'048'576;
/// 1980-01-01, as in the container: the time of writing would make every file another.
constexpr time_t kFixedTime = 315'532'800;
/// On paper rank, quote and reference are enough, and all that can be read.
constexpr lxw_col_t kLastPrintedColumn = 2;
constexpr double kLinePoints = 15;
constexpr double kMaxRowPoints = 409;
constexpr double kLabelWidth = 20;
constexpr double kDescriptionWidth = 100;

struct FreeWorkbook {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using WorkbookHandle = std::unique_ptr<lxw_workbook, FreeWorkbook>;

struct Formats {
  lxw_format* heading;
  lxw_format* plain;
  lxw_format* wrapped;
};

class XlsxExporter : public Exporter {
 public:
  XlsxExporter(const std::filesystem::path& file, Columns columns);
  void add(const schema::Hit& hit) override;
  void finish(const schema::SearchAnswer& answer) override;

 private:
  void make_formats();
  void lay_out_sheet();
  void write_text(lxw_row_t row, const Column& column, const std::string& text);
  void write_description(const schema::SearchAnswer& answer);
  void close();
  void read_back() const;
  void check(lxw_error error) const;
  [[noreturn]] void fail(const std::string& detail) const;

  lxw_col_t index_of(const Column& column) const {
    return static_cast<lxw_col_t>(&column - columns_.data());
  }

  Columns columns_;
  OutputFile output_;
  WorkbookHandle workbook_;
  Formats formats_{};
  lxw_worksheet* sheet_ = nullptr;
  lxw_row_t rows_ = 1;  ///< with the headings
};

XlsxExporter::XlsxExporter(const std::filesystem::path& file, Columns columns)
    : columns_(columns), output_(file) {
  // Its own temporary files lie beside the workbook, so that one disk has to hold all.
  std::string folder = output_.place().parent_path().string();
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = folder.data();
  options.use_zip64 = LXW_FALSE;
  workbook_.reset(workbook_new_opt(output_.temporary().c_str(), &options));
  if (!workbook_) fail("arbeidsboka kunne ikke lages");
  sheet_ = workbook_add_worksheet(workbook_.get(), "Treff");
  if (sheet_ == nullptr) fail("en midlertidig fil kunne ikke lages");
  make_formats();
  lay_out_sheet();
}

void XlsxExporter::make_formats() {
  for (lxw_format** format : {&formats_.heading, &formats_.plain, &formats_.wrapped}) {
    *format = workbook_add_format(workbook_.get());
    format_set_align(*format, LXW_ALIGN_VERTICAL_TOP);
    format_set_align(*format, LXW_ALIGN_LEFT);
  }
  format_set_text_wrap(formats_.wrapped);
  format_set_bold(formats_.heading);
  format_set_bottom(formats_.heading, LXW_BORDER_THIN);
}

void XlsxExporter::lay_out_sheet() {
  for (const Column& column : columns_) {
    const lxw_col_t index = index_of(column);
    check(worksheet_set_column(sheet_, index, index, column.width, nullptr));
    check(worksheet_write_string(sheet_, 0, index, std::string(column.heading).c_str(),
                                 formats_.heading));
  }
  worksheet_freeze_panes(sheet_, 1, 0);
  worksheet_repeat_rows(sheet_, 0, 0);
  worksheet_set_landscape(sheet_);
  worksheet_set_paper(sheet_, 9);  // A4
  worksheet_fit_to_pages(sheet_, 1, 0);
}

/// Lines that a text takes in a column, a little too many rather than too few.
std::size_t wrapped_lines(const std::string& text, int width) {
  std::size_t lines = 0;
  std::stringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    lines += 1 + utf16_length(line) / static_cast<std::size_t>(width);
  }
  return lines;
}

/// High enough for every text. Excel would find the height by itself, LibreOffice does not.
double row_points(const schema::Hit& hit, Columns columns) {
  std::size_t lines = 1;
  for (const Column& column : columns) {
    if (column.wraps) {
      lines = std::max(lines, wrapped_lines(text_of(column.get(hit)), column.width));
    }
  }
  return std::min(kMaxRowPoints, kLinePoints * static_cast<double>(lines));
}

void XlsxExporter::write_text(lxw_row_t row, const Column& column, const std::string& text) {
  if (utf16_length(text) > kMaxCellUnits) {
    fail(
        fmt::format("«{}» i treff {} er lengre enn de {} tegnene som en celle i Excel rommer; "
                    "eksporter til csv eller jsonl i stedet",
                    column.heading, row, kMaxCellUnits));
  }
  check(worksheet_write_string(sheet_, row, index_of(column), with_literal_escapes(text).c_str(),
                               column.wraps ? formats_.wrapped : formats_.plain));
}

void XlsxExporter::add(const schema::Hit& hit) {
  if (rows_ >= kMaxRows) {
    fail(fmt::format(
        "det er flere treff enn de {} radene som et ark i Excel rommer; eksporter til csv "
        "eller jsonl i stedet",
        kMaxRows));
  }
  check(worksheet_set_row(sheet_, rows_, row_points(hit, columns_), nullptr));
  for (const Column& column : columns_) {
    const Value value = column.get(hit);
    if (const int* number = std::get_if<int>(&value)) {
      check(worksheet_write_number(sheet_, rows_, index_of(column), *number, formats_.plain));
    } else if (const std::string text = text_of(value); !text.empty()) {
      write_text(rows_, column, text);
    }
  }
  ++rows_;
}

void XlsxExporter::write_description(const schema::SearchAnswer& answer) {
  lxw_worksheet* sheet = workbook_add_worksheet(workbook_.get(), "Om søket");
  if (sheet == nullptr) fail("en midlertidig fil kunne ikke lages");
  check(worksheet_set_column(sheet, 0, 0, kLabelWidth, nullptr));
  check(worksheet_set_column(sheet, 1, 1, kDescriptionWidth, nullptr));
  lxw_row_t row = 0;
  for (const auto& [label, value] : describe(answer)) {
    if (utf16_length(value) > kMaxCellUnits)
      fail("«" + label + "» er for lang for en celle i Excel");
    check(worksheet_write_string(sheet, row, 0, label.c_str(), formats_.plain));
    check(worksheet_write_string(sheet, row, 1, with_literal_escapes(value).c_str(),
                                 formats_.wrapped));
    ++row;
  }
}

void XlsxExporter::finish(const schema::SearchAnswer& answer) {
  const lxw_row_t last_row = std::max<lxw_row_t>(rows_ - 1, 1);
  check(worksheet_autofilter(sheet_, 0, 0, last_row, index_of(columns_.back())));
  check(worksheet_print_area(sheet_, 0, 0, last_row, kLastPrintedColumn));
  write_description(answer);
  close();
  read_back();
  output_.commit();
}

void XlsxExporter::close() {
  lxw_doc_properties properties{};
  std::string program = "Sporhund";
  properties.author = program.data();
  properties.created = kFixedTime;
  check(workbook_set_properties(workbook_.get(), &properties));
  check(workbook_close(workbook_.release()));
}

/// The library does not notice when its temporary files can't be written (a full disk): only what
/// is read back is known to be there.
void XlsxExporter::read_back() const {
  lxw_row_t rows = 0;
  try {
    Workbook(output_.temporary()).for_each_row(0, [&rows](const TableRow&) { return ++rows > 0; });
  } catch (const schema::Error&) {
    fail("arbeidsboka ble ikke skrevet helt ut; er disken full?");
  }
  if (rows != rows_) fail("arbeidsboka ble ikke skrevet helt ut; er disken full?");
}

void XlsxExporter::check(lxw_error error) const {
  if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
}

void XlsxExporter::fail(const std::string& detail) const {
  throw schema::Error(schema::ErrorCode::io, output_.place().string(), detail);
}

bool is_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6,
                     [](unsigned char c) { return std::isxdigit(c) != 0; });
}

}  // namespace

std::string with_literal_escapes(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_escape(std::string_view(text).substr(i))) result += "_x005F";
    result += text[i];
  }
  return result;
}

std::unique_ptr<Exporter> open_xlsx(const std::filesystem::path& file, Columns columns) {
  return std::make_unique<XlsxExporter>(file, columns);
}

}  // namespace sporhund::query
