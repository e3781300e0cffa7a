#include "indexer/structure/metadata.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/core.h>

#include "indexer/structure/document_type.h"
#include "indexer/structure/front_matter.h"
#include "indexer/structure/markers.h"
#include "indexer/structure/pieces.h"
#include "text/language.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::indexer {

namespace {

using Front = std::span<const Block>;

std::optional<int> year_in(std::string_view text) {
  for (const text::Token& token : text::tokenise(text)) {
    const std::string& term = token.term;
    const bool digits = std::ranges::all_of(term, [](unsigned char c) { return std::isdigit(c); });
    const bool century = term.starts_with("19") || term.starts_with("20");
    if (digits && century && term.size() == 4) return std::stoi(term);
  }
  return std::nullopt;
}

std::optional<std::string> whole_date_in(std::string_view text, const entities::Tagger& tagger) {
  constexpr std::size_t kIsoDate = 10;  // "2023-01-18"; a month alone is shorter
  for (const schema::Entity& entity : tagger.tag(text)) {
    if (entity.kind == schema::EntityKind::date && entity.norm.size() == kIsoDate)
      return entity.norm;
  }
  return std::nullopt;
}

/// «Tid: …», "Tid og stad<tab>…".
bool tells_time(std::string_view text) {
  constexpr std::array<std::string_view, 7> kTimes{
      "tid", "tidspunkt", "når", "tid og sted", "tid og stad", "møtetid", "møtetidspunkt"};
  const std::string lowered = text::lower(text);
  const std::string_view first = std::string_view(lowered).substr(0, lowered.find_first_of(":\t"));
  return first.size() < lowered.size() && text::is_one_of(first, kTimes);
}

/// "Dato: …", "Vår dato", "Tid og stad<tab>…", or a row of labels with one.
bool labels_date(std::string_view text) {
  constexpr std::array<std::string_view, 3> kLabels{"dato", "vår dato", "møtedato"};
  const std::string lowered = text::lower(text);
  for (const std::string_view label : kLabels) {
    const std::string cell = fmt::format("\t{}", label);
    if (lowered.starts_with(label) || lowered.ends_with(cell) ||
        lowered.find(cell + ':') != std::string::npos ||
        lowered.find(cell + '\t') != std::string::npos) {
      return true;
    }
  }
  return tells_time(text);
}

/// A paper that may be named after the day of its meeting.
bool of_meeting(schema::DocumentType type) {
  return type == schema::DocumentType::protokoll || type == schema::DocumentType::referat ||
         type == schema::DocumentType::moteinnkalling;
}

/// The date of a line that holds little else, such as «Oslo, 3. mai 2031», above other text of the
/// same block; the last line may be the end of a sentence.
std::optional<std::string> date_line_in(const Block& block, const entities::Tagger& tagger) {
  constexpr std::size_t kMostWords = 5;
  if (block.kind != BlockKind::paragraph || block.lines.size() < 2) return std::nullopt;
  for (const schema::LineSpan& span : std::span(block.lines).first(block.lines.size() - 1)) {
    const std::string_view line = text_of(block, span);
    if (count_words(line) > kMostWords) continue;
    if (auto found = whole_date_in(line, tagger)) return found;
  }
  return std::nullopt;
}

/// «Fastsatt av X 3. mai 2031 …» in a sentence.
std::optional<std::string> day_laid_down(Front front, const entities::Tagger& tagger) {
  for (const Block& block : front) {
    for (const auto& [start, end] : text::sentences(block.text)) {
      const auto sentence = std::string_view(block.text).substr(start, end - start);
      if (text::begins_with_one_of(sentence, {"Fastsatt av ", "Fastsett av "}))
        return whole_date_in(sentence, tagger);
    }
  }
  return std::nullopt;
}

/// «Torsdag 27. januar ble det holdt foretaksmøte …»: minutes that give the day in their first
/// sentence only.
std::optional<std::string> day_of_meeting(Front front, schema::DocumentType type,
                                          const entities::Tagger& tagger) {
  if (type != schema::DocumentType::protokoll && type != schema::DocumentType::referat) {
    return std::nullopt;
  }
  for (const Block& block : front) {
    if (block.kind != BlockKind::paragraph || !block.text.ends_with('.')) continue;
    const auto sentences = text::sentences(block.text);
    if (sentences.empty()) continue;
    return whole_date_in(std::string_view(block.text).substr(0, sentences.front().second), tagger);
  }
  return std::nullopt;
}

/// What "Møte i rådet" is a paper of: "Referat" or "PROTOKOLL" on a line of its own.
std::optional<schema::DocumentType> meeting_paper(Front front, const std::string& title) {
  if (!text::lower(title).starts_with("møte ")) return std::nullopt;
  for (const Block& block : front) {
    if (count_words(block.text) > 1) continue;
    if (const auto kind = document_type_in(block.text)) return kind;
  }
  return std::nullopt;
}

/// "Styresak 60-2031 Mandat for …": a paper for a meeting, whatever its title names.
bool is_case_paper(Front front, const std::string& title) {
  return std::ranges::any_of(front, [&](const Block& block) {
    const std::size_t number = case_prefix_length(block.text);
    return number > 0 && block.kind == BlockKind::heading && block.text.substr(number) == title;
  });
}

schema::DocumentType type_of(Front front, const std::string& title) {
  constexpr std::size_t kFirstBlocks = 12;
  constexpr std::size_t kShortWords = 12;
  const Front first = front.first(std::min(front.size(), kFirstBlocks));
  if (const auto paper = meeting_paper(first, title)) return *paper;
  if (is_case_paper(first, title)) return schema::DocumentType::notat;
  if (const auto named = document_type_in(title)) return *named;
  for (const Block& block : first) {
    if (count_words(block.text) > kShortWords || block.kind == BlockKind::list_item) continue;
    if (const auto named = document_type_in(block.text)) return *named;
  }
  return schema::DocumentType::annet;
}

std::optional<std::string> language_of(const std::vector<Block>& blocks) {
  std::string all;
  for (const Block& block : blocks) all += block.text + '\n';
  const auto language = text::detect_language(all);
  if (!language) return std::nullopt;
  return std::string(text::language_code(*language));
}

}  // namespace

std::optional<std::string> find_date(Front front, const entities::Tagger& tagger) {
  constexpr std::size_t kShortWords = 16;
  constexpr std::size_t kLabelWords = 4;
  std::optional<std::string> first;
  bool labelled = false;  // "Dato" in a line of its own, perhaps among other labels
  for (const Block& block : front) {
    const std::size_t words = count_words(block.text);
    const bool label = labels_date(block.text);
    const bool stands_apart =
        block.kind == BlockKind::paragraph || block.kind == BlockKind::heading || label || labelled;
    if (words > kShortWords && !first) first = date_line_in(block, tagger);
    if (words <= kShortWords && stands_apart) {
      if (auto found = whole_date_in(block.text, tagger)) {
        if (label || labelled) return found;
        if (!first && !text::lower(block.text).starts_with("frist")) first = found;
      }
    }
    const bool told = tells_time(block.text) && words > kLabelWords / 2;  // «Tid: kl. 10», no day
    labelled = !told && (label || (labelled && words <= kLabelWords));
  }
  return first;
}

schema::Metadata read_metadata(const std::vector<Block>& blocks,
                               const std::string& properties_title,
                               const entities::Tagger& tagger) {
  const Front front = front_of(blocks);
  schema::Metadata metadata;
  metadata.title = find_title(front, properties_title, tagger);
  const std::string title = metadata.title.value_or("");
  metadata.type = type_of(front, title);
  metadata.date = find_date(front, tagger);
  if (!metadata.date) metadata.date = day_of_meeting(front, metadata.type, tagger);
  if (!metadata.date) metadata.date = day_laid_down(front, tagger);
  if (!metadata.date && of_meeting(metadata.type)) metadata.date = whole_date_in(title, tagger);
  metadata.year = year_in(title);
  if (!metadata.year && metadata.date) metadata.year = std::stoi(metadata.date->substr(0, 4));
  Parties parties = find_parties(blocks, title, metadata.type, tagger);
  metadata.sender = std::move(parties.sender);
  metadata.recipient = std::move(parties.recipient);
  metadata.language = language_of(blocks);
  return metadata;
}

schema::ReadingQuality reading_quality(const std::vector<Page>& pages) {
  schema::ReadingQuality reading;
  reading.pages = static_cast<int>(pages.size());
  double sum = 0;
  for (const Page& page : pages) {
    reading.pages_text += page.source == PageSource::text ? 1 : 0;
    reading.pages_ocr += page.source == PageSource::ocr ? 1 : 0;
    reading.pages_unreadable += page.source == PageSource::none ? 1 : 0;
    if (page.source == PageSource::none) reading.unread.push_back({page.number, page.unread});
    sum += page.quality;
  }
  if (!pages.empty()) reading.quality = sum / static_cast<double>(pages.size());
  return reading;
}

}  // namespace sporhund::indexer
