#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sporhund::fetch {

/// Where an address leads, as far as it may be followed: two addresses with the same origin are
/// answered by the same server.
struct Origin {
  std::string scheme;  ///< http or https
  std::string host;
  std::string port;

  bool operator==(const Origin&) const = default;
};

/// Empty for what is no address over HTTP or HTTPS, or carries a user name.
std::optional<Origin> origin_of(const std::string& url);

/// Whether the server is this very machine: localhost or a loopback address.
bool is_local(const Origin& origin);

/// `url?name=value&…`, encoded.
std::string with_parameters(std::string_view url,
                            const std::vector<std::pair<std::string, std::string>>& parameters);

}  // namespace sporhund::fetch
