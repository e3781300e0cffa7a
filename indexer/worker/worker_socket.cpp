#include "indexer/worker/worker_socket.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace sporhund::indexer {
namespace {

constexpr std::size_t kChunkBytes = 4096;

bool is_request(FrameKind kind) {
  return kind == FrameKind::read || kind == FrameKind::list || kind == FrameKind::unpack;
}

/// The descriptor that came with a message, if one did.
schema::FileDescriptor passed_descriptor(msghdr& message) {
  for (cmsghdr* part = CMSG_FIRSTHDR(&message); part != nullptr;
       part = CMSG_NXTHDR(&message, part)) {
    if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_RIGHTS) continue;
    int descriptor = -1;
    std::memcpy(&descriptor, CMSG_DATA(part), sizeof descriptor);
    return schema::FileDescriptor(descriptor);
  }
  return {};
}

/// False at the end of the stream.
bool receive_some(int socket, FrameParser& parser, schema::FileDescriptor& file) {
  std::array<char, kChunkBytes> chunk{};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  iovec part{chunk.data(), chunk.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  ssize_t size = 0;
  do {
    size = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (size < 0 && errno == EINTR);
  if (size <= 0) return false;
  schema::FileDescriptor passed = passed_descriptor(message);
  if (passed.is_open()) file = std::move(passed);
  parser.add({chunk.data(), static_cast<std::size_t>(size)});
  return true;
}

}  // namespace

std::optional<Request> receive_request(int socket) {
  FrameParser parser;
  Request request;
  while (true) {
    if (!receive_some(socket, parser, request.file)) return std::nullopt;
    auto frame = parser.next();
    if (parser.state() != FrameParser::State::good) return std::nullopt;
    if (!frame) continue;
    if (!is_request(frame->kind)) return std::nullopt;
    request.frame = std::move(*frame);
    return request;
  }
}

bool send_bytes(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool Answer::send(FrameKind kind, std::string payload) {
  frame_.kind = kind;
  frame_.payload = std::move(payload);
  return send_bytes(socket_, to_bytes(frame_));
}

bool Answer::send_failure(schema::FailureReason reason, std::string_view detail) {
  return send(FrameKind::failed, to_payload(reason, detail));
}

}  // namespace sporhund::indexer
