#include "indexer/records/request_layout.h"

#include <string>

#include "indexer/records/introductions.h"
#include "indexer/records/words.h"
#include "indexer/structure/addresses.h"
#include "indexer/structure/markers.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

constexpr double kSameIndent = 3;  // points

double left_of(const Block& block) {
  return block.lines.empty() ? 0 : block.lines.front().box.left;
}

std::string marker_of(const Block& block) {
  return block.text.substr(0, list_marker_length(block.text));
}

}  // namespace

bool gives_requests(const RecordSource& source) {
  const schema::Metadata& metadata = source.document.metadata;
  const schema::DocumentType type = metadata.type;
  if (type == schema::DocumentType::moteinnkalling || type == schema::DocumentType::referat ||
      type == schema::DocumentType::notat) {
    return false;
  }
  if (type != schema::DocumentType::annet) return true;
  if (!metadata.sender) return false;
  const bool above =
      metadata.recipient && source.tagger.parent_of(*metadata.recipient) == *metadata.sender;
  return above || is_ministry(*metadata.sender);
}

bool gives_dated_duties(const RecordSource& source) {
  const schema::Metadata& metadata = source.document.metadata;
  return metadata.type == schema::DocumentType::supplerende_tildelingsbrev ||
         text::lower(metadata.title.value_or("")).starts_with("oppdrag ");
}

bool heads_assignments(const Block& block) {
  return text::lower(block.text).find("oppdrag") != std::string::npos &&
         is_assignments_heading(block.text);
}

bool is_addressed_heading(const RecordSource& source, std::string_view heading) {
  for (const std::string_view word : {" til ", " fra ", " frå "}) {
    const std::size_t at = heading.find(word);
    if (at != heading.npos && is_assignments_heading(heading.substr(0, at)))
      return source.tagger.body_named(heading.substr(at + word.size())).has_value();
  }
  return false;
}

std::optional<std::string> body_of_section(const RecordSource& source, std::string_view heading) {
  if (section_depth(heading) > 0) {
    heading.remove_prefix(std::min(heading.find_first_not_of("0123456789. "), heading.size()));
  }
  return source.tagger.body_named(heading);
}

bool gives_mandate(const RecordSource& source, const Block& block) {
  constexpr std::size_t kMostWords = 8;
  const bool leads_in = text::ends_with_one_of(block.text, {" skal:", " er å:", " om å:"});
  return leads_in && source.document.metadata.type == schema::DocumentType::mandat &&
         text_words(block.text).size() <= kMostWords;
}

bool heads_deadline(const Block& block) {
  constexpr std::size_t kMostWords = 4;
  return block.kind == BlockKind::heading && text_words(block.text).size() <= kMostWords &&
         text::lower(block.text).find("frist") != std::string::npos;
}

bool is_deadline_line(std::string_view text) {
  constexpr std::size_t kMostWords = 15;
  return text::lower(text.substr(0, 5)) == "frist" && text_words(text).size() <= kMostWords;
}

bool ends_with_deadline(std::string_view text) {
  const std::size_t at = text.rfind("Frist");
  if (at == text.npos || at == 0) return false;
  return is_deadline_line(text.substr(at)) && trimmed(text.substr(0, at)).ends_with('.');
}

std::string section_of(const std::vector<std::string>& headings) {
  std::string section;
  for (const std::string& heading : headings) {
    if (!heading.ends_with(':') || section.empty()) section = heading;
  }
  return section;
}

std::string_view without_markers(std::string_view item) {
  while (list_marker_length(item) > 0) item.remove_prefix(list_marker_length(item));
  return item;
}

bool begins_item(const Block& item, const Block& first) {
  if (left_of(item) <= left_of(first) + kSameIndent) return true;
  return marker_of(item) == marker_of(first) && list_marker_length(item.text) > 0 &&
         left_of(item) <= left_of(first) + 4 * kSameIndent;
}

bool is_set_in(const Block& block, const Block& item) {
  return left_of(block) > left_of(item) + kSameIndent;
}

}  // namespace sporhund::indexer
