#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/records/facts.h"
#include "indexer/records/found_assignment.h"
#include "indexer/records/introductions.h"
#include "indexer/records/paragraph_requests.h"
#include "indexer/records/request_layout.h"
#include "indexer/records/table_columns.h"
#include "indexer/records/titles.h"
#include "indexer/records/words.h"
#include "indexer/structure/heading_path.h"
#include "indexer/structure/markers.h"

namespace sporhund::indexer {

namespace {

class RequestReader {
 public:
  RequestReader(const RecordSource& source, const ToldBodyFinder& told_bodies,
                const std::vector<bool>& taken)
      : source_(source), told_bodies_(told_bodies), taken_(taken) {}

  std::vector<FoundAssignment> read() {
    for (std::size_t i = 0; i < source_.blocks.size();) i = read_from(i);
    if (found_.size() == 1) read_deadline_section();
    for (FoundAssignment& request : found_) {
      if (request.assignment.title.empty()) {
        request.assignment.title = first_words(std::string_view(request.assignment.text)
                                                   .substr(0, request.assignment.text.find('\n')));
      }
      read_facts(source_, request.assignment);
    }
    return std::move(found_);
  }

 private:
  /// Reads what begins with a block; the next block to read.
  std::size_t read_from(std::size_t i) {
    const Block& block = source_.blocks[i];
    if (closes_letter(block)) return source_.blocks.size();
    if (block.kind == BlockKind::heading) {
      path_.enter(block);
      if (announced_ && ends_announced(block)) announced_.reset();
    }
    if (announces_assignments(block.text)) announce();
    if (taken_[i] || block.kind == BlockKind::footnote) return i + 1;
    if (block.kind == BlockKind::table_row) return read_row(i);
    if (const auto next = read_titled(i)) return *next;
    if (is_item(i + 1)) {
      const auto owner = owner_of_list(block);
      if (owner || heads_assignments(block) || gives_mandate(source_, block))
        return read_list(i + 1, owner);
    }
    if (block.kind == BlockKind::heading) return i + 1;
    return read_paragraph(i);
  }

  void announce() {
    const std::vector<std::string> headings = path_.texts();
    announced_ = headings.size();
    announced_in_section_ = !headings.empty() && section_depth(headings.back()) > 0;
  }

  /// A heading further out than the announced assignments, or the next section: «3 Rapportering».
  bool ends_announced(const Block& heading) const {
    const std::size_t depth = path_.texts().size();
    const bool next_section = announced_in_section_ && section_depth(heading.text) > 0;
    return depth < *announced_ || (depth == *announced_ && next_section);
  }

  /// Who the text above a list names, else the body that the section is named after.
  std::optional<ToldBody> owner_of_list(const Block& block) const {
    if (auto owner = introduction_in(block.text, told_bodies_)) return owner;
    const std::vector<std::string> headings = path_.texts();
    if (headings.empty() || !introduces_tasks(block.text)) return std::nullopt;
    const auto body = body_of_section(source_, headings.back());
    if (!body) return std::nullopt;
    return ToldBody{*body, headings.back(), 0, 0};
  }

  /// «Oppdrag 3 Nye skilt», with or without a number: an assignment with a title of its own. What
  /// is behind it; nothing where nobody is told anything.
  std::optional<std::size_t> read_titled(std::size_t i) {
    const Block& block = source_.blocks[i];
    const std::size_t length = assignment_label_length(block.text);
    const bool set_apart =
        block.kind == BlockKind::heading || block.bold_prefix > length || below_assignments();
    if (length == 0 || !set_apart) return std::nullopt;
    TitleAndText parted = part_title(block, length);
    const std::size_t end = end_of_titled(i + 1, !parted.text.empty());
    const std::size_t text_begin = parted.text.empty() ? i + 1 : i;
    if (text_begin == end) return std::nullopt;
    FoundAssignment request;
    request.assignment.title = std::move(parted.title);
    request.assignment.text = std::move(parted.text);
    request.assignment.section = section_above(block);
    request.blocks.push_back(i);
    for (std::size_t j = i + 1; j < end; ++j) append(request, j);
    const std::string& text = request.assignment.text;
    if (!directs(text) && !begins_as_task(text)) return std::nullopt;
    request.set_owner(told_bodies_.responsible(text));
    found_.push_back(std::move(request));
    return end;
  }

  /// One past the text below an assignment's title: to the next heading, or, where its first
  /// paragraph is run into the title, to the end of its lists and deadlines.
  std::size_t end_of_titled(std::size_t i, bool run_in) const {
    for (; i < source_.blocks.size() && !taken_[i]; ++i) {
      const Block& block = source_.blocks[i];
      const bool other = block.kind == BlockKind::heading || block.kind == BlockKind::table_row ||
                         closes_letter(block) || assignment_label_length(block.text) > 0;
      const bool goes_on =
          !run_in || block.kind == BlockKind::list_item || is_deadline_line(block.text);
      if (other || !goes_on) break;
    }
    return i;
  }

  std::string section_above(const Block& block) const {
    std::vector<std::string> headings = path_.texts();
    if (block.kind == BlockKind::heading && !headings.empty()) headings.pop_back();
    return headings.empty() ? std::string() : headings.back();
  }

  bool is_item(std::size_t i) const {
    return i < source_.blocks.size() && source_.blocks[i].kind == BlockKind::list_item &&
           !taken_[i];
  }

  bool below_assignments() const {
    if (announced_) return true;
    const std::vector<std::string> headings = path_.texts();
    return std::ranges::any_of(headings, [&](const std::string& heading) {
      return is_assignments_heading(heading) || is_addressed_heading(source_, heading);
    });
  }

  /// One request per item of the outermost level; without an owner each names its own.
  std::size_t read_list(std::size_t i, const std::optional<ToldBody>& owner) {
    const Block& first = source_.blocks[i];
    const std::size_t begin = found_.size();
    for (; i < source_.blocks.size() && !taken_[i]; ++i) {
      const Block& block = source_.blocks[i];
      if (is_foot_note(block, first)) continue;
      const bool item = block.kind == BlockKind::list_item;
      if (item && begins_item(block, first)) {
        const std::string_view text = without_markers(block.text);
        open(i, owner_of_item(owner, text), text);
      } else if (item || continues_item(i)) {
        append(found_.back(), i);
      } else {
        break;
      }
    }
    return read_deadline(i, begin);
  }

  /// Whom the text above a list names, else the item itself: «Regionene skal: – X skal …».
  ToldBody owner_of_item(const std::optional<ToldBody>& above, std::string_view item) const {
    if (above && !above->name.empty()) return *above;
    ToldBody own = told_bodies_.responsible(item);
    return above && own.name.empty() ? *above : own;
  }

  /// What a page break or a new paragraph parts from the item above.
  bool continues_item(std::size_t i) const {
    const Block& block = source_.blocks[i];
    if (block.kind != BlockKind::paragraph) return false;
    const Block& item = source_.blocks[found_.back().blocks.back()];
    const bool set_in = is_set_in(block, item);
    const bool lower = !block.text.empty() && block.text[0] >= 'a' && block.text[0] <= 'z';
    return set_in || lower || item.text.ends_with("Frist:");
  }

  void open(std::size_t i, const ToldBody& owner, std::string_view text) {
    FoundAssignment& request = found_.emplace_back();
    request.set_owner(owner);
    request.assignment.section = section_of(path_.texts());
    request.assignment.text = text;
    request.blocks.push_back(i);
  }

  void append(FoundAssignment& request, std::size_t i) {
    std::string& text = request.assignment.text;
    text += (text.empty() ? "" : "\n") + source_.blocks[i].text;
    request.blocks.push_back(i);
  }

  /// «Frist: 1. juni» below a list or paragraph holds for all of it.
  std::size_t read_deadline(std::size_t i, std::size_t begin) {
    if (i >= source_.blocks.size() || taken_[i] || begin == found_.size()) return i;
    const Block& block = source_.blocks[i];
    if (block.kind == BlockKind::heading || !is_deadline_line(block.text)) return i;
    for (std::size_t request = begin; request < found_.size(); ++request) {
      append(found_[request], i);
    }
    return i + 1;
  }

  /// A section «Frist» of a letter that gives one assignment is about that.
  void read_deadline_section() {
    constexpr std::size_t kDeadlineWords = 4;  // «30. september 2031»
    for (std::size_t i = 0; i + 1 < source_.blocks.size(); ++i) {
      const Block& text = source_.blocks[i + 1];
      const bool known = std::ranges::find(found_[0].blocks, i + 1) != found_[0].blocks.end();
      if (heads_deadline(source_.blocks[i]) && !known && !taken_[i + 1] &&
          text.kind == BlockKind::paragraph) {
        append(found_[0], i + 1);
        if (text_words(text.text).size() <= kDeadlineWords)
          read_deadline_cell(source_, text.text, found_[0].assignment);
      }
    }
  }

  /// A row of a table of tasks, each with its deadline, or of any such table below «Oppdrag».
  std::size_t read_row(std::size_t i) {
    const auto read = [&](std::string_view header) {
      auto columns = task_columns(header);
      if (columns && !columns->deadline && !below_assignments()) columns.reset();
      return columns;
    };
    if (const TaskColumns* columns = table_.enter(source_.blocks[i], read)) open_row(i, *columns);
    return i + 1;
  }

  void open_row(std::size_t i, const TaskColumns& columns) {
    const std::string& text = source_.blocks[i].text;
    const std::vector<std::string_view> cells = row_cells(text);
    const std::string_view task = task_cell(columns, cells);
    if (task.empty()) return;
    const auto named = read_owner_cell(source_, cell_in(cells, columns.owner));
    open(i, named ? ToldBody{*named, "", 0, 0} : told_bodies_.responsible(task),
         std::string_view(text).substr(static_cast<std::size_t>(task.data() - text.data())));
    schema::Assignment& assignment = found_.back().assignment;
    assignment.title = first_words(task);
    read_deadline_cell(source_, cell_in(cells, columns.deadline), assignment);
  }

  /// Below a heading such as «Oppdrag» whatever tells somebody to act; elsewhere only what asks in
  /// so many words: «Departementet ber X om å …», which then gives the title; in a letter that adds
  /// to another, or only gives an assignment, also what X must do by a day.
  ParagraphRequests requests_in(std::string_view text) const {
    if (announces_assignments(text)) return {};
    if (below_assignments()) return tasks_in(text, source_, told_bodies_);
    ParagraphRequests direct = direct_requests_in(text, source_, told_bodies_);
    if (!direct.empty() || !gives_dated_duties(source_)) return direct;
    return dated_duties_in(text, source_, told_bodies_);
  }

  std::size_t read_paragraph(std::size_t i) {
    const std::string_view text = without_markers(source_.blocks[i].text);
    const ParagraphRequests requests = requests_in(text);
    if (requests.empty()) return i + 1;
    for (std::size_t k = 0; k < requests.size(); ++k) {
      const auto [owner, start, asks] = requests[k];
      const std::size_t end = k + 1 < requests.size() ? requests[k + 1].start : text.size();
      open(i, owner, trimmed(text.substr(start, end - start)));
      found_.back().assignment.title = first_words(asks);
    }
    return read_deadline(i + 1, found_.size() - 1);
  }

  const RecordSource& source_;
  const ToldBodyFinder& told_bodies_;
  const std::vector<bool>& taken_;
  HeadingPath path_;
  /// «Departementet gir følgende oppdrag:» was read below so many headings: what follows gives them
  /// until a heading further out.
  std::optional<std::size_t> announced_;
  bool announced_in_section_ = false;  ///< the innermost of those has a number
  TaskTable table_;
  std::vector<FoundAssignment> found_;
};

}  // namespace

std::vector<FoundAssignment> find_requests(const RecordSource& source,
                                           const ToldBodyFinder& told_bodies,
                                           const std::vector<bool>& taken) {
  if (!gives_requests(source)) return {};
  return RequestReader(source, told_bodies, taken).read();
}

}  // namespace sporhund::indexer
