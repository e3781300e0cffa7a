#pragma once

#include <map>
#include <string>

#include <xapian.h>

#include "schema/document.h"

namespace sporhund::query {

/// Documents of one state of an index, each read once. The database must outlive it. One thread.
class DocumentCache {
 public:
  explicit DocumentCache(const Xapian::Database& database) : database_(database) {}

  /// Stays valid. Throws schema::Error{index_damaged} where there is no such document.
  const schema::Document& at(const std::string& id);

 private:
  const Xapian::Database& database_;
  std::map<std::string, schema::Document> documents_;
};

}  // namespace sporhund::query
