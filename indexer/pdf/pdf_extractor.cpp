#include "indexer/pdf/pdf_extractor.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <limits>
#include <mutex>
#include <unordered_map>

#include "indexer/pdf/extraction_codec.h"
#include "indexer/pdf/font_names.h"
#include "indexer/pdf/overprint.h"
#include "indexer/pdf/signature.h"
#include "indexer/pdf/text_quality.h"
#include "indexer/pdf/utf.h"

namespace sporhund::indexer {
namespace {

/// Longer titles are none.
constexpr std::size_t kMaxPropertyBytes = 4096;

void silence_poppler() {
  static std::once_flag once;
  std::call_once(
      once, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
}

schema::Failure failure(schema::FailureReason reason, std::string detail) {
  return {"", reason, std::move(detail)};
}

std::string property(const poppler::ustring& value) {
  std::string text = utf8_from_utf16(value);
  std::erase(text, '\0');
  return text.size() <= kMaxPropertyBytes ? text : std::string();
}

schema::Box box_of(const poppler::rectf& box) {
  return {to_length_step(std::min(box.left(), box.right())),
          to_length_step(std::min(box.top(), box.bottom())),
          to_length_step(std::max(box.left(), box.right())),
          to_length_step(std::max(box.top(), box.bottom()))};
}

bool outside(const schema::Box& box, const RawPage& page) {
  return box.right < 0 || box.bottom < 0 || box.left > page.width || box.top > page.height;
}

}  // namespace

struct PdfExtractor::Content {
  std::unique_ptr<poppler::document> document;
  Extraction properties;
  std::unordered_map<std::string, std::uint16_t> font_indices;

  std::uint16_t font_index(const std::string& name);
  void read_words(const poppler::page& page, RawPage& into);
};

PdfExtractor::PdfExtractor(std::unique_ptr<Content> content) : content_(std::move(content)) {}
PdfExtractor::PdfExtractor(PdfExtractor&&) noexcept = default;
PdfExtractor& PdfExtractor::operator=(PdfExtractor&&) noexcept = default;
PdfExtractor::~PdfExtractor() = default;

int PdfExtractor::pages() const {
  return content_->document->pages();
}
const Extraction& PdfExtractor::properties() const {
  return content_->properties;
}

std::variant<PdfExtractor, schema::Failure> PdfExtractor::open(std::string_view bytes) {
  using schema::FailureReason;
  if (bytes.empty()) return failure(FailureReason::empty, "filen er tom");
  if (!has_pdf_signature(bytes)) {
    return failure(FailureReason::not_a_pdf, "filen begynner ikke slik en PDF gjør");
  }
  if (bytes.size() > std::numeric_limits<int>::max()) {
    return failure(FailureReason::too_large, "filen er større enn 2 GiB");
  }
  silence_poppler();
  auto content = std::make_unique<Content>();
  content->document.reset(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!content->document) {
    return failure(FailureReason::damaged, "PDF-ens oppbygning kan ikke leses");
  }
  if (content->document->is_locked()) {
    return failure(FailureReason::encrypted, "PDF-en kan bare åpnes med passord");
  }
  if (content->document->pages() <= 0) {
    return failure(FailureReason::empty, "PDF-en har ingen sider");
  }
  content->properties.title = property(content->document->get_title());
  return PdfExtractor(std::move(content));
}

std::uint16_t PdfExtractor::Content::font_index(const std::string& name) {
  const auto known = font_indices.find(name);
  if (known != font_indices.end()) return known->second;
  constexpr std::size_t kMaxFonts = std::numeric_limits<std::uint16_t>::max();
  if (properties.fonts.size() == kMaxFonts) return 0;
  const Font font = font_named(name);
  const auto same = std::find(properties.fonts.begin(), properties.fonts.end(), font);
  const auto index = static_cast<std::uint16_t>(same - properties.fonts.begin());
  if (same == properties.fonts.end()) properties.fonts.push_back(font);
  font_indices.emplace(name, index);
  return index;
}

void PdfExtractor::Content::read_words(const poppler::page& page, RawPage& into) {
  const auto boxes = page.text_list(poppler::page::text_list_include_font);
  into.words.reserve(boxes.size());
  for (const poppler::text_box& text : boxes) {
    Word word;
    word.text = utf8_from_utf16(text.text());
    std::erase(word.text, '\0');
    word.box = box_of(text.bbox());
    if (word.text.empty() || outside(word.box, into)) continue;
    word.font_size = static_cast<float>(to_length_step(text.get_font_size()));
    word.font = font_index(text.get_font_name());
    word.space_after = text.has_space_after();
    word.vertical = text.rotation() % 2 != 0;
    into.words.push_back(std::move(word));
  }
}

RawPage PdfExtractor::page(int number) {
  RawPage result;
  result.number = number;
  const std::unique_ptr<poppler::page> page(content_->document->create_page(number - 1));
  if (!page) {
    result.problem = "siden finnes ikke i PDF-en";
    return result;
  }
  const poppler::rectf shown = page->page_rect(poppler::crop_box);
  result.width = to_length_step(std::abs(shown.width()));
  result.height = to_length_step(std::abs(shown.height()));
  const auto orientation = page->orientation();
  if (orientation == poppler::page::landscape || orientation == poppler::page::seascape) {
    std::swap(result.width, result.height);
  }
  content_->read_words(*page, result);
  drop_overprinted(result.words);
  result.quality = to_quality_step(text_quality(result.words));
  if (!result.words.empty()) result.source = PageSource::text;
  return result;
}

}  // namespace sporhund::indexer
