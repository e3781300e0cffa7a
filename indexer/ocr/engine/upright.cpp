#include "indexer/ocr/engine/upright.h"

#include <cmath>
#include <new>
#include <numbers>

namespace sporhund::indexer {
namespace {

/// Degrees. Less is not worth blurring the letters for.
constexpr float kLeastSlant = 0.1F;
/// Leptonica's own measure of how sure it is; its manual advises 3.
constexpr float kSure = 3;
/// Print is darker than this on all paper that Tesseract reads at all.
constexpr int kPrint = 150;

PixPointer owned(Pix* pix) {
  if (pix == nullptr) throw std::bad_alloc();
  return PixPointer(pix);
}

PixPointer pix_of(const GrayImage& image) {
  PixPointer pix = owned(pixCreate(image.width, image.height, 8));
  l_uint32* data = pixGetData(pix.get());
  const int words_per_line = pixGetWpl(pix.get());
  for (int y = 0; y < image.height; ++y) {
    l_uint32* line = data + static_cast<std::ptrdiff_t>(y) * words_per_line;
    const std::uint8_t* row = image.pixels.data() + static_cast<std::ptrdiff_t>(y) * image.width;
    for (int x = 0; x < image.width; ++x) SET_DATA_BYTE(line, x, row[x]);
  }
  return pix;
}

/// Quarter turns clockwise that make the letters stand upright, by their ascenders and descenders
/// (leptonica's flipdetect.c): Tesseract's own detection needs other data.
int quarter_turns(Pix* pix) {
  const PixPointer print = owned(pixThresholdToBinary(pix, kPrint));
  float up = 0;
  float left = 0;
  if (pixOrientDetect(print.get(), &up, &left, 0, 0) != 0) return 0;
  int orientation = L_TEXT_ORIENT_UNKNOWN;
  makeOrientDecision(up, left, 0, 0, &orientation, 0);
  switch (orientation) {
    case L_TEXT_ORIENT_LEFT:
      return 1;
    case L_TEXT_ORIENT_DOWN:
      return 2;
    case L_TEXT_ORIENT_RIGHT:
      return 3;
    default:
      return 0;
  }
}

float slant(Pix* pix) {
  const PixPointer print = owned(pixThresholdToBinary(pix, kPrint));
  float angle = 0;
  float confidence = 0;
  const bool found = pixFindSkew(print.get(), &angle, &confidence) == 0 && confidence >= kSure;
  return found && std::abs(angle) >= kLeastSlant ? angle : 0;
}

}  // namespace

PixPointer upright(const GrayImage& image) {
  PixPointer pix = pix_of(image);
  // Level first: the letters' shapes are sought along level lines, of either direction.
  const auto level = [&] {
    const float angle = slant(pix.get());
    if (angle == 0) return;
    pix = owned(pixRotate(pix.get(), angle * std::numbers::pi_v<float> / 180, L_ROTATE_AREA_MAP,
                          L_BRING_IN_WHITE, 0, 0));
  };
  level();
  const int turns = quarter_turns(pix.get());
  if (turns != 0) pix = owned(pixRotateOrth(pix.get(), turns));
  if (turns % 2 != 0) level();
  return pix;
}

}  // namespace sporhund::indexer
