#pragma once

/// Finds every quote of an exported file again in the files it came from.

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sporhund::query {

struct ExportedQuote {
  int row = 0;  ///< from 1 in the export, headings not counted
  std::string quote;
  std::string path;
  std::string sha256;
  int page_first = 1;
  int page_last = 1;
};

/// Reads an export of format jsonl, csv or xlsx (by its ending). Throws schema::Error{io} for a
/// file that is no such export.
std::vector<ExportedQuote> read_export(const std::filesystem::path& file);

enum class QuoteStatus { found, file_missing, file_changed, file_unreadable, not_on_page };

struct QuoteResult {
  ExportedQuote quote;
  QuoteStatus status = QuoteStatus::found;
  std::string detail;
};

/// The text of a file's pages (index 0 is page 1), or why there is none.
struct FileText {
  QuoteStatus status = QuoteStatus::found;
  std::string detail;
  std::vector<std::string> pages;
};
/// Reads the file at `path` if its content has this hash.
using FileReader = std::function<FileText(const std::string& path, const std::string& sha256)>;

/// Checks every quote; each file is read once. A quote is found when each of its lines and cells
/// stands on the cited pages, spaces aside.
std::vector<QuoteResult> verify(const std::vector<ExportedQuote>& quotes, const FileReader& read);

}  // namespace sporhund::query
