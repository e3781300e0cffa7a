#include "query/export/output_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "schema/error.h"
#include "schema/system_text.h"

namespace sporhund::query {
namespace {

constexpr std::size_t kBufferBytes = 1U << 16U;
constexpr std::string_view kTemporaryStart = ".sporhund-";
constexpr std::string_view kTemporaryEnd = ".tmp";

[[noreturn]] void fail(const std::string& name, const std::string& what) {
  throw schema::Error(schema::ErrorCode::io, name,
                      fmt::format("{} ({})", what, schema::system_text(errno)));
}

/// The file itself where `place` is a symbolic link, so that the link stays one.
std::filesystem::path resolved(const std::filesystem::path& place) {
  std::error_code error;
  const auto status = std::filesystem::status(place, error);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    throw schema::Error(schema::ErrorCode::io, place.string(), "er ikke en fil som kan skrives");
  }
  const std::filesystem::path target = std::filesystem::weakly_canonical(place, error);
  return error ? std::filesystem::absolute(place) : target;
}

std::filesystem::path name_beside(const std::filesystem::path& place, int attempt) {
  return place.parent_path() /
         fmt::format("{}{}-{}{}", kTemporaryStart, getpid(), attempt, kTemporaryEnd);
}

/// Locks an open file for as long as it is open: nobody takes it for one that was left behind.
bool lock(int descriptor) {
  return flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}

/// Removes the unfinished files of programs that were killed: those that nobody has locked.
void remove_left_behind(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::directory_iterator entries(folder, error);
  for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error)) {
    const std::string name = entries->path().filename().string();
    if (!name.starts_with(kTemporaryStart) || !name.ends_with(kTemporaryEnd)) continue;
    const schema::FileDescriptor left(
        open(entries->path().c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    if (left.is_open() && lock(left.get())) unlink(entries->path().c_str());
  }
}

struct OpenFile {
  std::filesystem::path name;
  schema::FileDescriptor descriptor;
};

/// A new, locked file beside `place` under a name that nothing had.
OpenFile make_beside(const std::filesystem::path& place) {
  for (int attempt = 0;; ++attempt) {
    std::filesystem::path name = name_beside(place, attempt);
    schema::FileDescriptor opened(open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!opened.is_open() && errno != EEXIST) fail(place.string(), "kan ikke skrives");
    // One that can't be locked is just being removed by another program.
    if (opened.is_open() && lock(opened.get())) return {std::move(name), std::move(opened)};
  }
}

schema::WholeFile whole_file(const std::filesystem::path& place) {
  remove_left_behind(place.parent_path());
  OpenFile file = make_beside(place);
  return {place, std::move(file.name), std::move(file.descriptor)};
}

schema::FileDescriptor nameless_file(const std::filesystem::path& place) {
  OpenFile file = make_beside(place);
  unlink(file.name.c_str());
  return std::move(file.descriptor);
}

/// Writes `chunk` with `line_start` after each line feed that more follows, also in the next chunk.
class LinePrefixer {
 public:
  LinePrefixer(OutputFile& file, std::string_view line_start)
      : file_(file), line_start_(line_start) {}

  void write(std::string_view chunk) {
    while (!chunk.empty()) {
      if (at_start_) file_.write(line_start_);
      const std::size_t feed = chunk.find('\n');
      at_start_ = feed != std::string_view::npos;
      const std::size_t length = at_start_ ? feed + 1 : chunk.size();
      file_.write(chunk.substr(0, length));
      chunk.remove_prefix(length);
    }
  }

 private:
  OutputFile& file_;
  std::string_view line_start_;
  bool at_start_ = true;
};

}  // namespace

ByteSink::ByteSink(int descriptor, std::string name)
    : descriptor_(descriptor), name_(std::move(name)) {}

void ByteSink::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= kBufferBytes) flush();
}

void ByteSink::flush() {
  if (!schema::write_all(descriptor_, buffer_)) fail(name_, "kan ikke skrives");
  buffer_.clear();
}

OutputFile::OutputFile(const std::filesystem::path& place)
    : file_(whole_file(resolved(place))), sink_(file_.descriptor(), file_.place().string()) {}

void OutputFile::commit() {
  sink_.flush();
  file_.commit(schema::Forced::file_and_folder);
}

Spool::Spool(const OutputFile& file)
    : name_(file.place().string()), file_(nameless_file(file.place())), sink_(file_.get(), name_) {}

void Spool::copy_to(OutputFile& file, std::string_view line_start) {
  sink_.flush();
  LinePrefixer lines(file, line_start);
  std::array<char, kBufferBytes> chunk{};
  off_t position = 0;
  while (true) {
    const ssize_t bytes = pread(file_.get(), chunk.data(), chunk.size(), position);
    if (bytes < 0 && errno == EINTR) continue;
    if (bytes < 0) fail(name_, "kan ikke skrives");
    if (bytes == 0) return;
    lines.write({chunk.data(), static_cast<std::size_t>(bytes)});
    position += bytes;
  }
}

}  // namespace sporhund::query
