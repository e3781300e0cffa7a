#include "indexer/pdf/page_renderer.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace sporhund::indexer {
namespace {

constexpr double kPointsPerInch = 72;

/// The resolution at which no more pixels are drawn than may be.
double bounded_dots(const poppler::page& page, const Resolution& resolution) {
  const poppler::rectf shown = page.page_rect(poppler::crop_box);
  const double square_inches =
      std::abs(shown.width() * shown.height()) / (kPointsPerInch * kPointsPerInch);
  if (!(square_inches > 0)) return 0;
  const double most = std::sqrt(static_cast<double>(resolution.max_pixels) / square_inches);
  return std::min(resolution.dots_per_inch, most);
}

GrayImage copy_of(const poppler::image& drawn, double dots_per_inch) {
  GrayImage image{drawn.width(), drawn.height(), dots_per_inch, {}};
  const auto width = static_cast<std::size_t>(image.width);
  image.pixels.resize(width * static_cast<std::size_t>(image.height));
  for (int row = 0; row < image.height; ++row) {
    std::memcpy(image.pixels.data() + static_cast<std::size_t>(row) * width,
                drawn.const_data() + static_cast<std::ptrdiff_t>(row) * drawn.bytes_per_row(),
                width);
  }
  return image;
}

}  // namespace

struct PageRenderer::Content {
  std::unique_ptr<poppler::document> document;
};

PageRenderer::PageRenderer(std::unique_ptr<Content> content) : content_(std::move(content)) {}
PageRenderer::PageRenderer(PageRenderer&&) noexcept = default;
PageRenderer& PageRenderer::operator=(PageRenderer&&) noexcept = default;
PageRenderer::~PageRenderer() = default;

std::optional<PageRenderer> PageRenderer::open(std::string_view bytes) {
  if (bytes.size() > std::numeric_limits<int>::max()) return std::nullopt;
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  auto content = std::make_unique<Content>();
  content->document.reset(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!content->document || content->document->is_locked()) return std::nullopt;
  return PageRenderer(std::move(content));
}

std::optional<GrayImage> PageRenderer::render(int number, const Resolution& resolution) const {
  const std::unique_ptr<poppler::page> page(content_->document->create_page(number - 1));
  if (!page) return std::nullopt;
  const double dots = bounded_dots(*page, resolution);
  if (!(dots > 0)) return std::nullopt;
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_gray8);
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  const poppler::image drawn = renderer.render_page(page.get(), dots, dots);
  if (!drawn.is_valid() || drawn.format() != poppler::image::format_gray8) return std::nullopt;
  return copy_of(drawn, dots);
}

std::vector<schema::Box> PageRenderer::word_boxes(int number) const {
  const std::unique_ptr<poppler::page> page(content_->document->create_page(number - 1));
  std::vector<schema::Box> boxes;
  if (!page) return boxes;
  for (const poppler::text_box& text : page->text_list()) {
    const poppler::rectf box = text.bbox();
    boxes.push_back({std::min(box.left(), box.right()), std::min(box.top(), box.bottom()),
                     std::max(box.left(), box.right()), std::max(box.top(), box.bottom())});
  }
  return boxes;
}

}  // namespace sporhund::indexer
