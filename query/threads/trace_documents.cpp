#include "query/threads/trace_documents.h"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include "entities/tagger.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace sporhund::query {

using schema::DocumentType;

TraceDocuments::TraceDocuments(const std::vector<schema::Document>& documents) {
  for (const schema::Document& document : documents) by_id_.emplace(document.id, document);
}

const schema::Document& TraceDocuments::at(const std::string& id) const {
  const auto found = by_id_.find(id);
  if (found == by_id_.end()) throw std::logic_error("a record of an unknown document: " + id);
  return found->second;
}

namespace {

/// "ID: TB2023-09 Varsling. Direktoratet skal …" begins with one.
constexpr std::uint32_t kLastIdPosition = 2;

schema::AssignmentReference assignment_at_start(std::string_view text) {
  for (const text::Token& token : text::tokenise(text)) {
    if (token.position == 1 && token.term == "id") continue;
    if (token.position > kLastIdPosition) break;
    if (token.kind != text::TokenKind::identifier) break;
    const auto id =
        entities::normalise_assignment_id(text.substr(token.start, token.end - token.start));
    if (!id) continue;
    const std::size_t title = std::min(text.find_first_not_of(" :", token.end), text.size());
    const std::size_t end = std::min(text.find_first_of(".\n", title), text.size());
    return {*id, std::string(text.substr(title, end - title)), ""};
  }
  return {};
}

}  // namespace

schema::AssignmentReference assignment_above(const schema::Passage& passage) {
  if (passage.assignment) return *passage.assignment;
  schema::AssignmentReference own = assignment_at_start(passage.text);
  if (!own.id.empty() || passage.heading_path.empty()) return own;
  return assignment_at_start(passage.heading_path.back());
}

bool gives_assignments(DocumentType type) {
  return type == DocumentType::tildelingsbrev || type == DocumentType::oppdragsdokument ||
         type == DocumentType::protokoll || corrects(type);
}

bool corrects(DocumentType type) {
  return type == DocumentType::korrigering || type == DocumentType::supplerende_tildelingsbrev;
}

bool is_meeting_paper(DocumentType type) {
  return type == DocumentType::moteinnkalling || type == DocumentType::referat ||
         type == DocumentType::protokoll;
}

std::string first_sentence(std::string_view text) {
  const auto sentences = text::sentences(text);
  if (sentences.empty()) return "";
  const auto [start, end] = sentences.front();
  const bool leads_in = end > start && text[end - 1] == ':' && sentences.size() > 1;
  const std::size_t last = leads_in ? sentences[1].second : end;
  return std::string(text.substr(start, last - start));
}

int page_at(const schema::Passage& passage, std::size_t byte) {
  for (const schema::LineSpan& line : passage.lines) {
    if (byte < line.end) return line.page;
  }
  return passage.page_last;
}

std::vector<SentenceOf> sentences_of(const schema::Passage& passage) {
  std::vector<SentenceOf> sentences;
  for (const auto& [start, end] : text::sentences(passage.text)) {
    SentenceOf sentence{passage.text.substr(start, end - start), start, {}};
    for (const schema::Entity& entity : passage.entities) {
      if (entity.start >= start && entity.end <= end) sentence.entities.push_back(&entity);
    }
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

}  // namespace sporhund::query
