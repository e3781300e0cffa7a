#pragma once

#include <cstddef>
#include <string>

namespace sporhund::indexer {

/// The OCR worker's own main: serves requests (request.h) on the socket at `descriptor` until it
/// closes. Loads Tesseract with `trained_data`, unless that is empty, then shuts itself into its
/// sandbox, then reads the first byte of a file. Returns an exit code.
int run_ocr_worker(int descriptor, std::size_t memory_bytes, const std::string& trained_data);

}  // namespace sporhund::indexer
