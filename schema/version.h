#pragma once

/// Versions that an index carries. A change that makes an older index wrong raises one of them.

namespace sporhund::schema {

/// Layout of records, terms and slots in the Xapian database.
inline constexpr int kFormatVersion = 11;
/// Tokens, stems, structure and entities: what `text/`, `entities/` and `indexer/structure` make.
inline constexpr int kAnalyserVersion = 16;
/// What a worker reads from a PDF. Raised: files are read again.
inline constexpr int kExtractorVersion = 3;
/// What an OCR worker reads from a page's image. Raised: images are read again.
inline constexpr int kOcrVersion = 1;

}  // namespace sporhund::schema
