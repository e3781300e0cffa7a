#include "cli/records_view.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/labels.h"
#include "query/wording.h"

namespace sporhund::cli {

namespace {

constexpr std::size_t kIndent = 4;

std::string line(std::string_view name, std::string_view text, const Terminal& terminal) {
  if (text.empty()) return "";
  return wrapped(fmt::format("{}{}", name, harmless(text)), terminal.width(), kIndent) + "\n";
}

std::string with_cells(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\t' ? " | " : std::string(1, c);
  return out;
}

/// The document's title above the first of its rows.
template <typename Row>
std::string document_line(const std::vector<Row>& rows, std::size_t i, const Terminal& terminal) {
  const schema::Document& document = rows[i].document;
  if (i > 0 && rows[i - 1].document.id == document.id) return "";
  std::string title = title_of(document);
  if (document.metadata.year) title += fmt::format(" ({})", *document.metadata.year);
  return fmt::format("{}{}\n\n", i > 0 ? "\n" : "",
                     terminal.styled(Style::heading, wrapped(title, terminal.width(), 0)));
}

std::string_view role_in_words(schema::PartnerRole role) {
  switch (role) {
    case schema::PartnerRole::with:
      return "sammen med";
    case schema::PartnerRole::assists:
      return "bistand";
    case schema::PartnerRole::involves:
      return "involvert";
  }
  return "";
}

std::string owner_of(const schema::Assignment& assignment) {
  if (assignment.owner.empty()) return "framgår ikke";
  if (assignment.owner_inferred_from.empty()) return assignment.owner;
  return fmt::format("{} (sluttet av «{}»)", assignment.owner, assignment.owner_inferred_from);
}

std::string partners_of(const schema::Assignment& assignment) {
  std::vector<std::string> partners;
  for (const schema::Partner& partner : assignment.partners) {
    partners.push_back(fmt::format("{} ({})", partner.body, role_in_words(partner.role)));
  }
  return fmt::format("{}", fmt::join(partners, ", "));
}

std::string deadlines_of(const schema::Assignment& assignment) {
  std::vector<std::string> deadlines;
  for (const schema::Deadline& deadline : assignment.deadlines) {
    deadlines.push_back(
        deadline.date
            ? fmt::format("{} («{}»)", query::date_in_words(*deadline.date), deadline.text)
            : fmt::format("«{}»", deadline.text));
  }
  return fmt::format("{}", fmt::join(deadlines, ", "));
}

std::string money_of(const schema::Assignment& assignment) {
  std::vector<std::string> amounts;
  for (const schema::Money& money : assignment.money) {
    amounts.push_back(money.kroner ? query::kroner_in_words(std::to_string(*money.kroner))
                                   : fmt::format("«{}»", money.text));
  }
  return fmt::format("{}", fmt::join(amounts, ", "));
}

std::string assignment_view(const schema::AssignmentRow& row, const Terminal& terminal) {
  const schema::Assignment& assignment = row.assignment;
  const std::string pages =
      query::pages_in_words(assignment.evidence.page_first, assignment.evidence.page_last);
  std::string name = assignment.id.empty() ? "–" : assignment.id;
  if (!assignment.id.empty()) name += " " + assignment.title;
  std::string out =
      assignment.id.empty()
          ? ""
          : terminal.styled(Style::bold, wrapped(harmless(name), terminal.width(), 2)) + "\n";
  out += line(assignment.id.empty() ? "– " : "", with_cells(assignment.text), terminal);
  out += line("Eier: ", owner_of(assignment), terminal);
  out += line("Med: ", partners_of(assignment), terminal);
  out += line("Frist: ", deadlines_of(assignment), terminal);
  out += line("Beløp: ", money_of(assignment), terminal);
  const std::string place =
      assignment.section.empty() ? pages : fmt::format("{} · {}", pages, assignment.section);
  return out + terminal.styled(Style::faint, line("", place, terminal)) + "\n";
}

std::string item_view(const schema::ItemRow& row, const Terminal& terminal) {
  const schema::AgendaItem& item = row.item;
  std::string name = fmt::format("{}{}{} {}", item.forum, item.forum.empty() ? "" : " ",
                                 item.case_number, item.title);
  if (!item.type.empty()) name += fmt::format(" ({})", item.type);
  std::string out =
      terminal.styled(Style::bold, wrapped(harmless(name), terminal.width(), 2)) + "\n";
  const bool adopted = item.decision_kind == schema::DecisionKind::adopted;
  if (item.decision) {
    out +=
        line(adopted ? "Vedtak: " : "Forslag til vedtak: ", with_cells(*item.decision), terminal);
  }
  const std::string pages =
      query::pages_in_words(item.evidence.page_first, item.evidence.page_last);
  return out + terminal.styled(Style::faint, line("", pages, terminal)) + "\n";
}

}  // namespace

std::string assignments_view(const std::vector<schema::AssignmentRow>& rows,
                             const Terminal& terminal) {
  std::string out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    out += document_line(rows, i, terminal) + assignment_view(rows[i], terminal);
  }
  return out + counted(static_cast<int>(rows.size()), "oppdrag", "oppdrag") + ".\n";
}

std::string items_view(const std::vector<schema::ItemRow>& rows, const Terminal& terminal) {
  std::string out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    out += document_line(rows, i, terminal) + item_view(rows[i], terminal);
  }
  return out + counted(static_cast<int>(rows.size()), "sak", "saker") + ".\n";
}

}  // namespace sporhund::cli
