#include "indexer/archive/zip_directory.h"

#include <algorithm>
#include <optional>

#include "schema/utf8.h"

namespace sporhund::indexer {
namespace {

constexpr std::string_view kEntry = "PK\x01\x02";
constexpr std::string_view kEnd = "PK\x05\x06";
constexpr std::size_t kEntryBytes = 46;  ///< before the name
constexpr std::size_t kEndBytes = 22;    ///< before the comment
constexpr std::size_t kMostComment = 0xFFFF;

// Where a value stands in an entry, and in the record that ends the archive.
constexpr std::size_t kFlagsAt = 8;
constexpr std::size_t kNameLengthAt = 28;
constexpr std::size_t kExtraLengthAt = 30;
constexpr std::size_t kCommentLengthAt = 32;
constexpr std::size_t kDirectorySizeAt = 12;
constexpr std::size_t kDirectoryStartAt = 16;

constexpr std::size_t kUtf8Claim = 1U << 11U;

/// A number of so many bytes, the lowest first. The bytes must be there.
std::size_t number(std::string_view bytes, std::size_t at, std::size_t length) {
  std::size_t value = 0;
  for (std::size_t i = length; i-- > 0;) {
    value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

/// Where the directory stands, and its bytes; empty where there is none within the archive.
std::optional<std::pair<std::size_t, std::string_view>> directory_of(std::string_view archive) {
  const std::size_t from = archive.size() - std::min(archive.size(), kEndBytes + kMostComment);
  const std::size_t end = archive.rfind(kEnd);
  if (end == std::string_view::npos || end < from || archive.size() - end < kEndBytes) return {};
  const std::size_t size = number(archive, end + kDirectorySizeAt, 4);
  const std::size_t start = number(archive, end + kDirectoryStartAt, 4);
  if (start > end || size > end - start) return {};
  return std::pair(start, archive.substr(start, size));
}

bool is_readable(std::string_view text) {
  while (!text.empty()) {
    const auto point = schema::first_code_point(text);
    if (!point || point->value < ' ') return false;
    text.remove_prefix(point->bytes);
  }
  return true;
}

/// An entry's whole length; 0 where it is none.
std::size_t entry_length(std::string_view rest) {
  if (!rest.starts_with(kEntry) || rest.size() < kEntryBytes) return 0;
  const std::size_t length = kEntryBytes + number(rest, kNameLengthAt, 2) +
                             number(rest, kExtraLengthAt, 2) + number(rest, kCommentLengthAt, 2);
  return length <= rest.size() ? length : 0;
}

bool claims_too_much(std::string_view entry) {
  if ((number(entry, kFlagsAt, 2) & kUtf8Claim) == 0) return false;
  const std::string_view name = entry.substr(kEntryBytes, number(entry, kNameLengthAt, 2));
  const std::size_t comment = number(entry, kCommentLengthAt, 2);
  return !is_readable(name) || !is_readable(entry.substr(entry.size() - comment));
}

}  // namespace

HonestDirectory honest_directory(std::string_view archive) {
  const auto directory = directory_of(archive);
  if (!directory) return {};
  const auto& [start, bytes] = *directory;
  HonestDirectory honest{start, std::string(bytes), {}};
  std::size_t at = 0;
  for (std::uint64_t index = 0;; ++index) {
    const std::size_t length = entry_length(bytes.substr(at));
    if (length == 0) break;
    if (claims_too_much(bytes.substr(at, length))) {
      char& flags = honest.bytes[at + kFlagsAt + 1];
      flags = static_cast<char>(flags & ~static_cast<char>(kUtf8Claim >> 8U));
      honest.unreadable.insert(index);
    }
    at += length;
  }
  if (honest.unreadable.empty()) honest.bytes.clear();
  return honest;
}

}  // namespace sporhund::indexer
