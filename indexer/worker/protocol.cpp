#include "indexer/worker/protocol.h"

#include <stdexcept>

#include "schema/bytes.h"

namespace sporhund::indexer {
namespace {

constexpr std::size_t kMaxDetailBytes = 1000;
constexpr std::size_t kSizeBytes = 4;
constexpr std::size_t kRequestBytes = 8;

void append_fixed(std::uint64_t value, std::size_t size, std::string& out) {
  for (std::size_t i = 0; i < size; ++i) out.push_back(static_cast<char>(value >> (8 * i)));
}

std::uint64_t fixed(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) {
    value = value << 8U | static_cast<unsigned char>(bytes[i - 1]);
  }
  return value;
}

}  // namespace

std::string to_bytes(const Frame& frame) {
  if (frame.sha256.size() != kHashDigits || frame.payload.size() > kMaxFramePayload) {
    throw std::logic_error("a frame that can't be sent");
  }
  std::string bytes;
  bytes.reserve(kFrameHeaderBytes + frame.payload.size());
  append_fixed(frame.payload.size(), kSizeBytes, bytes);
  bytes.push_back(static_cast<char>(frame.kind));
  append_fixed(frame.request, kRequestBytes, bytes);
  bytes += frame.sha256;
  bytes += frame.payload;
  return bytes;
}

std::optional<Frame> FrameParser::next() {
  const std::string_view rest = std::string_view(buffer_).substr(at_);
  if (state_ != State::good || rest.size() < kFrameHeaderBytes) return std::nullopt;
  const std::size_t size = fixed(rest.substr(0, kSizeBytes));
  const auto kind = static_cast<std::uint8_t>(rest[kSizeBytes]);
  if (size > kMaxFramePayload) state_ = State::too_long;
  if (kind > static_cast<std::uint8_t>(kLastFrameKind)) state_ = State::unknown_kind;
  if (state_ != State::good || rest.size() - kFrameHeaderBytes < size) return std::nullopt;
  Frame frame;
  frame.kind = static_cast<FrameKind>(kind);
  frame.request = fixed(rest.substr(kSizeBytes + 1, kRequestBytes));
  frame.sha256 = rest.substr(kSizeBytes + 1 + kRequestBytes, kHashDigits);
  frame.payload = rest.substr(kFrameHeaderBytes, size);
  at_ += kFrameHeaderBytes + size;
  // Moved together seldom, so that many small frames cost no more than their bytes.
  if (at_ > buffer_.size() / 2) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  return frame;
}

std::string to_payload(const RequestBody& body) {
  schema::ByteWriter out;
  out.number(body.file_bytes);
  out.number(body.cpu_seconds);
  out.number(body.member);
  return out.take();
}

RequestBody request_body(std::string_view payload) {
  schema::ByteReader in(payload);
  RequestBody body;
  body.file_bytes = in.number();
  body.cpu_seconds = in.number();
  body.member = in.number();
  in.end();
  return body;
}

std::string to_payload(schema::FailureReason reason, std::string_view detail) {
  schema::ByteWriter out;
  out.number(static_cast<std::uint64_t>(reason));
  out.string(detail.substr(0, kMaxDetailBytes));
  return out.take();
}

schema::Failure failure_body(std::string_view payload) {
  schema::ByteReader in(payload);
  schema::Failure failure;
  failure.reason = schema::kFailureReasons[in.number(schema::kFailureReasons.size() - 1)].first;
  failure.detail = in.string().substr(0, kMaxDetailBytes);
  in.end();
  return failure;
}

}  // namespace sporhund::indexer
