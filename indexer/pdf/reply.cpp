#include "indexer/pdf/reply.h"

#include <fmt/core.h>

#include <limits>

#include "indexer/pdf/extraction_codec.h"
#include "schema/error.h"

namespace sporhund::indexer {
namespace {

using schema::FailureReason;

/// In memory a word is much larger than in a frame: all words may take this many times reply_bytes.
constexpr std::size_t kWordMemory = 4;
constexpr std::size_t kAnyFont = std::numeric_limits<std::uint16_t>::max() + std::size_t{1};

bool fonts_are_known(const Extraction& extraction) {
  for (const RawPage& page : extraction.pages) {
    for (const Word& word : page.words) {
      if (word.font >= extraction.fonts.size()) return false;
    }
  }
  return true;
}

}  // namespace

Reply::Reply(std::uint64_t request, std::string sha256, const ReadingLimits& limits)
    : request_(request), sha256_(std::move(sha256)), limits_(limits) {}

void Reply::stop(FailureReason reason, std::string detail) {
  outcome_ = schema::Failure{"", reason, std::move(detail)};
  must_stop_ = true;
}

int Reply::add(std::string_view bytes) {
  received_ += bytes.size();
  if (received_ > limits_.reply_bytes) {
    stop(FailureReason::too_large,
         fmt::format("teksten er større enn {} byte", limits_.reply_bytes));
    return 0;
  }
  parser_.add(bytes);
  int frames = 0;
  while (!outcome_) {
    const auto frame = parser_.next();
    if (!frame) break;
    take(*frame);
    ++frames;
  }
  if (parser_.state() == FrameParser::State::too_long) {
    stop(FailureReason::too_large,
         fmt::format("leseprosessen varslet mer enn {} byte på én gang", kMaxFramePayload));
  } else if (parser_.state() == FrameParser::State::unknown_kind) {
    stop(FailureReason::crashed, "leseprosessen sendte byte uten mening");
  }
  return frames;
}

void Reply::take(const Frame& frame) {
  if (frame.request != request_ || frame.sha256 != sha256_) {
    return stop(FailureReason::crashed, "leseprosessen svarte for en annen fil");
  }
  try {
    switch (frame.kind) {
      case FrameKind::opened:
        return take_opened(frame);
      case FrameKind::page:
        return take_page(frame);
      case FrameKind::done:
        return take_done(frame);
      case FrameKind::failed:
        outcome_ = failure_body(frame.payload);
        return;
      default:
        break;
    }
    stop(FailureReason::crashed, "leseprosessen sendte et spørsmål, eller svarte på noe annet");
  } catch (const schema::Error& error) {
    stop(FailureReason::crashed,
         fmt::format("svaret fra leseprosessen er skadet: {}", error.what()));
  }
}

void Reply::take_opened(const Frame& frame) {
  schema::ByteReader in(frame.payload);
  const auto pages = in.number();
  in.end();
  if (opened_ || pages == 0) {
    return stop(FailureReason::crashed, "leseprosessen talte sidene feil");
  }
  if (pages > static_cast<std::uint64_t>(limits_.pages)) {
    return stop(FailureReason::too_large,
                fmt::format("PDF-en har {} sider, mer enn {}", pages, limits_.pages));
  }
  opened_ = true;
  pages_ = static_cast<int>(pages);
}

void Reply::take_page(const Frame& frame) {
  schema::ByteReader in(frame.payload);
  RawPage page = decode_page(in, kAnyFont);
  in.end();
  if (pages_done() >= pages_ || page.number != pages_done() + 1) {
    return stop(FailureReason::crashed, "leseprosessen sendte en side i feil rekkefølge");
  }
  words_ += page.words.size();
  if (words_ > kWordMemory * limits_.reply_bytes / sizeof(Word)) {
    return stop(FailureReason::too_large, fmt::format("PDF-en har mer enn {} ord", words_));
  }
  read_.push_back(std::move(page));
  ++pages_done_;
}

void Reply::take_done(const Frame& frame) {
  schema::ByteReader in(frame.payload);
  Extraction extraction = decode_properties(in);
  in.end();
  extraction.pages = std::move(read_);
  const bool whole = opened_ && pages_done_ == pages_;
  if (!whole || extraction.sha256 != sha256_ || !fonts_are_known(extraction)) {
    return stop(FailureReason::crashed, "svaret fra leseprosessen er ikke helt");
  }
  outcome_ = std::move(extraction);
}

}  // namespace sporhund::indexer
