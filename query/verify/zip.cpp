#include "query/verify/zip.h"

#include <array>
#include <cstdint>

#include "schema/error.h"

namespace sporhund::query {
namespace {

constexpr std::uint64_t kMaxPartBytes = std::uint64_t{4} << 30U;
constexpr std::size_t kPieceBytes = 1U << 16U;

struct ClosePart {
  void operator()(zip_file_t* part) const { zip_fclose(part); }
};

}  // namespace

ZipFile::ZipFile(const std::filesystem::path& file) : file_(file) {
  int error = 0;
  archive_.reset(zip_open(file.c_str(), ZIP_RDONLY, &error));
  if (archive_) return;
  const bool can_be_opened = error == ZIP_ER_NOZIP || error == ZIP_ER_INCONS;
  fail(can_be_opened ? "er ingen Excel-arbeidsbok (.xlsx)" : "kan ikke leses");
}

bool ZipFile::has(const std::string& part) const {
  return zip_name_locate(archive_.get(), part.c_str(), 0) >= 0;
}

void ZipFile::read(const std::string& part,
                   const std::function<void(std::string_view, bool)>& take) const {
  const std::unique_ptr<zip_file_t, ClosePart> stream(zip_fopen(archive_.get(), part.c_str(), 0));
  if (!stream) fail("er ingen Excel-arbeidsbok: den mangler " + part);
  std::array<char, kPieceBytes> piece{};
  std::uint64_t total = 0;
  while (true) {
    const zip_int64_t bytes = zip_fread(stream.get(), piece.data(), piece.size());
    if (bytes < 0) fail("er skadet: " + part + " kan ikke pakkes ut");
    total += static_cast<std::uint64_t>(bytes);
    if (total > kMaxPartBytes) fail("rommer for mye til å pakkes ut");
    take({piece.data(), static_cast<std::size_t>(bytes)}, bytes == 0);
    if (bytes == 0) return;
  }
}

void ZipFile::fail(const std::string& detail) const {
  throw schema::Error(schema::ErrorCode::io, file_.string(), detail);
}

}  // namespace sporhund::query
