#pragma once

/// Reads plain text and Markdown into the words with boxes that a PDF gives, as if typed on pages,
/// so that layout and structure need not know the difference.

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/pdf/extraction.h"

namespace sporhund::indexer {

enum class TextForm : std::uint8_t { plain, markdown };

/// Text as UTF-8: UTF-16 by its byte order mark, else UTF-8 where it is valid, else Windows-1252.
std::string decoded_text(std::string_view bytes);

/// Types a text (UTF-8). A form feed begins a page. Every line stands on its own; longer ones than
/// a page is wide go on under it. Where a file's lines are whole paragraphs, space parts them. Runs
/// of spaces and tabs keep their width. Of Markdown: headings are larger and bold, **words** bold,
/// tables' cells stand in columns with their first row bold, list marks stay.
Extraction type_text(std::string_view text, TextForm form);

}  // namespace sporhund::indexer
