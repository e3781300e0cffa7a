#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "indexer/archive/archive_reader.h"
#include "schema/file_kind.h"

namespace sporhund::indexer {
namespace {

using schema::Failure;
using schema::FailureReason;

/// What macOS adds for itself.
constexpr std::string_view kResourceForks = "__MACOSX/";

void append_part(std::string_view part, std::string& name) {
  if (part.empty() || part == "." || part == "..") return;
  if (!name.empty()) name += '/';
  for (const char c : part) name += static_cast<unsigned char>(c) < ' ' || c == '\x7F' ? '_' : c;
}

/// Archives made on old Windows part folders by backslashes.
std::string harmless_name(std::string_view given) {
  std::string name;
  while (!given.empty()) {
    const std::size_t end = std::min(given.find_first_of("/\\"), given.size());
    append_part(given.substr(0, end), name);
    given.remove_prefix(std::min(end + 1, given.size()));
  }
  return name;
}

/// Gives each name once: "brev.pdf", then "brev~2.pdf".
class UnusedNames {
 public:
  std::string unused(const std::string& name) {
    std::string candidate = name;
    while (!taken_.insert(candidate).second) {
      const std::size_t dot = name.rfind('.');
      candidate = name.substr(0, dot) + '~' + std::to_string(++last_[name] + 1) + name.substr(dot);
    }
    return candidate;
  }

 private:
  std::set<std::string> taken_;
  std::map<std::string, int> last_;  ///< number given to a name, so that none is tried twice
};

std::optional<Failure> problem_of(const MemberEntry& entry) {
  if (entry.encrypted) {
    return Failure{"", FailureReason::encrypted, "filen i arkivet kan bare åpnes med passord"};
  }
  if (!entry.supported) {
    return Failure{"", FailureReason::damaged, "filen i arkivet er pakket på en ukjent måte"};
  }
  return std::nullopt;
}

bool is_file(const MemberEntry& entry) {
  const bool folder = entry.name.ends_with('/') || entry.name.ends_with('\\');
  return !folder && !std::string_view(entry.name).starts_with(kResourceForks);
}

}  // namespace

ArchiveListing listing_of(const std::vector<MemberEntry>& entries) {
  UnusedNames names;
  ArchiveListing listing;
  schema::PassedOverCounts passed_over;
  for (const MemberEntry& entry : entries) {
    if (!is_file(entry)) continue;
    const std::string name = harmless_name(entry.name);
    if (schema::file_kind(entry.name) == schema::FileKind::other) {
      passed_over.add(schema::PassedOverKind::file_type, name);
    } else {
      listing.documents.push_back({names.unused(name), entry.index, entry.size, problem_of(entry)});
    }
  }
  std::ranges::sort(listing.documents, {}, &ArchiveMember::name);
  listing.passed_over = passed_over.take();
  return listing;
}

}  // namespace sporhund::indexer
