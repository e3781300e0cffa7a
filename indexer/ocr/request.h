#pragma once

/// What an OCR worker is asked; its answer is a frame `page` for each page, holding a Picture, and
/// `done`, or `failed` (indexer/worker/protocol.h).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund::indexer {

/// A page to look at.
struct PageTask {
  int number = 1;  ///< from 1
  /// Read its print whatever it shows: its text layer is not to be trusted. Else it is looked at
  /// first, and is a drawing where it has fewer rows of print than `least_rows` (PageLook).
  bool certain = false;
  int least_rows = 0;

  bool operator==(const PageTask&) const = default;
};

struct OcrRequest {
  std::uint64_t file_bytes = 0;
  std::uint64_t cpu_seconds = 0;
  std::uint64_t page_milliseconds = 0;
  bool recognise = false;  ///< read print, not only look for it
  std::vector<PageTask> pages;
};

std::string to_payload(const OcrRequest& request);
/// Throws schema::Error for a payload that to_payload() did not write.
OcrRequest ocr_request(std::string_view payload);

}  // namespace sporhund::indexer
