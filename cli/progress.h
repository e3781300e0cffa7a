#pragma once

#include <cstddef>
#include <cstdio>
#include <string>

#include "indexer/run.h"

namespace sporhund::cli {

/// "123/456 filer · 7 890 sider · 2 min igjen · navn.pdf", at most `width` columns.
std::string progress_line(const indexer::IndexProgress& progress, std::size_t width);

/// One line on a terminal that is written over as the run goes on. Not for several threads.
class ProgressBar {
 public:
  /// Shows nothing where `stream` is no terminal, or `wanted` is false.
  ProgressBar(std::FILE* stream, bool wanted);
  ~ProgressBar() { clear(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// Draws at most ten times a second of the run's time.
  void show(const indexer::IndexProgress& progress);
  /// Removes the line, so that what follows stands on a clean one.
  void clear();

 private:
  std::FILE* stream_;
  bool shown_;
  bool drawn_ = false;
  double drawn_at_ = -1;
};

}  // namespace sporhund::cli
