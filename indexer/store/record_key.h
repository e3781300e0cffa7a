#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "schema/fields.h"

namespace sporhund::indexer {

/// What every record of the index has: its kind, and a key that no other has.
inline void add_kind_and_key(Xapian::Document& record, std::string_view kind,
                             const std::string& key) {
  record.add_boolean_term(std::string(kind));
  record.add_boolean_term(std::string(schema::kUniquePrefix) + key);
}

}  // namespace sporhund::indexer
