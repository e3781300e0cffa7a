#pragma once

#include <string_view>
#include <vector>

#include <xapian.h>

namespace sporhund::query {

/// The first passages of the assignments or agenda items that a question consisting of an ID or
/// case number alone names, ascending; empty for any other question.
std::vector<Xapian::docid> named_records(std::string_view question,
                                         const Xapian::Database& database);

}  // namespace sporhund::query
