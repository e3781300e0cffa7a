#include "indexer/records/titles.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/records/cell_lines.h"
#include "indexer/records/words.h"
#include "text/sentences.h"

namespace sporhund::indexer {

namespace {

bool is_short(std::string_view text) {
  constexpr std::size_t kMostTitleWords = 25;
  const std::size_t words = text_words(text).size();
  return words > 0 && words <= kMostTitleWords;
}

/// Where no type tells the title from the text: its first sentence, if that is a title.
TitleAndText part_by_sentence(std::string_view text) {
  const auto sentences = text::sentences(text);
  if (sentences.empty()) return {};
  const std::size_t end = sentences.front().second;
  const std::string_view first = text.substr(0, end);
  constexpr std::string_view kDash = " – ";  // «Nye skilt – direktoratet skal …»
  const std::string_view dashed = first.substr(0, first.find(kDash));
  if (directs(first) && dashed.size() < first.size() && may_be_title(dashed)) {
    return {std::string(trimmed(dashed)),
            std::string(trimmed(text.substr(dashed.size() + kDash.size())))};
  }
  if (!may_be_title(first)) return {"", std::string(trimmed(text))};
  return {without_final_punctuation(first), std::string(trimmed(text.substr(end)))};
}

/// The bytes up to where a line among the first ends though the next word had room on it; 0 where
/// all are full.
std::size_t end_of_short_lines(const Block& block) {
  constexpr std::size_t kMostLines = 3;
  const auto& lines = block.lines;
  double right = 0;
  for (const schema::LineSpan& line : lines) right = std::max(right, line.box.right);
  for (std::size_t i = 0; i + 1 < lines.size() && i < kMostLines; ++i) {
    const schema::LineSpan& next = lines[i + 1];
    const std::string_view words = text_of(block, next);
    const auto letters = static_cast<double>(std::max<std::size_t>(words.size(), 1));
    const auto first = static_cast<double>(std::min(words.find(' '), words.size()) + 2);
    const double needed = (next.box.right - next.box.left) / letters * first;
    if (lines[i].box.right + needed < right) return lines[i].end;
  }
  return 0;
}

TitleAndText part_paragraph(const Block& block, std::size_t begin) {
  const std::string_view text = block.text;
  const bool runs_in = block.bold_prefix > begin + 2 && block.bold_prefix < text.size();
  if (block.kind == BlockKind::heading && !runs_in)
    return {without_final_punctuation(text.substr(begin)), ""};
  if (!runs_in && block.bold_prefix <= begin + 2) {
    const std::size_t end = end_of_short_lines(block);
    if (end <= begin || !may_be_title(text.substr(begin, end - begin))) {
      return part_by_sentence(text.substr(begin));
    }
    return {without_final_punctuation(text.substr(begin, end - begin)),
            std::string(trimmed(text.substr(end)))};
  }
  std::string_view body = text.substr(block.bold_prefix);
  while (!body.empty() && (body.front() == '.' || body.front() == ':')) body.remove_prefix(1);
  return {without_final_punctuation(text.substr(begin, block.bold_prefix - begin)),
          std::string(trimmed(body))};
}

/// The bytes of a cell's first paragraph.
std::size_t end_of_paragraph(const Block& block, std::string_view cell) {
  for (const CellLine& line : cell_lines(block, cell)) {
    if (line.begins_paragraph) return cell.size() - line.text.size();
  }
  return cell.size();
}

/// Whether the line that a text of a row begins with is bold.
bool begins_bold(const Block& block, std::string_view text) {
  const auto at = static_cast<std::size_t>(text.data() - block.text.data());
  for (std::size_t i = 0; i < block.lines.size() && i < block.bold_lines.size(); ++i) {
    if (block.lines[i].end > at) return block.bold_lines[i];
  }
  return false;
}

/// The cells behind the ID: a short first one, or its first paragraph, is the title.
TitleAndText part_row(const Block& block, std::size_t begin) {
  const std::string_view behind = trimmed(std::string_view(block.text).substr(begin));
  const std::string_view cell = behind.substr(0, behind.find('\t'));
  std::string_view title = cell;
  if (!may_be_title(title)) title = trimmed(cell.substr(0, end_of_paragraph(block, cell)));
  std::string body(behind);
  const bool bold = title.size() < cell.size() && begins_bold(block, title);
  if (title.empty() || !(bold ? is_short(title) : may_be_title(title))) {
    std::ranges::replace(body, '\t', '\n');
    return part_by_sentence(body);
  }
  body = trimmed(behind.substr(title.size()));
  std::ranges::replace(body, '\t', '\n');
  return {without_final_punctuation(title), std::move(body)};
}

}  // namespace

TitleAndText part_title(const Block& block, std::size_t begin) {
  return block.kind == BlockKind::table_row ? part_row(block, begin) : part_paragraph(block, begin);
}

bool may_be_title(std::string_view text) {
  return is_short(text) && !directs(text);
}

bool directs(std::string_view text) {
  constexpr std::array<std::string_view, 11> kDirecting{
      "skal", "bes", "ber", "ba", "må", "bed", "bedt", "bede", "bistår", "pålegges", "beden"};
  return std::ranges::any_of(
      text_words(text), [&](const TextWord& word) { return is_one_of(word.text, kDirecting); });
}

bool begins_as_task(std::string_view text) {
  // Of infinitives; longer ones stand for all verbs that end so: «kartlegge», «utarbeide».
  constexpr auto kEndings = std::to_array<std::string_view>(
      {"ere", "føre", "stille", "legge", "leggje", "beide", "greie", "rede", "vikle", "sikre"});
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"lage",   "sende",  "samle", "gjøre", "gjere", "følge",   "følgje",    "starte",
       "bygge",  "byggje", "teste", "delta", "bidra", "foreslå", "føreslå",   "gå",
       "styrke", "øke",    "auke",  "bistå", "sørge", "syte",    "etterleve", "finne",
       "gi",     "gje",    "se",    "sjå",   "lede",  "leie"});
  const std::vector<TextWord> words = text_words(text);
  if (words.size() < 2) return false;
  const std::string& first = words.front().text;
  return is_one_of(first, kVerbs) || std::ranges::any_of(kEndings, [&](std::string_view ending) {
           return first.size() > ending.size() && first.ends_with(ending);
         });
}

std::string first_words(std::string_view text) {
  constexpr std::size_t kWords = 12;
  const auto sentences = text::sentences(text);
  if (sentences.empty()) return {};
  const std::string_view first =
      text.substr(sentences.front().first, sentences.front().second - sentences.front().first);
  const std::vector<TextWord> words = text_words(first);
  if (words.size() <= kWords) return without_final_punctuation(first);
  return without_final_punctuation(first.substr(0, words[kWords - 1].end)) + " …";
}

}  // namespace sporhund::indexer
