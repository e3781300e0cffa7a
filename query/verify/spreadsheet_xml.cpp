#include "query/verify/spreadsheet_xml.h"

#include <charconv>
#include <optional>

#include "schema/utf8.h"

namespace sporhund::query {
namespace {

/// Excel's own limit is 32 767 characters; an escaped one takes seven bytes.
constexpr std::size_t kMaxCellBytes = std::size_t{7} * 32'767;
constexpr std::size_t kMaxStringsBytes = std::size_t{1} << 30U;
constexpr std::size_t kMaxSheets = 256;
constexpr int kMaxRow = 1'048'576;

template <typename Number>
std::optional<Number> parse(std::string_view digits, int base = 10) {
  Number value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value, base);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

void append_bounded(std::string& text, std::string_view piece) {
  text += piece;
  if (text.size() > kMaxCellBytes) throw XmlError("en celle har mer tekst enn Excel tillater");
}

/// One code point below U+10000 as UTF-8; half a surrogate pair is no character.
std::string utf8(unsigned c) {
  const bool half = c >= 0xD800 && c < 0xE000;
  std::string text;
  schema::append_utf8(half ? schema::kReplacement : c, text);
  return text;
}

/// Relationship targets are relative to xl/, or start from the container's root.
std::string part_name(std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  return "xl/" + std::string(target);
}

}  // namespace

std::size_t column_index(std::string_view reference) {
  std::size_t number = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z') break;
    number = number * 26 + static_cast<std::size_t>(c - 'A' + 1);
    if (number > 16'384) return std::string_view::npos;
  }
  return number == 0 ? std::string_view::npos : number - 1;
}

std::string without_escapes(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const bool framed = text.size() >= 7 && text.starts_with("_x") && text[6] == '_';
    const auto code = framed ? parse<unsigned>(text.substr(2, 4), 16) : std::nullopt;
    result += code ? utf8(*code) : std::string(1, text[0]);
    text.remove_prefix(code ? 7 : 1);
  }
  return result;
}

void SheetListHandler::on_start(std::string_view name, const XmlAttributes& attributes) {
  if (name != "sheet") return;
  if (relationships.size() == kMaxSheets) throw XmlError("har for mange ark");
  relationships.emplace_back(attributes["id"]);
}

void RelationshipsHandler::on_start(std::string_view name, const XmlAttributes& attributes) {
  if (name != "Relationship") return;
  const std::string part = part_name(attributes["Target"]);
  if (attributes["Type"].ends_with("/sharedStrings")) shared_strings = part;
  if (attributes["Type"].ends_with("/worksheet")) part_of_id[std::string(attributes["Id"])] = part;
}

void SharedStringsHandler::on_start(std::string_view name, const XmlAttributes&) {
  if (name == "si") text_.clear();
  if (name == "rPh") in_phonetic_ = true;
  if (name == "t") in_text_ = !in_phonetic_;
}

void SharedStringsHandler::on_end(std::string_view name) {
  if (name == "t") in_text_ = false;
  if (name == "rPh") in_phonetic_ = false;
  if (name != "si") return;
  bytes_ += text_.size() + sizeof(std::string);
  if (bytes_ > kMaxStringsBytes) throw XmlError("har for mye tekst");
  strings.push_back(without_escapes(text_));
}

void SharedStringsHandler::on_text(std::string_view text) {
  if (in_text_) append_bounded(text_, text);
}

void SheetHandler::on_start(std::string_view name, const XmlAttributes& attributes) {
  if (done_) return;
  if (name == "row") start_row(attributes);
  if (name == "c") start_cell(attributes);
  if (name == "rPh") in_phonetic_ = true;
  if (name == "v" || name == "t") in_text_ = !in_phonetic_;
}

void SheetHandler::on_end(std::string_view name) {
  if (done_) return;
  if (name == "v" || name == "t") in_text_ = false;
  if (name == "rPh") in_phonetic_ = false;
  if (name == "c") end_cell();
  if (name == "row") done_ = !take_(row_);
}

void SheetHandler::on_text(std::string_view text) {
  if (in_text_ && !done_) append_bounded(text_, text);
}

void SheetHandler::start_row(const XmlAttributes& attributes) {
  const int next = row_.number + 1;
  const std::string_view written = attributes["r"];
  row_.number = written.empty() ? next : parse<int>(written).value_or(0) - 1;
  if (row_.number < next || row_.number >= kMaxRow) throw XmlError("radene er ute av rekkefølge");
  row_.cells.clear();
  column_ = std::string_view::npos;
}

void SheetHandler::start_cell(const XmlAttributes& attributes) {
  const std::string_view reference = attributes["r"];
  // npos + 1 is 0: the first cell of a row that does not say where it stands.
  column_ = reference.empty() ? column_ + 1 : column_index(reference);
  type_ = attributes["t"];
  text_.clear();
}

void SheetHandler::end_cell() {
  if (column_ >= kMaxColumns) return;
  if (row_.cells.size() <= column_) row_.cells.resize(column_ + 1);
  row_.cells[column_] = cell_text();
}

std::string SheetHandler::cell_text() const {
  if (type_ == "inlineStr" || type_ == "str") return without_escapes(text_);
  if (type_ != "s") return text_;
  const auto index = parse<std::size_t>(text_);
  if (!index || *index >= shared_strings_.size()) throw XmlError("teksten til en celle mangler");
  return shared_strings_[*index];
}

}  // namespace sporhund::query
