#pragma once

/// The worker's end of the socket: blocking, one request at a time.

#include <optional>
#include <string>
#include <string_view>

#include "indexer/worker/protocol.h"
#include "schema/file_descriptor.h"

namespace sporhund::indexer {

struct Request {
  Frame frame;
  schema::FileDescriptor file;  ///< may be none
};

/// Waits for the next request. Empty when the reader has gone or does not keep to the protocol.
std::optional<Request> receive_request(int socket);

/// False when the reader has gone.
bool send_bytes(int socket, std::string_view bytes);

/// One request's answers. send() is false when the reader has gone.
class Answer {
 public:
  Answer(int socket, const Frame& request) : socket_(socket), frame_(request) {}

  bool send(FrameKind kind, std::string payload);
  bool send_failure(schema::FailureReason reason, std::string_view detail);
  const std::string& sha256() const { return frame_.sha256; }

 private:
  int socket_;
  Frame frame_;
};

}  // namespace sporhund::indexer
