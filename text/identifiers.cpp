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
  /// Where one of these and a digit follow, the text is something else: "2023-09-1".
  bool (*joins)(char32_t);
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

/// The first that matches counts.
constexpr auto kPatterns = std::to_array<Pattern>({{kIsoDate, is_dash},
                                                   {kAssignment, is_dash},
                                                   {kDottedDate, is<'.'>},
                                                   {kSchoolYear, is<'/'>, false},
                                                   {kCase, is<'/'>},
                                                   {kSection, is_dash}});

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

bool ends_at(std::string_view text, std::size_t end, const Pattern& pattern) {
  if (end >= text.size()) return true;
  const CodePoint next = decode(text, end);
  if (is_word_part(next.value)) return false;
  const bool digit_follows = next.next < text.size() && is_digit(decode(text, next.next).value);
  return !(pattern.joins(next.value) && digit_follows);
}

std::optional<std::size_t> match(std::string_view text, std::size_t start, const Pattern& pattern) {
  std::optional<std::size_t> end = start;
  for (const Part& part : pattern.parts) {
    end = match(text, *end, part);
    if (!end) return std::nullopt;
  }
  if (!ends_at(text, *end, pattern)) return std::nullopt;
  return end;
}

}  // namespace

bool is_hyphen(char32_t value) {
  return value == '-' || value == 0x2010 || value == 0x2011;
}

bool is_dash(char32_t value) {
  return value == '-' || (value >= 0x2010 && value <= 0x2015) || value == 0x2212;
}

std::size_t identifier_end(std::string_view text, std::size_t start) {
  for (const Pattern& pattern : kPatterns) {
    if (const auto end = match(text, start, pattern)) return pattern.is_identifier ? *end : start;
  }
  return start;
}

}  // namespace sporhund::text
