#include "indexer/archive/archive_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "indexer/archive/member_codec.h"
#include "indexer/worker/protocol.h"
#include "indexer/worker/worker_failure.h"
#include "indexer/worker/worker_process.h"
#include "schema/error.h"
#include "schema/file_kind.h"

namespace sporhund::indexer {
namespace {

using schema::Failure;
using schema::FailureReason;

/// Small archives may be packed as tightly as they like.
constexpr std::size_t kAnyRatioBytes = std::size_t{64} << 20U;

Failure failure(FailureReason reason, std::string detail) {
  return {"", reason, std::move(detail)};
}

/// Empty where the archive keeps to the limits.
std::optional<Failure> excess(const std::vector<ArchiveMember>& members, std::size_t packed,
                              const ReadingLimits& limits) {
  std::size_t unpacked = 0;
  for (const ArchiveMember& member : members) {
    if (member.size > limits.archive_bytes - unpacked) {
      return failure(FailureReason::too_large,
                     fmt::format("arkivet rommer mer enn {} byte utpakket", limits.archive_bytes));
    }
    unpacked += member.size;
  }
  if (unpacked > kAnyRatioBytes && unpacked / packed > limits.archive_ratio) {
    return failure(FailureReason::too_large,
                   fmt::format("arkivet utgir seg for å bli mer enn {} ganger så stort utpakket",
                               limits.archive_ratio));
  }
  return std::nullopt;
}

/// Gets a frame of an answer; a Failure where it will not have it.
using TakeFrame = std::function<std::optional<Failure>(const Frame&)>;

}  // namespace

/// A process, and the requests that it was sent.
class ArchiveReader::Session {
 public:
  explicit Session(const ReaderOptions& options)
      : limits_(options.limits), process_(options.worker_command, limits_.worker_memory_bytes) {}

  bool is_idle() const { return usable_ && process_.is_idle(); }

  /// Asks, and hands each answer's frame to `take`, which may refuse it. Empty when all is said.
  std::optional<Failure> ask(FrameKind kind, const Snapshot& archive, std::uint64_t member,
                             const TakeFrame& take);

 private:
  Failure ended();
  Failure killed(Failure failure);
  /// True when the answer is whole.
  std::variant<bool, Failure> read_frames(const Snapshot& archive, const TakeFrame& take);
  std::variant<bool, Failure> take_frame(const Frame& frame, const Snapshot& archive,
                                         const TakeFrame& take);

  ReadingLimits limits_;
  WorkerProcess process_;
  FrameParser parser_;
  FrameKind expected_ = FrameKind::done;
  std::uint64_t requests_ = 0;
  bool usable_ = true;
};

Failure ArchiveReader::Session::ended() {
  usable_ = false;
  const auto status = process_.wait_for_end();
  return worker_failure(status, process_.complaint(), limits_);
}

Failure ArchiveReader::Session::killed(Failure failure) {
  usable_ = false;
  process_.stop();
  return failure;
}

std::variant<bool, Failure> ArchiveReader::Session::take_frame(const Frame& frame,
                                                               const Snapshot& archive,
                                                               const TakeFrame& take) {
  if (frame.request != requests_ || frame.sha256 != archive.sha256()) {
    return killed(failure(FailureReason::crashed, "leseprosessen svarte for en annen fil"));
  }
  if (frame.kind == FrameKind::done) return true;
  try {
    if (frame.kind == FrameKind::failed) return failure_body(frame.payload);
    if (frame.kind != expected_) {
      return killed(failure(FailureReason::crashed, "leseprosessen svarte på noe annet"));
    }
    if (auto problem = take(frame)) return killed(std::move(*problem));
  } catch (const schema::Error& error) {
    return killed(failure(FailureReason::crashed, error.what()));
  }
  return false;
}

std::variant<bool, Failure> ArchiveReader::Session::read_frames(const Snapshot& archive,
                                                                const TakeFrame& take) {
  while (const auto frame = parser_.next()) {
    auto done = take_frame(*frame, archive, take);
    if (!std::holds_alternative<bool>(done) || std::get<bool>(done)) return done;
  }
  if (parser_.state() == FrameParser::State::good) return false;
  return killed(failure(FailureReason::crashed, "leseprosessen sendte byte uten mening"));
}

std::optional<Failure> ArchiveReader::Session::ask(FrameKind kind, const Snapshot& archive,
                                                   std::uint64_t member, const TakeFrame& take) {
  ++requests_;
  expected_ = kind == FrameKind::list ? FrameKind::member : FrameKind::part;
  const auto time = std::chrono::ceil<std::chrono::seconds>(limits_.document_time);
  const RequestBody body{archive.size(), static_cast<std::uint64_t>(time.count()), member};
  const auto deadline = Clock::now() + limits_.document_time;
  if (!process_.send(to_bytes({kind, requests_, archive.sha256(), to_payload(body)}),
                     archive.descriptor())) {
    return ended();
  }
  std::string bytes;
  while (true) {
    const auto event = process_.receive(deadline, bytes);
    if (event == WorkerProcess::Event::closed) return ended();
    if (event == WorkerProcess::Event::timeout) {
      return killed(failure(FailureReason::timeout,
                            fmt::format("utpakkingen tok mer enn {} s", time.count())));
    }
    parser_.add(bytes);
    auto done = read_frames(archive, take);
    if (auto* problem = std::get_if<Failure>(&done)) return std::move(*problem);
    if (std::get<bool>(done)) return std::nullopt;
  }
}

ArchiveReader::ArchiveReader(ReaderOptions options) : options_(std::move(options)) {}
ArchiveReader::~ArchiveReader() = default;

std::variant<ArchiveListing, Failure> ArchiveReader::list(const Snapshot& archive) {
  if (session_ && !session_->is_idle()) session_.reset();
  if (!session_) session_ = std::make_unique<Session>(options_);
  const std::size_t most = options_.limits.archive_members;
  std::vector<MemberEntry> entries;
  auto problem =
      session_->ask(FrameKind::list, archive, 0, [&](const Frame& frame) -> std::optional<Failure> {
        entries.push_back(member_body(frame.payload));
        if (entries.size() <= most) return std::nullopt;
        return failure(FailureReason::too_large, fmt::format("arkivet har mer enn {} filer", most));
      });
  ArchiveListing listing = listing_of(entries);
  if (!problem) problem = excess(listing.documents, archive.size(), options_.limits);
  if (!problem) return listing;
  problem->path = archive.path().string();
  return std::move(*problem);
}

std::variant<Snapshot, Failure> ArchiveReader::unpack(const Snapshot& archive,
                                                      const ArchiveMember& member,
                                                      const std::filesystem::path& path) {
  const auto named = [&](Failure failure) {
    failure.path = path.string();
    return failure;
  };
  if (member.problem) return named(*member.problem);
  if (session_ && !session_->is_idle()) session_.reset();
  if (!session_) session_ = std::make_unique<Session>(options_);
  Snapshot::Builder builder(path, std::min(options_.limits.file_bytes, member.size));
  auto problem = session_->ask(FrameKind::unpack, archive, member.index,
                               [&](const Frame& frame) { return builder.add(frame.payload); });
  if (problem) return named(std::move(*problem));
  return builder.finish();
}

}  // namespace sporhund::indexer
