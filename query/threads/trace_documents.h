#pragma once

/// What a thread asks of documents and texts.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schema/document.h"
#include "schema/passage.h"

namespace sporhund::query {

/// The assignment that a passage stands under: its own, or the one that its text or heading begins
/// with.
schema::AssignmentReference assignment_above(const schema::Passage& passage);

/// Documents by id.
class TraceDocuments {
 public:
  explicit TraceDocuments(const std::vector<schema::Document>& documents);
  /// Throws std::logic_error for a document that is not there.
  const schema::Document& at(const std::string& id) const;

 private:
  std::map<std::string, schema::Document> by_id_;
};

/// Whether documents of this type give assignments: letters and minutes of enterprise meetings.
bool gives_assignments(schema::DocumentType type);
/// Whether documents of this type change what an earlier letter says.
bool corrects(schema::DocumentType type);
/// Whether documents of this type are papers of a meeting.
bool is_meeting_paper(schema::DocumentType type);

/// The first sentence of a text; the lead-in of a list has its first item behind it.
std::string first_sentence(std::string_view text);

/// The page that a byte of a passage stands on.
int page_at(const schema::Passage& passage, std::size_t byte);

/// A sentence of a passage and the entities in it.
struct SentenceOf {
  std::string text;
  std::size_t start = 0;  ///< bytes into the passage's text
  std::vector<const schema::Entity*> entities;
};
std::vector<SentenceOf> sentences_of(const schema::Passage& passage);

}  // namespace sporhund::query
