#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "schema/names.h"

namespace sporhund::schema {

enum class PassedOverKind : std::uint8_t {
  file_type,    ///< files whose ending is none that is read
  folder_link,  ///< symbolic links to folders, which are not followed
};

inline constexpr auto kPassedOverKinds = std::to_array<Name<PassedOverKind>>({
    {PassedOverKind::file_type, "file_type"},
    {PassedOverKind::folder_link, "folder_link"},
});

/// What lies in a folder and is not read, hidden files apart; nothing is wrong with it.
struct PassedOver {
  PassedOverKind kind = PassedOverKind::file_type;
  std::string ending;  ///< as file_ending() gives it; empty where the names have none
  int count = 0;
  std::string example;  ///< the first path in byte order

  bool operator==(const PassedOver&) const = default;
};

/// Counts by kind and ending.
class PassedOverCounts {
 public:
  /// What is hidden does not count.
  void add(PassedOverKind kind, const std::string& path);
  void add(const std::vector<PassedOver>& groups);
  /// By kind and ending.
  std::vector<PassedOver> take();

 private:
  void add(PassedOver group);

  std::map<std::pair<PassedOverKind, std::string>, PassedOver> groups_;
};

}  // namespace sporhund::schema
