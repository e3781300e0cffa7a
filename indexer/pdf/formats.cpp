#include "indexer/pdf/formats.h"

#include <fmt/core.h>

#include <algorithm>

#include "indexer/office/conversion.h"
#include "indexer/pdf/mapped_file.h"
#include "indexer/pdf/signature.h"
#include "indexer/pdf/text_extractor.h"
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
  if (begins_with_heading(text)) form = TextForm::markdown;
  Extraction extraction = type_text(text, form);
  extraction.sha256 = file.sha256();
  return extraction;
}

std::variant<Extraction, Failure> read_converted(const Snapshot& file, Reader& reader,
                                                 const PageProgress& progress) {
  auto converted = converted_to_pdf(file, reader.options());
  if (auto* failure = std::get_if<Failure>(&converted)) return std::move(*failure);
  return reader.read(std::get<Snapshot>(converted), progress);
}

}  // namespace

bool is_pdf(const Snapshot& file) {
  return has_pdf_signature(MappedFile(file.descriptor(), file.size()).bytes());
}

std::variant<Extraction, Failure> read_file(const Snapshot& file, Reader& reader,
                                            const PageProgress& progress) {
  const MappedFile mapped(file.descriptor(), file.size());
  const auto failure = [&](FailureReason reason, const char* detail) {
    return Failure{file.path().string(), reason, detail};
  };
  if (mapped.bytes().empty()) {
    return failure(FailureReason::unreadable, "det er ikke minne til filen");
  }
  if (has_pdf_signature(mapped.bytes())) return reader.read(file, progress);
  switch (schema::file_kind(file.path().native())) {
    case FileKind::text:
      return read_text(file, mapped.bytes(), TextForm::plain);
    case FileKind::markdown:
      return read_text(file, mapped.bytes(), TextForm::markdown);
    case FileKind::pdf:
      return failure(FailureReason::not_a_pdf, "filen heter som en PDF, men er ingen");
    case FileKind::office:
      return read_converted(file, reader, progress);
    case FileKind::archive:
      return failure(FailureReason::not_a_pdf, "filen er et arkiv, ikke et dokument");
    case FileKind::other:
      break;
  }
  return failure(FailureReason::not_a_pdf, "filen er ingen PDF, og endelsen er ukjent");
}

}  // namespace sporhund::indexer
