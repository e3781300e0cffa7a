#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/worker/reader_options.h"
#include "schema/document.h"

namespace sporhund::indexer {

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

}  // namespace sporhund::indexer
