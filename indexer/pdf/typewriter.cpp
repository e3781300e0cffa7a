#include "indexer/pdf/typewriter.h"

#include "indexer/pdf/extraction_codec.h"
#include "indexer/pdf/text_quality.h"
#include "schema/utf8.h"

namespace sporhund::indexer {
namespace {

constexpr double kMargin = 72;
constexpr double kLetterWidth = 0.6;  // of the size, as Courier's
/// Of a single space, of the size: the rest goes to the word before, so that words stand no farther
/// apart than printed ones and only wider gaps part columns.
constexpr double kSpaceWidth = 0.3;
constexpr double kBoxHeight = 1.1;
constexpr double kLineHeight = 1.2;
constexpr double kParagraphGap = 0.8;
constexpr double kPageHeight = 842;
constexpr std::size_t kLineLetters = 90;
constexpr std::size_t kTab = 8;
/// Texts broken by hand have no longer lines than this.
constexpr std::size_t kLongestTypedLine = 120;
/// So many spaces within a line stand between columns.
constexpr std::size_t kColumnGap = 3;

enum FontIndex : std::uint16_t { kPlain, kBold };

bool has_long_line(std::string_view text) {
  bool found = false;
  for_each_line(text, [&](std::string_view line) {
    found |= schema::count_code_points(line) > kLongestTypedLine;
  });
  return found;
}

/// "-", "•", "1.", "b)": what a list's item begins with.
bool is_list_mark(std::string_view word) {
  constexpr std::string_view kMarks[] = {"-", "*", "+", "•", "–", "—", "o"};
  if (std::find(std::begin(kMarks), std::end(kMarks), word) != std::end(kMarks)) return true;
  constexpr std::size_t kLongest = 4;
  return word.size() >= 2 && word.size() <= kLongest && (word.back() == '.' || word.back() == ')');
}

}  // namespace

/// A word and its columns, counted in letters.
struct Typewriter::Piece {
  std::string_view text;
  bool bold;
  std::size_t start;
  std::size_t end;
  bool before_space = false;  ///< a single one, before another word
};

Typewriter::Typewriter(std::string_view text)
    : top_(kMargin), lines_are_paragraphs_(has_long_line(text)) {
  result_.fonts = {{"Typewriter", false, false}, {"Typewriter-Bold", true, false}};
}

void Typewriter::add_pieces(const TypedRun& run, std::size_t& column, std::vector<Piece>& pieces) {
  std::string_view rest = run.text;
  while (!rest.empty()) {
    if (rest.front() == ' ' || rest.front() == '\t') {
      column = rest.front() == ' ' ? column + 1 : (column / kTab + 1) * kTab;
      rest.remove_prefix(1);
      continue;
    }
    const std::string_view word = rest.substr(0, rest.find_first_of(" \t"));
    if (!pieces.empty()) pieces.back().before_space = pieces.back().end + 1 == column;
    const std::size_t end = column + schema::count_code_points(word);
    pieces.push_back({word, run.bold, column, end});
    column = end;
    rest.remove_prefix(word.size());
  }
}

void Typewriter::put(const Piece& piece, double column, double size) {
  Word word;
  word.text = piece.text;
  std::erase_if(word.text, [](char c) { return c >= '\0' && c < ' '; });
  if (word.text.empty()) return;
  const double left = kMargin + column * kLetterWidth * size;
  const double taken = piece.before_space ? kLetterWidth - kSpaceWidth : 0;
  const double width = (static_cast<double>(piece.end - piece.start) * kLetterWidth + taken) * size;
  word.box = {to_length_step(left), to_length_step(top_), to_length_step(left + width),
              to_length_step(top_ + kBoxHeight * size)};
  word.font_size = static_cast<float>(size);
  word.font = piece.bold ? kBold : kPlain;
  page_.width = std::max(page_.width, to_length_step(left + width + kMargin));
  page_.words.push_back(std::move(word));
}

void Typewriter::type_pieces(const std::vector<Piece>& pieces, double size, bool may_wrap) {
  // Letters of headings are wider: fewer fit.
  const double room = static_cast<double>(kLineLetters) * kSize / size;
  const bool is_item = pieces.size() > 1 && is_list_mark(pieces[0].text);
  const auto indent = static_cast<double>(pieces[is_item ? 1 : 0].start);
  double shift = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const auto start = static_cast<double>(piece.start);
    const bool after_space = i > 0 && pieces[i - 1].end < piece.start;
    if (!page_.words.empty() && i > 0) page_.words.back().space_after = after_space;
    if (may_wrap && after_space && static_cast<double>(piece.end) + shift > room) {
      top_ += kLineHeight * size;
      shift = indent - start;
    }
    put(piece, start + shift, size);
  }
  top_ += kLineHeight * size;
}

void Typewriter::type(const std::vector<TypedRun>& runs, double size) {
  std::vector<Piece> pieces;
  std::size_t column = 0;
  for (const TypedRun& run : runs) add_pieces(run, column, pieces);
  if (pieces.empty()) {
    top_ += kLineHeight * size;
    return;
  }
  bool has_columns = false;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const bool after_mark = i == 1 && is_list_mark(pieces[0].text);
    has_columns |= !after_mark && pieces[i].start - pieces[i - 1].end >= kColumnGap;
  }
  type_pieces(pieces, size, !has_columns);
  if (lines_are_paragraphs_) top_ += kParagraphGap * size;
}

void Typewriter::type(const std::vector<TypedCell>& row) {
  std::vector<Piece> pieces;
  for (const TypedCell& cell : row) {
    std::size_t column = cell.column;
    add_pieces(cell.run, column, pieces);
  }
  if (!pieces.empty()) type_pieces(pieces, kSize, false);
}

void Typewriter::type(std::string_view line) {
  while (true) {
    const std::size_t feed = line.find('\f');
    const std::string_view part = line.substr(0, feed);
    if (feed == std::string_view::npos) return type(std::vector<TypedRun>{{part, false}});
    if (!part.empty()) type(std::vector<TypedRun>{{part, false}});
    end_page();
    line.remove_prefix(feed + 1);
    if (line.empty()) return;
  }
}

void Typewriter::end_page() {
  page_.number = static_cast<int>(result_.pages.size()) + 1;
  page_.width = std::max(page_.width, 2 * kMargin + kLineLetters * kLetterWidth * kSize);
  page_.height = std::max(kPageHeight, to_length_step(top_ + kMargin));
  // A page without words was left blank: nothing of it is unread.
  page_.quality = page_.words.empty() ? 1 : to_quality_step(text_quality(page_.words));
  page_.source = PageSource::text;
  result_.pages.push_back(std::move(page_));
  page_ = RawPage{};
  top_ = kMargin;
}

Extraction Typewriter::take() {
  // A form feed at the end begins no page, but a text has one at least.
  if (!page_.words.empty() || result_.pages.empty()) end_page();
  result_.typed = true;
  return std::move(result_);
}

}  // namespace sporhund::indexer
