#include "text/sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/code_points.h"
#include "text/months.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::text {
namespace {

using Range = std::pair<std::size_t, std::size_t>;

/// What stands before the point, lower case, sorted by bytes. Those that often close a sentence
/// ("osv.", "mv.", "m.m.") are left out: what follows them decides.
constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"adm",  "adr",   "alt",   "ang",   "ank",     "anm",  "art",  "avd",     "avg",   "bd",
     "bl.a", "ca",    "cand",  "d.d",   "dep",     "dir",  "div",  "dok",     "dr",    "dvs",
     "eg",   "eks",   "ekskl", "el",    "etg",     "ev",   "evt",  "f.eks",   "f.o.m", "fhv",
     "fig",  "forts", "fr",    "gj.sn", "gnr",     "hhv",  "hr",   "if",      "ift",   "ihht",
     "inkl", "innst", "jf",    "jfr",   "jnr",     "kap",  "kgl",  "kl",      "kr",    "lnr",
     "m.a",  "maks",  "md",    "meld",  "mht",     "mill", "min",  "mnd",     "mrd",   "nr",
     "o.a",  "ordf",  "p.g.a", "pga",   "pkt",     "pr",   "prof", "prop",    "pst",   "red",
     "ref",  "res",   "rskr",  "s",     "siv.ing", "sml",  "st",   "st.meld", "stk",   "t.o.m",
     "tab",  "tilsv", "tlf",   "tsj",   "utg",     "vedl", "vedr", "ver",     "vs"});

static_assert(std::ranges::is_sorted(kAbbreviations));

bool is_closing(char32_t value) {
  return value == ')' || value == ']' || value == '"' || value == '\'' || value == 0xBB ||
         value == 0x201D || value == 0x2019;
}

bool is_end_mark(char32_t value) {
  return value == '.' || value == '!' || value == '?' || value == 0x2026;
}

/// Splits one line, which holds no line break.
class LineSplitter {
 public:
  LineSplitter(std::string_view text, Range line) : text_(text), line_(line) {}

  void append_to(std::vector<Range>& sentences) const {
    std::size_t start = skip_space(line_.first);
    for (std::size_t byte = start; byte < line_.second;) {
      const CodePoint point = decode(text_, byte);
      if (!is_end_mark(point.value)) {
        byte = point.next;
        continue;
      }
      const std::size_t end = end_of_marks(byte);
      const std::size_t next = skip_space(end);
      if (closes_sentence(start, byte, {end, next})) {
        sentences.emplace_back(start, end);
        start = next;
      }
      byte = next;
    }
    if (start < line_.second) sentences.emplace_back(start, trimmed_end(start));
  }

 private:
  /// The end of the marks that begin at `mark`, and of the brackets and quotes they close.
  std::size_t end_of_marks(std::size_t mark) const {
    std::size_t end = mark;
    while (end < line_.second) {
      const CodePoint point = decode(text_, end);
      if (!is_closing(point.value) && !is_end_mark(point.value)) break;
      end = point.next;
    }
    return end;
  }

  /// `gap` is the space between the marks and what follows them.
  bool closes_sentence(std::size_t start, std::size_t mark, Range gap) const {
    const auto [end, next] = gap;
    if (next == line_.second) return true;
    if (next == end || is_lower(decode(text_, next).value)) return false;
    return text_[mark] != '.' || !is_inner_point(start, mark, next);
  }

  /// Whether the point at `mark` belongs to the word before it.
  bool is_inner_point(std::size_t start, std::size_t mark, std::size_t next) const {
    const std::size_t word = word_start(start, mark);
    const std::string before = lower(text_.substr(word, mark - word));
    if (std::ranges::binary_search(kAbbreviations, std::string_view(before))) return true;
    const bool digits = !before.empty() && before.find_first_not_of("0123456789.") == before.npos;
    if (digits) return word == start || is_one_of(lower(word_at(next)), kMonths);
    return is_initial(word, mark);
  }

  /// The first byte of the letters, digits and points that end at `end`.
  std::size_t word_start(std::size_t start, std::size_t end) const {
    while (end > start) {
      const std::size_t before = previous(text_, end);
      const char32_t value = decode(text_, before).value;
      if (!is_word_part(value) && value != '.') break;
      end = before;
    }
    return end;
  }

  std::string_view word_at(std::size_t start) const {
    std::size_t end = start;
    while (end < line_.second && is_word_part(decode(text_, end).value)) {
      end = decode(text_, end).next;
    }
    return text_.substr(start, end - start);
  }

  /// "A." or "J.P.".
  bool is_initial(std::size_t word, std::size_t mark) const {
    for (std::size_t byte = word; byte < mark;) {
      const CodePoint point = decode(text_, byte);
      if (!is_upper(point.value)) return false;
      if (point.next < mark && text_[point.next] != '.') return false;
      byte = point.next + 1;
    }
    return word < mark;
  }

  std::size_t skip_space(std::size_t byte) const {
    while (byte < line_.second && is_space(decode(text_, byte).value)) {
      byte = decode(text_, byte).next;
    }
    return byte;
  }

  /// The end of the line without the space it ends in.
  std::size_t trimmed_end(std::size_t start) const {
    std::size_t end = line_.second;
    while (end > start && is_space(decode(text_, previous(text_, end)).value)) {
      end = previous(text_, end);
    }
    return end;
  }

  std::string_view text_;
  Range line_;
};

}  // namespace

std::vector<Range> sentences(std::string_view text) {
  std::vector<Range> found;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    LineSplitter(text, {start, end}).append_to(found);
    start = end + 1;
  }
  return found;
}

}  // namespace sporhund::text
