#include "indexer/worker/snapshot.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>

#include "indexer/worker/reader_options.h"
#include "schema/file_descriptor.h"
#include "schema/sha256.h"
#include "schema/system_text.h"
#include "schema/whole_file.h"

namespace sporhund::indexer {

struct Snapshot::Content {
  std::filesystem::path path;
  std::string sha256;
  std::size_t size = 0;
  schema::FileDescriptor memory;
};

namespace {

using schema::Failure;
using schema::FailureReason;

constexpr std::size_t kChunkBytes = std::size_t{256} << 10U;

Failure failure(FailureReason reason, std::string detail) {
  return {"", reason, std::move(detail)};
}

/// "filen kan ikke åpnes: No such file or directory."
Failure system_failure(const char* what) {
  return failure(FailureReason::unreadable,
                 fmt::format("{}: {}", what, schema::system_text(errno)));
}

Failure too_large(std::size_t limit) {
  return failure(FailureReason::too_large, fmt::format("filen er større enn {} byte", limit));
}

/// Nothing that opening or reading could wait for.
std::variant<schema::FileDescriptor, Failure> open_regular(const std::filesystem::path& path,
                                                           Links links) {
  const int no_links = links == Links::refuse ? O_NOFOLLOW : 0;
  schema::FileDescriptor file(
      ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | no_links));
  if (!file.is_open() && errno == ELOOP && links == Links::refuse) {
    return failure(FailureReason::unreadable, "stien er en symbolsk lenke");
  }
  if (!file.is_open()) return system_failure("filen kan ikke åpnes");
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return system_failure("filen kan ikke undersøkes");
  if (!S_ISREG(status.st_mode)) {
    return failure(FailureReason::unreadable, "stien er ikke en vanlig fil");
  }
  return file;
}

}  // namespace

Snapshot::Snapshot(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Snapshot::Snapshot(Snapshot&&) noexcept = default;
Snapshot& Snapshot::operator=(Snapshot&&) noexcept = default;
Snapshot::~Snapshot() = default;

const std::filesystem::path& Snapshot::path() const {
  return content_->path;
}
const std::string& Snapshot::sha256() const {
  return content_->sha256;
}
std::size_t Snapshot::size() const {
  return content_->size;
}
Snapshot Snapshot::going_by(const Snapshot& original) && {
  content_->path = original.path();
  content_->sha256 = original.sha256();
  return std::move(*this);
}
int Snapshot::descriptor() const {
  return content_->memory.get();
}

struct Snapshot::Builder::State {
  std::unique_ptr<Content> content = std::make_unique<Content>();
  std::size_t max_bytes = 0;
  schema::Sha256 sum;

  Failure failed(Failure failure) const {
    failure.path = content->path.string();
    return failure;
  }
};

Snapshot::Builder::Builder(std::filesystem::path path, std::size_t max_bytes)
    : state_(std::make_unique<State>()) {
  state_->content->path = std::move(path);
  state_->max_bytes = max_bytes;
  state_->content->memory =
      schema::FileDescriptor(::memfd_create("sporhund-snapshot", MFD_CLOEXEC | MFD_ALLOW_SEALING));
}
Snapshot::Builder::Builder(Builder&&) noexcept = default;
Snapshot::Builder::~Builder() = default;

std::optional<Failure> Snapshot::Builder::add(std::string_view bytes) {
  Content& content = *state_->content;
  content.size += bytes.size();
  if (content.size > state_->max_bytes) return state_->failed(too_large(state_->max_bytes));
  state_->sum.add(bytes);
  if (schema::write_all(content.memory.get(), bytes)) return std::nullopt;
  return state_->failed(system_failure("det er ikke minne til filen"));
}

std::variant<Snapshot, Failure> Snapshot::Builder::finish() {
  Content& content = *state_->content;
  if (content.size == 0) return state_->failed(failure(FailureReason::empty, "filen er tom"));
  content.sha256 = state_->sum.hexadecimal();
  constexpr int kSeals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;
  if (::fcntl(content.memory.get(), F_ADD_SEALS, kSeals) != 0) {
    return state_->failed(system_failure("kopien av filen kan ikke forsegles"));
  }
  return Snapshot(std::move(state_->content));
}

std::variant<Snapshot, Failure> Snapshot::take(const std::filesystem::path& path,
                                               const ReadingLimits& limits, Links links) {
  const auto failed = [&](Failure failure) {
    failure.path = path.string();
    return failure;
  };
  auto opened = open_regular(path, links);
  if (auto* problem = std::get_if<Failure>(&opened)) return failed(std::move(*problem));
  const int file = std::get<schema::FileDescriptor>(opened).get();
  Builder builder(path, limits.file_bytes);
  std::string chunk(kChunkBytes, '\0');
  // A file may grow while it is copied: what counts is what was read.
  while (true) {
    const ssize_t size = ::read(file, chunk.data(), chunk.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return failed(system_failure("filen kan ikke leses"));
    if (size == 0) return builder.finish();
    auto problem = builder.add({chunk.data(), static_cast<std::size_t>(size)});
    if (problem) return std::move(*problem);
  }
}

}  // namespace sporhund::indexer
