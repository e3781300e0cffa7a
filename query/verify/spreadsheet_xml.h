#pragma once

/// The parts of a workbook, as their XML tells them (ECMA-376 Part 1, 18.2 to 18.4).

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "query/verify/readers.h"
#include "query/verify/xml.h"

namespace sporhund::query {

/// xl/workbook.xml: the relationship of every sheet, in the order of the tabs.
class SheetListHandler : public XmlHandler {
 public:
  void on_start(std::string_view name, const XmlAttributes& attributes) override;
  void on_end(std::string_view) override {}
  void on_text(std::string_view) override {}
  std::vector<std::string> relationships;
};

/// xl/_rels/workbook.xml.rels: the parts that the workbook is made of.
class RelationshipsHandler : public XmlHandler {
 public:
  void on_start(std::string_view name, const XmlAttributes& attributes) override;
  void on_end(std::string_view) override {}
  void on_text(std::string_view) override {}
  std::map<std::string, std::string, std::less<>> part_of_id;
  std::string shared_strings;  ///< a part; empty where there are none
};

/// xl/sharedStrings.xml: texts that cells point to.
class SharedStringsHandler : public XmlHandler {
 public:
  void on_start(std::string_view name, const XmlAttributes& attributes) override;
  void on_end(std::string_view name) override;
  void on_text(std::string_view text) override;
  std::vector<std::string> strings;

 private:
  std::string text_;
  std::size_t bytes_ = 0;
  bool in_text_ = false;
  bool in_phonetic_ = false;
};

/// A worksheet: hands on each row as it ends.
class SheetHandler : public XmlHandler {
 public:
  SheetHandler(const std::vector<std::string>& shared_strings, const TakeRow& take)
      : shared_strings_(shared_strings), take_(take) {}
  void on_start(std::string_view name, const XmlAttributes& attributes) override;
  void on_end(std::string_view name) override;
  void on_text(std::string_view text) override;

 private:
  void start_row(const XmlAttributes& attributes);
  void start_cell(const XmlAttributes& attributes);
  void end_cell();
  std::string cell_text() const;

  const std::vector<std::string>& shared_strings_;
  const TakeRow& take_;
  TableRow row_{-1, {}};
  std::size_t column_ = 0;
  std::string type_;
  std::string text_;
  bool in_text_ = false;
  bool in_phonetic_ = false;
  bool done_ = false;  ///< `take` wants no more
};

/// "C5" is column 2; npos for what names no column.
std::size_t column_index(std::string_view reference);

/// A text as the XML of workbooks means it: "_x000D_" is the character U+000D.
std::string without_escapes(std::string_view text);

}  // namespace sporhund::query
