#pragma once

#include <cstddef>
#include <string_view>

namespace sporhund::indexer {

/// True where a PDF's signature stands in the first 1024 bytes, as ISO 32000 readers accept it.
inline bool has_pdf_signature(std::string_view bytes) {
  constexpr std::size_t kSignatureWithin = 1024;
  return bytes.substr(0, kSignatureWithin).find("%PDF-") != std::string_view::npos;
}

}  // namespace sporhund::indexer
