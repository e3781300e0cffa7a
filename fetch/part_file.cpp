#include "fetch/part_file.h"

#include <fcntl.h>

#include <fstream>
#include <iterator>

namespace sporhund::fetch {

schema::WholeFile part_file(const std::filesystem::path& place) {
  constexpr mode_t kMode = 0666;
  constexpr int kFlags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC;
  const auto temporary = place.parent_path() / ("." + place.filename().string() + ".part");
  return {place, temporary, schema::FileDescriptor(::open(temporary.c_str(), kFlags, kMode))};
}

void write_whole(const std::filesystem::path& place, std::string_view bytes) {
  schema::WholeFile file = part_file(place);
  file.write(bytes);
  file.commit(schema::Forced::file);
}

std::optional<std::string> content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

}  // namespace sporhund::fetch
