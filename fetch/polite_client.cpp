#include "fetch/polite_client.h"

#include <algorithm>
#include <thread>

namespace sporhund::fetch {
namespace {

using std::chrono::milliseconds;

constexpr double kFactor = 1.6;
/// So many answers in a row, and it goes faster again.
constexpr int kRecovered = 15;

milliseconds times(milliseconds pause, double factor) {
  return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(pause.count()) * factor));
}

}  // namespace

void Pauses::succeeded() {
  if (++successes_ < kRecovered) return;
  successes_ = 0;
  pause_ = std::max(pace_.between, times(pause_, 1 / kFactor));
}

void Pauses::failed(std::chrono::seconds asked) {
  successes_ = 0;
  // A server may ask for more than a growing pause would give it, but not for hours.
  pause_ = std::min(std::max<milliseconds>(asked, times(pause_, kFactor)), pace_.longest);
}

HttpAnswer PoliteClient::attempt(const std::string& url, std::size_t max_bytes,
                                 const Receiver& receiver) {
  if (asked_before_) std::this_thread::sleep_for(pauses_.next());
  asked_before_ = true;
  receiver.begin();
  HttpAnswer answer = http_.get(url, max_bytes, receiver.add);
  if (answer.problem != HttpProblem::none) return answer;
  const std::string problem = receiver.problem();
  if (problem.empty()) return answer;
  return {.problem = HttpProblem::no_answer, .detail = problem};
}

HttpAnswer PoliteClient::get(const std::string& url, std::size_t max_bytes,
                             const Receiver& receiver) {
  HttpAnswer answer;
  for (int i = 0; i < pace_.attempts; ++i) {
    answer = attempt(url, max_bytes, receiver);
    if (!answer.may_pass()) {
      pauses_.succeeded();  // it answered
      return answer;
    }
    pauses_.failed(answer.retry_after);
  }
  return answer;
}

}  // namespace sporhund::fetch
