#pragma once

/// How a reader and its worker talk, over a stream socket. Either side sends frames:
///   4 bytes  size of the payload, lowest byte first
///   1 byte   FrameKind
///   8 bytes  number of the request, lowest byte first
///   64 bytes SHA-256 of the file, hexadecimal
///   payload
/// A request comes with the file's descriptor. It is answered by `failed`, or by `opened`, a `page`
/// for each page in order, and `done`; a `list` by a `member` for each file in the archive and
/// `done`, an `unpack` by `part`s and `done`. Each answer repeats the request's number and hash, so
/// that no text can be credited to another file.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "schema/document.h"

namespace sporhund::indexer {

enum class FrameKind : std::uint8_t {
  read,    ///< RequestBody
  opened,  ///< number of pages
  page,    ///< encode_page()
  done,    ///< encode_properties()
  failed,  ///< FailureBody
  list,    ///< RequestBody, of an archive
  unpack,  ///< RequestBody, of an archive
  member,  ///< MemberBody
  part,    ///< bytes of a member
};
inline constexpr FrameKind kLastFrameKind = FrameKind::part;

struct Frame {
  FrameKind kind = FrameKind::read;
  std::uint64_t request = 0;
  std::string sha256;
  std::string payload;

  bool operator==(const Frame&) const = default;
};

inline constexpr std::size_t kHashDigits = 64;
inline constexpr std::size_t kFrameHeaderBytes = 4 + 1 + 8 + kHashDigits;
/// A page with millions of words; no honest frame is larger.
inline constexpr std::size_t kMaxFramePayload = std::size_t{16} << 20U;
/// Where Reader puts the worker's end of the socket.
inline constexpr int kWorkerDescriptor = 3;

/// The hash must have its 64 digits and the payload fit (std::logic_error).
std::string to_bytes(const Frame& frame);

/// Cuts a stream into frames.
class FrameParser {
 public:
  enum class State : std::uint8_t { good, unknown_kind, too_long };

  void add(std::string_view bytes) { buffer_.append(bytes); }
  /// The next whole frame. Empty until more bytes come, and for ever once state() is not good.
  std::optional<Frame> next();
  State state() const { return state_; }

 private:
  std::string buffer_;
  std::size_t at_ = 0;
  State state_ = State::good;
};

/// What a worker is asked: the file's size, the time it may compute, and what of it.
struct RequestBody {
  std::size_t file_bytes = 0;
  std::uint64_t cpu_seconds = 0;
  std::uint64_t member = 0;  ///< of an archive, for `unpack`
};
std::string to_payload(const RequestBody& body);
/// Throws schema::Error for a payload that to_payload() did not write; so do those below.
RequestBody request_body(std::string_view payload);

std::string to_payload(schema::FailureReason reason, std::string_view detail);
/// A failure without path.
schema::Failure failure_body(std::string_view payload);

}  // namespace sporhund::indexer
