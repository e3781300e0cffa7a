#pragma once

/// How references and exports say things in Norwegian.

#include <optional>
#include <string>
#include <string_view>

#include "schema/answer.h"
#include "schema/document.h"

namespace sporhund::query {

/// "supplerende tildelingsbrev"; "" for `annet`, which says nothing.
std::string_view type_in_words(schema::DocumentType type);

/// The type that people or programs name so, in any case: "Supplerende tildelingsbrev",
/// "supplerende_tildelingsbrev".
std::optional<schema::DocumentType> type_named(std::string_view name);

/// The code of a language that is named by it or in words: "nynorsk" is "nn".
std::optional<std::string> language_named(std::string_view name);

/// "22. desember 2023" for "2023-12-22"; "" for what is no ISO date.
std::string date_in_words(std::string_view iso_date);

/// The day and month of it: "22. desember".
std::string day_in_words(std::string_view iso_date);

/// How a passage came to match, for people: "andre bøyninger"; "" for the words as they are
/// written, which needs no remark.
std::string_view match_in_words(schema::MatchKind kind);

/// The name of a rule of MatchReason, for people: "stem" is "bøyning".
std::string_view rule_in_words(std::string_view name);

/// "1 204", with spaces that do not break, for a whole number in digits.
std::string grouped_digits(std::string digits);

/// "4,1 mill. kroner", "1,25 mrd. kroner", "4 123 456 kroner" for whole kroner in digits, exactly;
/// anything else as it is.
std::string kroner_in_words(std::string_view kroner);

/// "s. 4" or "s. 4–5".
std::string pages_in_words(int page_first, int page_last);

}  // namespace sporhund::query
