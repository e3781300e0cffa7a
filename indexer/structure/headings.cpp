#include "indexer/structure/headings.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>

#include "indexer/structure/heading_levels.h"
#include "indexer/structure/markers.h"
#include "indexer/structure/pieces.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

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

}  // namespace

void find_headings(std::vector<Block>& blocks) {
  const BodyStyle body = body_style(blocks);
  for (Block& block : blocks) {
    if (is_heading(block, body)) block.kind = BlockKind::heading;
  }
  set_levels(blocks);
}

}  // namespace sporhund::indexer
