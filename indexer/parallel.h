#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "indexer/bounded_queue.h"
#include "indexer/thread_group.h"

namespace sporhund::indexer {

/// Works on `items` with `jobs` threads and hands each result to `take` on the calling thread, in
/// the order in which they are done. `make_worker()` is called once in each thread and gives the
/// function from item to result. An exception of a worker or of `take` ends the work and leaves
/// here.
template <typename Result, typename Item, typename MakeWorker, typename Take>
void work_in_parallel(const std::vector<Item>& items, int jobs, MakeWorker make_worker, Take take) {
  BoundedQueue<Result> done(static_cast<std::size_t>(jobs) * 2);
  ThreadGroup threads;
  std::atomic<std::size_t> next{0};
  threads.start(
      jobs,
      [&] {
        auto work = make_worker();
        for (std::size_t i = next++; i < items.size(); i = next++) {
          if (!done.push(work(items[i]))) return;
        }
      },
      [&] { done.close(); });
  try {
    while (std::optional<Result> result = done.pop()) take(std::move(*result));
  } catch (...) {
    done.close();
    threads.join();
    throw;
  }
  threads.join();
}

}  // namespace sporhund::indexer
