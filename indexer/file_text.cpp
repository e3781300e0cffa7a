#include "indexer/file_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/ocr/settle.h"
#include "indexer/office/conversion.h"
#include "indexer/pdf/formats.h"

namespace sporhund::indexer {

/// A file's content, opened when it is first needed.
class FileText::Source {
 public:
  explicit Source(const Snapshot& file) : sha256_(file.sha256()), file_(&file) {}
  Source(std::filesystem::path path, std::string sha256)
      : path_(std::move(path)), sha256_(std::move(sha256)) {}

  const std::string& sha256() const { return sha256_; }
  /// A Failure where the file is not what it was.
  std::variant<const Snapshot*, schema::Failure> open(FileOpener& opener) {
    if (file_ != nullptr) return file_;
    auto taken = opener.take(path_);
    if (auto* failure = std::get_if<schema::Failure>(&taken)) return std::move(*failure);
    if (std::get<Snapshot>(taken).sha256() != sha256_) {
      return schema::Failure{path_.string(), schema::FailureReason::unreadable,
                             "filen ble endret mens den ble lest"};
    }
    file_ = &own_.emplace(std::move(std::get<Snapshot>(taken)));
    return file_;
  }
  /// What its pages are read from and drawn from: the file, or the PDF that is made of it, once.
  std::variant<const Snapshot*, schema::Failure> shown(FileOpener& opener,
                                                       const ReaderOptions& options) {
    if (converted_) return &*converted_;
    auto opened = open(opener);
    const auto* const* file = std::get_if<const Snapshot*>(&opened);
    if (file == nullptr || !needs_conversion(**file)) return opened;
    auto made = converted_to_pdf(**file, options);
    if (auto* failure = std::get_if<schema::Failure>(&made)) return std::move(*failure);
    return &converted_.emplace(std::move(std::get<Snapshot>(made)));
  }

 private:
  std::filesystem::path path_;
  std::string sha256_;
  std::optional<Snapshot> own_;
  std::optional<Snapshot> converted_;
  const Snapshot* file_ = nullptr;
};

FileText::FileText(const ExtractionStore* store, FileTextOptions options)
    : store_(store),
      options_(std::move(options)),
      opener_(options_.reader, options_.archives),
      reader_(options_.reader),
      ocr_reader_(options_.ocr) {}

std::variant<Extraction, schema::Failure> FileText::extraction(const std::filesystem::path& path,
                                                               const std::string& sha256,
                                                               const OcrProgress& progress) {
  Source source(path, sha256);
  return read(source, progress);
}

std::variant<Extraction, schema::Failure> FileText::extraction(const Snapshot& file,
                                                               const OcrProgress& progress) {
  Source source(file);
  return read(source, progress);
}

std::variant<Extraction, schema::Failure> FileText::read(Source& source,
                                                         const OcrProgress& progress) {
  std::optional<Extraction> extraction;
  if (store_ != nullptr) extraction = store_->load(source.sha256());
  if (!extraction) {
    auto shown = source.shown(opener_, options_.reader);
    if (auto* failure = std::get_if<schema::Failure>(&shown)) return std::move(*failure);
    auto read = read_file(*std::get<const Snapshot*>(shown), reader_);
    if (auto* failure = std::get_if<schema::Failure>(&read)) return std::move(*failure);
    extraction = std::move(std::get<Extraction>(read));
    if (store_ != nullptr) store_->save(*extraction);
  }
  const auto tasks = doubtful_pages(*extraction, options_.ocr);
  if (tasks.empty()) return std::move(*extraction);
  if (options_.ocr.mode == OcrMode::off) {
    settle(*extraction, {}, options_.ocr);
  } else {
    settle(*extraction, pictures(source, tasks, progress), options_.ocr);
  }
  return std::move(*extraction);
}

std::vector<Picture> FileText::pictures(Source& source, const std::vector<PageTask>& tasks,
                                        const OcrProgress& progress) {
  std::vector<Picture> kept;
  if (store_ != nullptr) kept = store_->load_pictures(source.sha256());
  const auto missing = open_tasks(tasks, kept, options_.ocr);
  if (missing.empty() || options_.ocr.worker_command.empty()) return kept;
  const auto shown = source.shown(opener_, options_.reader);
  const auto* const* file = std::get_if<const Snapshot*>(&shown);
  if (file == nullptr) {  // gone since it was read: its pages took no time
    for (const PageTask& task : missing) kept.push_back({.number = task.number, .page = {}});
    return kept;
  }
  const auto seen = ocr_reader_.read(**file, missing, progress);
  std::erase_if(kept, [&](const Picture& old) {
    return std::ranges::any_of(seen, [&](const Picture& s) { return s.number == old.number; });
  });
  kept.insert(kept.end(), seen.begin(), seen.end());
  std::ranges::sort(kept, {}, &Picture::number);
  if (store_ == nullptr) return kept;
  // What broke may have done so for the machine's sake: who rebuilds the index tries again.
  std::vector<Picture> lasting;
  std::ranges::copy_if(kept, std::back_inserter(lasting), [](const Picture& picture) {
    return picture.state != PictureState::failed;
  });
  store_->save_pictures(source.sha256(), lasting);
  return kept;
}

}  // namespace sporhund::indexer
