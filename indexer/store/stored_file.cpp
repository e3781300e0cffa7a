#include "indexer/store/stored_file.h"

#include <fcntl.h>

#include <fstream>
#include <iterator>
#include <utility>

namespace sporhund::indexer {

namespace fs = std::filesystem;

namespace {

std::unique_ptr<schema::WholeFile> open_unfinished(const fs::path& store, const fs::path& file) {
  schema::make_folder(unfinished_folder(store));
  schema::make_folder(file.parent_path());
  std::string temporary = (unfinished_folder(store) / "XXXXXX").string();
  schema::FileDescriptor opened(::mkostemp(temporary.data(), O_CLOEXEC));
  return std::make_unique<schema::WholeFile>(file, temporary, std::move(opened));
}

}  // namespace

fs::path unfinished_folder(const fs::path& store) {
  return store / "unfinished";
}

StoredFile::StoredFile(const fs::path& store, const fs::path& file)
    : file_(open_unfinished(store, file)),
      compressor_([this](std::string_view bytes) { file_->write(bytes); }) {}

void StoredFile::add(std::string_view bytes) {
  compressor_.add(bytes);
}

void StoredFile::commit(schema::Forced forced) {
  compressor_.finish();
  file_->commit(forced);
}

void write_stored(const fs::path& store, const fs::path& file, std::string_view bytes) {
  const auto whole = open_unfinished(store, file);
  whole->write(compress(bytes));
  whole->commit(schema::Forced::nothing);
}

std::optional<std::string> read_stored(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  const std::string compressed{std::istreambuf_iterator<char>(in), {}};
  return decompress(compressed);
}

}  // namespace sporhund::indexer
