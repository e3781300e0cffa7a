#pragma once

#include <optional>
#include <string_view>

#include "indexer/records/told_body.h"

namespace sporhund::indexer {

/// Who is told to do what the list below a text says: «Foretaksmøtet ba X om å:», «Direktoratet
/// skal i 2024:». Reads the last sentence. Empty where the list is something else: goals, contents
/// of a report, definitions, background.
std::optional<ToldBody> introduction_in(std::string_view text, const ToldBodyFinder& told_bodies);

/// «Vi ber videre X om å:», «I tillegg bes X om å:»: whether the list below gives more to do,
/// beside what was told before.
bool adds_requests(std::string_view text, const ToldBodyFinder& told_bodies);

/// «Følgende oppgaver skal gjennomføres i 2026:»: a list of things to do that names nobody.
bool introduces_tasks(std::string_view text);

/// «Departementet gir med dette direktoratet følgende oppdrag:»: the text below gives them.
bool announces_assignments(std::string_view text);

/// "Oppdrag", "2.1.1 Spesielle oppdrag", "Krav i 2024": what stands below gives assignments.
bool is_assignments_heading(std::string_view heading);

}  // namespace sporhund::indexer
