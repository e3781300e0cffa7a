#pragma once

#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace sporhund::indexer {

/// Threads that do the same; the first exception of any leaves at join().
class ThreadGroup {
 public:
  ThreadGroup() = default;
  ThreadGroup(const ThreadGroup&) = delete;
  ThreadGroup& operator=(const ThreadGroup&) = delete;

  /// `finished` is called once: when the last thread has ended, or at once when one has thrown.
  void start(int threads, const std::function<void()>& work,
             const std::function<void()>& finished) {
    running_ = threads;
    for (int i = 0; i < threads; ++i) {
      threads_.emplace_back([this, work, finished] { run(work, finished); });
    }
  }

  /// Waits for all; throws the first exception.
  void join() {
    threads_.clear();  // a jthread joins when it goes
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void run(const std::function<void()>& work, const std::function<void()>& finished) {
    bool failed = false;
    try {
      work();
    } catch (...) {
      failed = true;
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
    }
    if (--running_ == 0 || failed) finished();
  }

  std::atomic<int> running_{0};
  std::mutex mutex_;
  std::exception_ptr failure_;
  std::vector<std::jthread> threads_;
};

}  // namespace sporhund::indexer
