#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sporhund::schema {

/// A path as JSON, exports and people get it. A path is bytes and need not be text: each byte that
/// is not part of valid UTF-8 or belongs to a character that moves the cursor (schema/utf8.h) or is
/// none is shown as \xNN, its value in two upper-case hexadecimal digits. So is a backslash that
/// would be read as the beginning of such an escape. No two paths give the same text, and most give
/// themselves.
std::string path_as_text(std::string_view path);
std::vector<std::string> paths_as_text(const std::vector<std::string>& paths);

/// The path that path_as_text() wrote so.
std::string path_from_text(std::string_view text);
std::vector<std::string> paths_from_text(const std::vector<std::string>& texts);

}  // namespace sporhund::schema
