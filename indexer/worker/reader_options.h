#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sporhund::indexer {

/// What one document may cost. Each limit that is hit names itself in the Failure.
struct ReadingLimits {
  std::chrono::milliseconds document_time{120'000};
  std::chrono::milliseconds page_time{30'000};  ///< without a new page
  std::size_t worker_memory_bytes = std::size_t{1} << 30U;
  std::size_t file_bytes = std::size_t{1} << 30U;
  std::size_t reply_bytes = std::size_t{256} << 20U;  ///< all that a worker may answer for a file
  int pages = 20'000;
  std::chrono::milliseconds conversion_time{180'000};  ///< for LibreOffice
  std::size_t conversion_memory_bytes = std::size_t{2} << 30U;
  std::size_t conversion_bytes = std::size_t{256} << 20U;  ///< the PDF that it writes
  std::size_t archive_members = 10'000;                    ///< in one archive
  std::size_t archive_bytes = std::size_t{4} << 30U;       ///< of all its documents, unpacked
  std::size_t archive_ratio = 200;                         ///< unpacked to packed, beyond 64 MiB
  int archive_depth = 3;                                   ///< archives in one another
};

/// How files are read.
struct ReaderOptions {
  ReadingLimits limits;
  /// The program to start as a worker (a path, not looked for in $PATH) and its first arguments;
  /// two follow: the descriptor and the bytes of memory that it hands to run_worker()
  /// (indexer/file_worker.h). Tests put a misbehaving one here.
  std::vector<std::string> worker_command;
  std::filesystem::path office_program{};  ///< as find_office() gives it; may be empty
};

}  // namespace sporhund::indexer
