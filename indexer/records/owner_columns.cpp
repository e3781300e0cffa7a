#include "indexer/records/owner_columns.h"

#include <algorithm>
#include <array>

#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

constexpr std::array<std::string_view, 15> kOwnerWords{
    "tiltakseier",  "tiltakseigar", "eier",           "eigar",       "ansvarlig",
    "ansvarleg",    "ansvar",       "hovedansvar",    "hovudansvar", "hovedansvarlig",
    "prosjekteier", "eierskap",     "hovudansvarleg", "eigarskap",   "oppdragsmottaker"};

}  // namespace

std::vector<std::string_view> row_cells(std::string_view row) {
  std::vector<std::string_view> cells;
  for (;;) {
    const std::size_t end = row.find('\t');
    cells.push_back(row.substr(0, end));
    if (end == std::string_view::npos) return cells;
    row.remove_prefix(end + 1);
  }
}

std::optional<std::size_t> owner_column(std::string_view header) {
  const std::vector<std::string_view> cells = row_cells(header);
  if (cells.size() < 2) return std::nullopt;
  for (std::size_t column = 0; column < cells.size(); ++column) {
    const std::vector<text::Token> words = text::tokenise(cells[column]);
    if (words.empty() || words.size() > 3) continue;
    if (std::find(kOwnerWords.begin(), kOwnerWords.end(), words.front().term) !=
        kOwnerWords.end()) {
      return column;
    }
  }
  return std::nullopt;
}

}  // namespace sporhund::indexer
