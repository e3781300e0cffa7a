#include "query/ranking/stem_numbers.h"

#include <algorithm>

namespace sporhund::query {

namespace {

std::optional<std::uint32_t> number_where(const std::vector<std::string>& stems, auto is_it) {
  const auto found = std::find_if(stems.begin(), stems.end(), is_it);
  if (found == stems.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - stems.begin());
}

}  // namespace

std::uint32_t StemNumbers::add(std::string_view stem) {
  const auto known = number_where(stems_, [&](const std::string& other) { return other == stem; });
  if (known) return *known;
  beginnings_.set(beginning_of(stem));
  stems_.emplace_back(stem);
  return static_cast<std::uint32_t>(stems_.size() - 1);
}

std::optional<std::uint32_t> StemNumbers::find_among(const schema::ForwardWord& word) const {
  const auto by_stem = number_where(stems_, [&](std::string_view stem) {
    return stem.size() == word.kept.size() + word.ending.size() && stem.starts_with(word.kept) &&
           stem.ends_with(word.ending);
  });
  if (by_stem) return by_stem;
  return number_where(stems_, [&](const std::string& stem) { return stem == word.term; });
}

}  // namespace sporhund::query
