#include "query/question/recognised.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "entities/possible_bodies.h"
#include "query/question/field_names.h"
#include "text/normalise.h"

namespace sporhund::query {

namespace {

constexpr std::string_view kSpaces = " \t\n";
constexpr std::string_view kMarks = "?!.,;:()\"";

/// Whether a stretch without spaces is more than free text.
bool has_syntax(std::string_view chunk) {
  if (chunk.starts_with("-")) return true;
  const std::size_t colon = chunk.find(':');
  return colon != chunk.npos && field_named(chunk.substr(0, colon));
}

/// Calls `take` with each stretch without spaces and where it begins.
template <typename Take>
void each_chunk(std::string_view text, Take take) {
  for (std::size_t end = 0; end < text.size();) {
    const std::size_t start = std::min(text.find_first_not_of(kSpaces, end), text.size());
    end = std::min(text.find_first_of(kSpaces, start), text.size());
    if (start < end) take(text.substr(start, end - start), start);
  }
}

/// The same text with spaces where it is not free.
std::string free_text(std::string text) {
  const std::string whole = text;
  each_chunk(whole, [&](std::string_view chunk, std::size_t start) {
    if (has_syntax(chunk)) text.replace(start, chunk.size(), chunk.size(), ' ');
  });
  return text;
}

std::optional<int> read_year(std::string_view text) {
  constexpr int kFirst = 1900;
  constexpr int kLast = 2099;
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (text.size() != 4 || !whole || year < kFirst || year > kLast) return std::nullopt;
  return year;
}

std::string_view without_marks(std::string_view chunk) {
  const std::size_t first = chunk.find_first_not_of(kMarks);
  if (first == chunk.npos) return {};
  return chunk.substr(first, chunk.find_last_not_of(kMarks) - first + 1);
}

std::optional<NamedYears> read_years(std::string_view chunk) {
  const std::string_view text = without_marks(chunk);
  if (const auto year = read_year(text)) return NamedYears{*year, *year, text};
  for (const std::string_view dash : {"-", "–"}) {
    if (text.size() != 8 + dash.size() || text.substr(4, dash.size()) != dash) continue;
    const auto first = read_year(text.substr(0, 4));
    const auto last = read_year(text.substr(4 + dash.size()));
    if (first && last && *first <= *last) return NamedYears{*first, *last, text};
  }
  return std::nullopt;
}

}  // namespace

entities::Tagger tagger_for(std::string_view question, schema::Bodies bodies) {
  return entities::Tagger(entities::possible_bodies(text::normalised(question), bodies));
}

std::vector<schema::Entity> recognise(std::string_view question, const entities::Tagger& tagger) {
  const text::Normalised normalised = text::normalise(question);
  const std::string text = free_text(normalised.text());
  entities::TagContext context;
  context.is_question = true;
  const std::vector<NamedYears> years = named_years(text);
  if (!years.empty() && years.front().first == years.front().last) {
    context.year = years.front().first;
  }
  std::vector<schema::Entity> entities = tagger.tag(text, context);
  for (schema::Entity& entity : entities) {
    entity.start = normalised.source_offset(entity.start);
    entity.end = normalised.source_offset(entity.end);
  }
  return entities;
}

std::vector<NamedYears> named_years(std::string_view question) {
  std::vector<NamedYears> years;
  each_chunk(question, [&](std::string_view chunk, std::size_t /*start*/) {
    if (has_syntax(chunk)) return;
    if (const auto read = read_years(chunk)) years.push_back(*read);
  });
  return years;
}

}  // namespace sporhund::query
