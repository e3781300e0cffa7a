#pragma once

/// Puts a worker's answer together and believes nothing of it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/pdf/extraction.h"
#include "indexer/worker/protocol.h"
#include "indexer/worker/reader_options.h"

namespace sporhund::indexer {

using Outcome = std::variant<Extraction, schema::Failure>;

/// The answer to one request. Pure: no socket, no clock.
class Reply {
 public:
  Reply(std::uint64_t request, std::string sha256, const ReadingLimits& limits);

  /// Takes bytes as they come. Returns how many frames moved the answer on.
  int add(std::string_view bytes);

  /// Set once the answer is whole or can't become so. Failures have no path.
  std::optional<Outcome>& outcome() { return outcome_; }
  /// The worker broke a rule or a limit and must not be asked again.
  bool must_stop() const { return must_stop_; }
  int pages_done() const { return pages_done_; }

 private:
  void take(const Frame& frame);
  void take_opened(const Frame& frame);
  void take_page(const Frame& frame);
  void take_done(const Frame& frame);
  void stop(schema::FailureReason reason, std::string detail);

  const std::uint64_t request_;
  const std::string sha256_;
  const ReadingLimits limits_;
  FrameParser parser_;
  std::size_t received_ = 0;
  std::size_t words_ = 0;
  bool opened_ = false;
  int pages_ = 0;
  int pages_done_ = 0;
  std::vector<RawPage> read_;
  std::optional<Outcome> outcome_;
  bool must_stop_ = false;
};

}  // namespace sporhund::indexer
