#include "indexer/pdf/signature.h"

#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace sporhund::indexer {
namespace {

constexpr std::size_t kWithin = 1024;

constexpr auto kSignatures = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"PK\x03\x04", "et ZIP-arkiv eller et dokument som DOCX, XLSX eller ODT"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "et eldre Office-dokument eller en e-post fra Outlook"},
    {"{\\rtf", "et RTF-dokument"},
    {"\x89PNG", "et bilde (PNG)"},
    {"\xFF\xD8\xFF", "et bilde (JPEG)"},
    {"GIF8", "et bilde (GIF)"},
    {std::string_view("II*\0", 4), "et bilde (TIFF)"},
    {std::string_view("MM\0*", 4), "et bilde (TIFF)"},
    {"<?xml", "XML"},
});

}  // namespace

bool has_pdf_signature(std::string_view bytes) {
  return bytes.substr(0, kWithin).find("%PDF-") != std::string_view::npos;
}

bool looks_like_html(std::string_view bytes) {
  std::string start(bytes.substr(0, kWithin));
  for (char& c : start) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const std::size_t first = start.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  return first != std::string::npos && start[first] == '<' &&
         start.find("<html") != std::string::npos;
}

std::string_view looks_like(std::string_view bytes) {
  if (looks_like_html(bytes)) return "en nettside (HTML)";
  for (const auto& [signature, kind] : kSignatures) {
    if (bytes.starts_with(signature)) return kind;
  }
  return {};
}

}  // namespace sporhund::indexer
