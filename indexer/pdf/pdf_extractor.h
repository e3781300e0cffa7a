#pragma once

/// Reads PDFs with poppler, in this very process: for workers (reader.h) and tests only.

#include <memory>
#include <string_view>
#include <variant>

#include "indexer/pdf/extraction.h"
#include "schema/document.h"

namespace sporhund::indexer {

/// An opened PDF. Its bytes must outlive it. Not for several threads.
class PdfExtractor {
 public:
  /// A Failure (not_a_pdf, damaged, encrypted, empty, too_large) where it can't be opened. Files
  /// that are encrypted but for which the empty password will do are opened.
  static std::variant<PdfExtractor, schema::Failure> open(std::string_view bytes);
  PdfExtractor(PdfExtractor&&) noexcept;
  PdfExtractor& operator=(PdfExtractor&&) noexcept;
  ~PdfExtractor();

  int pages() const;
  /// Reads a page, from 1. A page that can't be read has a `problem`. New fonts join properties().
  RawPage page(int number);
  /// Title and the fonts of the pages read so far; neither pages nor sha256.
  const Extraction& properties() const;

 private:
  struct Content;
  explicit PdfExtractor(std::unique_ptr<Content> content);
  std::unique_ptr<Content> content_;
};

}  // namespace sporhund::indexer
