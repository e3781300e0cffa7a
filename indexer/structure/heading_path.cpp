#include "indexer/structure/heading_path.h"

#include <algorithm>

#include "indexer/structure/markers.h"

namespace sporhund::indexer {

namespace {

std::optional<schema::AssignmentReference> assignment_in(const std::string& heading) {
  const AssignmentPrefix prefix = assignment_prefix(heading);
  if (prefix.id.empty()) return std::nullopt;
  return schema::AssignmentReference{prefix.id, heading.substr(prefix.length), ""};
}

/// What names a unit that is no heading: its bold beginning, or a row's number and title.
std::string unit_name(const Block& block) {
  std::string name = block.text;
  if (block.kind == BlockKind::table_row) {
    const std::size_t number_end = name.find('\t');
    if (number_end != std::string::npos)
      name.resize(std::min(name.size(), name.find('\t', number_end + 1)));
  } else {
    name.resize(block.bold_prefix);
  }
  std::ranges::replace(name, '\t', ' ');
  while (name.ends_with(' ') || name.ends_with('.') || name.ends_with(':')) name.pop_back();
  return name;
}

}  // namespace

void HeadingPath::enter(const Block& heading) {
  std::erase_if(entries_, [&](const Entry& entry) { return entry.level >= heading.level; });
  entries_.push_back({heading.text, heading.level, assignment_in(heading.text)});
}

void HeadingPath::enter_unit(const Block& block) {
  std::erase_if(entries_, [](const Entry& entry) { return entry.level >= kUnitLevel; });
  const std::string name = unit_name(block);
  auto assignment = assignment_in(name.empty() ? block.text : name);
  if (name.empty() && assignment) assignment->title.clear();  // where the title ends is not printed
  if (assignment) {                                           // none stands within another
    const auto outer = std::ranges::find_if(
        entries_, [](const Entry& entry) { return entry.assignment.has_value(); });
    entries_.erase(outer, entries_.end());
  }
  entries_.push_back({name, kUnitLevel, std::move(assignment)});
}

std::vector<std::string> HeadingPath::texts() const {
  std::vector<std::string> texts;
  for (const Entry& entry : entries_) {
    if (!entry.text.empty()) texts.push_back(entry.text);
  }
  return texts;
}

bool HeadingPath::ends_in_named_unit() const {
  return !entries_.empty() && entries_.back().level == kUnitLevel && !entries_.back().text.empty();
}

std::optional<schema::AssignmentReference> HeadingPath::assignment() const {
  for (auto entry = entries_.rbegin(); entry != entries_.rend(); ++entry) {
    if (entry->assignment) return entry->assignment;
  }
  return std::nullopt;
}

}  // namespace sporhund::indexer
