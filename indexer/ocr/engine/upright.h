#pragma once

#include <leptonica/allheaders.h>

#include <memory>

#include "indexer/pdf/page_renderer.h"

namespace sporhund::indexer {

struct PixDestroyer {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPointer = std::unique_ptr<Pix, PixDestroyer>;

/// The image with its lines level and its letters upright. Throws std::bad_alloc.
PixPointer upright(const GrayImage& image);

}  // namespace sporhund::indexer
