#include "indexer/records/table_columns.h"

#include <array>

#include "indexer/records/words.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

constexpr std::array<std::string_view, 15> kOwnerWords{
    "tiltakseier",  "tiltakseigar", "eier",           "eigar",       "ansvarlig",
    "ansvarleg",    "ansvar",       "hovedansvar",    "hovudansvar", "hovedansvarlig",
    "prosjekteier", "eierskap",     "hovudansvarleg", "eigarskap",   "oppdragsmottaker"};

constexpr std::array<std::string_view, 9> kTaskWords{"oppdrag",   "oppdraget",  "oppgave",
                                                     "oppgåve",   "oppgaver",   "oppgåver",
                                                     "leveranse", "bestilling", "oppdragstekst"};

constexpr std::array<std::string_view, 6> kDescriptionWords{"beskrivelse", "skildring", "innhold",
                                                            "innhald",     "omtale",    "tekst"};

/// What else minutes call a column of tasks.
constexpr std::array<std::string_view, 10> kActionWords{
    "oppfølging",   "oppfølgingspunkt", "oppfølgingspunkter", "aksjon",
    "aksjonspunkt", "aksjonspunkter",   "aksjoner",           "tiltak",
    "gjøremål",     "gjeremål"};

constexpr std::array<std::string_view, 5> kDeadlineWords{"frist", "tidsfrist", "leveringsfrist",
                                                         "fristdato", "rapporteringsfrist"};

constexpr std::array<std::string_view, 7> kAdoptedWords{
    "vedtak", "konklusjon", "beslutning", "avgjerd", "konklusjoner", "beslutninger", "utfall"};

constexpr std::array<std::string_view, 6> kProposedWords{
    "forslag", "framlegg", "innstilling", "vedtaksforslag", "tilråding", "anbefaling"};

/// The first column whose header is short and begins with one of these words.
template <typename List>
std::optional<std::size_t> column_named(std::string_view header, const List& words) {
  constexpr std::size_t kMostWords = 3;
  const std::vector<std::string_view> cells = row_cells(header);
  if (cells.size() < 2) return std::nullopt;
  for (std::size_t column = 0; column < cells.size(); ++column) {
    const std::vector<text::Token> named = text::tokenise(cells[column]);
    if (named.empty() || named.size() > kMostWords) continue;
    if (is_one_of(named.front().term, words)) return column;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> owner_column(std::string_view header) {
  return column_named(header, kOwnerWords);
}

bool says_nobody(std::string_view cell) {
  constexpr std::array<std::string_view, 12> kNobody{
      "ikke avklart", "ikkje avklart", "ikke bestemt",  "ikkje bestemt",
      "ikke utpekt",  "ikkje utpekt",  "ikke fastsatt", "uavklart",
      "avklares",     "avklarast",     "utpekes",       "ikkje fastsett"};
  return is_one_of(text::lower(trimmed(cell)), kNobody);
}

std::optional<std::size_t> deadline_column(std::string_view header) {
  return column_named(header, kDeadlineWords);
}

std::optional<DecisionColumn> decision_column(std::string_view header) {
  if (const auto adopted = column_named(header, kAdoptedWords)) {
    return DecisionColumn{*adopted, schema::DecisionKind::adopted};
  }
  const auto proposed = column_named(header, kProposedWords);
  if (!proposed) return std::nullopt;
  return DecisionColumn{*proposed, schema::DecisionKind::proposed};
}

std::optional<TaskColumns> task_columns(std::string_view header) {
  const auto task = column_named(header, kTaskWords);
  if (!task) return std::nullopt;
  return TaskColumns{*task, deadline_column(header), owner_column(header),
                     column_named(header, kDescriptionWords)};
}

std::string_view task_cell(const TaskColumns& columns, const std::vector<std::string_view>& cells) {
  for (const std::optional<std::size_t> column :
       {std::optional(columns.task), columns.description}) {
    const std::string_view cell = cell_in(cells, column);
    if (text_words(cell).size() > 1) return cell;
  }
  return {};
}

std::optional<TaskColumns> action_columns(std::string_view header) {
  auto task = column_named(header, kTaskWords);
  if (!task) task = column_named(header, kActionWords);
  const auto owner = owner_column(header);
  if (!task || !owner) return std::nullopt;
  return TaskColumns{*task, deadline_column(header), owner, std::nullopt};
}

std::string_view cell_in(const std::vector<std::string_view>& cells,
                         std::optional<std::size_t> column) {
  return column && *column < cells.size() ? cells[*column] : std::string_view();
}

}  // namespace sporhund::indexer
