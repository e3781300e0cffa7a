#pragma once

/// The words of an index, kept so that those like a misspelt one are found: in the metadata of the
/// database, a list for each length.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund::text {

/// Whether a word as it stands in lower case is one to be misspelt: four letters or more, no
/// digits.
bool is_vocabulary_word(std::string_view term);

/// The key under which words of so many letters are kept.
std::string vocabulary_key(std::size_t letters);

/// What is kept under a key: the words in byte order, and back. The views are into `kept`.
std::string join_words(const std::vector<std::string_view>& words);
std::vector<std::string_view> split_words(std::string_view kept);
/// The first of the words that are kept, which are not none.
std::string_view first_word(std::string_view kept);
/// The words from the first that is not before `text`.
std::string_view words_from(std::string_view kept, std::string_view text);

}  // namespace sporhund::text
