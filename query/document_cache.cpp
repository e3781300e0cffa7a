#include "query/document_cache.h"

#include "query/index_reader.h"

namespace sporhund::query {

const schema::Document& DocumentCache::at(const std::string& id) {
  const auto known = documents_.find(id);
  if (known != documents_.end()) return known->second;
  return documents_.emplace(id, document_with(database_, id)).first->second;
}

}  // namespace sporhund::query
