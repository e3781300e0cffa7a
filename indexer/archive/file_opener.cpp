#include "indexer/archive/file_opener.h"

#include <algorithm>
#include <system_error>

#include "schema/file_kind.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;
using schema::Failure;
using schema::FailureReason;
using schema::FileKind;

/// Where `text` ends or goes on with '/', beyond `from`.
std::size_t next_end(std::string_view text, std::size_t from) {
  return std::min(text.find('/', from), text.size());
}

/// What stands in `path` beyond the archive.
std::string_view rest_of(const fs::path& path, const fs::path& archive) {
  return std::string_view(path.native()).substr(archive.native().size() + 1);
}

bool holds(const fs::path& archive, const fs::path& path) {
  return path.native().starts_with(archive.native() + '/');
}

}  // namespace

std::optional<fs::path> archive_holding(const fs::path& path) {
  const std::string& text = path.native();
  for (std::size_t end = next_end(text, 1); end < text.size(); end = next_end(text, end + 1)) {
    const fs::path prefix = text.substr(0, end);
    if (schema::file_kind(prefix.native()) != FileKind::archive) continue;
    std::error_code ignored;
    if (fs::is_regular_file(prefix, ignored)) return prefix;
  }
  return std::nullopt;
}

std::variant<Snapshot, Failure> FileOpener::take(const fs::path& path) {
  const auto archive = archive_holding(path);
  if (!archive) return Snapshot::take(path, limits_, Links::follow);
  auto located = locate(*archive, rest_of(path, *archive));
  if (auto* failure = std::get_if<Failure>(&located)) {
    // Whatever archive is to blame: this is the file that can't be read.
    failure->path = path.string();
    return std::move(*failure);
  }
  const Place& place = std::get<Place>(located);
  if (place.member != nullptr) return reader_.unpack(*place.archive->file, *place.member, path);
  return Failure{path.string(), FailureReason::unreadable, "filen finnes ikke i arkivet"};
}

bool FileOpener::is_there(const fs::path& path) {
  const auto archive = archive_holding(path);
  if (!archive) return fs::exists(path);
  const auto located = locate(*archive, rest_of(path, *archive));
  const auto* place = std::get_if<Place>(&located);
  return place == nullptr || place->member != nullptr;
}

std::variant<ArchiveListing, Failure> FileOpener::listing(const fs::path& archive) {
  auto opened = open(archive);
  if (auto* failure = std::get_if<Failure>(&opened)) return std::move(*failure);
  return std::get<const OpenArchive*>(opened)->listing;
}

std::variant<const FileOpener::OpenArchive*, Failure> FileOpener::open(const fs::path& archive) {
  const auto known = std::ranges::find(open_, archive, &OpenArchive::path);
  if (known != open_.end()) return &*known;
  auto taken = archives_->take(archive, [&] { return take(archive); });
  if (auto* failure = std::get_if<Failure>(&taken)) return std::move(*failure);
  auto& file = std::get<std::shared_ptr<const Snapshot>>(taken);
  auto listed = reader_.list(*file);
  if (auto* failure = std::get_if<Failure>(&listed)) return std::move(*failure);
  std::erase_if(open_, [&](const OpenArchive& each) { return !holds(each.path, archive); });
  auto& listing = std::get<ArchiveListing>(listed);
  return &open_.emplace_back(OpenArchive{archive, std::move(file), std::move(listing)});
}

std::variant<FileOpener::Place, Failure> FileOpener::locate(const fs::path& archive,
                                                            std::string_view rest) {
  auto opened = open(archive);
  if (auto* failure = std::get_if<Failure>(&opened)) return std::move(*failure);
  const OpenArchive* in = std::get<const OpenArchive*>(opened);
  const auto named = [&](std::string_view name) {
    const std::vector<ArchiveMember>& members = in->listing.documents;
    const auto member = std::ranges::lower_bound(members, name, {}, &ArchiveMember::name);
    return member != members.end() && member->name == name ? &*member : nullptr;
  };
  if (const ArchiveMember* member = named(rest)) return Place{in, member};
  for (std::size_t end = next_end(rest, 0); end < rest.size(); end = next_end(rest, end + 1)) {
    const std::string_view inner = rest.substr(0, end);
    if (schema::file_kind(inner) != FileKind::archive || named(inner) == nullptr) continue;
    return locate(archive / inner, rest.substr(end + 1));
  }
  return Place{};
}

}  // namespace sporhund::indexer
