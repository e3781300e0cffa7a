#include "indexer/records/forum_line.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/pdf/ascii.h"
#include "indexer/records/words.h"

namespace sporhund::indexer {

namespace {

/// "Møteinnkalling NUIT", "Innkalling til NUFA": an acronym behind what the paper is.
std::optional<std::string> forum_called(std::string_view text, const std::vector<TextWord>& words) {
  constexpr std::array<std::string_view, 7> kPapers{"innkalling",  "møteinnkalling", "referat",
                                                    "møtereferat", "agenda",         "saksliste",
                                                    "sakspapirer"};
  constexpr std::array<std::string_view, 4> kBetween{"til", "for", "fra", "frå"};
  if (words.size() < 2 || !is_one_of(words.front().text, kPapers)) return std::nullopt;
  const TextWord& word =
      words.size() > 2 && is_one_of(words[1].text, kBetween) ? words[2] : words[1];
  const std::string_view name = text.substr(word.start, word.end - word.start);
  if (name.size() < 3 || !std::ranges::all_of(name, is_ascii_capital)) return std::nullopt;
  return std::string(name);
}

}  // namespace

std::optional<std::string> forum_line(std::string_view text) {
  constexpr std::size_t kMostWords = 8;
  const std::vector<TextWord> words = text_words(text);
  if (words.size() > kMostWords) return std::nullopt;
  if (auto called = forum_called(text, words)) return called;
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const bool meeting = words[i].text == "møte" || words[i].text == "møtet";
    if (!meeting || words[i + 1].text != "i") continue;
    const std::string_view name = text.substr(words[i + 2].start);
    std::size_t end = 0;
    while (end < name.size() && name[end] != ' ' && name[end] != ',' && name[end] != '\t') ++end;
    const bool acronym = end > 1 && std::ranges::all_of(name.substr(0, end), is_ascii_capital);
    if (acronym) return std::string(name.substr(0, end));
    if (is_ascii_capital(name.front())) return without_final_punctuation(name);
  }
  return std::nullopt;
}

}  // namespace sporhund::indexer
