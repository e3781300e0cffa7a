#pragma once

#include <cstddef>
#include <cstdio>
#include <string>

namespace sporhund::cli {

/// How far an indexing run has come.
struct IndexProgress {
  int files_done = 0;
  int files = 0;
  int pages_done = 0;
  double seconds = 0;   ///< since the run began
  std::string current;  ///< the file being read
};

/// "123/456 filer · 7 890 sider · 2 min igjen · navn.pdf", at most `width` columns.
std::string progress_line(const IndexProgress& progress, std::size_t width);

/// One line on a terminal that is written over as the run goes on. Not for several threads.
class ProgressBar {
 public:
  /// Shows nothing where `stream` is no terminal, or `wanted` is false.
  ProgressBar(std::FILE* stream, bool wanted);
  ~ProgressBar() { clear(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// Draws at most ten times a second of the run's time.
  void show(const IndexProgress& progress);
  /// Removes the line, so that what follows stands on a clean one.
  void clear();

 private:
  std::FILE* stream_;
  bool shown_;
  bool drawn_ = false;
  double drawn_at_ = -1;
};

}  // namespace sporhund::cli
