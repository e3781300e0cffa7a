#include "text/normalise.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "text/code_points.h"
#include "text/nfc.h"

namespace sporhund::text {
namespace {

/// A repaired code point and the byte of the raw text it came from.
struct Piece {
  char32_t value;
  std::size_t source;
};
using Pieces = std::vector<Piece>;

struct Replacement {
  char32_t from;
  std::u32string_view to;
};

/// Ascending by `from`. The private-use characters are those at which Word's Symbol and Wingdings
/// fonts keep bullets, dashes and arrows.
constexpr std::array kReplacements = std::to_array<Replacement>({
    {U'\r', U"\n"},      {0x2010, U"-"},      {0x2011, U"-"},      {0xF02D, U"\u2013"},
    {0xF06E, U"\u2022"}, {0xF071, U"\u2022"}, {0xF076, U"\u2022"}, {0xF0A7, U"\u2022"},
    {0xF0A8, U"\u2022"}, {0xF0B7, U"\u2022"}, {0xF0D8, U"\u2022"}, {0xF0E0, U"\u2192"},
    {0xF0FC, U"\u2022"}, {0xFB00, U"ff"},     {0xFB01, U"fi"},     {0xFB02, U"fl"},
    {0xFB03, U"ffi"},    {0xFB04, U"ffl"},    {0xFB05, U"st"},     {0xFB06, U"st"},
});

static_assert(std::ranges::is_sorted(kReplacements, {}, &Replacement::from));

/// A spacing accent that a PDF sets after its letter, and the letters it belongs on.
struct SpacingAccent {
  char32_t spacing;
  char32_t combining;
  std::u32string_view letters;
};

/// U+1FFD is another name for U+00B4. The acute skips capitals: "FHI´s" is a genitive.
constexpr std::array kSpacingAccents = std::to_array<SpacingAccent>({
    {0x00A8, 0x0308, U"aeiouyAEIOUY"},
    {0x00B4, 0x0301, U"aeiouy"},
    {0x00B8, 0x0327, U"cC"},
    {0x02C6, 0x0302, U"aeiouAEIOU"},
    {0x02C7, 0x030C, U"cszCSZ"},
    {0x02CB, 0x0300, U"aeoAEO"},
    {0x02DA, 0x030A, U"aA"},
    {0x02DC, 0x0303, U"anoANO"},
    {0x1FFD, 0x0301, U"aeiouy"},
});

bool is_line_break(char32_t value) {
  return value == 0x0B || value == 0x0C || value == 0x85 || value == 0x2028 || value == 0x2029;
}

/// Invisible marks that ICU does not count as format characters: the grapheme joiner and the
/// variation selectors.
bool is_invisible_mark(char32_t value) {
  return value == 0x034F || (value >= 0xFE00 && value <= 0xFE0F);
}

/// Characters that never change, whatever stands beside them but combining marks and accents.
bool is_settled(char32_t value) {
  if (value < 0x7F) return value >= 0x20 || value == '\n' || value == '\t';
  if (value < 0x300) {
    return value >= 0xA1 && value != 0xA8 && value != 0xAD && value != 0xB4 && value != 0xB8 &&
           value < 0x2C6;
  }
  return value >= 0x2012 && value <= 0x2027;  // dashes, quotes, bullets, dots
}

bool is_identity(std::string_view raw) {
  for (std::size_t byte = 0; byte < raw.size();) {
    const CodePoint point = decode(raw, byte);
    if (!is_settled(point.value)) return false;
    byte = point.next;
  }
  return true;
}

void add_replaced(Pieces& pieces, char32_t value, std::size_t source) {
  const auto* found = std::lower_bound(
      kReplacements.begin(), kReplacements.end(), value,
      [](const Replacement& entry, char32_t wanted) { return entry.from < wanted; });
  if (found == kReplacements.end() || found->from != value) {
    pieces.push_back({value, source});
    return;
  }
  for (const char32_t letter : found->to) pieces.push_back({letter, source});
}

void add_repaired(Pieces& pieces, char32_t value, std::size_t source) {
  if (value == '\n' || value == '\t' || (value >= 0x20 && value < 0x7F)) {
    pieces.push_back({value, source});
    return;
  }
  if (is_line_break(value)) {
    pieces.push_back({U'\n', source});
    return;
  }
  const std::uint32_t category = U_GET_GC_MASK(static_cast<UChar32>(value));
  if ((category & U_GC_ZS_MASK) != 0) {
    pieces.push_back({U' ', source});
  } else if (value == '\r' || (category & (U_GC_CC_MASK | U_GC_CF_MASK)) == 0) {
    if (!is_invisible_mark(value)) add_replaced(pieces, value, source);
  }
}

Pieces repair_code_points(std::string_view raw) {
  Pieces pieces;
  pieces.reserve(raw.size());
  for (std::size_t byte = 0; byte < raw.size();) {
    const CodePoint point = decode(raw, byte);
    const bool crlf = point.value == '\r' && point.next < raw.size() && raw[point.next] == '\n';
    if (!crlf) add_repaired(pieces, point.value, byte);
    byte = point.next;
  }
  return pieces;
}

/// "Helse´s" writes a genitive with the accent key.
bool ends_in_genitive(const Pieces& pieces, std::size_t accent) {
  if (accent + 1 >= pieces.size() || pieces[accent + 1].value != 's') return false;
  if (accent + 2 == pieces.size()) return true;
  const char32_t after = pieces[accent + 2].value;
  return !is_letter(after) && !is_mark(after) && !is_digit(after);
}

void attach_accents(Pieces& pieces) {
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const char32_t value = pieces[i].value;
    if (value < 0xA8) continue;
    for (const SpacingAccent& accent : kSpacingAccents) {
      if (accent.spacing != value ||
          accent.letters.find(pieces[i - 1].value) == accent.letters.npos)
        continue;
      if (accent.combining == 0x0301 && ends_in_genitive(pieces, i)) continue;
      pieces[i].value = accent.combining;
    }
  }
}

/// Counts the combining marks in a row. No script needs more than UAX #15's thirty, and ordering
/// them takes time by their square: those beyond vanish.
class MarkLimit {
 public:
  bool allows(char32_t value) {
    const bool is_combining =
        value >= 0x300 && u_getCombiningClass(static_cast<UChar32>(value)) != 0;
    count_ = is_combining ? count_ + 1 : 0;
    return count_ <= kMost;
  }

 private:
  static constexpr int kMost = 30;
  int count_ = 0;
};

void limit_marks(Pieces& pieces) {
  MarkLimit limit;
  std::erase_if(pieces, [&limit](const Piece& piece) { return !limit.allows(piece.value); });
}

/// Builds the text and its map, composing stretch by stretch.
class Composer {
 public:
  explicit Composer(const Pieces& pieces) : pieces_(pieces) { text_.reserve(pieces.size()); }

  Normalised compose(std::size_t raw_size) {
    for (std::size_t first = 0; first < pieces_.size();) {
      std::size_t last = first + 1;
      while (last < pieces_.size() && !starts_stretch(pieces_[last].value)) ++last;
      if (last == first + 1 && is_settled(pieces_[first].value)) {
        add(pieces_[first].value, pieces_[first].source);
      } else {
        add_composed(first, last);
      }
      first = last;
    }
    runs_.push_back({text_.size(), raw_size});
    return {std::move(text_), std::move(runs_)};
  }

 private:
  /// Whether composing never joins the code point to what stands before it.
  bool starts_stretch(char32_t value) const {
    return value < 0x300 || nfc().hasBoundaryBefore(static_cast<UChar32>(value)) != 0;
  }

  void add(char32_t value, std::size_t source) {
    const bool follows =
        !runs_.empty() && source - runs_.back().source == text_.size() - runs_.back().start;
    if (!follows) runs_.push_back({text_.size(), source});
    append(text_, value);
  }

  void add_composed(std::size_t first, std::size_t last) {
    icu::UnicodeString stretch;
    for (std::size_t i = first; i < last; ++i) {
      stretch.append(static_cast<UChar32>(pieces_[i].value));
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString composed = nfc().normalize(stretch, status);
    if (composed == stretch || U_FAILURE(status)) {
      for (std::size_t i = first; i < last; ++i) add(pieces_[i].value, pieces_[i].source);
      return;
    }
    MarkLimit limit;
    for (std::int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
      const auto value = static_cast<char32_t>(composed.char32At(i));
      if (limit.allows(value)) add(value, pieces_[first].source);
    }
  }

  const Pieces& pieces_;
  std::string text_;
  std::vector<Normalised::Run> runs_;
};

}  // namespace

std::size_t Normalised::source_offset(std::size_t byte) const {
  if (byte >= text_.size()) return runs_.back().source;
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), byte,
                       [](std::size_t wanted, const Run& run) { return wanted < run.start; });
  const Run& run = *(after - 1);
  return std::min(run.source + (byte - run.start), after->source);
}

Normalised normalise(std::string_view raw) {
  if (is_identity(raw)) return {std::string(raw), {{0, 0}, {raw.size(), raw.size()}}};
  Pieces pieces = repair_code_points(raw);
  attach_accents(pieces);
  limit_marks(pieces);
  return Composer(pieces).compose(raw.size());
}

std::string normalised(std::string_view raw) {
  return normalise(raw).text();
}

std::string comparison_key(std::string_view raw) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) throw std::logic_error("ICU has no NFKC");
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  const icu::StringPiece piece(raw.data(), static_cast<std::int32_t>(raw.size()));
  nfkc->normalizeUTF8(0, piece, sink, nullptr, status);
  std::string key;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = decode(folded, at);
    if (starts_word(point.value)) key.append(folded, at, point.next - at);
    at = point.next;
  }
  return key;
}

}  // namespace sporhund::text
