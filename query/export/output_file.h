#pragma once

/// Files that appear whole or not at all.

#include <filesystem>
#include <string>
#include <string_view>

#include "schema/whole_file.h"

namespace sporhund::query {

/// Bytes on their way to an open file, which must outlive it. One per thread.
class ByteSink {
 public:
  /// `name` is the file that errors speak of.
  ByteSink(int descriptor, std::string name);

  /// Throws schema::Error{io}.
  void write(std::string_view bytes);
  void flush();

 private:
  int descriptor_;
  std::string name_;
  std::string buffer_;
};

/// A schema::WholeFile beside its place, written in larger pieces.
class OutputFile {
 public:
  /// Throws schema::Error{io} where nothing can be written, and for a place that is a device or
  /// anything but a file. A symbolic link is followed. What a program that was killed left in the
  /// folder is removed.
  explicit OutputFile(const std::filesystem::path& place);

  void write(std::string_view bytes) { sink_.write(bytes); }
  /// Has the bytes on the disk, then renames. Throws schema::Error{io}.
  void commit();

  const std::filesystem::path& place() const { return file_.place(); }
  /// Where the bytes are for now; a library may write there by name instead of write().
  const std::filesystem::path& temporary() const { return file_.temporary(); }

 private:
  schema::WholeFile file_;
  ByteSink sink_;
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
  schema::FileDescriptor file_;
  ByteSink sink_;
};

}  // namespace sporhund::query
