#include "indexer/pdf/formats.h"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include "indexer/pdf/signature.h"
#include "indexer/pdf/text_extractor.h"
#include "indexer/worker/mapped_file.h"
#include "schema/file_kind.h"

namespace sporhund::indexer {
namespace {

using schema::Failure;
using schema::FailureReason;
using schema::FileKind;

/// A text's words take many times its size in memory.
constexpr std::size_t kMaxTextBytes = std::size_t{32} << 20U;
constexpr std::ptrdiff_t kMaxTextPages = 20'000;

/// Many a .txt is Markdown: its first line is "# Title".
bool begins_with_heading(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text.substr(first).starts_with("# ");
}

/// Whether so many of its characters are none that people write that it is no text at all.
bool is_binary(std::string_view text) {
  constexpr std::ptrdiff_t kFewest = 30;  // characters for each such one
  const auto unwritten = [](char c) {
    return c >= '\0' && c < ' ' && std::string_view("\t\n\v\f\r").find(c) == std::string_view::npos;
  };
  const auto count = std::count_if(text.begin(), text.end(), unwritten);
  return count * kFewest > static_cast<std::ptrdiff_t>(text.size());
}

/// "filen heter som en PDF, men ser ut som et bilde (PNG)".
std::string misnamed(std::string_view called, std::string_view bytes) {
  const std::string_view kind = looks_like(bytes);
  if (kind.empty()) return fmt::format("filen heter som {}, men er ingen", called);
  return fmt::format("filen heter som {}, men ser ut som {}", called, kind);
}

std::variant<Extraction, Failure> read_text(const Snapshot& file, std::string_view bytes,
                                            TextForm form) {
  if (bytes.size() > kMaxTextBytes) {
    return Failure{file.path().string(), FailureReason::too_large,
                   fmt::format("teksten er større enn {} byte", kMaxTextBytes)};
  }
  if (std::count(bytes.begin(), bytes.end(), '\f') >= kMaxTextPages) {
    return Failure{file.path().string(), FailureReason::too_large,
                   fmt::format("teksten har mer enn {} sider", kMaxTextPages)};
  }
  const std::string text = decoded_text(bytes);
  // A web page or RTF is made of letters, too: its markup would be indexed.
  const bool is_markup = form == TextForm::plain && !looks_like(bytes).empty();
  if (is_binary(text) || is_markup) {
    return Failure{file.path().string(), FailureReason::damaged, misnamed("en tekst", bytes)};
  }
  if (begins_with_heading(text)) form = TextForm::markdown;
  Extraction extraction = type_text(text, form);
  extraction.sha256 = file.sha256();
  return extraction;
}

}  // namespace

bool needs_conversion(const Snapshot& file) {
  return schema::file_kind(file.path().native()) == FileKind::office &&
         !has_pdf_signature(MappedFile(file.descriptor(), file.size()).bytes());
}

std::variant<Extraction, Failure> read_file(const Snapshot& file, Reader& reader) {
  const MappedFile mapped(file.descriptor(), file.size());
  const auto failure = [&](FailureReason reason, std::string detail) {
    return Failure{file.path().string(), reason, std::move(detail)};
  };
  if (mapped.bytes().empty()) {
    return failure(FailureReason::unreadable, "det er ikke minne til filen");
  }
  if (has_pdf_signature(mapped.bytes())) return reader.read(file);
  switch (schema::file_kind(file.path().native())) {
    case FileKind::text:
      return read_text(file, mapped.bytes(), TextForm::plain);
    case FileKind::markdown:
      return read_text(file, mapped.bytes(), TextForm::markdown);
    case FileKind::pdf:
      return failure(FailureReason::not_a_pdf, misnamed("en PDF", mapped.bytes()));
    case FileKind::office:
      throw std::logic_error("not converted: " + file.path().string());
    case FileKind::archive:
      return failure(FailureReason::not_a_pdf, "filen er et arkiv, ikke et dokument");
    case FileKind::other:
      break;
  }
  const std::string ending = schema::file_ending(file.path().native());
  return failure(FailureReason::not_a_pdf,
                 ending.empty() ? "filen er ingen PDF, og navnet har ingen endelse"
                                : fmt::format("filer som ender på {}, leses ikke", ending));
}

}  // namespace sporhund::indexer
