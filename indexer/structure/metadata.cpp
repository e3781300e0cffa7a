#include "indexer/structure/metadata.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

#include "indexer/structure/document_type.h"
#include "indexer/structure/pieces.h"
#include "text/language.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using Names = std::span<const Block>;

/// The blocks that stand on the first pages: letterhead, addressee, date and title are there.
Names front_of(const std::vector<Block>& blocks) {
  const auto end = std::ranges::find_if(blocks, [](const Block& block) {
    return !block.lines.empty() && block.lines.front().page > 2;
  });
  return {blocks.begin(), end};
}

std::optional<int> year_in(std::string_view text) {
  for (const text::Token& token : text::tokenise(text)) {
    const std::string& term = token.term;
    const bool year = term.size() == 4 &&
                      std::ranges::all_of(term, [](unsigned char c) { return std::isdigit(c); });
    if (year && (term.starts_with("19") || term.starts_with("20"))) return std::stoi(term);
  }
  return std::nullopt;
}

bool same_style(const Block& a, const Block& b) {
  return a.style == b.style;
}

/// A heading and those set alike right below it: a title of several lines.
std::string title_from(Names blocks, std::size_t first) {
  std::string title = blocks[first].text;
  for (std::size_t i = first + 1; i < blocks.size() && i < first + 3; ++i) {
    const bool title_goes_on =
        blocks[i].kind == BlockKind::heading && same_style(blocks[i], blocks[first]) &&
        blocks[i].lines.front().page == blocks[first].lines.front().page &&
        blocks[i].lines.front().box.top - blocks[i - 1].lines.back().box.bottom <
            blocks[first].style.font_size * 1.5;
    if (!title_goes_on) break;
    title += ' ' + blocks[i].text;
  }
  std::ranges::replace(title, '\t', ' ');
  return title;
}

class MetadataReader {
 public:
  MetadataReader(const std::vector<Block>& blocks, const entities::Tagger& tagger)
      : front_(front_of(blocks)), tagger_(tagger) {}

  schema::Metadata read(const std::string& properties_title) const {
    schema::Metadata metadata;
    metadata.title = title(properties_title);
    metadata.type = type(metadata.title.value_or(""));
    metadata.date = date();
    metadata.year = metadata.title ? year_in(*metadata.title) : std::nullopt;
    if (!metadata.year && metadata.date) metadata.year = std::stoi(metadata.date->substr(0, 4));
    metadata.recipient = recipient(metadata.title.value_or(""));
    metadata.sender = sender(metadata.recipient);
    return metadata;
  }

 private:
  bool is_letterhead(const Block& block) const {
    const std::string lowered = text::lower(block.text);
    return lowered.starts_with("det kongelige") || lowered.starts_with("det kongelege") ||
           tagger_.body_named(block.text).has_value();
  }

  /// The block on the first page that is set largest, if it is a heading; else the first that
  /// names what the document is.
  std::optional<std::string> title(const std::string& properties_title) const {
    const auto size_of = [](const Block& block) { return block.style.font_size; };
    std::optional<std::size_t> best;
    std::optional<std::size_t> naming;
    for (std::size_t i = 0; i < front_.size(); ++i) {
      const Block& block = front_[i];
      if (block.lines.empty() || block.lines.front().page > 1 || is_letterhead(block)) continue;
      const bool names_type = count_words(block.text) <= 20 && document_type_in(block.text);
      if (block.kind == BlockKind::heading &&
          (!best || size_of(block) > size_of(front_[*best]) + 0.5)) {
        best = i;
      }
      if (names_type && !naming) naming = i;
    }
    // A title that says what the document is beats one that is only set larger.
    if (naming && (!best || size_of(front_[*best]) < size_of(front_[*naming]) * 1.3)) best = naming;
    if (best) return title_from(front_, *best);
    return printed(properties_title);
  }

  /// A title from the file's properties, if the first pages print it.
  std::optional<std::string> printed(const std::string& properties_title) const {
    if (properties_title.size() < 4) return std::nullopt;
    const std::string wanted = text::lower(properties_title);
    const bool found = std::ranges::any_of(front_, [&](const Block& block) {
      return text::lower(block.text).find(wanted) != std::string::npos;
    });
    return found ? std::optional(properties_title) : std::nullopt;
  }

  schema::DocumentType type(const std::string& title) const {
    if (const auto named = document_type_in(title)) return *named;
    for (const Block& block : front_.first(std::min<std::size_t>(front_.size(), 12))) {
      if (count_words(block.text) > 12) continue;
      if (const auto named = document_type_in(block.text)) return *named;
    }
    return schema::DocumentType::annet;
  }

  /// The first whole date behind "Dato" or in a short line; dates in running text are others'.
  std::optional<std::string> date() const {
    std::optional<std::string> first;
    bool labelled = false;
    for (const Block& block : front_) {
      const bool label = text::lower(block.text).starts_with("dato");
      if (count_words(block.text) <= 16 && block.kind != BlockKind::list_item) {
        if (const auto found = date_in(block.text)) {
          if (label || labelled) return found;
          if (!first) first = found;
        }
      }
      labelled = label || (labelled && count_words(block.text) <= 4);
    }
    return first;
  }

  std::optional<std::string> date_in(std::string_view text) const {
    for (const schema::Entity& entity : tagger_.tag(text)) {
      const bool whole = entity.norm.size() == 10;
      if (entity.kind == schema::EntityKind::date && whole) return entity.norm;
    }
    return std::nullopt;
  }

  std::optional<std::string> first_body(std::string_view text,
                                        const std::optional<std::string>& but = {}) const {
    for (const schema::Entity& entity : tagger_.tag(text)) {
      const bool other = !but || entity.norm != *but;
      if (entity.kind == schema::EntityKind::organisation && other) return entity.norm;
    }
    return std::nullopt;
  }

  /// The body above a post code ("7465 TRONDHEIM"), else the one that the title writes to.
  std::optional<std::string> recipient(const std::string& title) const {
    for (std::size_t i = 0; i < front_.size(); ++i) {
      if (!has_post_code(front_[i].text)) continue;
      for (std::size_t back = 0; back <= 3 && back <= i; ++back) {
        const std::string& line = front_[i - back].text;
        if (const auto body = tagger_.body_named(line)) return body;
        if (const auto body = count_words(line) <= 16 ? first_body(line) : std::nullopt)
          return body;
      }
    }
    for (const std::string_view preposition : {" til ", " for ", " i ", " med "}) {
      const std::size_t at = title.find(preposition);
      if (at == std::string::npos) continue;
      if (const auto body = first_body(std::string_view(title).substr(at))) return body;
    }
    return std::nullopt;
  }

  /// Four digits and a town, as the last line of an address.
  static bool has_post_code(std::string_view text) {
    if (count_words(text) > 16) return false;
    for (std::size_t i = 0; i + 6 < text.size(); ++i) {
      const bool begins = i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n';
      const auto digit = [&](std::size_t at) {
        return std::isdigit(static_cast<unsigned char>(text[at])) != 0;
      };
      if (!begins || !digit(i) || !digit(i + 1) || !digit(i + 2) || !digit(i + 3)) continue;
      if (text[i + 4] == ' ' && std::isupper(static_cast<unsigned char>(text[i + 5])) != 0)
        return true;
    }
    return false;
  }

  /// The first body of the first page that is not the recipient.
  std::optional<std::string> sender(const std::optional<std::string>& recipient) const {
    for (const Block& block : front_) {
      if (block.lines.empty() || block.lines.front().page > 1) break;
      if (const auto body = tagger_.body_named(block.text); body && body != recipient) return body;
      if (const auto body = first_body(block.text, recipient)) return body;
    }
    return std::nullopt;
  }

  Names front_;
  const entities::Tagger& tagger_;
};

std::optional<std::string> language_of(const std::vector<Block>& blocks) {
  std::string all;
  for (const Block& block : blocks) all += block.text + '\n';
  const auto language = text::detect_language(all);
  if (!language) return std::nullopt;
  return std::string(text::language_code(*language));
}

}  // namespace

schema::Metadata read_metadata(const std::vector<Block>& blocks,
                               const std::string& properties_title,
                               const entities::Tagger& tagger) {
  schema::Metadata metadata = MetadataReader(blocks, tagger).read(properties_title);
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
    sum += page.quality;
  }
  if (!pages.empty()) reading.quality = sum / static_cast<double>(pages.size());
  return reading;
}

}  // namespace sporhund::indexer
