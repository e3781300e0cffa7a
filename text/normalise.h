#pragma once

/// Repairs characters once, the same for documents and questions.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sporhund::text {

/// A repaired text and where each of its bytes came from.
class Normalised {
 public:
  /// A stretch of bytes that were moved together: text[start + i] came from raw[source + i].
  struct Run {
    std::size_t start;
    std::size_t source;
  };
  /// Runs ascend; the last one is {text.size(), the raw text's size}.
  Normalised(std::string text, std::vector<Run> runs)
      : text_(std::move(text)), runs_(std::move(runs)) {}

  /// UTF-8, NFC.
  const std::string& text() const { return text_; }
  /// The byte offset in the raw text of what became `byte` of text(). Ascending; the raw text's
  /// size for text().size() and beyond. A character's first byte gives a character's first byte.
  std::size_t source_offset(std::size_t byte) const;

 private:
  std::string text_;
  std::vector<Run> runs_;
};

/// Repairs a raw text: invalid UTF-8 becomes U+FFFD; composes (NFC), also accents that a PDF sets
/// apart; ligatures U+FB00..FB06 become letters; U+2010, U+2011 become "-"; non-breaking and other
/// spaces become " "; soft hyphens, zero-width and control characters (but \n and \t) vanish, save
/// that other line and page breaks become \n; Word's bullets from symbol fonts become "•" or "–".
/// Of combining marks in a row those beyond the thirtieth vanish.
/// æ, ø, å, dashes and quotes stay. Never throws; normalising twice is normalising once.
Normalised normalise(std::string_view raw);

/// normalise(raw).text() for those who need no map.
std::string normalised(std::string_view raw);

/// What two printings of one text share: its letters and digits only, in NFKC with case folded.
std::string comparison_key(std::string_view raw);

}  // namespace sporhund::text
