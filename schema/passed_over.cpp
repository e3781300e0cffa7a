#include "schema/passed_over.h"

#include "schema/file_kind.h"

namespace sporhund::schema {

void PassedOverCounts::add(PassedOverKind kind, const std::string& path) {
  const std::size_t name = path.rfind('/') + 1;
  if (path.compare(name, 1, ".") == 0) return;
  const bool has_ending = kind == PassedOverKind::file_type;
  add(PassedOver{kind, has_ending ? file_ending(path) : "", 1, path});
}

void PassedOverCounts::add(const std::vector<PassedOver>& groups) {
  for (const PassedOver& group : groups) add(group);
}

void PassedOverCounts::add(PassedOver group) {
  const auto [known, is_new] = groups_.try_emplace({group.kind, group.ending}, group);
  if (is_new) return;
  known->second.count += group.count;
  if (group.example < known->second.example) known->second.example = std::move(group.example);
}

std::vector<PassedOver> PassedOverCounts::take() {
  std::vector<PassedOver> taken;
  for (auto& [key, group] : groups_) taken.push_back(std::move(group));
  groups_.clear();
  return taken;
}

}  // namespace sporhund::schema
