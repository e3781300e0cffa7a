#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "schema/names.h"

namespace sporhund::indexer {

enum class OcrMode : std::uint8_t {
  off,        ///< no print is read from images
  automatic,  ///< pages without a usable text layer
  force,      ///< every page
};

inline constexpr auto kOcrModes = std::to_array<schema::Name<OcrMode>>({
    {OcrMode::automatic, "auto"},
    {OcrMode::off, "off"},
    {OcrMode::force, "force"},
});

/// What looking at pages and reading their print may cost. A page that costs more is named as
/// unread; the document's other pages are kept.
struct OcrLimits {
  std::chrono::milliseconds page_time{60'000};
  std::chrono::milliseconds document_time{1'800'000};  ///< later pages are left for another time
  std::size_t worker_memory_bytes = std::size_t{400} << 20U;
};

struct OcrOptions {
  OcrMode mode = OcrMode::off;
  /// Tesseract's data for Norwegian. Empty: there is none, so nothing is read from images.
  std::string trained_data;
  OcrLimits limits;
  /// As ReaderOptions::worker_command, for the program that calls run_ocr_worker(). Empty: no page
  /// is looked at.
  std::vector<std::string> worker_command;

  bool recognises() const { return mode != OcrMode::off && !trained_data.empty(); }
};

/// Tesseract's data for Norwegian: in $TESSDATA_PREFIX if that is set, else where Debian and others
/// put it. Empty where it is not found.
std::string find_trained_data();

}  // namespace sporhund::indexer
