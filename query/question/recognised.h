#pragma once

#include <string_view>
#include <vector>

#include "entities/tagger.h"
#include "schema/body.h"
#include "schema/passage.h"

namespace sporhund::query {

/// A tagger of the bodies that a question may name: quicker made than one of all.
entities::Tagger tagger_for(std::string_view question, schema::Bodies bodies);

/// The bodies, dates, deadlines, amounts, laws and the rest that a question's free text names, as
/// they are recognised in documents; not what stands in `field:value` or is left out by "-". A year
/// that the question names completes its dates. Ascending; bytes into the question as typed.
std::vector<schema::Entity> recognise(std::string_view question, const entities::Tagger& tagger);

/// A year or range of years in a question.
struct NamedYears {
  int first = 0;
  int last = 0;
  std::string_view text;  ///< as typed
};

/// Years that stand by themselves: "2023", "2022–2024", "2022-2024".
std::vector<NamedYears> named_years(std::string_view question);

}  // namespace sporhund::query
