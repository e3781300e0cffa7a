#include "indexer/structure/writer.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/structure/addresses.h"
#include "indexer/structure/pieces.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::indexer {

namespace {

using Name = std::optional<std::string>;

/// What the writer of a letter does by writing it.
constexpr std::array<std::string_view, 19> kDoes{
    "viser",      "sender", "gir",    "gjev",     "gjer",       "stiller", "meddeler",
    "meddelar",   "takker", "takkar", "tildeler", "fastsetter", "fastset", "oversender",
    "oversendar", "ber",    "kaller", "kallar",   "inviterer"};

std::string_view next_word(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(begin, text.find_first_of(" ,.", begin) - begin);
}

std::string_view last_word(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text.substr(text.find_last_of(' ') + 1);
}

/// Behind a body's name: its abbreviation in brackets is passed over.
std::string_view behind_name(std::string_view sentence, std::size_t end) {
  std::string_view rest = sentence.substr(end);
  const std::size_t close = rest.find(')');
  return rest.starts_with(" (") && close != rest.npos ? rest.substr(close + 1) : rest;
}

/// «Fastsatt av X 3. mai …».
bool lays_down(std::string_view before) {
  return text::is_one_of(text::lower(before), {"fastsatt av ", "fastsett av "});
}

/// «X delegerer med dette …».
bool acts_hereby(std::string_view behind) {
  constexpr std::size_t kMostWords = 2;
  const std::size_t at = behind.find(" med dette ");
  return at != behind.npos && count_words(behind.substr(0, at)) <= kMostWords;
}

/// «X viser til», «sender X med dette».
bool writes(std::string_view sentence, const schema::Entity& body) {
  const std::string_view behind = behind_name(sentence, body.end);
  if (lays_down(sentence.substr(0, body.start))) return true;
  if (body.start == 0) return text::is_one_of(next_word(behind), kDoes) || acts_hereby(behind);
  const std::string_view before = last_word(sentence.substr(0, body.start));
  return behind.starts_with(" med dette") && text::is_one_of(before, kDoes);
}

Name writer_of(std::string_view paragraph, const Name& recipient, const entities::Tagger& tagger) {
  for (const auto& [start, end] : text::sentences(paragraph)) {
    const std::string_view sentence = paragraph.substr(start, end - start);
    for (const schema::Entity& entity : tagger.tag(sentence)) {
      const bool other =
          entity.kind == schema::EntityKind::organisation && entity.norm != recipient;
      if (other && writes(sentence, entity)) return entity.norm;
    }
  }
  return std::nullopt;
}

Name body_at_beginning(std::string_view paragraph, const Name& recipient,
                       const entities::Tagger& tagger) {
  for (const schema::Entity& entity : tagger.tag(paragraph)) {
    const bool begins = entity.kind == schema::EntityKind::organisation && entity.start == 0;
    if (begins && entity.norm != recipient) return entity.norm;
  }
  return std::nullopt;
}

/// «Prop. 1 S (2030–2031) for X», where X is a ministry.
Name ministry_of_budget(std::string_view text, const std::vector<schema::Entity>& entities) {
  constexpr std::string_view kFor = " for ";
  const schema::Entity* bill = nullptr;
  for (const schema::Entity& entity : entities) {
    if (entity.kind == schema::EntityKind::document && entity.norm.starts_with("Prop. 1 S")) {
      bill = &entity;
    } else if (bill != nullptr && entity.kind == schema::EntityKind::organisation) {
      const std::string_view between = text.substr(bill->end, entity.start - bill->end);
      if (between == kFor && is_ministry(entity.norm)) return entity.norm;
    }
  }
  return std::nullopt;
}

}  // namespace

Name steering_ministry(std::span<const Block> front, const Name& recipient,
                       const entities::Tagger& tagger) {
  const std::string parent = recipient ? tagger.parent_of(*recipient) : std::string();
  Name of_budget;
  for (const Block& block : front) {
    const std::vector<schema::Entity> entities = tagger.tag(block.text);
    const bool named =
        !parent.empty() && std::ranges::any_of(entities, [&](const schema::Entity& entity) {
          return entity.norm == parent;
        });
    if (named) return parent;
    if (!of_budget) of_budget = ministry_of_budget(block.text, entities);
  }
  return of_budget;
}

Name writer_in_text(std::span<const Block> front, const Name& recipient, bool steers,
                    const entities::Tagger& tagger) {
  constexpr int kMostParagraphs = 3;
  int paragraphs = 0;
  bool first_long = steers;
  for (const Block& block : front) {
    if (block.kind != BlockKind::paragraph) continue;
    const bool sentence = block.text.ends_with('.');
    if (sentence && ++paragraphs <= kMostParagraphs) {
      if (auto writer = writer_of(block.text, recipient, tagger)) return writer;
    }
    if (!first_long || count_words(block.text) <= kShortWords) continue;
    if (auto writer = body_at_beginning(block.text, recipient, tagger)) return writer;
    first_long = false;
  }
  return std::nullopt;
}

}  // namespace sporhund::indexer
