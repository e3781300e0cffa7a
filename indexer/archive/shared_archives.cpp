#include "indexer/archive/shared_archives.h"

#include <utility>

namespace sporhund::indexer {

SharedArchives::Opened SharedArchives::take(const std::filesystem::path& path, const Open& open) {
  const std::shared_ptr<Place> place = place_of(path.native());
  // An inner archive's lock is taken before that of the one around it, never after.
  const std::scoped_lock lock(place->mutex);
  if (auto known = place->file.lock()) return known;
  auto opened = open();
  if (auto* failure = std::get_if<schema::Failure>(&opened)) return std::move(*failure);
  auto file = std::make_shared<const Snapshot>(std::move(std::get<Snapshot>(opened)));
  place->file = file;
  return file;
}

std::shared_ptr<SharedArchives::Place> SharedArchives::place_of(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  std::shared_ptr<Place>& place = places_[path];
  if (!place) place = std::make_shared<Place>();
  return place;
}

}  // namespace sporhund::indexer
