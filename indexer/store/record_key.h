#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "schema/index_layout.h"

namespace sporhund::indexer {

/// What every record of the index has: its kind, and a key that no other has.
inline void add_kind_and_key(Xapian::Document& record, std::string_view kind,
                             const std::string& key) {
  record.add_boolean_term(std::string(kind));
  record.add_boolean_term(schema::unique_term(key));
}

}  // namespace sporhund::indexer
