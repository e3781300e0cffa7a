#pragma once

/// Fills a folder with documents of Kudos (kudos.dfo.no, DFØ) and a manifest of what it says of
/// them.

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "fetch/polite_client.h"

namespace sporhund::fetch {

struct KudosOptions {
  std::string api_base;                    ///< https, or http on this machine
  std::filesystem::path folder;            ///< made if it is not there
  std::optional<std::string> type;         ///< Kudos' own name of it
  std::optional<std::string> body_number;  ///< an actor's organisation number
  std::optional<int> first_year;           ///< that documents concern
  std::optional<int> last_year;
  Pace pace;
  std::chrono::seconds silence{60};
  std::size_t max_file_bytes = std::size_t{1} << 30U;
};

/// What could not be fetched: a page of the list, or a file.
struct FetchFailure {
  std::string subject;  ///< the document's title, or which page
  std::string url;      ///< empty for a page
  std::string detail;   ///< for people
};

struct FetchReport {
  int total = 0;        ///< documents that the API says there are
  int listed = 0;       ///< that it named
  int without_pdf = 0;  ///< of those listed
  int fetched = 0;      ///< files
  int unchanged = 0;    ///< files that were there already
  std::filesystem::path manifest;
  std::vector<FetchFailure> failures;

  bool is_whole() const { return listed >= total && failures.empty(); }
};

/// What is going on: done and all of the list's pages, then of the documents.
struct FetchProgress {
  bool listing = true;
  int done = 0;
  int all = 0;
};

/// Fetches what the folder lacks; files appear whole or not at all, and the manifest keeps entries
/// of other runs. Throws schema::Error: usage for a base or parameters that won't do, io where
/// nothing comes or nothing can be written.
FetchReport fetch_kudos(const KudosOptions& options,
                        const std::function<void(const FetchProgress&)>& progress);

}  // namespace sporhund::fetch
