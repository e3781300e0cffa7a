#pragma once

/// Inside the program offsets are bytes into UTF-8; JSON counts Unicode code points.

#include <cstddef>
#include <string_view>

namespace sporhund::schema {

/// Turns ascending byte offsets of one text into code point offsets, in one pass over the text.
class CodePointCounter {
 public:
  explicit CodePointCounter(std::string_view text) : text_(text) {}

  /// Code points before `byte`. An offset before the last one asked for starts over.
  std::size_t at(std::size_t byte) {
    if (byte < byte_) byte_ = count_ = 0;
    for (; byte_ < byte && byte_ < text_.size(); ++byte_) {
      if ((static_cast<unsigned char>(text_[byte_]) & 0xC0U) != 0x80U) ++count_;
    }
    return count_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t count_ = 0;
};

}  // namespace sporhund::schema
