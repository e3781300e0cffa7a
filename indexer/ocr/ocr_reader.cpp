#include "indexer/ocr/ocr_reader.h"

#include <algorithm>
#include <chrono>
#include <span>

#include "indexer/worker/protocol.h"
#include "indexer/worker/worker_process.h"
#include "schema/error.h"

namespace sporhund::indexer {
namespace {

using schema::UnreadReason;
using std::chrono::milliseconds;

/// Beyond its allowance a worker that keeps to it needs this to start, draw the page and answer.
constexpr milliseconds kGrace{15'000};

/// What came of a request: the pages it gave, and why it gave no more.
struct Answered {
  std::vector<Picture> pictures;
  UnreadReason trouble = UnreadReason::ocr_failed;  ///< of the page after them
};

}  // namespace

/// What all requests for a file share.
struct OcrReader::Job {
  const Snapshot& file;
  Clock::time_point end;
  const OcrProgress& progress;
};

class OcrReader::Worker {
 public:
  /// Without `trained_data` it only looks at pages.
  Worker(const OcrOptions& options, const std::string& trained_data)
      : limits_(options.limits),
        recognises_(!trained_data.empty()),
        process_(command_of(options, trained_data), limits_.worker_memory_bytes) {}

  bool is_idle() const { return usable_ && process_.is_idle(); }

  Answered read(const Snapshot& file, std::span<const PageTask> pages, Clock::time_point end,
                const OcrProgress& progress);

 private:
  static std::vector<std::string> command_of(const OcrOptions& options,
                                             const std::string& trained_data) {
    std::vector<std::string> command = options.worker_command;
    command.push_back(trained_data);
    return command;
  }
  std::string request(const Snapshot& file, std::span<const PageTask> pages,
                      Clock::time_point end) const;
  /// Takes a frame; false where it is no picture of the next page.
  bool take(const Frame& frame, const Snapshot& file, std::span<const PageTask> pages,
            Answered& answered) const;

  OcrLimits limits_;
  bool recognises_;
  WorkerProcess process_;
  std::uint64_t requests_ = 0;
  bool usable_ = true;
};

std::string OcrReader::Worker::request(const Snapshot& file, std::span<const PageTask> pages,
                                       Clock::time_point end) const {
  using std::chrono::ceil;
  using std::chrono::seconds;
  const auto left = std::max(ceil<seconds>(end - Clock::now()), seconds(1));
  OcrRequest body;
  body.file_bytes = file.size();
  body.cpu_seconds = static_cast<std::uint64_t>((left + ceil<seconds>(kGrace)).count());
  body.page_milliseconds = static_cast<std::uint64_t>(limits_.page_time.count());
  body.recognise = recognises_;
  body.pages.assign(pages.begin(), pages.end());
  return to_bytes({FrameKind::read, requests_, file.sha256(), to_payload(body)});
}

bool OcrReader::Worker::take(const Frame& frame, const Snapshot& file,
                             std::span<const PageTask> pages, Answered& answered) const {
  const bool ours = frame.request == requests_ && frame.sha256 == file.sha256();
  if (!ours || frame.kind != FrameKind::page) return false;
  try {
    schema::ByteReader in(frame.payload);
    Picture picture = decode_picture(in);
    in.end();
    const std::size_t next = answered.pictures.size();
    if (next >= pages.size() || picture.number != pages[next].number) return false;
    answered.pictures.push_back(std::move(picture));
    return true;
  } catch (const schema::Error&) {
    return false;
  }
}

Answered OcrReader::Worker::read(const Snapshot& file, std::span<const PageTask> pages,
                                 Clock::time_point end, const OcrProgress& progress) {
  ++requests_;
  Answered answered;
  FrameParser parser;
  std::string bytes;
  usable_ = process_.send(request(file, pages, end), file.descriptor());
  const auto allowance = limits_.page_time + kGrace;
  auto page_end = Clock::now() + allowance;
  while (usable_) {
    const auto event = process_.receive(std::min(page_end, end), bytes);
    if (event == WorkerProcess::Event::timeout) answered.trouble = UnreadReason::ocr_timeout;
    usable_ = event == WorkerProcess::Event::data;
    if (!usable_) break;
    parser.add(bytes);
    while (const auto frame = parser.next()) {
      if (frame->kind == FrameKind::done && answered.pictures.size() == pages.size()) {
        return answered;
      }
      usable_ = usable_ && take(*frame, file, pages, answered);
      if (!usable_) break;
      page_end = Clock::now() + allowance;
      if (progress && answered.pictures.back().state == PictureState::read) progress();
    }
    usable_ = usable_ && parser.state() == FrameParser::State::good;
  }
  process_.stop();
  return answered;
}

OcrReader::OcrReader(OcrOptions options) : options_(std::move(options)) {}
OcrReader::~OcrReader() = default;

std::vector<Picture> OcrReader::ask(std::unique_ptr<Worker>& worker, const Job& job,
                                    const std::vector<PageTask>& pages) {
  const std::string trained_data = &worker == &engine_ ? options_.trained_data : "";
  std::vector<Picture> pictures;
  while (pictures.size() < pages.size() && Clock::now() < job.end) {
    if (!worker || !worker->is_idle()) worker = std::make_unique<Worker>(options_, trained_data);
    const auto rest = std::span(pages).subspan(pictures.size());
    Answered answered = worker->read(job.file, rest, job.end, job.progress);
    const bool whole = answered.pictures.size() == rest.size();
    std::ranges::move(answered.pictures, std::back_inserter(pictures));
    if (whole || Clock::now() >= job.end) break;
    Picture broken;
    broken.number = pages[pictures.size()].number;
    broken.trouble = answered.trouble;
    pictures.push_back(std::move(broken));
  }
  return pictures;
}

std::vector<Picture> OcrReader::read(const Snapshot& file, const std::vector<PageTask>& pages,
                                     const OcrProgress& progress) {
  const Job job{file, Clock::now() + options_.limits.document_time, progress};
  std::vector<PageTask> looks;
  std::vector<PageTask> prints;
  for (const PageTask& page : pages) (page.certain ? prints : looks).push_back(page);
  // Few pages that are looked at hold print, so Tesseract is not even loaded for most files.
  std::vector<Picture> pictures = ask(looker_, job, looks);
  if (!options_.recognises()) return pictures;
  for (const Picture& seen : pictures) {
    if (seen.state == PictureState::print)
      prints.push_back({.number = seen.number, .certain = true});
  }
  std::ranges::sort(prints, {}, &PageTask::number);
  std::vector<Picture> read = ask(engine_, job, prints);
  // A page that was seen to hold print, but came too late to be read, is left for another time.
  std::erase_if(pictures, [](const Picture& seen) { return seen.state == PictureState::print; });
  std::ranges::move(read, std::back_inserter(pictures));
  std::ranges::sort(pictures, {}, &Picture::number);
  return pictures;
}

}  // namespace sporhund::indexer
