#pragma once

/// What a file is by its first bytes, whatever it is called.

#include <string_view>

namespace sporhund::indexer {

/// True where a PDF's signature stands in the first 1024 bytes, as ISO 32000 readers accept it.
bool has_pdf_signature(std::string_view bytes);

/// True where markup begins the file, and <html> is in the first 1024 bytes.
bool looks_like_html(std::string_view bytes);

/// "en nettside (HTML)", for a message; empty where the kind is not known.
std::string_view looks_like(std::string_view bytes);

}  // namespace sporhund::indexer
