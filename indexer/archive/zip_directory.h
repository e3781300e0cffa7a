#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace sporhund::indexer {

/// A ZIP archive's directory without the claims that a name is UTF-8 where it is not, or holds
/// control characters: libzip refuses the whole archive for one of them.
struct HonestDirectory {
  std::size_t start = 0;               ///< in the archive; it is as long as the one there
  std::string bytes;                   ///< empty where the archive's own will do
  std::set<std::uint64_t> unreadable;  ///< numbers of the entries that claimed so, from 0
};

/// Reads the directory as PKZIP's APPNOTE, 4.3.12 and 4.3.16, has it. One that can't be read so is
/// left as it is: libzip knows more kinds, and says what is wrong.
HonestDirectory honest_directory(std::string_view archive);

}  // namespace sporhund::indexer
