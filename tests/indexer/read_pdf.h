#pragma once

#include <stdexcept>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "indexer/pdf/pdf_extractor.h"

namespace sporhund::indexer {

/// All pages of a PDF, read in this process; `sha256` stays empty.
inline Extraction read_pdf(std::string_view bytes) {
  auto opened = PdfExtractor::open(bytes);
  if (const auto* failure = std::get_if<schema::Failure>(&opened)) {
    throw std::runtime_error(failure->detail);
  }
  auto& pdf = std::get<PdfExtractor>(opened);
  std::vector<RawPage> pages;
  for (int number = 1; number <= pdf.pages(); ++number) pages.push_back(pdf.page(number));
  Extraction extraction = pdf.properties();
  extraction.pages = std::move(pages);
  return extraction;
}

}  // namespace sporhund::indexer
