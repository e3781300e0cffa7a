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

/// A sentence that asks in so many words, and who is asked.
struct DirectRequest {
  ToldBody owner;
  std::string_view sentence;  ///< within the text given
};

/// «Vi ber X om å …», «X får i oppdrag å …» in a paragraph of its own; empty where it only says
/// what X shall be or do.
std::optional<DirectRequest> direct_request_in(std::string_view text,
                                               const ToldBodyFinder& told_bodies);

/// A paragraph or list item, below a heading such as «Oppdrag», that tells somebody to do something
/// or has a deadline; who answers for it.
std::optional<DirectRequest> task_in(std::string_view text, const ToldBodyFinder& told_bodies);

/// «Etaten skal innen 1. mai …»: the addressee's duty with its day, unless it is to report.
std::optional<DirectRequest> dated_duty_in(std::string_view text, const RecordSource& source,
                                           const ToldBodyFinder& told_bodies);

}  // namespace sporhund::indexer
