#pragma once

#include <cstdint>
#include <string_view>

namespace sporhund::schema {

/// What a file's name says of it.
enum class FileKind : std::uint8_t {
  other,  ///< nothing that is looked for in a folder
  pdf,
  text,
  markdown,
  archive,  ///< holds files
  office,   ///< DOCX, ODT, RTF, DOC, HTML: read as the PDF that LibreOffice makes of it
};

/// By the ending of a name or path; capitals of A–Z don't matter.
FileKind file_kind(std::string_view name);

}  // namespace sporhund::schema
