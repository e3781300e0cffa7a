#include "indexer/structure/passages.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "indexer/structure/heading_path.h"
#include "indexer/structure/markers.h"
#include "indexer/structure/pieces.h"
#include "schema/index_layout.h"

namespace sporhund::indexer {

namespace {

/// The passage that is being filled.
struct Open {
  schema::Passage passage;
  std::size_t words = 0;
  BlockKind last_kind = BlockKind::paragraph;
  bool last_is_telling_row = false;
  bool introduces = false;  ///< its last block ends with a colon
};

/// A table whose rows have this many words on average tells one thing a row, as a table of
/// deadlines does; rows of fewer are read together, as those of a budget are.
constexpr double kTellingRowWords = 5;

std::size_t count_letter_words(std::string_view text) {
  std::size_t words = 0;
  bool letters = false;
  for (const unsigned char c : text) {
    const bool letter = std::isalpha(c) != 0 || c >= 0x80;
    words += letter && !letters ? 1 : 0;
    letters = letter || (letters && c != ' ' && c != '\t' && c != '\n');
  }
  return words;
}

/// The tables whose every row is a passage of its own.
std::set<int> telling_tables(const std::vector<Block>& blocks) {
  std::map<int, std::pair<std::size_t, std::size_t>> tables;  // words and rows
  for (const Block& block : blocks) {
    if (block.kind != BlockKind::table_row || block.header_row) continue;
    tables[block.table].first += count_letter_words(block.text);
    ++tables[block.table].second;
  }
  std::set<int> telling;
  for (const auto& [table, sums] : tables) {
    const auto rows = static_cast<double>(sums.second);
    if (static_cast<double>(sums.first) >= kTellingRowWords * rows) telling.insert(table);
  }
  return telling;
}

class Cutter {
 public:
  Cutter(const std::string& document_id, const std::vector<Block>& blocks)
      : document_id_(document_id), telling_tables_(telling_tables(blocks)) {}

  void add(const Block& block) {
    if (block.kind == BlockKind::heading) {
      close();
      // A heading above a deeper one has no text of its own, but is in the path of what follows.
      if (heading_alone_ && block.level <= heading_alone_->level) keep_lone_heading();
      path_.enter(block);
      heading_alone_ = block;
      return;
    }
    if (begins_unit(block)) {
      close();
      // A unit ends the label above it ("… dette oppdraget:"), which is then in no path.
      if (heading_alone_ && heading_alone_->level >= kUnitLevel) keep_lone_heading();
      path_.enter_unit(block);
    }
    note_table_header(block);
    for (const Block& piece : cut_to_size(block, kMostPassageWords)) append(piece);
  }

  std::vector<schema::Passage> finish() {
    close();
    keep_lone_heading();
    return std::move(passages_);
  }

 private:
  static bool begins_unit(const Block& block) {
    return !assignment_prefix(block.text).id.empty() || case_prefix_length(block.text) > 0;
  }

  void note_table_header(const Block& block) {
    if (block.kind != BlockKind::table_row) {
      table_header_.clear();
    } else if (block.header_row) {
      table_header_ = block.text;
    }
  }

  bool belongs_to_open(const Block& block, std::size_t words) const {
    if (!open_ || open_->words + words > kMostPassageWords) return false;
    if (open_->last_is_telling_row && !block.header_row) return false;
    if (open_->words < kFewPassageWords) return true;
    if (words < kFewPassageWords / 4 && !block.text.ends_with(':')) return true;
    if (path_.in_assignment()) return true;
    const bool list = block.kind == BlockKind::list_item;
    const bool row = block.kind == BlockKind::table_row;
    if (open_->introduces && (list || row)) return true;
    return (list || row) && open_->last_kind == block.kind;
  }

  void append(const Block& block) {
    const std::size_t words = count_words(block.text);
    if (!belongs_to_open(block, words)) {
      close();
      open(block);
    }
    append_block(open_->passage, block);
    open_->words += words;
    open_->last_kind = block.kind;
    open_->last_is_telling_row = block.kind == BlockKind::table_row && !block.header_row &&
                                 telling_tables_.contains(block.table);
    open_->introduces = block.text.ends_with(':');
    heading_alone_.reset();
  }

  void open(const Block& block) {
    open_.emplace();
    schema::Passage& passage = open_->passage;
    passage.document_id = document_id_;
    passage.heading_path = path_.texts();
    // What names the unit is this passage's own text.
    if (begins_unit(block) && path_.ends_in_named_unit()) passage.heading_path.pop_back();
    passage.assignment = path_.assignment();
    if (block.kind == BlockKind::table_row && !block.header_row)
      passage.table_header = table_header_;
  }

  void close() {
    if (open_) keep(std::move(open_->passage));
    open_.reset();
  }

  /// Nothing is below the last heading.
  void keep_lone_heading() {
    if (!heading_alone_) return;
    schema::Passage passage;
    passage.document_id = document_id_;
    passage.heading_path = path_.texts();
    passage.heading_path.pop_back();
    passage.assignment = path_.assignment();
    append_block(passage, *heading_alone_);
    keep(std::move(passage));
    heading_alone_.reset();
  }

  void keep(schema::Passage passage) {
    passage.ordinal = static_cast<int>(passages_.size());
    passage.id = schema::passage_key(document_id_, passage.ordinal);
    const auto by_page = [](const schema::LineSpan& a, const schema::LineSpan& b) {
      return a.page < b.page;
    };
    if (!passage.lines.empty()) {
      passage.page_first = std::ranges::min_element(passage.lines, by_page)->page;
      passage.page_last = std::ranges::max_element(passage.lines, by_page)->page;
    }
    passages_.push_back(std::move(passage));
  }

  const std::string& document_id_;
  const std::set<int> telling_tables_;
  std::vector<schema::Passage> passages_;
  HeadingPath path_;
  std::optional<Open> open_;
  std::optional<Block> heading_alone_;
  std::string table_header_;
};

}  // namespace

std::vector<schema::Passage> cut_passages(const std::string& document_id,
                                          const std::vector<Block>& blocks) {
  Cutter cutter(document_id, blocks);
  for (const Block& block : blocks) cutter.add(block);
  return cutter.finish();
}

}  // namespace sporhund::indexer
