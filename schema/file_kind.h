#pragma once

#include <cstdint>
#include <string>
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

/// The end of a name or path from its last dot on, capitals of A–Z made small: ".pdf". Empty where
/// there is none.
std::string file_ending(std::string_view name);

/// By file_ending().
FileKind file_kind(std::string_view name);

}  // namespace sporhund::schema
