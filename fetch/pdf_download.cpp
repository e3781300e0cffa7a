#include "fetch/pdf_download.h"

#include <fmt/core.h>

#include <system_error>

#include "fetch/part_file.h"
#include "schema/sha256.h"

namespace sporhund::fetch {
namespace {

namespace fs = std::filesystem;

/// Where ISO 32000 readers look for a PDF's signature.
constexpr std::size_t kSignatureWithin = 1024;

std::string name_of(const KudosFile& file) {
  if (file.sha256) return *file.sha256 + ".pdf";
  schema::Sha256 hash;
  hash.add(file.url);
  return "url-" + hash.hexadecimal() + ".pdf";
}

/// The bytes of one attempt.
class Attempt {
 public:
  explicit Attempt(const fs::path& place) : file_(part_file(place)) {}

  void begin() {
    file_.restart();
    hash_ = schema::Sha256();
    size_ = 0;
    start_.clear();
    sha256_.clear();
  }
  void add(std::string_view piece) {
    file_.write(piece);
    hash_.add(piece);
    size_ += piece.size();
    if (start_.size() < kSignatureWithin) start_ += piece.substr(0, kSignatureWithin);
  }
  std::string problem(const KudosFile& expected) {
    sha256_ = hash_.hexadecimal();
    if (start_.substr(0, kSignatureWithin).find("%PDF-") == std::string::npos) {
      return "svaret er ingen PDF";
    }
    if (expected.size && *expected.size != size_) {
      return fmt::format("filen er på {} byte, ikke {}", size_, *expected.size);
    }
    if (expected.sha256 && *expected.sha256 != sha256_) return "filen har en annen SHA-256";
    return "";
  }
  std::string keep() {
    file_.commit(schema::Forced::file);
    return sha256_;
  }

 private:
  schema::WholeFile file_;
  schema::Sha256 hash_;
  std::size_t size_ = 0;
  std::string start_;
  std::string sha256_;
};

}  // namespace

/// A file was checked when it got its name; that its size is right shows that nobody cut it since.
bool PdfDownload::is_there(const KudosFile& file, const fs::path& place) const {
  std::error_code error;
  const auto size = fs::file_size(place, error);
  return !error && size > 0 && (!file.size || *file.size == size);
}

std::variant<StoredFile, std::string> PdfDownload::get(const KudosFile& file) {
  const std::string name = name_of(file);
  const fs::path place = folder_ / name;
  if (is_there(file, place)) return StoredFile{name, file.sha256.value_or(""), false};
  if (file.size && *file.size > max_bytes_) {
    return fmt::format("filen er på {} byte, mer enn {}", *file.size, max_bytes_);
  }
  Attempt attempt(place);
  const Receiver receiver{[&] { attempt.begin(); },
                          [&](std::string_view piece) { attempt.add(piece); },
                          [&] { return attempt.problem(file); }};
  const HttpAnswer answer = client_.get(file.url, max_bytes_, receiver);
  if (answer.problem != HttpProblem::none) return answer.detail;
  return StoredFile{name, attempt.keep(), true};
}

}  // namespace sporhund::fetch
