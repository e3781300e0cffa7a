#pragma once

#include <string_view>

namespace sporhund::text {

struct WordPair {
  std::string_view first;
  std::string_view second;  ///< empty where a line has one word
};

/// The first line's words; `lines` goes on after it. There must be one.
WordPair take_word_pair(std::string_view& lines);

/// The lines, which are in byte order, from the first that is not before `start`.
std::string_view lines_from(std::string_view lines, std::string_view start);

}  // namespace sporhund::text
