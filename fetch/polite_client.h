#pragma once

/// Asks a server no faster than it bears.

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

#include "fetch/http.h"

namespace sporhund::fetch {

struct Pace {
  std::chrono::milliseconds between{2000};    ///< calls, at least
  std::chrono::milliseconds longest{60'000};  ///< that a pause may grow to
  int attempts = 5;                           ///< for one address
};

/// How long to wait before the next call: longer after each failure, slowly back to normal. Pure.
class Pauses {
 public:
  explicit Pauses(const Pace& pace) : pace_(pace), pause_(pace.between) {}

  std::chrono::milliseconds next() const { return pause_; }
  void succeeded();
  /// `asked`: what the server wants to be left alone for.
  void failed(std::chrono::seconds asked);

 private:
  Pace pace_;
  std::chrono::milliseconds pause_;
  int successes_ = 0;
};

/// What is done with an answer's bytes.
struct Receiver {
  std::function<void()> begin;  ///< before each attempt
  BodySink add;
  /// Whether the whole answer can be right; else why not, for people, and it is asked for again.
  std::function<std::string()> problem;
};

/// Not for several threads.
class PoliteClient {
 public:
  PoliteClient(HttpClient& http, const Pace& pace) : http_(http), pace_(pace), pauses_(pace) {}

  /// Tries until there is a whole answer, the server says that there is none, or it was asked often
  /// enough.
  HttpAnswer get(const std::string& url, std::size_t max_bytes, const Receiver& receiver);

 private:
  HttpAnswer attempt(const std::string& url, std::size_t max_bytes, const Receiver& receiver);

  HttpClient& http_;
  Pace pace_;
  Pauses pauses_;
  bool asked_before_ = false;
};

}  // namespace sporhund::fetch
