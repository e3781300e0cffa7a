#pragma once

/// What is counted of a document's passages, in slot kSlotCounted of its record: every passage that
/// matches is counted for every question, and one value for many is read fastest.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund::schema {

/// Bodies that passages have in common, by their places in CountedDocument::bodies.
struct CountedBodies {
  static constexpr std::uint32_t kNobody = 0xFFFFFFFF;

  std::uint32_t owner = kNobody;  ///< of the assignment that the passages belong to
  /// Those that they name or are sent to: a stretch of CountedDocument::members, half-open.
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct CountedPassage {
  std::uint32_t group = 0;  ///< place in CountedDocument::groups
  std::uint64_t text = 0;   ///< a hash of the text and its assignment: the same for copies
};

/// Views stand as long as the bytes that were decoded, or the texts that are to be encoded.
struct CountedDocument {
  std::string_view id;
  std::string_view year;  ///< four digits, or empty
  std::string_view type;  ///< name of a DocumentType
  /// By how much the number of the first passage's record is less than the document's own; the
  /// other passages' follow on the first.
  std::uint32_t distance = 0;
  std::vector<std::string_view> bodies;  ///< full names, each once
  std::vector<CountedBodies> groups;
  std::vector<std::uint32_t> members;  ///< places in bodies, group by group
  std::vector<CountedPassage> passages;
};

std::string encode(const CountedDocument& document);
/// Throws Error{index_damaged} for anything that encode() did not write.
CountedDocument decode_counted(std::string_view bytes);
/// The same, in the room that another document took: nearly all of them are read for some
/// questions.
void decode_counted(std::string_view bytes, CountedDocument& document);

}  // namespace sporhund::schema
