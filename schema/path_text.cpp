#include "schema/path_text.h"

#include "schema/utf8.h"

namespace sporhund::schema {

namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";
constexpr std::size_t kEscapeBytes = 4;

void append_escaped(std::string_view bytes, std::string& text) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += {'\\', 'x', kDigits[byte >> 4U], kDigits[byte & 0xFU]};
  }
}

/// What a terminal would obey and what XML can't hold.
bool is_shown(char32_t c) {
  return !moves_cursor(c) && c != 0xFFFE && c != 0xFFFF;
}

bool begins_with_escape(std::string_view text) {
  return text.size() >= kEscapeBytes && text.starts_with("\\x") &&
         kDigits.find(text[2]) != std::string_view::npos &&
         kDigits.find(text[3]) != std::string_view::npos;
}

}  // namespace

std::string path_as_text(std::string_view path) {
  std::string text;
  text.reserve(path.size());
  while (!path.empty()) {
    const auto next = first_code_point(path);
    const std::string_view bytes = path.substr(0, next ? next->bytes : 1);
    if (!next || !is_shown(next->value) || begins_with_escape(path)) {
      append_escaped(bytes, text);
    } else {
      text += bytes;
    }
    path.remove_prefix(bytes.size());
  }
  return text;
}

std::string path_from_text(std::string_view text) {
  std::string path;
  path.reserve(text.size());
  while (!text.empty()) {
    if (begins_with_escape(text)) {
      path += static_cast<char>(kDigits.find(text[2]) << 4U | kDigits.find(text[3]));
      text.remove_prefix(kEscapeBytes);
    } else {
      path += text.front();
      text.remove_prefix(1);
    }
  }
  return path;
}

std::vector<std::string> paths_as_text(const std::vector<std::string>& paths) {
  std::vector<std::string> texts;
  texts.reserve(paths.size());
  for (const std::string& path : paths) texts.push_back(path_as_text(path));
  return texts;
}

std::vector<std::string> paths_from_text(const std::vector<std::string>& texts) {
  std::vector<std::string> paths;
  paths.reserve(texts.size());
  for (const std::string& text : texts) paths.push_back(path_from_text(text));
  return paths;
}

}  // namespace sporhund::schema
