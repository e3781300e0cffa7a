#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "indexer/records/facts.h"
#include "indexer/records/found_assignment.h"
#include "indexer/records/introductions.h"
#include "indexer/records/request_layout.h"
#include "indexer/records/table_columns.h"
#include "indexer/records/titles.h"
#include "indexer/records/words.h"
#include "indexer/structure/heading_path.h"
#include "indexer/structure/markers.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using schema::DocumentType;

/// Papers that speak of assignments that others gave.
bool only_mentions(DocumentType type) {
  return type == DocumentType::moteinnkalling || type == DocumentType::referat ||
         type == DocumentType::notat;
}

/// "Oppfølging og rapportering" on a line of its own, where type sets no heading apart.
bool is_plain_heading(const Block& block) {
  constexpr std::size_t kMostWords = 10;
  constexpr std::string_view kEnds = ".,;:";
  const std::string& text = block.text;
  return block.kind == BlockKind::paragraph && block.printed_lines == 1 && !text.empty() &&
         kEnds.find(text.back()) == kEnds.npos && text::lower(text) != text &&
         !(text[0] >= 'a' && text[0] <= 'z') && !text.starts_with("Frist") &&
         text_words(text).size() <= kMostWords && !directs(text);
}

/// «Oppdraget avsluttes», «Utgår.»
bool ends_assignment(std::string_view text) {
  constexpr std::size_t kMostWords = 12;
  constexpr std::array<std::string_view, 6> kEnds{"avsluttes",  "avsluttast", "utgår",
                                                  "bortfaller", "trekkes",    "opphører"};
  const std::vector<TextWord> words = text_words(text);
  return words.size() <= kMostWords && std::ranges::any_of(words, [&](const TextWord& word) {
           return is_one_of(word.text, kEnds);
         });
}

/// What the columns of a table say of the assignment in a row.
struct RowFacts {
  std::string_view owner;
  std::string_view deadline;
};

/// What is being read.
struct OpenAssignment {
  FoundAssignment found;
  std::string text;
  RowFacts row;
  int table = -1;                 ///< of the row that begins it
  bool plain = false;             ///< no type sets its heading apart
  std::vector<std::size_t> tail;  ///< headings that nothing stands under yet
};

class NumberedReader {
 public:
  NumberedReader(const RecordSource& source, const ToldBodyFinder& told_bodies)
      : source_(source), told_bodies_(told_bodies) {}

  std::vector<FoundAssignment> read() {
    for (std::size_t i = 0; i < source_.blocks.size(); ++i) read_block(i);
    close();
    std::vector<FoundAssignment> found;
    for (auto& [place, assignment] : by_place_) found.push_back(std::move(assignment));
    return found;
  }

 private:
  void read_block(std::size_t i) {
    const Block& block = source_.blocks[i];
    if (block.kind == BlockKind::footnote) return;
    if (block.header_row) header_ = &block;
    const AssignmentPrefix prefix = assignment_prefix(block.text);
    if (block.kind == BlockKind::heading) {
      path_.enter(block);
      if (prefix.id.empty()) plain_heading_.clear();
    } else if (is_plain_heading(block)) {
      plain_heading_ = block.text;
    }
    if (open_ && is_foot_note(block, source_.blocks[open_->found.blocks.back()])) return;
    if (!prefix.id.empty()) {
      close();
      if (block.kind != BlockKind::heading) path_.enter_unit(block);
      begin(i, prefix);
    } else if (open_) {
      go_on(i);
    }
  }

  void begin(std::size_t i, const AssignmentPrefix& prefix) {
    const Block& block = source_.blocks[i];
    open_.emplace();
    TitleAndText parted = part_title(block, prefix.length);
    schema::Assignment& assignment = open_->found.assignment;
    assignment.id = prefix.id;
    assignment.title = std::move(parted.title);
    assignment.section = section_above(block);
    open_->text = std::move(parted.text);
    open_->table = block.kind == BlockKind::table_row ? block.table : -1;
    open_->plain = !block.style.bold && block.bold_prefix == 0;
    if (header_ != nullptr && block.table == header_->table) open_->row = facts_in_row(block);
    open_->found.blocks.push_back(i);
  }

  RowFacts facts_in_row(const Block& row) const {
    const std::vector<std::string_view> cells = row_cells(row.text);
    return {cell_in(cells, owner_column(header_->text)),
            cell_in(cells, deadline_column(header_->text))};
  }

  std::string section_above(const Block& block) const {
    std::vector<std::string> headings = path_.texts();
    const bool own = block.kind == BlockKind::heading || path_.ends_in_named_unit();
    if (own && !headings.empty()) headings.pop_back();
    while (!headings.empty() && !assignment_prefix(headings.back()).id.empty()) headings.pop_back();
    if (!block.style.bold && block.bold_prefix == 0 && !plain_heading_.empty())
      return plain_heading_;
    return headings.empty() ? std::string() : headings.back();
  }

  bool still_inside(const Block& block) const {
    const auto assignment = path_.assignment();
    if (!assignment || assignment->id != open_->found.assignment.id) return false;
    if (open_->table >= 0 && block.table != open_->table) return false;
    if (open_->plain && is_plain_heading(block)) return false;
    return !closes_letter(block) && case_prefix_length(block.text) == 0;
  }

  void go_on(std::size_t i) {
    const Block& block = source_.blocks[i];
    const bool told = !open_->text.empty();
    if (!still_inside(block) || (told && adds_requests(block.text, told_bodies_))) {
      close();
      return;
    }
    if (open_->found.assignment.title.empty() && open_->text.empty() && may_be_title(block.text)) {
      open_->found.assignment.title = without_final_punctuation(block.text);
      open_->found.blocks.push_back(i);
      return;
    }
    open_->tail.push_back(i);
    if (block.kind != BlockKind::heading) take_tail();
  }

  void take_tail() {
    for (const std::size_t i : open_->tail) {
      open_->text += (open_->text.empty() ? "" : "\n") + source_.blocks[i].text;
      open_->found.blocks.push_back(i);
    }
    open_->tail.clear();
  }

  void close() {
    if (!open_) return;
    FoundAssignment found = std::move(open_->found);
    found.assignment.text = std::move(open_->text);
    const RowFacts row = open_->row;
    open_.reset();
    if (found.assignment.title.empty()) {
      found.assignment.title = first_words(found.assignment.text);
    }
    // «TB2023-05 rapporteres i årsrapporten» in a list gives nobody anything to do.
    const Block& first = source_.blocks[found.blocks.front()];
    const schema::Assignment& given = found.assignment;
    const bool mention =
        (first.kind == BlockKind::list_item && !directs(given.text)) ||
        (ends_assignment(given.text.empty() ? given.title : given.text) && !directs(given.text));
    if (!mention) keep(std::move(found), row);
  }

  /// A list of contents and the assignment itself are one: the one that says more.
  void keep(FoundAssignment found, const RowFacts& row) {
    const auto known = std::ranges::find_if(by_place_, [&](const auto& other) {
      return other.second.assignment.id == found.assignment.id;
    });
    if (known != by_place_.end()) {
      if (known->second.assignment.text.size() >= found.assignment.text.size()) return;
      by_place_.erase(known);
    }
    const auto named = read_owner_cell(source_, row.owner);
    found.set_owner(named ? ToldBody{*named, "", 0, 0} : responsible(found.assignment));
    read_facts(source_, found.assignment);
    read_deadline_cell(source_, row.deadline, found.assignment);
    by_place_.emplace(found.blocks.front(), std::move(found));
  }

  /// Whom the text tells, else the body that its section is named after.
  ToldBody responsible(const schema::Assignment& assignment) const {
    ToldBody owner = told_bodies_.responsible(assignment.text);
    if (!owner.name.empty()) return owner;
    const auto body = body_of_section(source_, assignment.section);
    return body ? ToldBody{*body, assignment.section, 0, 0} : owner;
  }

  const RecordSource& source_;
  const ToldBodyFinder& told_bodies_;
  HeadingPath path_;
  const Block* header_ = nullptr;  ///< the last row that names columns
  std::string plain_heading_;      ///< the last one, if no other heading is below it
  std::optional<OpenAssignment> open_;
  std::map<std::size_t, FoundAssignment> by_place_;
};

}  // namespace

std::vector<FoundAssignment> find_numbered(const RecordSource& source,
                                           const ToldBodyFinder& told_bodies) {
  if (only_mentions(source.document.metadata.type)) return {};
  return NumberedReader(source, told_bodies).read();
}

bool closes_letter(const Block& block) {
  constexpr std::array<std::string_view, 8> kClosings{"med hilsen",
                                                      "med vennlig hilsen",
                                                      "med helsing",
                                                      "med vennleg helsing",
                                                      "vennlig hilsen",
                                                      "venleg helsing",
                                                      "dokumentet er elektronisk",
                                                      "brevet er elektronisk"};
  constexpr std::size_t kMostBytes = 200;
  if (block.text.size() > kMostBytes) return false;
  return text::begins_with_one_of(text::lower(block.text), kClosings);
}

bool is_foot_note(const Block& block, const Block& text) {
  constexpr double kSmallerBy = 0.8;  // points
  const bool numbered = !block.text.empty() && block.text[0] >= '0' && block.text[0] <= '9';
  return block.kind == BlockKind::footnote ||
         (numbered && block.style.font_size <= text.style.font_size - kSmallerBy);
}

}  // namespace sporhund::indexer
