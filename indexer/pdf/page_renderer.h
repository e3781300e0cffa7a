#pragma once

/// Draws pages of a PDF with poppler, in this very process: for workers and tests only.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "schema/geometry.h"

namespace sporhund::indexer {

/// Row by row from the top left, a byte a pixel, 0 black to 255 white, without padding.
struct GrayImage {
  int width = 0;
  int height = 0;
  double dots_per_inch = 0;
  std::vector<std::uint8_t> pixels;
};

struct Resolution {
  double dots_per_inch = 72;
  std::size_t max_pixels = std::size_t{1} << 20U;  ///< larger pages are drawn more coarsely
};

/// An opened PDF. Its bytes must outlive it. Not for several threads.
class PageRenderer {
 public:
  /// Empty where it can't be opened.
  static std::optional<PageRenderer> open(std::string_view bytes);
  PageRenderer(PageRenderer&&) noexcept;
  PageRenderer& operator=(PageRenderer&&) noexcept;
  ~PageRenderer();

  /// The page as it is shown, on white; from 1. Empty where there is no such page or it can't be
  /// drawn.
  std::optional<GrayImage> render(int number, const Resolution& resolution) const;
  /// Where the page's own words stand, in points from the top left.
  std::vector<schema::Box> word_boxes(int number) const;

 private:
  struct Content;
  explicit PageRenderer(std::unique_ptr<Content> content);
  std::unique_ptr<Content> content_;
};

}  // namespace sporhund::indexer
