#include "indexer/ocr/request.h"

#include <limits>

#include "schema/bytes.h"

namespace sporhund::indexer {

std::string to_payload(const OcrRequest& request) {
  schema::ByteWriter out;
  out.number(request.file_bytes);
  out.number(request.cpu_seconds);
  out.number(request.page_milliseconds);
  out.number(request.recognise ? 1 : 0);
  out.number(request.pages.size());
  for (const PageTask& page : request.pages) {
    out.number(static_cast<std::uint64_t>(page.number));
    out.number(page.certain ? 1 : 0);
    out.number(static_cast<std::uint64_t>(page.least_rows));
  }
  return out.take();
}

OcrRequest ocr_request(std::string_view payload) {
  constexpr std::uint64_t kMost = std::numeric_limits<int>::max();
  schema::ByteReader in(payload);
  OcrRequest request;
  request.file_bytes = in.number();
  request.cpu_seconds = in.number();
  request.page_milliseconds = in.number(kMost);
  request.recognise = in.number(1) != 0;
  request.pages.resize(in.number(in.left()));
  for (PageTask& page : request.pages) {
    page.number = static_cast<int>(in.number(kMost));
    page.certain = in.number(1) != 0;
    page.least_rows = static_cast<int>(in.number(kMost));
  }
  in.end();
  return request;
}

}  // namespace sporhund::indexer
