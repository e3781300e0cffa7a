#pragma once

/// What single lines of a meeting's papers say: case numbers, types of cases, labels of decisions.

#include <optional>
#include <string>
#include <string_view>

#include "indexer/structure/blocks.h"
#include "schema/records.h"

namespace sporhund::indexer {

/// "25/23 Digital sikkerhet", a row "25/23 | Digital sikkerhet | 15:05 | Drøfting" or
/// "15:05 | 25/23 | Digital sikkerhet", or, in minutes
/// of a foretaksmøte, "Sak 3 Krav og rammer".
struct CaseLine {
  std::string number;  ///< as printed: "25/23" or "3"
  std::string forum;   ///< where it is printed with the number
  std::string title;
  std::string type;
};

/// `numbers_alone`: a line "Sak 3" names a case.
std::optional<CaseLine> case_line(const Block& block, bool numbers_alone);

/// "2. Økonomi" or "2.1 Regnskap", as minutes head their items that number no cases: any such
/// heading, and a numbered list's items where it is `of_agenda`.
std::optional<CaseLine> numbered_case_line(const Block& block, bool of_agenda);

/// «Dagsorden», «Saksliste for møtet»: a list of items follows.
bool heads_agenda(const Block& block);

/// The heading of a memo: "Møte 2/23 … Saksnummer 15/23 Type Orientering".
std::optional<CaseLine> memo_line(std::string_view text);

/// A decision's label and what stands behind it in the same block.
struct DecisionLine {
  schema::DecisionKind kind = schema::DecisionKind::proposed;
  std::string text;
};
std::optional<DecisionLine> decision_line(const Block& block);

/// The decision that a case's row has in the cell of its title or another: "… Vedtak: …", in
/// `minutes` also «Styret godkjente planen.» without a label.
std::optional<DecisionLine> decision_in_case_row(const Block& block, bool minutes);

/// What sort of case a memo's head says it is: "Type Orientering"; empty where it does not.
std::string memo_type(std::string_view text);

/// Whether what follows was decided in other meetings: "Vedtak fra tidligere behandlinger".
bool begins_citations(const Block& block);

}  // namespace sporhund::indexer
