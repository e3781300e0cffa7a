// sporhund-worker DESCRIPTOR BYTES: the process that parses PDFs, as indexer/pdf/reader.h and
// indexer/archive/archive_reader.h start it. A program of its own, so that the one that owns the
// index holds no parser at all. sporhund-worker --confined …: becomes another program that may do
// little (indexer/office).

#include <unistd.h>

#include <charconv>
#include <string_view>

#include "indexer/file_worker.h"
#include "indexer/office/confine.h"

int main(int count, char** words) {
  using namespace sporhund;
  if (count > 1 && std::string_view(words[1]) == indexer::kConfinedMode) {
    // Nothing more may be done so confined, such as looking for leaks.
    _exit(indexer::run_confined({words + 1, words + count}));
  }
  const auto number = [&](int i) {
    std::size_t value = 0;
    const std::string_view text = i < count ? words[i] : "";
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  };
  return indexer::run_worker(static_cast<int>(number(1)), number(2));
}
