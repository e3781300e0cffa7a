#pragma once

/// Files that appear whole or not at all.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace sporhund::query {

/// Bytes on their way to a file descriptor, which it owns. One per thread.
class ByteSink {
 public:
  /// `name` is the file that errors speak of.
  ByteSink(int descriptor, std::string name);
  ~ByteSink();
  ByteSink(const ByteSink&) = delete;
  ByteSink& operator=(const ByteSink&) = delete;

  /// Throws schema::Error{io}.
  void write(std::string_view bytes);
  void flush();
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
  std::string name_;
  std::string buffer_;
};

/// A file under another name beside its place until commit() puts it there.
class OutputFile {
 public:
  /// Throws schema::Error{io} where nothing can be written, and for a place that is a device or
  /// anything but a file. A symbolic link is followed. What a program that was killed left in the
  /// folder is removed.
  explicit OutputFile(const std::filesystem::path& place);
  /// Removes what was not committed.
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes) { sink_->write(bytes); }
  /// Has the bytes on the disk, then renames. Throws schema::Error{io}.
  void commit();

  const std::filesystem::path& place() const { return place_; }
  /// Where the bytes are for now; a library may write there by name instead of write().
  const std::filesystem::path& temporary() const { return temporary_; }

 private:
  std::filesystem::path place_;
  std::filesystem::path temporary_;
  std::optional<ByteSink> sink_;
  bool committed_ = false;
};

/// Bytes kept on the disk until what must stand before them is known. Has no name: it is gone with
/// the process.
class Spool {
 public:
  /// Lies in the folder of `file`, which errors speak of.
  explicit Spool(const OutputFile& file);

  void write(std::string_view bytes) { sink_.write(bytes); }
  /// Appends it all to `file`, with `line_start` before every line.
  void copy_to(OutputFile& file, std::string_view line_start);

 private:
  std::string name_;
  ByteSink sink_;
};

}  // namespace sporhund::query
