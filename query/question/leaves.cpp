#include "query/question/leaves.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "query/question/field_names.h"
#include "query/question/filters.h"
#include "query/question/lexer.h"
#include "schema/error.h"
#include "text/tokens.h"

namespace sporhund::query {
namespace {

constexpr std::size_t kMaxNotes = 20;
constexpr std::string_view kClosingMarks = ",;.:!?";

std::string quoted(std::string_view text) {
  return "«" + std::string(text) + "»";
}

std::string_view trimmed(std::string_view text) {
  const std::size_t last = text.find_last_not_of(kClosingMarks);
  return text.substr(0, last == text.npos ? 0 : last + 1);
}

using Stretch = std::pair<std::size_t, std::size_t>;

/// Where the words stand; a hyphenated one is one word.
std::vector<Stretch> words_in(std::string_view text) {
  std::vector<Stretch> words;
  for (const text::Token& token : text::tokenise(text)) {
    if (token.is_whole) {
      words.back().second = token.end;
    } else if (words.empty() || token.start >= words.back().second) {
      words.emplace_back(token.start, token.end);
    }
  }
  return words;
}

Node leaf(NodeKind kind, FieldChoice field, std::string_view text) {
  Node node;
  node.kind = kind;
  node.field = field;
  node.text = text;
  return node;
}

/// Words in capitals that would be read as operators are written small.
Node word(FieldChoice field, std::string_view text) {
  if (is_operator(text)) return leaf(NodeKind::word, field, text::lower(text));
  return leaf(NodeKind::word, field, text);
}

/// Words, and a prefix where the last one ends in "*".
std::vector<Node> read_words(std::string_view chunk, FieldChoice field, Notes& notes) {
  const std::vector<Stretch> words = words_in(chunk);
  if (words.empty()) notes.add(quoted(chunk) + " har ingen ord: sett bort fra");
  std::vector<Node> nodes;
  nodes.reserve(words.size());
  for (const auto& [start, end] : words) {
    nodes.push_back(word(field, chunk.substr(start, end - start)));
  }
  const std::size_t star = chunk.find('*');
  if (words.empty() || star == chunk.npos) return nodes;
  const auto [start, end] = words.back();
  if (star == end && chunk.find_first_not_of("*,;.:!?", end) == chunk.npos) {
    nodes.back() = leaf(NodeKind::prefix, field, chunk.substr(start, end - start));
  } else {
    notes.add(quoted(chunk) + ": * virker bare sist i et ord");
  }
  return nodes;
}

std::optional<Node> read_range(std::string_view value, FieldChoice field) {
  const auto printed = [](const std::optional<int>& year) {
    return year ? fmt::format("{:04}", *year) : "";
  };
  try {
    const YearRange years = parse_years(value);
    Node node = leaf(NodeKind::range, field, {});
    node.range_first = printed(years.first);
    node.range_last = printed(years.last);
    return node;
  } catch (const schema::Error&) {
    return std::nullopt;
  }
}

std::optional<Node> read_days(std::string_view value, FieldChoice field) {
  try {
    const DayRange days = parse_days(value);
    Node node = leaf(NodeKind::range, field, {});
    node.range_first = days.first;
    node.range_last = days.last;
    return node;
  } catch (const schema::Error&) {
    return std::nullopt;
  }
}

std::vector<Node> days_or_words(std::string_view value, FieldChoice field, Notes& notes) {
  if (auto days = read_days(value, field)) return {std::move(*days)};
  notes.add(quoted(value) +
            " er ikke en dag eller måned som 2023-06-01 eller 2023-06, eller et spenn av dem: søkt "
            "som tekst");
  return read_words(value, std::nullopt, notes);
}

std::vector<Node> range_or_words(std::string_view value, FieldChoice field, Notes& notes) {
  if (auto range = read_range(value, field)) return {std::move(*range)};
  notes.add(quoted(value) + " er ikke et år eller et spenn av år: søkt som tekst");
  return read_words(value, std::nullopt, notes);
}

/// `value` is not empty when trimmed.
std::vector<Node> read_value(std::string_view value, FieldChoice field, Notes& notes) {
  const schema::FieldKind kind = field ? schema::field(*field).kind : schema::FieldKind::text;
  if (kind == schema::FieldKind::text) return read_words(value, field, notes);
  const std::string_view typed = value;
  value = trimmed(value);
  if (kind == schema::FieldKind::range || kind == schema::FieldKind::dates) {
    const bool is_open = typed.substr(value.size()).starts_with("..");
    const std::string_view range = is_open ? typed.substr(0, value.size() + 2) : value;
    return kind == schema::FieldKind::range ? range_or_words(range, field, notes)
                                            : days_or_words(range, field, notes);
  }
  if (value.ends_with('*')) {
    notes.add("* virker ikke i feltet " + quoted(schema::field(*field).name));
  }
  return {leaf(NodeKind::exact, field, value)};
}

bool looks_like_name(std::string_view text) {
  return text.size() > 1 && is_one_word(text) && text.find_first_of("0123456789-") == text.npos;
}

}  // namespace

void Notes::add(std::string note) {
  if (notes_.size() > kMaxNotes || std::find(notes_.begin(), notes_.end(), note) != notes_.end()) {
    return;
  }
  notes_.push_back(notes_.size() < kMaxNotes ? std::move(note) : "flere merknader er utelatt");
}

bool is_one_word(std::string_view text) {
  const std::vector<Stretch> words = words_in(text);
  return words.size() == 1 && words.front() == Stretch{0, text.size()};
}

std::vector<Node> read_chunk(std::string_view chunk, FieldChoice field, Notes& notes) {
  const std::size_t colon = std::min(chunk.find(':'), chunk.size());
  const std::string_view name = chunk.substr(0, colon);
  const std::string_view value = chunk.substr(std::min(colon + 1, chunk.size()));
  const FieldChoice named = colon < chunk.size() ? field_named(name) : std::nullopt;
  if (named && !trimmed(value).empty()) return read_value(value, named, notes);
  if (named) {
    notes.add("feltet " + quoted(name) + " mangler verdi: søkt som tekst");
    return read_words(chunk, std::nullopt, notes);
  }
  if (!value.empty() && value.front() != '/' && looks_like_name(name)) {
    notes.add("ukjent felt " + quoted(name) + ": søkt som tekst");
  }
  if (trimmed(chunk).empty()) return read_words(chunk, std::nullopt, notes);
  return read_value(chunk, field, notes);
}

std::vector<Node> read_quoted(std::string_view text, FieldChoice field, Notes& notes) {
  if (text.empty()) {
    notes.add("tomme anførselstegn: sett bort fra");
    return {};
  }
  const schema::FieldKind kind = field ? schema::field(*field).kind : schema::FieldKind::text;
  if (kind == schema::FieldKind::exact) return {leaf(NodeKind::exact, field, text)};
  if (kind == schema::FieldKind::range) return range_or_words(text, field, notes);
  if (kind == schema::FieldKind::dates) return days_or_words(text, field, notes);
  if (!words_in(text).empty()) return {leaf(NodeKind::phrase, field, text)};
  notes.add(quoted(text) + " har ingen ord: sett bort fra");
  return {};
}

}  // namespace sporhund::query
