#pragma once

/// GET with libcurl, from one server only.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "fetch/url.h"

namespace sporhund::fetch {

enum class HttpProblem : std::uint8_t {
  none,
  no_answer,  ///< no connection, silence, or an answer that breaks off
  status,     ///< another status than 200
  refused,    ///< leads away from the server
  too_large,
};

struct HttpAnswer {
  HttpProblem problem = HttpProblem::none;
  long status = 0;
  std::string detail{};                ///< for people; empty where there is no problem
  std::chrono::seconds retry_after{};  ///< that the server asked for; 0 where it did not

  /// Whether the same request may do better later.
  bool may_pass() const;
};

/// Gets the bytes of an answer with status 200, piece by piece.
using BodySink = std::function<void(std::string_view piece)>;

/// Not for several threads.
class HttpClient {
 public:
  /// Asks `origin` only; a server that says nothing for `silence` has not answered.
  HttpClient(Origin origin, std::chrono::seconds silence);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  /// Follows up to five redirects, as long as they stay with the server. What `sink` throws leaves
  /// here.
  HttpAnswer get(const std::string& url, std::size_t max_bytes, const BodySink& sink);

 private:
  struct Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace sporhund::fetch
