#pragma once

/// What is counted of a passage, in slot kSlotCounted: every passage that matches is read for every
/// question, so it is one value.

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace sporhund::schema {

struct CountedEntry {
  std::uint64_t text = 0;  ///< a hash of the text and its assignment: the same for copies
  /// The owner of the assignment that the passage belongs to, or nothing; behind '\n' each of the
  /// bodies that it names or is sent to, by full name, ascending, parted by '\n'.
  std::string_view names;
};

inline std::string encode(const CountedEntry& entry) {
  std::string bytes(sizeof entry.text, '\0');
  std::memcpy(bytes.data(), &entry.text, sizeof entry.text);
  return bytes.append(entry.names);
}

/// Of bytes that are too short, what there is.
inline CountedEntry decode_counted(std::string_view bytes) {
  CountedEntry entry;
  if (bytes.size() < sizeof entry.text) return entry;
  std::memcpy(&entry.text, bytes.data(), sizeof entry.text);
  entry.names = bytes.substr(sizeof entry.text);
  return entry;
}

}  // namespace sporhund::schema
