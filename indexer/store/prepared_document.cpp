#include "indexer/store/prepared_document.h"

#include <stdexcept>
#include <utility>
#include <vector>

#include "schema/index_layout.h"

namespace sporhund::indexer {

namespace {

void check_passages(const schema::Document& document,
                    const std::vector<schema::Passage>& passages) {
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const int ordinal = static_cast<int>(i);
    if (passages[i].document_id != document.id || passages[i].ordinal != ordinal ||
        passages[i].id != schema::passage_key(document.id, ordinal)) {
      throw std::logic_error("passages of a document must be numbered from 0: " + passages[i].id);
    }
  }
}

}  // namespace

PreparedDocument::Content::Content(CatalogDocument document, schema::DocumentRecords found)
    : entry(std::move(document)),
      records(std::move(found)),
      deadlines(deadlines_by_passage(records.assignments)),
      passages(entry.document) {
  check_passages(entry.document, records.passages);
}

PreparedDocument::PreparedDocument(CatalogDocument entry, schema::DocumentRecords records)
    : content_(std::make_unique<Content>(std::move(entry), std::move(records))) {}

PreparedDocument::PreparedDocument(CatalogDocument entry, schema::DocumentRecords records,
                                   PreparedRoom& room)
    : PreparedDocument(std::move(entry), std::move(records)) {
  content_->room = &room;
  while (content_->next < content_->records.passages.size() && room.try_acquire()) {
    content_->made.push_back(make_next());
  }
}

PreparedDocument::PreparedDocument(PreparedDocument&&) noexcept = default;

PreparedDocument& PreparedDocument::operator=(PreparedDocument&& other) noexcept {
  std::swap(content_, other.content_);
  return *this;
}

PreparedDocument::~PreparedDocument() {
  if (content_) leave_room();
}

std::optional<Xapian::Document> PreparedDocument::take_passage() {
  if (content_->made.empty()) {
    if (content_->next == content_->records.passages.size()) return std::nullopt;
    return make_next();
  }
  Xapian::Document record = std::move(content_->made.front());
  content_->made.pop_front();
  content_->room->release();
  return record;
}

Xapian::Document PreparedDocument::make_next() {
  const schema::Passage& passage = content_->records.passages[content_->next++];
  return content_->passages.record(passage, content_->deadlines[passage.id]);
}

void PreparedDocument::leave_room() {
  for (; !content_->made.empty(); content_->made.pop_front()) content_->room->release();
}

}  // namespace sporhund::indexer
