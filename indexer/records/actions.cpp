#include <array>
#include <string>
#include <utility>

#include "indexer/records/facts.h"
#include "indexer/records/found_assignment.h"
#include "indexer/records/table_columns.h"
#include "indexer/records/titles.h"
#include "indexer/records/words.h"
#include "indexer/structure/heading_path.h"
#include "indexer/structure/markers.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

/// «Aksjon: …», «Oppfølging: …» on a line of minutes.
constexpr std::array<std::string_view, 9> kActionLabels{
    "aksjon:",  "aksjonspunkt:", "oppfølging:", "oppfølgingspunkt:", "tiltak:",
    "oppgave:", "oppgåve:",      "gjøremål:",   "gjeremål:"};

constexpr std::array<std::string_view, 4> kOwnerLabels{
    "Ansvar:", "Ansvarlig:", "Ansvarleg:", "Ansvarlige:"};

/// What stands behind «Ansvar:» up to the end of its sentence; empty where nothing does.
std::string_view owner_told_in(std::string_view text) {
  for (const std::string_view label : kOwnerLabels) {
    const std::size_t at = text.find(label);
    if (at == text.npos) continue;
    const std::string_view behind = text.substr(at + label.size());
    return behind.substr(0, behind.find_first_of(".\n"));
  }
  return {};
}

class ActionReader {
 public:
  ActionReader(const RecordSource& source, const std::vector<bool>& taken)
      : source_(source), taken_(taken) {}

  std::vector<FoundAssignment> read() {
    for (std::size_t i = 0; i < source_.blocks.size(); ++i) {
      const Block& block = source_.blocks[i];
      if (block.kind == BlockKind::heading) path_.enter(block);
      if (taken_[i] || block.kind == BlockKind::footnote) continue;
      if (block.kind == BlockKind::table_row) {
        read_row(i);
      } else {
        read_line(i);
      }
    }
    for (FoundAssignment& action : found_) read_facts(source_, action.assignment);
    return std::move(found_);
  }

 private:
  void read_row(std::size_t i) {
    const TaskColumns* columns = table_.enter(source_.blocks[i], action_columns);
    if (columns == nullptr) return;
    const std::vector<std::string_view> cells = row_cells(source_.blocks[i].text);
    const std::string_view task = cell_in(cells, columns->task);
    const auto owner = read_owner_cell(source_, cell_in(cells, columns->owner));
    if (!owner || task.empty()) return;
    read_deadline_cell(source_, cell_in(cells, columns->deadline), open(i, task, *owner));
  }

  void read_line(std::size_t i) {
    std::string_view text = source_.blocks[i].text;
    text.remove_prefix(list_marker_length(text));
    const std::size_t length = label_length(text);
    if (length == 0 || !is_one_of(text::lower(text.substr(0, length)), kActionLabels)) return;
    if (const auto owner = read_owner_cell(source_, owner_told_in(text)))
      open(i, trimmed(text.substr(length)), *owner);
  }

  schema::Assignment& open(std::size_t i, std::string_view task, const std::string& owner) {
    FoundAssignment& found = found_.emplace_back();
    found.blocks.push_back(i);
    found.assignment.owner = owner;
    found.assignment.text = task;
    found.assignment.title = first_words(task.substr(0, task.find('\n')));
    const std::vector<std::string> headings = path_.texts();
    if (!headings.empty()) found.assignment.section = headings.back();
    return found.assignment;
  }

  const RecordSource& source_;
  const std::vector<bool>& taken_;
  HeadingPath path_;
  TaskTable table_;
  std::vector<FoundAssignment> found_;
};

}  // namespace

std::vector<FoundAssignment> find_actions(const RecordSource& source,
                                          const std::vector<bool>& taken) {
  const schema::DocumentType type = source.document.metadata.type;
  const bool minutes =
      type == schema::DocumentType::referat || type == schema::DocumentType::protokoll;
  return minutes ? ActionReader(source, taken).read() : std::vector<FoundAssignment>();
}

}  // namespace sporhund::indexer
