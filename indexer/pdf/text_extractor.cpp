#include "indexer/pdf/text_extractor.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "indexer/pdf/mapped_file.h"
#include "indexer/pdf/markdown.h"
#include "indexer/pdf/pdf_extractor.h"
#include "indexer/pdf/typewriter.h"
#include "indexer/pdf/utf.h"

namespace sporhund::indexer {
namespace {

using schema::Failure;
using schema::FailureReason;

/// A text's words take many times its size in memory.
constexpr std::size_t kMaxTextBytes = std::size_t{32} << 20U;
constexpr std::ptrdiff_t kMaxTextPages = 20'000;

/// 0x80..0x9F of Windows-1252; the other bytes are their own code points.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte, text);
  }
  return text;
}

std::string from_utf16(std::string_view bytes, bool little_endian) {
  std::basic_string<unsigned short> units;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    units.push_back(
        static_cast<unsigned short>(little_endian ? second << 8 | first : first << 8 | second));
  }
  return utf8_from_utf16(units);
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t before = at;
    const char32_t code_point = next_code_point(bytes, at);
    if (code_point == kReplacement && at - before == 1) return false;
  }
  return true;
}

enum class Reading : std::uint8_t { pdf, plain, markdown, not_a_pdf, unknown };

Reading reading_of(const std::filesystem::path& path, std::string_view bytes) {
  if (has_pdf_signature(bytes)) return Reading::pdf;
  constexpr std::pair<std::string_view, Reading> kExtensions[] = {{".txt", Reading::plain},
                                                                  {".text", Reading::plain},
                                                                  {".md", Reading::markdown},
                                                                  {".markdown", Reading::markdown},
                                                                  {".pdf", Reading::not_a_pdf}};
  std::string extension = path.extension().string();
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const auto& [known, reading] : kExtensions) {
    if (extension == known) return reading;
  }
  return Reading::unknown;
}

std::variant<Extraction, Failure> read_text(const Snapshot& file, std::string_view bytes,
                                            TextForm form) {
  if (bytes.size() > kMaxTextBytes) {
    return Failure{file.path().string(), FailureReason::too_large,
                   fmt::format("The text is larger than {} bytes.", kMaxTextBytes)};
  }
  if (std::count(bytes.begin(), bytes.end(), '\f') >= kMaxTextPages) {
    return Failure{file.path().string(), FailureReason::too_large,
                   fmt::format("The text has more than {} pages.", kMaxTextPages)};
  }
  Extraction extraction = type_text(decoded_text(bytes), form);
  extraction.sha256 = file.sha256();
  return extraction;
}

}  // namespace

std::string decoded_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), false);
  return is_utf8(bytes) ? std::string(bytes) : from_windows_1252(bytes);
}

Extraction type_text(std::string_view text, TextForm form) {
  Typewriter typewriter(text);
  if (form == TextForm::markdown) {
    type_markdown(text, typewriter);
  } else {
    for_each_line(text, [&](std::string_view line) { typewriter.type(line); });
  }
  return typewriter.take();
}

std::variant<Extraction, Failure> read_file(const Snapshot& file, Reader& reader,
                                            const PageProgress& progress) {
  const MappedFile mapped(file.descriptor(), file.size());
  const auto failure = [&](FailureReason reason, const char* detail) {
    return Failure{file.path().string(), reason, detail};
  };
  if (mapped.bytes().empty()) {
    return failure(FailureReason::unreadable, "There is no memory for the file.");
  }
  switch (reading_of(file.path(), mapped.bytes())) {
    case Reading::pdf:
      return reader.read(file, progress);
    case Reading::plain:
      return read_text(file, mapped.bytes(), TextForm::plain);
    case Reading::markdown:
      return read_text(file, mapped.bytes(), TextForm::markdown);
    case Reading::not_a_pdf:
      return failure(FailureReason::not_a_pdf, "The file is named as a PDF but is none.");
    case Reading::unknown:
      break;
  }
  return failure(FailureReason::not_a_pdf, "The file is neither a PDF nor named as a text.");
}

}  // namespace sporhund::indexer
