#include "indexer/structure/headings.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <string_view>

#include "indexer/pdf/ascii.h"
#include "indexer/structure/markers.h"
#include "indexer/structure/pieces.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

constexpr double kLargerBy = 0.8;  ///< points: what the eye sees as another size
constexpr std::size_t kMostWords = 25;
constexpr int kMostLines = 3;

/// What running text looks like in this document.
struct BodyStyle {
  double largest_size = 0;  ///< of the sizes that much of the text is set in
  bool bold = false;
  bool italic = false;
};

BodyStyle body_style(const std::vector<Block>& blocks) {
  constexpr std::size_t kMuch = 7;  // a seventh of the letters
  std::map<double, std::size_t> sizes;
  std::size_t all = 0;
  std::size_t bold = 0;
  std::size_t italic = 0;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::footnote) continue;
    const std::size_t letters = block.text.size();
    sizes[block.style.font_size] += letters;
    all += letters;
    bold += block.style.bold ? letters : 0;
    italic += block.style.italic ? letters : 0;
  }
  BodyStyle style{0, bold * 2 > all, italic * 2 > all};
  for (const auto& [size, letters] : sizes) {
    if (letters * kMuch >= all) style.largest_size = size;
  }
  return style;
}

bool is_upper_case(std::string_view text) {
  return text::lower(text) != text && std::ranges::none_of(text, is_ascii_lower);
}

/// "Frist: 1. mai" says something; "Forslag til vedtak:" introduces something.
bool is_labelled_value(std::string_view text) {
  const std::size_t colon = text.find(": ");
  return colon != std::string_view::npos && colon < 30;
}

/// "2.1 Mål ........ 7": a line of a table of contents.
bool is_contents_line(std::string_view text) {
  return text.find("....") != std::string_view::npos ||
         text.find(". . .") != std::string_view::npos || text.find("……") != std::string_view::npos;
}

/// The text without the marks of footnotes and the quotes that may close it.
std::string_view without_marks(std::string_view text) {
  constexpr std::string_view kMarks[] = {"¹", "²", "³", "⁴", "⁵", "⁶",  "⁷",
                                         "⁸", "⁹", "⁰", "»", "”", "\"", " "};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view mark : kMarks) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      found = true;
    }
  }
  return text;
}

bool ends_like_text(std::string_view text) {
  constexpr std::string_view kEnds = ".,;";
  text = without_marks(text);
  return text.empty() || kEnds.find(text.back()) != std::string_view::npos;
}

/// Whether a sentence ends before the text does: headings are not two sentences.
bool holds_sentences(std::string_view text) {
  return section_depth(text) == 0 && text::sentences(text).size() > 1;
}

bool has_letter(std::string_view text) {
  return std::ranges::any_of(text,
                             [](unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; });
}

bool may_be_heading(const Block& block) {
  const bool numbered = section_depth(block.text) > 0;
  if (block.kind != BlockKind::paragraph && !(block.kind == BlockKind::list_item && numbered)) {
    return false;
  }
  return block.printed_lines <= kMostLines && count_words(block.text) <= kMostWords &&
         has_letter(block.text) && !is_contents_line(block.text) && !block.text.starts_with('(');
}

bool names_assignment_or_case(const Block& block) {
  return !assignment_prefix(block.text).id.empty() || case_prefix_length(block.text) > 0;
}

/// "Forslag til vedtak:" in bold: names the few lines below it.
bool is_label(const Block& block) {
  return block.text.ends_with(':') && section_depth(block.text) == 0;
}

bool is_heading(const Block& block, const BodyStyle& body) {
  if (!may_be_heading(block)) return false;
  if (names_assignment_or_case(block)) return !ends_like_text(block.text);
  if (ends_like_text(block.text) || holds_sentences(block.text)) return false;
  if (block.table >= 0)
    return block.style.bold && is_label(block);  // "Drøfting" in a column of types
  const bool larger = block.style.font_size >= body.largest_size + kLargerBy;
  const bool heavier = block.style.bold && !body.bold;
  const bool numbered = section_depth(block.text) > 0 || assignment_label_length(block.text) > 0 ||
                        plain_case_prefix_length(block.text) > 0;
  if (is_labelled_value(block.text) && !numbered) return larger;
  if (larger || heavier) return true;
  if (section_depth(block.text) >= 2) return true;
  const std::size_t words = count_words(block.text);
  if (is_upper_case(block.text)) return words >= 2 && block.text.size() >= 8;
  return block.style.italic && !body.italic && words <= 10 && block.printed_lines == 1;
}

/// The lower, the further out.
struct Rank {
  double size;
  int depth;                 ///< of the section number; 0 where there is none
  int weight;                ///< bold, bold italic, upright, italic
  bool unit;                 ///< of an assignment or case
  bool within_unit = false;  ///< parts the text of one
};

Rank rank_of(const Block& heading) {
  const TypeStyle& style = heading.style;
  const bool heavy = style.bold || is_upper_case(heading.text);
  return {style.font_size, section_depth(heading.text), (heavy ? 0 : 2) + (style.italic ? 1 : 0),
          names_assignment_or_case(heading)};
}

bool outranks(const Rank& outer, const Rank& inner) {
  if (std::abs(outer.size - inner.size) >= kLargerBy) return outer.size > inner.size;
  if (outer.depth > 0 && inner.depth > 0 && outer.depth != inner.depth) {
    return outer.depth < inner.depth;
  }
  if (outer.weight != inner.weight) return outer.weight < inner.weight;
  if (inner.within_unit && outer.unit) return true;
  if (outer.unit != inner.unit) return inner.unit;
  return outer.depth > 0 && inner.depth == 0;
}

/// Gives headings their levels, outermost first.
class Levels {
 public:
  explicit Levels(std::vector<Block>& blocks) : blocks_(blocks) {}

  void set() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      // A memo's headings are none of those of the memo before.
      if (!memo_case_number(blocks_[i].text).empty()) path_.clear();
      if (blocks_[i].kind == BlockKind::heading) blocks_[i].level = level_of(i);
    }
  }

 private:
  int level_of(std::size_t i) {
    const Block& heading = blocks_[i];
    if (is_label(heading) && !names_assignment_or_case(heading)) return kLabelLevel;
    Rank rank = rank_of(heading);
    rank.within_unit = parts_unit(i, rank);
    while (!path_.empty() && !outranks(path_.back(), rank)) path_.pop_back();
    path_.push_back(rank);
    return static_cast<int>(path_.size());
  }

  /// A heading set like that of the assignment above it parts the assignment's own text, rather
  /// than ending it, where that text has begun with "Etaten skal:" and lists stand under it.
  bool parts_unit(std::size_t i, const Rank& rank) const {
    if (path_.empty() || rank.unit || i == 0 || i + 1 == blocks_.size()) return false;
    if (blocks_[i + 1].kind != BlockKind::list_item || rank.size >= path_.back().size + kLargerBy)
      return false;
    return path_.back().within_unit || (path_.back().unit && blocks_[i - 1].text.ends_with(':'));
  }

  std::vector<Block>& blocks_;
  std::vector<Rank> path_;
};

}  // namespace

void find_headings(std::vector<Block>& blocks) {
  const BodyStyle body = body_style(blocks);
  for (Block& block : blocks) {
    if (is_heading(block, body)) block.kind = BlockKind::heading;
  }
  Levels(blocks).set();
}

}  // namespace sporhund::indexer
