#pragma once

/// What people see: colours, width, and text from documents made harmless.

#include <cstddef>
#include <string>
#include <string_view>

namespace sporhund::cli {

/// A text without what a terminal would obey: control characters (but '\n' and '\t'), and marks
/// that turn the direction of writing, become U+FFFD, and so does what is not UTF-8.
std::string harmless(std::string_view text);

/// Columns that a text takes: its code points, colours not counted.
std::size_t columns(std::string_view text);

/// At most `width` columns of one line, with "…" where it was cut.
std::string shortened(std::string_view text, std::size_t width);

/// The text filled up with spaces to `width` columns.
std::string padded(std::string_view text, std::size_t width);

/// Breaks a text between words into lines of at most `width` columns, each after `indent` spaces; a
/// longer word gets a line of its own. Line breaks of the text stay. Ends without one.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

enum class Style { bold, faint, match, heading, warning };

/// How to write on one stream. Immutable.
class Terminal {
 public:
  Terminal(bool colored, std::size_t width) : colored_(colored), width_(width) {}

  /// Of standard output. `when` is auto, always or never; NO_COLOR and $COLUMNS are respected.
  static Terminal of_output(std::string_view when);

  bool colored() const { return colored_; }
  /// Columns to fill; 80 where it is no terminal.
  std::size_t width() const { return width_; }
  /// The text in this style, or just the text.
  std::string styled(Style style, std::string_view text) const;

 private:
  bool colored_;
  std::size_t width_;
};

}  // namespace sporhund::cli
