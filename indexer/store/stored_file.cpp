#include "indexer/store/stored_file.h"

#include <fcntl.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

#include "indexer/store/compression.h"

namespace sporhund::indexer {

namespace fs = std::filesystem;

fs::path unfinished_folder(const fs::path& store) {
  return store / "unfinished";
}

void write_stored(const fs::path& store, const fs::path& file, std::string_view bytes,
                  schema::Forced forced) {
  schema::make_folder(unfinished_folder(store));
  schema::make_folder(file.parent_path());
  std::string temporary = (unfinished_folder(store) / "XXXXXX").string();
  schema::FileDescriptor opened(::mkostemp(temporary.data(), O_CLOEXEC));
  schema::WholeFile whole(file, temporary, std::move(opened));
  whole.write(compress(bytes));
  whole.commit(forced);
}

std::optional<std::string> read_stored(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  const std::string compressed{std::istreambuf_iterator<char>(in), {}};
  return decompress(compressed);
}

}  // namespace sporhund::indexer
