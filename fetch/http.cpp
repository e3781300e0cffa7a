#include "fetch/http.h"

#include <curl/curl.h>
#include <fmt/core.h>

#include <algorithm>
#include <exception>
#include <stdexcept>

#include "schema/error.h"

namespace sporhund::fetch {
namespace {

constexpr int kMaxRedirects = 5;
constexpr long kConnectSeconds = 30;
/// Slower than this for as long as a silence may last is no answer either.
constexpr long kSlowestBytesPerSecond = 100;
constexpr long kLongestSeconds = 3600;
constexpr long kOk = 200;
/// Of an answer that is an error, for the message.
constexpr std::size_t kMaxErrorBytes = 500;
constexpr const char* kAgent = "sporhund";

struct Transfer {
  CURL* handle = nullptr;
  std::size_t left = 0;
  const BodySink* sink = nullptr;
  std::string error_body;
  bool too_large = false;
  std::exception_ptr thrown;
};

long status_of(CURL* handle) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

std::size_t take_piece(const char* bytes, std::size_t, std::size_t size, void* context) {
  auto& transfer = *static_cast<Transfer*>(context);
  const std::string_view piece(bytes, size);
  if (status_of(transfer.handle) != kOk) {
    transfer.error_body += piece.substr(0, kMaxErrorBytes - transfer.error_body.size());
    return size;
  }
  if (size > transfer.left) {
    transfer.too_large = true;
    return 0;
  }
  transfer.left -= size;
  try {
    (*transfer.sink)(piece);
  } catch (...) {
    transfer.thrown = std::current_exception();
    return 0;
  }
  return size;
}

HttpAnswer no_answer(CURLcode code, std::chrono::seconds silence) {
  const std::string why = code == CURLE_OPERATION_TIMEDOUT
                              ? fmt::format("tjeneren har vært taus i {} s", silence.count())
                              : fmt::format("intet helt svar: {}", curl_easy_strerror(code));
  return {.problem = HttpProblem::no_answer, .detail = why};
}

HttpAnswer status_answer(const Transfer& transfer) {
  curl_off_t wait = 0;
  curl_easy_getinfo(transfer.handle, CURLINFO_RETRY_AFTER, &wait);
  const long status = status_of(transfer.handle);
  return {.problem = HttpProblem::status,
          .status = status,
          .detail = fmt::format("tjeneren svarte {}: {}", status, transfer.error_body),
          .retry_after = std::chrono::seconds(wait)};
}

/// Empty where the answer is no redirect.
std::string redirect_of(CURL* handle) {
  const char* url = nullptr;
  curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &url);
  return url == nullptr ? "" : url;
}

HttpAnswer refused(const std::string& url) {
  return {.problem = HttpProblem::refused,
          .detail = fmt::format("adressen er ikke på samme tjener: {}", url)};
}

}  // namespace

bool HttpAnswer::may_pass() const {
  constexpr long kPassing[] = {408, 425, 429};
  if (problem == HttpProblem::no_answer) return true;
  if (problem != HttpProblem::status) return false;
  return status >= 500 || std::ranges::find(kPassing, status) != std::end(kPassing);
}

struct HttpClient::Connection {
  Origin origin;
  std::chrono::seconds silence;
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle{curl_easy_init(), &curl_easy_cleanup};

  HttpAnswer get_once(const std::string& url, Transfer& transfer) const;
};

HttpClient::HttpClient(Origin origin, std::chrono::seconds silence)
    : connection_(std::make_unique<Connection>(Connection{std::move(origin), silence})) {
  CURL* handle = connection_->handle.get();
  if (handle == nullptr) throw std::runtime_error("libcurl can't be used");
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_USERAGENT, kAgent);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT,
                   std::min<long>(kConnectSeconds, silence.count()));
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, kSlowestBytesPerSecond);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(silence.count()));
  curl_easy_setopt(handle, CURLOPT_TIMEOUT, kLongestSeconds);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &take_piece);
  if (is_local(connection_->origin)) curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
}

HttpClient::~HttpClient() = default;

HttpAnswer HttpClient::Connection::get_once(const std::string& url, Transfer& transfer) const {
  transfer.handle = handle.get();
  transfer.error_body.clear();
  curl_easy_setopt(handle.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &transfer);
  const CURLcode code = curl_easy_perform(handle.get());
  if (transfer.thrown) std::rethrow_exception(transfer.thrown);
  if (transfer.too_large) {
    return {.problem = HttpProblem::too_large, .detail = "svaret er for stort"};
  }
  if (code != CURLE_OK) return no_answer(code, silence);
  return status_of(handle.get()) == kOk ? HttpAnswer{.status = kOk, .detail = {}}
                                        : status_answer(transfer);
}

HttpAnswer HttpClient::get(const std::string& url, std::size_t max_bytes, const BodySink& sink) {
  Transfer transfer;
  transfer.left = max_bytes;
  transfer.sink = &sink;
  std::string next = url;
  for (int hop = 0; hop <= kMaxRedirects; ++hop) {
    if (origin_of(next) != connection_->origin) return refused(next);
    HttpAnswer answer = connection_->get_once(next, transfer);
    if (answer.problem != HttpProblem::status) return answer;
    next = redirect_of(connection_->handle.get());
    if (next.empty()) return answer;
  }
  return {.problem = HttpProblem::refused, .detail = "adressen viser stadig videre"};
}

}  // namespace sporhund::fetch
