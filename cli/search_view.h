#pragma once

#include <string>

#include "cli/terminal.h"
#include "schema/answer.h"

namespace sporhund::cli {

/// An answer as people read it: the passages, then what was searched and how it was understood.
std::string search_view(const schema::SearchAnswer& answer, const Terminal& terminal);

/// "år 2022–2024; organ Helsedirektoratet"; empty where nothing was applied.
std::string filters_in_words(const schema::AppliedFilters& filters);

/// "Søkt i 12 dokumenter med 345 sider; 2 sider og 1 fil kunne ikke leses."
std::string scope_in_words(const schema::Scope& scope);

}  // namespace sporhund::cli
