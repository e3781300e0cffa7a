#include "indexer/layout/blocks.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "entities/calendar.h"
#include "text/normalise.h"
#include "text/tokens.h"

namespace sporhund::indexer {
namespace {

constexpr double kUsualPitch = 1.25;  // of the type size, where the document does not tell
/// A page with fewer pairs of lines than this does not tell: they may all be paragraphs.
constexpr int kTellingPairs = 5;

/// Whether the line above leaves so much room that the next line's first word had fitted in.
bool has_room(const PlacedLine& above, const PlacedLine& below) {
  const double word = below.segment.words.front().box.width() + 0.5 * below.segment.size;
  return above.segment.box.right + word < above.column_right - below.segment.size;
}

/// «15. februar» at the head of a line goes on with what stands above.
bool is_month(std::string_view word) {
  const std::string lowered = text::lower(word.substr(0, word.find_first_of(".,;:)")));
  return entities::month_named(lowered).has_value();
}

bool starts_with_mark(const Segment& segment) {
  return segment.words.size() > 1 && is_list_mark(segment.words[0].word->text) &&
         !is_month(segment.words[1].word->text);
}

bool ends_sentence(std::string_view text) {
  return !text.empty() && std::string_view(".:;?!").find(text.back()) != std::string_view::npos;
}

class Blocks {
 public:
  Blocks(const std::vector<PlacedLine>& placed, std::vector<Line>& lines, double usual)
      : placed_(placed), lines_(lines), usual_(usual) {}

  void number() {
    int block = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i > 0 && begins(i)) {
        ++block;
        first_ = i;
      }
      lines_[i].block = block;
    }
  }

 private:
  bool begins(std::size_t i) const {
    const PlacedLine& above = placed_[i - 1];
    const PlacedLine& below = placed_[i];
    if (above.region != below.region && !runs_on(above, below)) return true;
    return is_apart(i) || changes_type(i) || is_item(i) || is_indented(i) || paragraph_ended(i);
  }

  /// A paragraph beside which a box begins or ends.
  bool runs_on(const PlacedLine& above, const PlacedLine& below) const {
    const double pitch = below.segment.baseline - above.segment.baseline;
    const double size = below.segment.size;
    return !above.cell && !below.cell && above.segment.size == size && pitch > 0 &&
           pitch < 1.08 * usual_ * size &&
           std::abs(above.segment.box.left - below.segment.box.left) < 0.1 * size;
  }

  bool is_apart(std::size_t i) const {
    const Segment& above = placed_[i - 1].segment;
    const Segment& below = placed_[i].segment;
    const double size = std::max(above.size, below.size);
    const double pitch = below.baseline - above.baseline;
    if (pitch < 0) return true;
    double line = usual_ * size;
    if (i >= first_ + 2) line = above.baseline - placed_[i - 2].segment.baseline;
    return pitch > 1.18 * line + 0.04 * size && pitch > 1.1 * size;
  }

  bool changes_type(std::size_t i) const {
    const Line& above = lines_[i - 1];
    const Line& below = lines_[i];
    const double ratio = above.font_size / below.font_size;
    if (ratio > 1.08 || ratio < 0.92) return true;
    const bool above_bold = above.bold_prefix == above.text.size();
    const bool below_bold = below.bold_prefix == below.text.size();
    return (above_bold && below.bold_prefix == 0) ||
           (below_bold && above.bold_prefix == 0 && !above.bold);
  }

  bool has_room(std::size_t i) const { return indexer::has_room(placed_[i - 1], placed_[i]); }

  bool is_item(std::size_t i) const {
    const Segment& below = placed_[i].segment;
    if (!starts_with_mark(below)) return false;
    const std::string& mark = below.words.front().word->text;
    const bool plain = mark == "-" || mark == "\u2013" || mark.back() == '.' || mark.back() == ')';
    if (!plain) return true;  // a bullet; the others also occur in running text
    const Segment& above = placed_[i - 1].segment;
    return has_room(i) || ends_sentence(lines_[i - 1].text) ||
           std::abs(above.box.left - below.box.left) > 0.5 * below.size;
  }

  bool is_indented(std::size_t i) const {
    const Segment& above = placed_[i - 1].segment;
    const Segment& below = placed_[i].segment;
    const double shift = below.box.left - above.box.left;
    const double off_centre =
        std::abs((below.box.left + below.box.right) - (above.box.left + above.box.right)) / 2;
    if (std::abs(shift) < 0.8 * below.size || off_centre < 3) return false;
    if (i - 1 == first_) {  // the block's first line may be set in or out
      if (starts_with_mark(above)) return shift < 0;
      return shift > 0 && has_room(i);
    }
    return true;
  }

  bool paragraph_ended(std::size_t i) const {
    const double width = placed_[i - 1].column_right - placed_[first_].segment.box.left;
    return width > 20 * placed_[i].segment.size && has_room(i) && !placed_[i].cell &&
           ends_sentence(lines_[i - 1].text);
  }

  const std::vector<PlacedLine>& placed_;
  std::vector<Line>& lines_;
  double usual_;  ///< distance between the baselines of a paragraph, of the type size
  std::size_t first_ = 0;
};

/// Soft hyphens vanish when repaired; at a line's end they are the hyphen that is seen.
void show_last_hyphen(std::string& text) {
  constexpr std::string_view kSoft = "\u00AD";
  if (text.size() > kSoft.size() && text.ends_with(kSoft)) {
    text.resize(text.size() - kSoft.size());
    text += '-';
  }
}

/// Programs that break words set these signs, not the "-" that people type.
bool ends_with_break_sign(std::string_view raw) {
  return raw.ends_with("\u00AD") || raw.ends_with("\u2010");
}

std::string repaired(std::string raw) {
  show_last_hyphen(raw);
  std::string text = text::normalised(raw);
  text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

}  // namespace

Line line_of(const PlacedLine& placed, const std::vector<Font>& fonts) {
  Line line;
  const std::string raw = raw_text(placed.segment);
  line.text = repaired(raw);
  line.end = ends_with_break_sign(raw) ? LineEnd::broken_word : LineEnd::open;
  line.box = placed.segment.box;
  line.font_size = placed.segment.size;
  line.cell = placed.cell;
  std::size_t bold = 0, italic = 0, all = 0, sure = 0;
  Segment prefix;
  bool leading = true;
  for (const auto& word : placed.segment.words) {
    const Font font = word.word->font < fonts.size() ? fonts[word.word->font] : Font{};
    const std::size_t size = word.word->text.size();
    all += size;
    sure += size * word.word->confidence;
    bold += font.bold ? size : 0;
    italic += font.italic ? size : 0;
    leading = leading && font.bold;
    if (leading) prefix.words.push_back(word);
  }
  prefix.size = placed.segment.size;
  line.bold = bold * 2 > all;
  line.italic = italic * 2 > all;
  if (all > 0) line.confidence = static_cast<double>(sure) / (100 * static_cast<double>(all));
  line.bold_prefix = std::min(repaired(raw_text(prefix)).size(), line.text.size());
  return line;
}

namespace {

/// How often lines stand so far apart, in twentieths of their size; only below lines that are full,
/// unless `all` counts.
Pitches count_pitches(const std::vector<PlacedLine>& placed, bool all) {
  Pitches count;
  for (std::size_t i = 1; i < placed.size(); ++i) {
    const Segment& above = placed[i - 1].segment;
    const Segment& below = placed[i].segment;
    if (placed[i - 1].region != placed[i].region || above.size != below.size ||
        (!all && has_room(placed[i - 1], placed[i])))
      continue;
    const double pitch = (below.baseline - above.baseline) / below.size;
    if (pitch > 0.8 && pitch < 2.5) ++count[std::lround(pitch * 20)];
  }
  return count;
}

/// The pitch of lines set closest, such as those of an address.
std::optional<double> closest_pitch(const std::vector<PlacedLine>& placed) {
  constexpr int kLeastPairs = 2;
  for (const auto& [pitch, pairs] : count_pitches(placed, true)) {
    if (pairs >= kLeastPairs) return double(pitch) / 20;
  }
  return std::nullopt;
}

}  // namespace

Pitches pitches_of(const std::vector<PlacedLine>& placed) {
  return count_pitches(placed, false);
}

void number_blocks(const std::vector<PlacedLine>& placed, const Pitches& document,
                   std::vector<Line>& lines) {
  const auto most_of = [](const Pitches& pitches) {
    return std::max_element(pitches.begin(), pitches.end(),
                            [](auto& a, auto& b) { return a.second < b.second; });
  };
  const auto tells = [&](const Pitches& pitches) {
    return !pitches.empty() && most_of(pitches)->second >= kTellingPairs;
  };
  const Pitches page = pitches_of(placed);
  double usual = kUsualPitch;
  if (!document.empty()) usual = double(most_of(document)->first) / 20;
  if (tells(page)) {
    usual = double(most_of(page)->first) / 20;
  } else if (!tells(document)) {
    usual = std::min(usual, closest_pitch(placed).value_or(usual));
  }
  Blocks(placed, lines, usual).number();
}

}  // namespace sporhund::indexer
