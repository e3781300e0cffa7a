#include "indexer/file_worker.h"

#include <exception>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include "indexer/archive/member_codec.h"
#include "indexer/archive/members.h"
#include "indexer/pdf/extraction_codec.h"
#include "indexer/pdf/pdf_extractor.h"
#include "indexer/pdf/smallest_pdf.h"
#include "indexer/worker/mapped_file.h"
#include "indexer/worker/protocol.h"
#include "indexer/worker/sandbox.h"
#include "indexer/worker/worker_socket.h"

namespace sporhund::indexer {
namespace {

using schema::FailureReason;

std::string page_count(int pages) {
  schema::ByteWriter out;
  out.number(static_cast<std::uint64_t>(pages));
  return out.take();
}

RawPage page_or_problem(PdfExtractor& pdf, int number) {
  try {
    return pdf.page(number);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    RawPage page;
    page.number = number;
    page.problem = std::string("siden kan ikke leses: ") + error.what();
    return page;
  }
}

bool send_pages(PdfExtractor& pdf, Answer& answer) {
  const int pages = pdf.pages();
  if (!answer.send(FrameKind::opened, page_count(pages))) return false;
  for (int number = 1; number <= pages; ++number) {
    schema::ByteWriter page;
    encode_page(page_or_problem(pdf, number), page);
    if (page.bytes().size() > kMaxFramePayload) {
      return answer.send_failure(FailureReason::too_large,
                                 "teksten på side " + std::to_string(number) + " er for stor");
    }
    if (!answer.send(FrameKind::page, page.take())) return false;
  }
  Extraction properties = pdf.properties();
  properties.sha256 = answer.sha256();
  schema::ByteWriter out;
  encode_properties(properties, out);
  return answer.send(FrameKind::done, out.take());
}

bool send_members(const ZipArchive& archive, Answer& answer) {
  for (std::uint64_t i = 0; i < archive.entries(); ++i) {
    if (!answer.send(FrameKind::member, to_payload(archive.entry(i)))) return false;
  }
  return answer.send(FrameKind::done, "");
}

bool send_parts(const ZipArchive& archive, std::uint64_t index, Answer& answer) {
  constexpr std::size_t kPartBytes = std::size_t{256} << 10U;
  auto opened = archive.unpack(index);
  if (const auto* failure = std::get_if<schema::Failure>(&opened)) {
    return answer.send_failure(failure->reason, failure->detail);
  }
  auto& stream = std::get<ZipArchive::Stream>(opened);
  while (true) {
    auto bytes = stream.next(kPartBytes);
    if (!bytes) {
      return answer.send_failure(FailureReason::damaged, "filen i arkivet kan ikke pakkes ut");
    }
    if (bytes->empty()) return answer.send(FrameKind::done, "");
    if (!answer.send(FrameKind::part, std::move(*bytes))) return false;
  }
}

/// The archive that was asked of last stays open: its members are asked for one by one, and to read
/// its directory for each would take time by their number's square.
class LastArchive {
 public:
  std::variant<const ZipArchive*, schema::Failure> open(const Request& request) {
    if (archive_ && sha256_ == request.frame.sha256) return &*archive_;
    archive_.reset();
    file_.reset();
    file_.emplace(request.file.get(), request_body(request.frame.payload).file_bytes);
    if (file_->bytes().empty()) throw std::bad_alloc();
    auto opened = ZipArchive::open(file_->bytes());
    if (auto* failure = std::get_if<schema::Failure>(&opened)) return std::move(*failure);
    sha256_ = request.frame.sha256;
    return &archive_.emplace(std::move(std::get<ZipArchive>(opened)));
  }

 private:
  std::string sha256_;
  std::optional<MappedFile> file_;
  std::optional<ZipArchive> archive_;  ///< reads file_, so it goes first
};

bool serve_archive(const Request& request, LastArchive& last, Answer& answer) {
  const auto opened = last.open(request);
  if (const auto* failure = std::get_if<schema::Failure>(&opened)) {
    return answer.send_failure(failure->reason, failure->detail);
  }
  const ZipArchive& archive = *std::get<const ZipArchive*>(opened);
  if (request.frame.kind == FrameKind::list) return send_members(archive, answer);
  return send_parts(archive, request_body(request.frame.payload).member, answer);
}

bool serve_pdf(const Request& request, Answer& answer) {
  const MappedFile file(request.file.get(), request_body(request.frame.payload).file_bytes);
  if (file.bytes().empty()) throw std::bad_alloc();
  auto opened = PdfExtractor::open(file.bytes());
  if (const auto* failure = std::get_if<schema::Failure>(&opened)) {
    return answer.send_failure(failure->reason, failure->detail);
  }
  return send_pages(std::get<PdfExtractor>(opened), answer);
}

/// False when the reader has gone.
bool serve(const Request& request, LastArchive& last, Answer& answer) {
  limit_cpu_time(request_body(request.frame.payload).cpu_seconds);
  return request.frame.kind == FrameKind::read ? serve_pdf(request, answer)
                                               : serve_archive(request, last, answer);
}

}  // namespace

int run_worker(int descriptor, std::size_t memory_bytes) {
  auto warm = PdfExtractor::open(kSmallestPdf);
  if (std::get<PdfExtractor>(warm).page(1).words.empty()) {
    throw std::logic_error("the smallest PDF can't be read");
  }
  enter_sandbox(descriptor, memory_bytes);
  LastArchive last;
  while (const auto request = receive_request(descriptor)) {
    Answer answer(descriptor, request->frame);
    try {
      if (!serve(*request, last, answer)) return 0;
    } catch (const std::bad_alloc&) {
      // What is left of the memory may be in pieces: the next file gets a new worker.
      answer.send_failure(FailureReason::out_of_memory,
                          "filen krever mer enn " + std::to_string(memory_bytes) + " byte minne");
      return 1;
    }
  }
  return 0;
}

}  // namespace sporhund::indexer
