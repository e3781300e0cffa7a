#include "indexer/job_order.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>

#include "schema/file_kind.h"

namespace sporhund::indexer {
namespace {

/// The path of the outermost archive that a file lies in, by its name; else the file's own.
std::string_view place_of(const DocumentJob& job) {
  const std::string_view path = job.files.begin()->first;
  for (std::size_t end = path.find('/', 1); end < path.size(); end = path.find('/', end + 1)) {
    const std::string_view folder = path.substr(0, end);
    if (schema::file_kind(folder) == schema::FileKind::archive) return folder;
  }
  return path;
}

}  // namespace

void order_for_reading(std::vector<DocumentJob>& jobs) {
  std::vector<std::pair<std::uintmax_t, DocumentJob*>> order;
  for (std::size_t first = 0; first < jobs.size();) {
    const std::string_view place = place_of(jobs[first]);
    std::uintmax_t largest = 0;
    std::size_t end = first;
    for (; end < jobs.size() && place_of(jobs[end]) == place; ++end) {
      largest = std::max<std::uintmax_t>(largest, jobs[end].files.begin()->second.size);
    }
    for (; first < end; ++first) order.emplace_back(largest, &jobs[first]);
  }
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [](const auto& job) { return job.first; });
  std::vector<DocumentJob> ordered;
  ordered.reserve(jobs.size());
  for (const auto& [size, job] : order) ordered.push_back(std::move(*job));
  jobs = std::move(ordered);
}

}  // namespace sporhund::indexer
