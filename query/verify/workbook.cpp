#include "query/verify/workbook.h"

#include "query/verify/spreadsheet_xml.h"
#include "query/verify/zip.h"

namespace sporhund::query {
namespace {

const char* const kWorkbookPart = "xl/workbook.xml";
const char* const kRelationshipsPart = "xl/_rels/workbook.xml.rels";

void read_part(const ZipFile& archive, const std::string& part, XmlHandler& handler) {
  XmlReader reader(handler);
  try {
    archive.read(part, [&](std::string_view piece, bool last) { reader.read(piece, last); });
  } catch (const XmlError& error) {
    archive.fail("er skadet: " + part + ": " + error.what());
  }
}

}  // namespace

struct Workbook::Content {
  explicit Content(const std::filesystem::path& file) : archive(file) {}

  ZipFile archive;
  std::vector<std::string> sheets;  ///< parts, in the order of the tabs
  std::vector<std::string> shared_strings;
};

Workbook::Workbook(const std::filesystem::path& file) : content_(std::make_unique<Content>(file)) {
  const ZipFile& archive = content_->archive;
  SheetListHandler sheets;
  read_part(archive, kWorkbookPart, sheets);
  RelationshipsHandler parts;
  read_part(archive, kRelationshipsPart, parts);
  for (const std::string& id : sheets.relationships) {
    const auto part = parts.part_of_id.find(id);
    if (part != parts.part_of_id.end()) content_->sheets.push_back(part->second);
  }
  if (parts.shared_strings.empty() || !archive.has(parts.shared_strings)) return;
  SharedStringsHandler strings;
  read_part(archive, parts.shared_strings, strings);
  content_->shared_strings = std::move(strings.strings);
}

Workbook::~Workbook() = default;

std::size_t Workbook::sheet_count() const {
  return content_->sheets.size();
}

void Workbook::for_each_row(std::size_t sheet, const TakeRow& take) const {
  SheetHandler handler(content_->shared_strings, take);
  read_part(content_->archive, content_->sheets.at(sheet), handler);
}

}  // namespace sporhund::query
