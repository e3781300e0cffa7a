#pragma once

/// What a worker reads from a file, before anything is repaired or understood. Kept by SHA-256.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/document.h"
#include "schema/geometry.h"

namespace sporhund::indexer {

using schema::PageSource;

/// A type face as the file names it.
struct Font {
  std::string name;  ///< without the subset's prefix
  bool bold = false;
  bool italic = false;

  bool operator==(const Font&) const = default;
};

/// A run of characters without a space, in the order poppler gives.
struct Word {
  std::string text;  ///< UTF-8 as read, not repaired
  schema::Box box;
  float font_size = 0;            ///< points
  std::uint16_t font = 0;         ///< index into Extraction::fonts
  bool space_after = true;        ///< false: the next word continues this one
  bool vertical = false;          ///< turned by 90 or 270 degrees
  std::uint8_t confidence = 100;  ///< percent; of words read by OCR less

  bool operator==(const Word&) const = default;
};

struct RawPage {
  int number = 1;  ///< from 1, as in the PDF
  double width = 0;
  double height = 0;
  PageSource source = PageSource::none;
  double quality = 0;  ///< 0..1: how much of it looks like text
  std::vector<Word> words;
  std::string problem;  ///< why the page could not be read; empty if it could
  /// Where the source is none, once it is settled what could not be read (indexer/ocr/settle.h);
  /// not encoded.
  schema::UnreadReason unread = schema::UnreadReason::ocr_off;

  bool operator==(const RawPage&) const = default;
};

struct Extraction {
  std::string sha256;
  std::string title;   ///< from the file's own properties; may be empty or wrong
  bool typed = false;  ///< from plain text or Markdown: its pages show nothing but their words
  std::vector<Font> fonts;
  std::vector<RawPage> pages;

  bool operator==(const Extraction&) const = default;
};

/// Bytes that decode() reads back; the form workers send and the store keeps.
std::string encode(const Extraction& extraction);
/// Throws schema::Error{index_damaged} for bytes that encode() did not write: never reads past
/// the end, never allocates more than the input's size allows.
Extraction decode_extraction(std::string_view bytes);

}  // namespace sporhund::indexer
