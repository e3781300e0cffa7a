#include <cstdlib>
#include <filesystem>

#include "indexer/ocr/options.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "nor.traineddata";
constexpr const char* kFolders[] = {"/usr/share/tesseract-ocr/5/tessdata",
                                    "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata",
                                    "/usr/share/tesseract/tessdata", "/usr/local/share/tessdata"};

std::string file_in(const fs::path& folder) {
  std::error_code ignored;
  const fs::path file = folder / kFileName;
  return fs::is_regular_file(file, ignored) ? file.string() : std::string();
}

}  // namespace

std::string find_trained_data() {
  // Who sets it means it, also where it holds nothing.
  if (const char* prefix = std::getenv("TESSDATA_PREFIX"); prefix != nullptr && *prefix != '\0') {
    const std::string file = file_in(prefix);
    return file.empty() ? file_in(fs::path(prefix) / "tessdata") : file;
  }
  for (const char* folder : kFolders) {
    if (std::string file = file_in(folder); !file.empty()) return file;
  }
  return {};
}

}  // namespace sporhund::indexer
