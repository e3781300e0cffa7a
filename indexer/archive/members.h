#pragma once

/// Reads ZIP archives with libzip, in this very process: for workers and tests only.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "indexer/archive/zip_directory.h"
#include "schema/document.h"

struct zip;
struct zip_file;

namespace sporhund::indexer {

/// A file in an archive, as the archive's directory tells of it.
struct MemberEntry {
  std::uint64_t index = 0;
  std::string name;      ///< in UTF-8 as far as libzip can tell, else as it stands there
  std::size_t size = 0;  ///< unpacked, as the archive claims
  bool encrypted = false;
  bool supported = true;  ///< packed in a way that libzip reads

  bool operator==(const MemberEntry&) const = default;
};

/// An opened archive. Its bytes must outlive it. Not for several threads.
class ZipArchive {
 public:
  /// A Failure (damaged) where it can't be opened.
  static std::variant<ZipArchive, schema::Failure> open(std::string_view bytes);
  ZipArchive(ZipArchive&&) noexcept = default;
  ZipArchive& operator=(ZipArchive&&) noexcept = default;

  std::uint64_t entries() const;
  /// From 0 to entries().
  MemberEntry entry(std::uint64_t index) const;

  /// A member while it is unpacked.
  class Stream {
   public:
    /// Up to `size` bytes; none at the end. Empty where the rest can't be unpacked.
    std::optional<std::string> next(std::size_t size);

   private:
    friend class ZipArchive;
    struct Close {
      void operator()(zip_file* file) const;
    };
    explicit Stream(zip_file* file) : file_(file) {}
    std::unique_ptr<zip_file, Close> file_;
  };
  /// A Failure (encrypted, damaged) where it can't be unpacked.
  std::variant<Stream, schema::Failure> unpack(std::uint64_t index) const;

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };
  ZipArchive(std::unique_ptr<HonestDirectory> directory, zip* archive)
      : directory_(std::move(directory)), archive_(archive) {}

  std::unique_ptr<HonestDirectory> directory_;  ///< libzip reads it where it is
  std::unique_ptr<zip, Discard> archive_;
};

}  // namespace sporhund::indexer
