#include "indexer/pdf/reader.h"

#include <fmt/core.h>

#include <algorithm>

#include "indexer/pdf/reply.h"
#include "indexer/worker/protocol.h"
#include "indexer/worker/worker_failure.h"
#include "indexer/worker/worker_process.h"

namespace sporhund::indexer {
namespace {

using schema::Failure;
using schema::FailureReason;

Failure failure(FailureReason reason, std::string detail) {
  return {"", reason, std::move(detail)};
}

double seconds(std::chrono::milliseconds time) {
  return static_cast<double>(time.count()) / 1000;
}

/// When the worker must have sent its next page, and all of them.
class Deadlines {
 public:
  explicit Deadlines(const ReadingLimits& limits)
      : limits_(limits), document_(Clock::now() + limits.document_time) {
    page_done();
  }
  void page_done() { page_ = Clock::now() + limits_.page_time; }
  Clock::time_point next() const { return std::min(document_, page_); }
  Failure missed() const {
    if (document_ <= page_) {
      return failure(FailureReason::timeout,
                     fmt::format("lesingen tok mer enn {} s", seconds(limits_.document_time)));
    }
    return failure(FailureReason::timeout,
                   fmt::format("en side tok mer enn {} s", seconds(limits_.page_time)));
  }

 private:
  ReadingLimits limits_;
  Clock::time_point document_;
  Clock::time_point page_;
};

}  // namespace

/// A process and how many requests it was sent.
class Reader::Worker {
 public:
  explicit Worker(const ReaderOptions& options)
      : limits_(options.limits), process_(options.worker_command, limits_.worker_memory_bytes) {}

  bool is_idle() const { return usable_ && process_.is_idle(); }
  bool is_fresh() const { return requests_ <= 1; }
  bool is_usable() const { return usable_; }

  Outcome read(const Snapshot& file);

 private:
  Outcome ended();
  Outcome killed(Failure failure);
  std::string request(const Snapshot& file);

  ReadingLimits limits_;
  WorkerProcess process_;
  std::uint64_t requests_ = 0;
  bool usable_ = true;
};

Outcome Reader::Worker::ended() {
  usable_ = false;
  const auto status = process_.wait_for_end();
  return worker_failure(status, process_.complaint(), limits_);
}

Outcome Reader::Worker::killed(Failure failure) {
  usable_ = false;
  process_.stop();
  const std::string said = process_.complaint();
  if (!said.empty()) failure.detail += ", og sa: " + said;
  return failure;
}

std::string Reader::Worker::request(const Snapshot& file) {
  const auto time = std::chrono::ceil<std::chrono::seconds>(limits_.document_time).count();
  RequestBody body;
  body.file_bytes = file.size();
  body.cpu_seconds = static_cast<std::uint64_t>(time);
  return to_bytes({FrameKind::read, requests_, file.sha256(), to_payload(body)});
}

Outcome Reader::Worker::read(const Snapshot& file) {
  ++requests_;
  Deadlines deadlines(limits_);
  if (!process_.send(request(file), file.descriptor())) return ended();
  Reply reply(requests_, file.sha256(), limits_);
  std::string bytes;
  while (true) {
    switch (process_.receive(deadlines.next(), bytes)) {
      case WorkerProcess::Event::closed:
        return ended();
      case WorkerProcess::Event::timeout:
        return killed(deadlines.missed());
      case WorkerProcess::Event::data:
        break;
    }
    if (reply.add(bytes) > 0) deadlines.page_done();
    if (reply.must_stop()) return killed(std::get<Failure>(*reply.outcome()));
    if (reply.outcome()) return std::move(*reply.outcome());
  }
}

Reader::Reader(ReaderOptions options) : options_(std::move(options)) {}
Reader::~Reader() = default;

std::variant<Extraction, Failure> Reader::read(const Snapshot& file) {
  // A file is blamed only for what it does to a fresh worker: what one that has read others breaks
  // on may be theirs.
  while (true) {
    if (worker_ && !worker_->is_idle()) worker_.reset();
    if (!worker_) worker_ = std::make_unique<Worker>(options_);
    Outcome outcome = worker_->read(file);
    auto* failure = std::get_if<Failure>(&outcome);
    if (failure == nullptr) return outcome;
    const bool again = !worker_->is_fresh() && (failure->reason == FailureReason::crashed ||
                                                failure->reason == FailureReason::out_of_memory);
    if (!worker_->is_usable() || failure->reason == FailureReason::out_of_memory) worker_.reset();
    if (again) continue;
    failure->path = file.path().string();
    return outcome;
  }
}

}  // namespace sporhund::indexer
