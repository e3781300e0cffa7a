#include "fetch/url.h"

#include <curl/curl.h>

#include <memory>

namespace sporhund::fetch {
namespace {

using Handle = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

std::optional<std::string> part_of(const Handle& url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url.get(), part, &text, CURLU_DEFAULT_PORT) != CURLUE_OK) return std::nullopt;
  std::string copy = text;
  curl_free(text);
  return copy;
}

bool is_unreserved(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
}

/// RFC 3986, 2.1.
std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (is_unreserved(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
  }
  return out;
}

}  // namespace

std::optional<Origin> origin_of(const std::string& url) {
  const Handle parsed(curl_url(), &curl_url_cleanup);
  if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) {
    return std::nullopt;
  }
  const auto scheme = part_of(parsed, CURLUPART_SCHEME);
  if (scheme != "https" && scheme != "http") return std::nullopt;
  if (part_of(parsed, CURLUPART_USER)) return std::nullopt;
  return Origin{*scheme, part_of(parsed, CURLUPART_HOST).value_or(""),
                part_of(parsed, CURLUPART_PORT).value_or("")};
}

bool is_local(const Origin& origin) {
  return origin.host == "localhost" || origin.host == "127.0.0.1" || origin.host == "[::1]";
}

std::string with_parameters(std::string_view url,
                            const std::vector<std::pair<std::string, std::string>>& parameters) {
  std::string out(url);
  char separator = '?';
  for (const auto& [name, value] : parameters) {
    out += separator + percent_encoded(name) + '=' + percent_encoded(value);
    separator = '&';
  }
  return out;
}

}  // namespace sporhund::fetch
