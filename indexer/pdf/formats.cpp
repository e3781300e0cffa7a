#include "indexer/pdf/formats.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "indexer/pdf/mapped_file.h"
#include "indexer/pdf/signature.h"
#include "indexer/pdf/text_extractor.h"

namespace sporhund::indexer {
namespace {

using schema::Failure;
using schema::FailureReason;

/// A text's words take many times its size in memory.
constexpr std::size_t kMaxTextBytes = std::size_t{32} << 20U;
constexpr std::ptrdiff_t kMaxTextPages = 20'000;

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

}  // namespace

std::variant<Extraction, Failure> read_file(const Snapshot& file, Reader& reader,
                                            const PageProgress& progress) {
  const MappedFile mapped(file.descriptor(), file.size());
  const auto failure = [&](FailureReason reason, const char* detail) {
    return Failure{file.path().string(), reason, detail};
  };
  if (mapped.bytes().empty()) {
    return failure(FailureReason::unreadable, "det er ikke minne til filen");
  }
  switch (reading_of(file.path(), mapped.bytes())) {
    case Reading::pdf:
      return reader.read(file, progress);
    case Reading::plain:
      return read_text(file, mapped.bytes(), TextForm::plain);
    case Reading::markdown:
      return read_text(file, mapped.bytes(), TextForm::markdown);
    case Reading::not_a_pdf:
      return failure(FailureReason::not_a_pdf, "filen heter som en PDF, men er ingen");
    case Reading::unknown:
      break;
  }
  return failure(FailureReason::not_a_pdf, "filen er verken en PDF eller navngitt som tekst");
}

}  // namespace sporhund::indexer
