#include "indexer/worker/worker_failure.h"

#include <fmt/core.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include <algorithm>
#include <string_view>

namespace sporhund::indexer {
namespace {

using schema::Failure;
using schema::FailureReason;

/// What a process says last when an allocation fails: poppler's own words and the standard
/// library's.
constexpr std::string_view kNoMemory[] = {"Out of memory", "std::bad_alloc"};

bool lacked_memory(const std::string& complaint) {
  return std::any_of(std::begin(kNoMemory), std::end(kNoMemory), [&](std::string_view said) {
    return complaint.find(said) != std::string::npos;
  });
}

Failure failure(FailureReason reason, std::string detail) {
  return {"", reason, std::move(detail)};
}

double seconds(std::chrono::milliseconds time) {
  return static_cast<double>(time.count()) / 1000;
}

}  // namespace

Failure worker_failure(std::optional<int> ended, const std::string& complaint,
                       const ReadingLimits& limits) {
  const std::string said = complaint.empty() ? "" : fmt::format(", og sa: {}", complaint);
  if (lacked_memory(complaint)) {
    return failure(FailureReason::out_of_memory,
                   fmt::format("filen krever mer enn {} byte minne", limits.worker_memory_bytes));
  }
  if (!ended) return failure(FailureReason::crashed, "leseprosessen sluttet å svare" + said);
  const int status = *ended;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) {
    return failure(FailureReason::timeout,
                   fmt::format("lesingen tok mer enn {} s", seconds(limits.document_time)));
  }
  if (WIFSIGNALED(status)) {
    return failure(FailureReason::crashed,
                   fmt::format("leseprosessen ble avsluttet av signal {} ({}){}", WTERMSIG(status),
                               ::sigabbrev_np(WTERMSIG(status)), said));
  }
  return failure(FailureReason::crashed,
                 fmt::format("leseprosessen avsluttet med kode {}{}", WEXITSTATUS(status), said));
}

}  // namespace sporhund::indexer
