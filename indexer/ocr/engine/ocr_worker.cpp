#include "indexer/ocr/engine/ocr_worker.h"

#include <cmath>
#include <exception>
#include <fstream>
#include <iterator>
#include <new>
#include <stdexcept>

#include "indexer/ocr/engine/recogniser.h"
#include "indexer/ocr/look.h"
#include "indexer/ocr/picture.h"
#include "indexer/ocr/request.h"
#include "indexer/pdf/extraction_codec.h"
#include "indexer/pdf/smallest_pdf.h"
#include "indexer/pdf/text_quality.h"
#include "indexer/worker/mapped_file.h"
#include "indexer/worker/protocol.h"
#include "indexer/worker/sandbox.h"
#include "indexer/worker/worker_socket.h"

namespace sporhund::indexer {
namespace {

using schema::UnreadReason;

Picture failed(int number, UnreadReason trouble) {
  Picture picture;
  picture.number = number;
  picture.trouble = trouble;
  return picture;
}

/// The mean confidence of its letters, or how much of it looks like text where that is less.
double quality_of(const std::vector<Word>& words) {
  double sum = 0;
  double letters = 0;
  for (const Word& word : words) {
    const auto size = static_cast<double>(word.text.size());
    sum += size * word.confidence / 100;
    letters += size;
  }
  return letters == 0 ? 0 : to_quality_step(std::min(sum / letters, text_quality(words)));
}

/// Reads the pages of one request.
class PictureReader {
 public:
  PictureReader(const PageRenderer& pdf, Recogniser* recogniser, const OcrRequest& request)
      : pdf_(pdf), recogniser_(recogniser), request_(request) {}

  Picture picture(const PageTask& task) {
    try {
      return read(task);
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception&) {
      return failed(task.number, UnreadReason::ocr_failed);
    }
  }

 private:
  Picture read(const PageTask& task) {
    Picture picture;
    picture.number = task.number;
    picture.state = task.certain ? PictureState::print : look(task);
    if (picture.state != PictureState::print || !request_.recognise || recogniser_ == nullptr) {
      return picture;
    }
    const auto image = pdf_.render(task.number, kPrintResolution);
    if (!image) return failed(task.number, UnreadReason::ocr_failed);
    RecognisedPage read =
        recogniser_->recognise(*image, std::chrono::milliseconds(request_.page_milliseconds));
    if (read.timed_out) return failed(task.number, UnreadReason::ocr_timeout);
    picture.state = PictureState::read;
    picture.page = {.number = task.number,
                    .width = read.width,
                    .height = read.height,
                    .source = PageSource::ocr,
                    .quality = quality_of(read.words),
                    .words = std::move(read.words),
                    .problem = {}};
    return picture;
  }

  PictureState look(const PageTask& task) const {
    auto image = pdf_.render(task.number, kLookResolution);
    if (!image) return PictureState::failed;
    const PageLook look = look_at(std::move(*image), pdf_.word_boxes(task.number));
    if (look.blank) return PictureState::blank;
    return look.print_rows < task.least_rows ? PictureState::drawing : PictureState::print;
  }

  const PageRenderer& pdf_;
  Recogniser* recogniser_;
  const OcrRequest& request_;
};

/// False when the reader has gone.
bool serve(const Request& asked, Recogniser* recogniser, Answer& answer) {
  using schema::FailureReason;
  const OcrRequest request = ocr_request(asked.frame.payload);
  limit_cpu_time(request.cpu_seconds);
  const MappedFile file(asked.file.get(), request.file_bytes);
  if (file.bytes().empty()) throw std::bad_alloc();
  const auto pdf = PageRenderer::open(file.bytes());
  if (!pdf) {
    return answer.send_failure(FailureReason::damaged, "PDF-en kan ikke tegnes");
  }
  PictureReader reader(*pdf, recogniser, request);
  for (const PageTask& task : request.pages) {
    schema::ByteWriter out;
    encode_picture(reader.picture(task), out);
    if (out.bytes().size() > kMaxFramePayload) return false;
    if (!answer.send(FrameKind::page, out.take())) return false;
  }
  return answer.send(FrameKind::done, "");
}

std::optional<Recogniser> load(const std::string& trained_data) {
  std::ifstream file(trained_data, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  auto recogniser = Recogniser::make(bytes);
  if (!recogniser) throw std::runtime_error(trained_data + " is no data of Tesseract's");
  return recogniser;
}

/// What poppler, Leptonica and Tesseract open at their first page, they could not in the sandbox.
void warm_up(const PageRenderer& pdf, Recogniser* recogniser) {
  const auto image = pdf.render(1, kPrintResolution);
  if (!image) throw std::logic_error("the smallest PDF can't be drawn");
  if (recogniser != nullptr) recogniser->recognise(*image, std::chrono::seconds(10));
}

}  // namespace

int run_ocr_worker(int descriptor, std::size_t memory_bytes, const std::string& trained_data) {
  std::optional<Recogniser> recogniser;
  if (!trained_data.empty()) recogniser = load(trained_data);
  Recogniser* engine = recogniser ? &*recogniser : nullptr;
  const auto warm = PageRenderer::open(kSmallestPdf);
  if (!warm) throw std::logic_error("the smallest PDF can't be opened");
  warm_up(*warm, engine);
  enter_sandbox(descriptor, memory_bytes);
  while (const auto request = receive_request(descriptor)) {
    Answer answer(descriptor, request->frame);
    try {
      if (!serve(*request, engine, answer)) return 0;
    } catch (const std::bad_alloc&) {
      answer.send_failure(schema::FailureReason::out_of_memory, "");
      return 1;
    }
  }
  return 0;
}

}  // namespace sporhund::indexer
