#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace sporhund::query {

struct Respelling {
  std::string question;
  std::vector<std::string> notes;  ///< for people: what was read as what
};

/// Spells IDs, case numbers and references in a question as documents do where the index knows
/// what is meant: "tb 2023 9" is TB2023-09, "sak 25-23" sak 25/23, "nou 2023 4" NOU 2023: 4,
/// "prop 3 l" Prop. 3 L. A question with quotes is left as it is.
Respelling respell(std::string_view question, const Xapian::Database& database);

}  // namespace sporhund::query
