#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/records/told_body.h"

namespace sporhund::indexer {

/// What stands above a list of requests: «Foretaksmøtet ba X om å:», «Direktoratet skal i 2024:».
struct Introduction {
  ToldBody owner;
};

/// Reads the last sentence of a block's text. Empty where the list below is something else: goals,
/// contents of a report, definitions, background.
std::optional<Introduction> introduction_in(std::string_view text,
                                            const ToldBodyFinder& told_bodies);

/// "Oppdrag", "2.1.1 Spesielle oppdrag", "Krav i 2024": what stands below gives assignments.
bool is_assignments_heading(std::string_view heading);

/// Whether a paragraph or list item asks somebody to do something, rather than to report.
std::optional<ToldBody> request_in(std::string_view text, const ToldBodyFinder& told_bodies);

}  // namespace sporhund::indexer
