#include "indexer/archive/members.h"

#include <zip.h>

#include <iterator>
#include <new>

namespace sporhund::indexer {
namespace {

using schema::Failure;
using schema::FailureReason;

constexpr const char* kDamaged = "arkivets oppbygning kan ikke leses";

/// The archive's bytes, but with the directory in place of its own. Neither is copied.
zip_source_t* source_of(std::string_view archive, const HonestDirectory& directory,
                        zip_error_t& error) {
  if (directory.bytes.empty()) {
    return zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
  }
  // libzip does not write to them, though it could.
  const auto piece = [](std::string_view bytes) {
    return zip_buffer_fragment_t{reinterpret_cast<zip_uint8_t*>(const_cast<char*>(bytes.data())),
                                 bytes.size()};
  };
  const zip_buffer_fragment_t pieces[] = {
      piece(archive.substr(0, directory.start)), piece(directory.bytes),
      piece(archive.substr(directory.start + directory.bytes.size()))};
  return zip_source_buffer_fragment_create(pieces, std::size(pieces), 0, &error);
}

}  // namespace

void ZipArchive::Stream::Close::operator()(zip_file* file) const {
  zip_fclose(file);
}
void ZipArchive::Discard::operator()(zip* archive) const {
  zip_discard(archive);
}

std::variant<ZipArchive, Failure> ZipArchive::open(std::string_view bytes) {
  zip_error_t error{};
  zip_error_init(&error);
  auto directory = std::make_unique<HonestDirectory>(honest_directory(bytes));
  zip_source_t* source = source_of(bytes, *directory, error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  const int code = zip_error_code_zip(&error);
  zip_error_fini(&error);
  if (archive != nullptr) return ZipArchive(std::move(directory), archive);
  if (source != nullptr) zip_source_free(source);
  if (code == ZIP_ER_MEMORY) throw std::bad_alloc();
  return Failure{"", FailureReason::damaged, kDamaged};
}

std::uint64_t ZipArchive::entries() const {
  const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
  return count < 0 ? 0 : static_cast<std::uint64_t>(count);
}

MemberEntry ZipArchive::entry(std::uint64_t index) const {
  MemberEntry entry;
  entry.index = index;
  zip_stat_t status;
  zip_stat_init(&status);
  if (zip_stat_index(archive_.get(), index, 0, &status) != 0) {
    entry.supported = false;
    return entry;
  }
  if ((status.valid & ZIP_STAT_NAME) != 0) entry.name = status.name;
  const char* raw = zip_get_name(archive_.get(), index, ZIP_FL_ENC_RAW);
  if (raw != nullptr && directory_->unreadable.contains(index)) entry.name = raw;
  entry.size = status.size;
  entry.encrypted = status.encryption_method != ZIP_EM_NONE;
  entry.supported = zip_compression_method_supported(status.comp_method, 0) != 0;
  return entry;
}

std::variant<ZipArchive::Stream, Failure> ZipArchive::unpack(std::uint64_t index) const {
  if (zip_file_t* file = zip_fopen_index(archive_.get(), index, 0)) return Stream(file);
  const int code = zip_error_code_zip(zip_get_error(archive_.get()));
  if (code == ZIP_ER_MEMORY) throw std::bad_alloc();
  if (code == ZIP_ER_NOPASSWD) {
    return Failure{"", FailureReason::encrypted, "filen i arkivet kan bare åpnes med passord"};
  }
  return Failure{"", FailureReason::damaged, "filen i arkivet kan ikke pakkes ut"};
}

std::optional<std::string> ZipArchive::Stream::next(std::size_t size) {
  std::string bytes(size, '\0');
  const zip_int64_t read = zip_fread(file_.get(), bytes.data(), bytes.size());
  if (read < 0) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(read));
  return bytes;
}

}  // namespace sporhund::indexer
