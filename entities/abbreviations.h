#pragma once

#include "entities/lexemes.h"
#include "entities/tagger.h"

namespace sporhund::entities {

/// The abbreviations that a text defines in parentheses, in either order; the first definition of
/// each counts. After Schwartz & Hearst, "A simple algorithm for identifying abbreviation
/// definitions in biomedical text" (2003), whose letters may also stand inside compounds.
Abbreviations read_abbreviations(const Lexemes& lexemes);

}  // namespace sporhund::entities
