#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/pdf/extraction.h"
#include "indexer/pdf/page_renderer.h"

namespace sporhund::indexer {

/// Print as Tesseract reads it. Words, boxes and page are those of the page as straightened: turned
/// upright by quarters, and by the few degrees that its lines slant.
struct RecognisedPage {
  std::vector<Word> words;  ///< `font` 0; a line's words share top, bottom and size
  double width = 0;         ///< points
  double height = 0;
  bool timed_out = false;  ///< nothing was read
};

/// How pages must be drawn for it: A4 at 300 dots per inch are 8.7 million pixels.
inline constexpr Resolution kPrintResolution{300, std::size_t{16} << 20U};

/// Tesseract with one language's data. Needs no file and no thread after it was made. Not for
/// several threads.
class Recogniser {
 public:
  /// Empty for bytes that are no trained data.
  static std::optional<Recogniser> make(std::string_view trained_data);
  Recogniser(Recogniser&&) noexcept;
  Recogniser& operator=(Recogniser&&) noexcept;
  ~Recogniser();

  RecognisedPage recognise(const GrayImage& image, std::chrono::milliseconds allowance);

 private:
  struct Engine;
  explicit Recogniser(std::unique_ptr<Engine> engine);
  std::unique_ptr<Engine> engine_;
};

}  // namespace sporhund::indexer
