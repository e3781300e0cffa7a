#pragma once

#include <string_view>

namespace sporhund::text {

/// data/abbreviations.txt: abbreviations of administration and health services that documents
/// seldom define. A line each way, in byte order, as text::definition_term spells both: from the
/// abbreviation in lower case to what it stands for, and from the stems of that, joined by spaces,
/// to the abbreviation.
inline constexpr std::string_view kAbbreviations
#include "text/data/abbreviations.inc"
    ;

}  // namespace sporhund::text
