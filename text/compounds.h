#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sporhund::text {

/// A compound read as two words: "leveranseplan" as "leveranse" and "plan".
struct Split {
  std::string head;  ///< without the linking s or e: "tildeling" of "tildelingsbrev"
  std::string tail;
};

/// Every place at which a word in lower case may be two. What words there are is for the caller to
/// know; endings that look like words ("-ene", "-ende") are no tails here.
std::vector<Split> splits(std::string_view word);

/// The compounds that two words may make: "tildelingbrev", "tildelingsbrev", "tildelingebrev".
std::vector<std::string> joins(std::string_view head, std::string_view tail);

}  // namespace sporhund::text
