// sporhund-ocr-worker DATA DESCRIPTOR BYTES: the process that draws pages and reads their print, as
// indexer/ocr/ocr_reader.h starts it. A program of its own, so that neither the one that owns the
// index nor the one that reads text waits for Tesseract's libraries.

#include <charconv>
#include <string_view>

#include "indexer/ocr/engine/ocr_worker.h"

int main(int count, char** words) {
  const auto number = [&](int i) {
    std::size_t value = 0;
    const std::string_view text = i < count ? words[i] : "";
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  };
  return sporhund::indexer::run_ocr_worker(static_cast<int>(number(2)), number(3),
                                           count > 1 ? words[1] : "");
}
