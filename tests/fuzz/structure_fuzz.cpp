#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/bodies.h"
#include "entities/tagger.h"
#include "indexer/document_builder.h"
#include "indexer/pdf/text_extractor.h"
#include "schema/record.h"
#include "tests/fuzz/require.h"

namespace {

using namespace sporhund;

constexpr std::size_t kMostBytes = 20'000;

void check_passage(const schema::Passage& passage, int pages) {
  FUZZ_REQUIRE(!passage.text.empty());
  FUZZ_REQUIRE(1 <= passage.page_first && passage.page_first <= passage.page_last);
  FUZZ_REQUIRE(passage.page_last <= pages);
  std::size_t last = 0;
  for (const schema::LineSpan& line : passage.lines) {
    FUZZ_REQUIRE(last <= line.start && line.start <= line.end && line.end <= passage.text.size());
    last = line.end;
  }
  FUZZ_REQUIRE(schema::decode_passage(schema::encode(passage)).text == passage.text);
}

template <typename Record, typename Decode>
void check_records(const std::vector<Record>& records, std::size_t passages, Decode decode) {
  for (const Record& record : records) {
    for (const std::string& id : record.evidence.passage_ids) {
      const std::size_t ordinal = std::stoul(id.substr(id.find('-') + 1));
      FUZZ_REQUIRE(ordinal < passages);
    }
    FUZZ_REQUIRE(schema::encode(decode(schema::encode(record))) == schema::encode(record));
  }
}

void check_document(const indexer::Extraction& extraction, const indexer::BuiltDocument& built) {
  int ordinal = 0;
  for (const schema::Passage& passage : built.records.passages) {
    FUZZ_REQUIRE(passage.ordinal == ordinal++);
    check_passage(passage, static_cast<int>(extraction.pages.size()));
  }
  const std::size_t passages = built.records.passages.size();
  check_records(built.records.assignments, passages, schema::decode_assignment);
  check_records(built.records.items, passages, schema::decode_item);
  check_records(built.records.ownerships, passages, schema::decode_ownership);
}

}  // namespace

/// The first byte says whether the rest is Markdown: headings, lists and tables, or a letter in
/// plain text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const entities::Tagger tagger(corpus::bodies());
  if (size < 2 || size > kMostBytes) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto form = data[0] == 'm' ? indexer::TextForm::markdown : indexer::TextForm::plain;
  indexer::Extraction extraction = indexer::type_text(indexer::decoded_text(rest), form);
  extraction.sha256 = std::string(64, 'a');
  const auto built = indexer::build_document(extraction, {}, tagger);
  check_document(extraction, built);
  const auto again = indexer::build_document(extraction, {}, tagger);
  FUZZ_REQUIRE(again.document == built.document);
  FUZZ_REQUIRE(again.records.passages == built.records.passages);
  return 0;
}
