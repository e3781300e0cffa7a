#include "indexer/records/case_lines.h"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "indexer/pdf/ascii.h"
#include "indexer/records/cell_lines.h"
#include "indexer/records/decision_labels.h"
#include "indexer/records/words.h"
#include "indexer/structure/markers.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

constexpr std::array<std::string_view, 24> kTypes{
    "drøfting",        "drøftingssak", "drøftelse",     "godkjenning",    "orientering",
    "orienteringssak", "anbefaling",   "tilråding",     "beslutning",     "beslutningssak",
    "avgjerd",         "avgjerdssak",  "vedtak",        "vedtakssak",     "tilslutning",
    "prioritering",    "diskusjon",    "diskusjonssak", "informasjon",    "innspill",
    "innstilling",     "temasak",      "referatsak",    "til orientering"};

constexpr std::size_t kMostTitleWords = 25;

bool is_type(std::string_view cell) {
  return is_one_of(text::lower(trimmed(cell)), kTypes);
}

/// "09:00", "kl. 9.30", "10 min".
bool is_time(std::string_view cell) {
  const std::string_view text = trimmed(cell);
  const std::size_t digit = text.find_first_of("0123456789");
  const bool begins = digit == 0 || (digit != text.npos && text::lower(text).starts_with("kl"));
  return begins && text.size() <= 16 &&
         (text.find(':') != text.npos || text.find('.') != text.npos ||
          text.find("min") != text.npos);
}

/// Not "09/810": the number of the case in an archive.
bool has_letters(std::string_view cell) {
  return cell.find_first_not_of("0123456789/-–. \t") != cell.npos;
}

/// The number at the end of a prefix such as "Sak 25/23: " or "SAK 31–2025 ", with a plain hyphen.
std::string number_in(std::string_view prefix) {
  constexpr std::string_view kDigits = "0123456789";
  const std::size_t begin = prefix.find_first_of(kDigits);
  const std::size_t end = prefix.find_last_of(kDigits) + 1;
  const std::string_view number = prefix.substr(begin, end - begin);
  if (number.find('/') != number.npos) return std::string(number);
  const std::size_t dash = number.find_first_not_of(kDigits);
  return fmt::format("{}-{}", number.substr(0, dash),
                     number.substr(number.find_first_of(kDigits, dash)));
}

std::string forum_in(std::string_view prefix) {
  const std::size_t space = std::min(prefix.find(' '), prefix.size());
  const std::string label = text::lower(prefix.substr(0, space));
  const bool labelled = label.ends_with("sak") || label.starts_with("saksnr");
  const std::size_t begin = labelled ? std::min(space + 1, prefix.size()) : 0;
  std::size_t end = begin;
  while (end < prefix.size() && is_ascii_capital(prefix[end])) ++end;
  return end > begin + 1 ? std::string(prefix.substr(begin, end - begin)) : std::string();
}

/// "Båtplan (orientering)", "Båtplan – orientering": the type behind the title.
void part_type_from_title(CaseLine& line) {
  if (!line.type.empty()) return;
  const auto part = [&](std::size_t open, std::size_t begin, std::size_t end) {
    if (open == line.title.npos || open == 0) return;
    const std::string inside = line.title.substr(begin, end - begin);
    if (!is_type(inside)) return;
    line.type = trimmed(inside);
    line.title = without_final_punctuation(line.title.substr(0, open));
  };
  const std::size_t bracket = line.title.rfind('(');
  if (line.title.ends_with(')')) part(bracket, bracket + 1, line.title.size() - 1);
  constexpr std::string_view kDash = " – ";
  const std::size_t dash = line.title.rfind(kDash);
  part(dash, dash + kDash.size(), line.title.size());
}

std::string clean_title(std::string_view text) {
  std::string_view title = trimmed(text);
  for (const std::string_view sign : {"–", "-", "—", ":", "."}) {
    if (title.starts_with(sign)) title = trimmed(title.substr(sign.size()));
  }
  return without_final_punctuation(title);
}

void read_cells(const std::vector<std::string_view>& cells, CaseLine& line) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string_view cell = cells[i];
    const bool last_of_many = i > 1 && i + 1 == cells.size();
    if (is_type(cell) && (!line.title.empty() || last_of_many)) {
      line.type = trimmed(cell);
    } else if (!is_time(cell) && has_letters(cell) && line.title.empty()) {
      line.title = clean_title(cell);
    }
  }
}

/// «Sak 4. Eventuelt» that no type sets apart: a title, on a line of its own or in bold before the
/// text. «Sak 4 Eventuelt ble utsatt.» is a sentence.
std::string_view title_in_paragraph(const Block& block, std::size_t length) {
  const std::string_view text = block.text;
  if (block.bold_prefix > length) return text.substr(length, block.bold_prefix - length);
  const bool title = block.printed_lines <= 2 && text_words(text).size() <= kMostTitleWords;
  if (title && !text.ends_with('.')) return text.substr(length);
  const bool parted = text.substr(0, length).find_first_of(".:") != text.npos;  // «Sak 4. »
  if (!parted || block.lines.size() < 2 || block.lines.front().end <= length) return {};
  return text.substr(length, block.lines.front().end - length);  // text runs on below the title
}

std::optional<CaseLine> plain_case_line(const Block& block) {
  const std::size_t length = plain_case_prefix_length(block.text);
  if (length == 0) return std::nullopt;
  std::string_view title = std::string_view(block.text).substr(length);
  if (block.kind == BlockKind::paragraph) title = title_in_paragraph(block, length);
  const bool set = block.kind == BlockKind::heading || block.kind == BlockKind::paragraph;
  if (!set || title.empty()) return std::nullopt;
  CaseLine line;
  line.number = block.text.substr(4, block.text.find_first_not_of("0123456789", 4) - 4);
  line.title = clean_title(title);
  part_type_from_title(line);
  return line;
}

/// The text without the marker before a list's «Sak 3/31 …» or, in a row, a first cell that only
/// tells the time.
std::string_view case_text(const Block& block) {
  const std::string_view text = block.text;
  if (block.kind == BlockKind::list_item) {
    const std::string_view behind = text.substr(list_marker_length(text));
    const std::size_t length = case_prefix_length(behind);  // «• 7/31 Nye skilt»
    const bool titled = length > 0 && length < behind.size() && !is_ascii_lower(behind[length]);
    return titled || text::lower(behind).starts_with("sak") ? behind : text;
  }
  if (block.kind == BlockKind::table_row && text.starts_with("sak ")) return text.substr(4);
  const std::size_t tab = text.find('\t');
  if (block.kind != BlockKind::table_row || tab == text.npos || !is_time(text.substr(0, tab))) {
    return text;
  }
  return text.substr(tab + 1);
}

/// The bytes of a cell's first paragraph, where a decision or other text follows in the same cell.
std::size_t end_of_first_part(const Block& block, std::string_view cell) {
  const auto begin = static_cast<std::size_t>(cell.data() - block.text.data());
  if (block.bold_prefix > begin && block.bold_prefix < begin + cell.size()) {
    return block.bold_prefix - begin;  // a bold title above plain talk
  }
  const std::vector<CellLine> lines = cell_lines(block, cell);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].begins_paragraph || decision_label_in(lines[i].text)) {
      return cell.size() - lines[i].text.size();
    }
  }
  return cell.size();
}

}  // namespace

std::optional<CaseLine> case_line(const Block& block, bool numbers_alone) {
  const std::string_view text = case_text(block);
  const std::size_t length = case_prefix_length(text);
  if (length == 0) return numbers_alone ? plain_case_line(block) : std::nullopt;
  const std::string_view prefix = text.substr(0, length);
  std::vector<std::string_view> cells = row_cells(text);
  const std::string_view first = cells.front().substr(std::min(length, cells.front().size()));
  CaseLine line{number_in(prefix), forum_in(prefix), "", ""};
  const bool row = cells.size() > 1;
  // "18/23 NUFA | …": whose case it was is told where other meetings are cited.
  if (row && !trimmed(first).empty() && forum_in(clean_title(first)) == clean_title(first)) {
    return std::nullopt;
  }
  cells.front() = first;
  if (!row && block.kind != BlockKind::heading && block.bold_prefix > length) {
    cells.front() = text.substr(length, block.bold_prefix - length);
  }
  if (row) {
    for (std::string_view& cell : cells) cell = cell.substr(0, end_of_first_part(block, cell));
  }
  read_cells(cells, line);
  part_type_from_title(line);
  return line;
}

std::optional<CaseLine> numbered_case_line(const Block& block, bool of_agenda) {
  const bool heading = block.kind == BlockKind::heading && section_depth(block.text) > 0;
  const bool item = of_agenda && block.kind == BlockKind::list_item &&
                    block.text.find_first_of("0123456789") == 0;
  if (!heading && !item) return std::nullopt;
  const std::size_t end = block.text.find_first_not_of("0123456789.");
  std::string_view number = std::string_view(block.text).substr(0, end);
  if (number.ends_with('.')) number.remove_suffix(1);
  CaseLine line;
  line.number = number;
  std::string_view title = std::string_view(block.text).substr(end);
  if (title.starts_with(')')) title.remove_prefix(1);
  line.title = clean_title(title);
  part_type_from_title(line);
  return line;
}

bool heads_agenda(const Block& block) {
  constexpr std::array<std::string_view, 5> kAgendas{"dagsorden", "saksliste", "sakliste", "agenda",
                                                     "saker til behandling"};
  constexpr std::size_t kMostWords = 8;
  const std::string lowered = text::lower(block.text);
  return text_words(lowered).size() <= kMostWords && !lowered.ends_with('.') &&
         text::begins_with_one_of(lowered, kAgendas);
}

std::optional<DecisionLine> decision_in_case_row(const Block& block, bool minutes) {
  if (block.kind != BlockKind::table_row) return std::nullopt;
  for (const std::string_view cell : row_cells(block.text)) {
    for (const CellLine& line : cell_lines(block, cell)) {
      const auto label = decision_label_in(line.text);
      if (label && line.text.find(':') != line.text.npos) {
        return DecisionLine{label->kind, std::string(trimmed(line.text.substr(label->length)))};
      }
      if (minutes && line.begins_paragraph && tells_outcome(trimmed(line.text)))
        return DecisionLine{schema::DecisionKind::adopted, std::string(trimmed(line.text))};
    }
  }
  return std::nullopt;
}

std::optional<CaseLine> memo_line(std::string_view text) {
  const std::string_view number = memo_case_number(text);
  if (number.empty()) return std::nullopt;
  return CaseLine{number_in(number), "", "", memo_type(text)};
}

std::string memo_type(std::string_view text) {
  for (const std::string_view label : {"Sakstype", "Type"}) {
    const std::string_view type = word_behind_label(text, label);
    if (is_type(type)) return std::string(type);
  }
  return {};
}

std::optional<DecisionLine> decision_line(const Block& block) {
  const std::vector<std::string_view> cells = row_cells(block.text);
  const bool of_type = cells.size() > 1 && !memo_type(block.text).empty();  // "Sakstype | Vedtak"
  for (std::size_t i = 0; i < cells.size() && !of_type; ++i) {
    const auto label = decision_label_in(cells[i]);
    if (!label) continue;
    std::string_view text = trimmed(cells[i].substr(label->length));
    const bool next = text.empty() && i + 1 < cells.size();
    if (next && !cells[i + 1].starts_with("Vedlegg")) text = cells[i + 1];
    return DecisionLine{label->kind, std::string(text)};
  }
  return std::nullopt;
}

bool begins_citations(const Block& block) {
  const std::string lowered = text::lower(block.text);
  if (block.kind == BlockKind::table_row) {
    return lowered.find("vedtaksformulering") != lowered.npos;
  }
  const bool earlier =
      lowered.find("tidligere") != lowered.npos || lowered.find("tidlegare") != lowered.npos;
  return earlier &&
         (lowered.find("vedtak") != lowered.npos || lowered.find("behandl") != lowered.npos);
}

}  // namespace sporhund::indexer
