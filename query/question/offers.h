#pragma once

#include <vector>

#include "query/terms/name_resolver.h"
#include "schema/answer.h"

namespace sporhund::query {

/// What else a question's words suggest, given its answer: years and bodies that it names, as
/// filters that some of the matches pass and that are not applied yet – of a body that none names,
/// those that took over from it; `owner` for "hvem har ansvar
/// for X?", `trace` for "hva skjedde med X?", an ID or a case number. A pure function of
/// `answer.query`, `recognised`, `filters` and `facets`, and of the bodies.
std::vector<schema::Offer> offers_for(const schema::SearchAnswer& answer, const BodyNames& bodies);

}  // namespace sporhund::query
