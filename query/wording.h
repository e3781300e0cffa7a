#pragma once

/// How references and exports say things in Norwegian.

#include <string>
#include <string_view>

#include "schema/document.h"

namespace sporhund::query {

/// "supplerende tildelingsbrev"; "" for `annet`, which says nothing.
std::string_view type_in_words(schema::DocumentType type);

/// "22. desember 2023" for "2023-12-22"; "" for what is no ISO date.
std::string date_in_words(std::string_view iso_date);

/// The day and month of it: "22. desember".
std::string day_in_words(std::string_view iso_date);

/// "s. 4" or "s. 4–5".
std::string pages_in_words(int page_first, int page_last);

}  // namespace sporhund::query
