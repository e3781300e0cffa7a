#include "schema/file_kind.h"

#include <utility>

namespace sporhund::schema {

std::string file_ending(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name[dot - 1] == '/') return {};
  std::string ending(name.substr(dot));
  if (ending.find('/') != std::string::npos) return {};
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return ending;
}

FileKind file_kind(std::string_view name) {
  constexpr std::pair<std::string_view, FileKind> kEndings[] = {
      {".pdf", FileKind::pdf},     {".txt", FileKind::text},          {".text", FileKind::text},
      {".md", FileKind::markdown}, {".markdown", FileKind::markdown}, {".zip", FileKind::archive},
      {".docx", FileKind::office}, {".odt", FileKind::office},        {".rtf", FileKind::office},
      {".doc", FileKind::office},  {".html", FileKind::office},       {".htm", FileKind::office},
  };
  const std::string ending = file_ending(name);
  for (const auto& [known, kind] : kEndings) {
    if (ending == known) return kind;
  }
  return FileKind::other;
}

}  // namespace sporhund::schema
