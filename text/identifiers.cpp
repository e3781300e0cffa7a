#include "text/identifiers.h"

#include <array>
#include <limits>
#include <optional>
#include <span>

#include "text/code_points.h"

namespace sporhund::text {
namespace {

constexpr std::size_t kMany = std::numeric_limits<std::size_t>::max();

template <char32_t wanted>
bool is(char32_t value) {
  return value == wanted;
}

bool is_letter_or_mark(char32_t value) {
  return is_letter(value) || is_mark(value);
}

bool is_millennium(char32_t value) {
  return value == '1' || value == '2';
}

/// So many code points of one class. A class shares no members with what may follow it unless
/// counts are fixed, so that taking as many as possible is always right.
struct Part {
  bool (*is)(char32_t);
  std::size_t least;
  std::size_t most;
};

struct Pattern {
  std::span<const Part> parts;
  bool is_identifier = true;
};

constexpr auto kIsoDate = std::to_array<Part>(
    {{is_digit, 4, 4}, {is_dash, 1, 1}, {is_digit, 2, 2}, {is_dash, 1, 1}, {is_digit, 2, 2}});
constexpr auto kAssignment = std::to_array<Part>({{is_letter_or_mark, 0, kMany},
                                                  {is_dash, 0, 1},
                                                  {is_millennium, 1, 1},
                                                  {is_digit, 3, 3},
                                                  {is_dash, 1, 1},
                                                  {is_digit, 1, 3},
                                                  {is_ascii_letter, 0, 1}});
constexpr auto kDottedDate = std::to_array<Part>(
    {{is_digit, 1, 2}, {is<'.'>, 1, 1}, {is_digit, 1, 2}, {is<'.'>, 1, 1}, {is_digit, 4, 4}});
constexpr auto kSchoolYear = std::to_array<Part>({{is<'2'>, 1, 1},
                                                  {is<'0'>, 1, 1},
                                                  {is_digit, 2, 2},
                                                  {is<'/'>, 1, 1},
                                                  {is<'2'>, 1, 1},
                                                  {is<'0'>, 1, 1},
                                                  {is_digit, 2, 2}});
constexpr auto kCase = std::to_array<Part>({{is_digit, 1, 4}, {is<'/'>, 1, 1}, {is_digit, 1, 6}});
constexpr auto kSection = std::to_array<Part>(
    {{is_digit, 1, 3}, {is_hyphen, 1, 1}, {is_digit, 1, 3}, {is_ascii_letter, 0, 1}});

/// The first that matches counts. What follows has no say (but that the word ends), so that an
/// identifier reads the same wherever it stands.
constexpr auto kPatterns = std::to_array<Pattern>(
    {{kIsoDate}, {kAssignment}, {kDottedDate}, {kSchoolYear, false}, {kCase}, {kSection}});

std::optional<std::size_t> match(std::string_view text, std::size_t start, const Part& part) {
  std::size_t end = start;
  std::size_t count = 0;
  for (; count < part.most && end < text.size(); ++count) {
    const CodePoint point = decode(text, end);
    if (!part.is(point.value)) break;
    end = point.next;
  }
  if (count < part.least) return std::nullopt;
  return end;
}

std::optional<std::size_t> match(std::string_view text, std::size_t start, const Pattern& pattern) {
  std::optional<std::size_t> end = start;
  for (const Part& part : pattern.parts) {
    end = match(text, *end, part);
    if (!end) return std::nullopt;
  }
  if (*end < text.size() && is_word_part(decode(text, *end).value)) return std::nullopt;
  return end;
}

/// Only letters and one dash stand before an identifier's first digit: most words are known for
/// none by that. A chain of words with hyphens is not read again for each of them.
bool may_start_identifier(std::string_view text, std::size_t start) {
  bool dash = false;
  while (start < text.size()) {
    const CodePoint point = decode(text, start);
    if (is_digit(point.value)) return true;
    if (dash || (point.value < 0x80 && point.value != '-' && !is_ascii_letter(point.value))) {
      return false;
    }
    dash = is_dash(point.value);
    start = point.next;
  }
  return false;
}

}  // namespace

bool is_hyphen(char32_t value) {
  return value == '-' || value == 0x2010 || value == 0x2011;
}

bool is_dash(char32_t value) {
  return value == '-' || (value >= 0x2010 && value <= 0x2015) || value == 0x2212;
}

std::size_t identifier_end(std::string_view text, std::size_t start) {
  if (!may_start_identifier(text, start)) return start;
  for (const Pattern& pattern : kPatterns) {
    if (const auto end = match(text, start, pattern)) return pattern.is_identifier ? *end : start;
  }
  return start;
}

}  // namespace sporhund::text
