#pragma once

/// Reads files in sandboxed worker processes; the caller's process never parses a PDF.

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/pdf/extraction.h"
#include "schema/document.h"

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

/// Whether a symbolic link is as good as the file it leads to: where a person put it, not where a
/// program that may be deceived did.
enum class Links { refuse, follow };

/// A file's bytes as they were at one moment: what is hashed is what is read.
class Snapshot {
 public:
  /// Copies the file into sealed memory of the kernel's. A Failure (unreadable, too_large, empty)
  /// where it can't.
  static std::variant<Snapshot, schema::Failure> take(const std::filesystem::path& path,
                                                      const ReadingLimits& limits,
                                                      Links links = Links::refuse);
  class Builder;
  Snapshot(Snapshot&&) noexcept;
  Snapshot& operator=(Snapshot&&) noexcept;
  ~Snapshot();

  const std::filesystem::path& path() const;
  const std::string& sha256() const;  ///< lower-case hexadecimal
  std::size_t size() const;
  /// These bytes as a rendering of `original`: by its path and hash.
  Snapshot going_by(const Snapshot& original) &&;
  int descriptor() const;  ///< read-only, owned by the snapshot

 private:
  struct Content;
  explicit Snapshot(std::unique_ptr<Content> content);
  std::unique_ptr<Content> content_;
};

/// Makes a snapshot of bytes that come piece by piece.
class Snapshot::Builder {
 public:
  Builder(std::filesystem::path path, std::size_t max_bytes);
  Builder(Builder&&) noexcept;
  ~Builder();

  /// A Failure (too_large, unreadable) where they can't be kept.
  std::optional<schema::Failure> add(std::string_view bytes);
  /// A Failure (empty, unreadable) where there is nothing, or nothing can be kept. Call it once.
  std::variant<Snapshot, schema::Failure> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

struct ReaderOptions {
  ReadingLimits limits;
  /// The program to start as a worker (a path, not looked for in $PATH) and its first arguments;
  /// two follow: the descriptor and the bytes of memory that it hands to run_worker(). Tests put a
  /// misbehaving one here.
  std::vector<std::string> worker_command;
  std::filesystem::path office_program{};  ///< as find_office() gives it; may be empty
};

/// Called after each page: pages read so far and pages in all.
using PageProgress = std::function<void(int done, int pages)>;

/// One worker process, started at the first file and anew after it died or was killed.
/// One per thread.
class Reader {
 public:
  explicit Reader(ReaderOptions options);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  const ReaderOptions& options() const { return options_; }

  /// Reads a PDF. Never throws for what the file holds or the worker does: that is a Failure.
  /// Throws schema::Error{io} if no worker can be started at all.
  std::variant<Extraction, schema::Failure> read(const Snapshot& file,
                                                 const PageProgress& progress = {});

 private:
  class Worker;
  ReaderOptions options_;
  std::unique_ptr<Worker> worker_;
};

/// The worker's own main: serves requests on the socket at `descriptor` until it closes. Shuts
/// itself into its sandbox before it reads the first byte of a file. Returns an exit code.
int run_worker(int descriptor, std::size_t memory_bytes);

}  // namespace sporhund::indexer
