#pragma once

#include <string>
#include <vector>

#include "schema/answer.h"

namespace sporhund::query {

/// What else a question's words suggest, given its answer: years and bodies that it names, as
/// filters that some of the matches pass and that are not applied yet; `owner` for "hvem har ansvar
/// for X?", `trace` for "hva skjedde med X?", an ID or a case number. A pure function of
/// `answer.query`, `recognised`, `filters` and `facets`.
std::vector<schema::Offer> offers_for(const schema::SearchAnswer& answer);

}  // namespace sporhund::query
