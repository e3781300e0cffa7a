#include "indexer/records/items.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/records/case_lines.h"
#include "indexer/records/decision_labels.h"
#include "indexer/records/forum_line.h"
#include "indexer/records/passage_places.h"
#include "indexer/records/table_columns.h"
#include "indexer/records/words.h"
#include "indexer/structure/markers.h"

namespace sporhund::indexer {

namespace {

using schema::AgendaItem;
using schema::DecisionKind;
using schema::DocumentType;

struct Decision {
  std::string text;
  std::vector<const Block*> blocks;
};

/// All that a document says of a case.
struct Case {
  CaseLine line;  ///< the fullest title
  std::vector<const Block*> blocks;
  std::optional<Decision> proposed;
  std::optional<Decision> adopted;
  std::optional<Decision> outcome;  ///< adopted, told without a label

  std::optional<Decision>& decision(DecisionKind kind) {
    return kind == DecisionKind::proposed ? proposed : adopted;
  }
};

bool holds_meetings(DocumentType type) {
  return type == DocumentType::moteinnkalling || type == DocumentType::referat ||
         type == DocumentType::protokoll || type == DocumentType::notat ||
         type == DocumentType::annet;
}

/// A title stands at most so many blocks below its case's number.
constexpr int kTitleBlocks = 3;

bool ends_sentence(std::string_view text) {
  constexpr std::string_view kEnds = ".!?";
  return !text.empty() && kEnds.find(text.back()) != text.npos;
}

bool is_minutes(DocumentType type) {
  return type == DocumentType::referat || type == DocumentType::protokoll;
}

/// A decision that is being read.
struct OpenDecision {
  DecisionKind kind = DecisionKind::proposed;
  Decision decision;
  bool below_heading = false;  ///< of a section: all of it is the decision
  bool cited_style = false;    ///< its first paragraph is set in italics
};

class ItemReader {
 public:
  explicit ItemReader(const RecordSource& source)
      : source_(source), numbers_alone_(is_minutes(source.document.metadata.type)) {
    const bool meets =
        numbers_alone_ || source.document.metadata.type == DocumentType::moteinnkalling;
    only_numbered_ = meets && std::ranges::none_of(source.blocks, [&](const Block& block) {
                       return case_line(block, true) || memo_line(block.text);
                     });
  }

  std::vector<Case> read() {
    for (const Block& block : source_.blocks) read_block(block);
    finish_decision();
    return std::move(cases_);
  }

 private:
  void read_block(const Block& block) {
    if (block.kind == BlockKind::footnote) return;
    if (const auto forum = forum_line(block.text)) forum_ = *forum;
    if (block.kind == BlockKind::heading || begins_citations(block)) {
      citing_ = begins_citations(block);
    }
    if (block.header_row) read_header(block);
    if (only_numbered_ && block.kind != BlockKind::list_item) {
      agenda_ = heads_agenda(block) || (agenda_ && block.kind != BlockKind::heading);
    }
    if (const auto memo = memo_line(block.text)) {
      finish_decision();
      enter(*memo, block);
      return;
    }
    if (begin_case(block)) return;
    if (current_) read_type(block);
    if (begin_decision(block)) return;
    if (open_) {
      go_on(block);
    } else if (!take_outcome(block)) {
      complete_title(block);
    }
  }

  bool begin_case(const Block& block) {
    auto line = case_line(block, numbers_alone_);
    const bool headed = block.kind == BlockKind::list_item || numbers_alone_;
    if (!line && only_numbered_ && headed) line = numbered_case_line(block, agenda_);
    if (!line || is_section_of_case(line->number)) return false;
    finish_decision();
    if (citing_) return true;
    enter(*line, block);
    auto within = decision_in_column(block);
    if (!within) within = decision_in_case_row(block, numbers_alone_);
    if (within) {
      open_ = OpenDecision{within->kind, {std::move(within->text), {&block}}};
      finish_decision();
    }
    return true;
  }

  /// «3.1 Ventetider» below the agenda's item 3.
  bool is_section_of_case(const std::string& number) const {
    const std::size_t dot = number.rfind('.');
    if (dot == number.npos) return false;
    return std::ranges::any_of(cases_, [&](const Case& entry) {
      const bool on_agenda = entry.blocks.size() > 1;
      return on_agenda && entry.line.number == number.substr(0, dot);
    });
  }

  void read_header(const Block& header) {
    decisions_ = decision_column(header.text);
    table_ = header.table;
  }

  std::optional<DecisionLine> decision_in_column(const Block& row) const {
    if (!decisions_ || row.kind != BlockKind::table_row || row.table != table_) return std::nullopt;
    const std::string_view decision = cell_in(row_cells(row.text), decisions_->column);
    if (decision.empty()) return std::nullopt;
    return DecisionLine{decisions_->kind, std::string(decision)};
  }

  void enter(CaseLine line, const Block& block) {
    if (line.forum.empty()) line.forum = forum_;
    auto known = std::ranges::find_if(cases_, [&](const Case& other) {
      return other.line.number == line.number && other.line.forum == line.forum;
    });
    if (known == cases_.end()) known = cases_.insert(cases_.end(), Case{line, {}, {}, {}, {}});
    take_title(*known, line.title);
    if (known->line.type.empty()) known->line.type = line.type;
    known->blocks.push_back(&block);
    current_ = static_cast<std::size_t>(known - cases_.begin());
    untitled_ = line.title.empty() ? kTitleBlocks : 0;
  }

  /// The first title that is printed, unless a later one says more behind the same words.
  static void take_title(Case& entry, const std::string& title) {
    const bool longer = title.size() > entry.line.title.size();
    if (longer && title.starts_with(entry.line.title)) entry.line.title = title;
  }

  /// «Sakstype: Drøfting» below the title.
  void read_type(const Block& block) {
    std::string& type = cases_[*current_].line.type;
    if (type.empty()) type = memo_type(block.text);
  }

  /// The title that stands below its number.
  void complete_title(const Block& block) {
    if (!current_ || untitled_ == 0) return;
    if (block.kind == BlockKind::table_row)
      return;  // "Fra", "Saksbehandler": more of a memo's head
    --untitled_;
    if (block.kind != BlockKind::heading && !block.style.bold) return;
    take_title(cases_[*current_], without_final_punctuation(block.text));
    untitled_ = 0;
  }

  bool take_outcome(const Block& block) {
    const bool text = block.kind == BlockKind::paragraph || block.kind == BlockKind::table_row;
    const bool told = text && numbers_alone_ && current_ && !citing_ && tells_outcome(block.text);
    if (told) cases_[*current_].outcome = Decision{block.text, {&block}};
    return told;
  }

  bool begin_decision(const Block& block) {
    auto line = decision_line(block);
    if (!line) return false;
    finish_decision();
    if (!current_ || citing_) return true;
    const bool below_heading = block.kind == BlockKind::heading && block.level < kUnitLevel;
    open_ = OpenDecision{line->kind, {std::move(line->text), {&block}}, below_heading};
    return true;
  }

  void go_on(const Block& block) {
    if (!belongs_to_decision(block)) {
      finish_decision();
      return;
    }
    Decision& decision = open_->decision;
    if (decision.text.empty()) open_->cited_style = block.style.italic;
    const std::string_view own = row_cells(block.text).front();
    decision.text += (decision.text.empty() ? "" : "\n") + std::string(own);
    decision.blocks.push_back(&block);
  }

  bool belongs_to_decision(const Block& block) const {
    const std::string& text = open_->decision.text;
    if (block.text.starts_with("Vedlegg")) return false;
    // «Følgende velges:» in italics may look like a heading.
    if (block.kind == BlockKind::heading) {
      return text.empty() && block.style.italic && !block.style.bold;
    }
    if (text.empty() || open_->below_heading) return true;
    if (open_->cited_style && !block.style.italic) return false;
    const bool points = text.ends_with(':') || list_marker_length(text) > 0;
    if (block.kind == BlockKind::list_item) return points || open_->decision.blocks.size() > 1;
    return !ends_sentence(text) || (open_->cited_style && block.style.italic);
  }

  void finish_decision() {
    if (!open_) return;
    Case& entry = cases_[*current_];
    std::optional<Decision>& kept = entry.decision(open_->kind);
    const bool fuller = !kept || kept->text.size() < open_->decision.text.size();
    if (!open_->decision.text.empty() && fuller) kept = std::move(open_->decision);
    open_.reset();
  }

  const RecordSource& source_;
  bool numbers_alone_;
  bool only_numbered_ = false;  ///< no case has a number but in its heading: «2. Økonomi»
  bool agenda_ = false;         ///< a list of the meeting's items is being read
  std::string forum_;
  bool citing_ = false;
  int untitled_ = 0;  ///< so many blocks more may be the title of a case that has none
  int table_ = -1;    ///< the one that decisions_ is of
  std::optional<DecisionColumn> decisions_;
  std::optional<OpenDecision> open_;
  std::optional<std::size_t> current_;  ///< into cases_
  std::vector<Case> cases_;
};

/// The records of a case: one per kind of decision, one without where there is none.
class ItemMaker {
 public:
  explicit ItemMaker(const RecordSource& source)
      : document_id_(source.document.id), places_(source.passages) {}

  void add(Case& entry) {
    if (!entry.adopted) entry.adopted = std::move(entry.outcome);
    for (const DecisionKind kind : {DecisionKind::proposed, DecisionKind::adopted}) {
      if (auto& decision = entry.decision(kind)) add(entry, kind, &*decision);
    }
    if (!entry.proposed && !entry.adopted) add(entry, DecisionKind::proposed, nullptr);
  }

  std::vector<AgendaItem> take() { return std::move(items_); }

 private:
  void add(const Case& entry, DecisionKind kind, const Decision* decision) {
    AgendaItem& item = items_.emplace_back();
    item.case_number = entry.line.number;
    item.forum = entry.line.forum;
    item.title = entry.line.title;
    item.type = entry.line.type;
    item.decision_kind = kind;
    std::vector<const Block*> blocks{entry.blocks.back()};
    if (decision != nullptr) {
      item.decision = decision->text;
      blocks.insert(blocks.end(), decision->blocks.begin(), decision->blocks.end());
    }
    item.evidence = places_.evidence(document_id_, blocks);
  }

  const std::string& document_id_;
  PassagePlaces places_;
  std::vector<AgendaItem> items_;
};

}  // namespace

std::vector<AgendaItem> find_items(const RecordSource& source) {
  if (!holds_meetings(source.document.metadata.type)) return {};
  ItemMaker maker(source);
  for (Case& entry : ItemReader(source).read()) maker.add(entry);
  return maker.take();
}

}  // namespace sporhund::indexer
