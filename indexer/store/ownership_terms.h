#pragma once

#include <string_view>
#include <vector>

#include <xapian.h>

#include "schema/records.h"

namespace sporhund::indexer {

/// Adds to an ownership's record the stems of the statement, its measure and headings and of
/// `around` – its assignment's title, its passage – so that `owner` reads the statements that may
/// be about a measure only.
void add_ownership_terms(const schema::Ownership& ownership,
                         const std::vector<std::string_view>& around, Xapian::Document& record);

}  // namespace sporhund::indexer
