#pragma once

/// What texts have of lists of words, compared byte by byte: both in lower case where case says
/// nothing.

#include <algorithm>
#include <initializer_list>
#include <ranges>
#include <string_view>

namespace sporhund::text {

using WordList = std::initializer_list<std::string_view>;

template <typename List = WordList>
bool is_one_of(std::string_view word, const List& list) {
  return std::ranges::find(list, word) != std::ranges::end(list);
}

template <typename List = WordList>
bool begins_with_one_of(std::string_view text, const List& list) {
  return std::ranges::any_of(list, [&](std::string_view word) { return text.starts_with(word); });
}

template <typename List = WordList>
bool ends_with_one_of(std::string_view text, const List& list) {
  return std::ranges::any_of(list, [&](std::string_view word) { return text.ends_with(word); });
}

template <typename List = WordList>
bool holds_one_of(std::string_view text, const List& list) {
  return std::ranges::any_of(
      list, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace sporhund::text
