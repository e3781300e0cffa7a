#pragma once

/// Stems and names by which `owner`, `trace` and `assignments` read only those assignments, agenda
/// items and ownerships that may be about what is asked: text::stem_term(kind, stem), boolean.

#include <string_view>
#include <vector>

#include <xapian.h>

#include "schema/records.h"

namespace sporhund::indexer {

/// Of its title, its ID, its owner and partners.
void add_found_terms(const schema::Assignment& assignment, Xapian::Document& record);
/// Of its title and decision, and its case number.
void add_found_terms(const schema::AgendaItem& item, Xapian::Document& record);
/// Of the statement, its measure and headings and of `around`: its assignment's title, its passage.
void add_found_terms(const schema::Ownership& ownership,
                     const std::vector<std::string_view>& around, Xapian::Document& record);

}  // namespace sporhund::indexer
