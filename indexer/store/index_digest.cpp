#include "indexer/store/index_digest.h"

#include <algorithm>
#include <vector>

#include "indexer/store/catalog_record.h"
#include "schema/fields.h"
#include "schema/sha256.h"

namespace sporhund::indexer {

namespace {

// Each piece is preceded by its length, so that no two contents give the same bytes.
void add_text(schema::Sha256& hash, std::string_view text) {
  hash.add(std::to_string(text.size()) + ":");
  hash.add(text);
}

void add_number(schema::Sha256& hash, std::uint64_t number) {
  hash.add(std::to_string(number) + ",");
}

bool has_term(const Xapian::Document& record, std::string_view term) {
  Xapian::TermIterator found = record.termlist_begin();
  found.skip_to(std::string(term));
  return found != record.termlist_end() && *found == term;
}

std::string data_without_stamps(const Xapian::Document& record) {
  std::string data = record.get_data();
  if (has_term(record, schema::kDocumentKind)) {
    DocumentRecord kept = decode_document_record(data);
    for (auto& [path, stamp] : kept.entry.files) stamp = {};
    return encode(kept);
  }
  if (has_term(record, schema::kFailureKind)) {
    CatalogFailure kept = decode_failure_record(data);
    kept.stamp = {};
    return encode(kept);
  }
  return data;
}

void add_terms(schema::Sha256& hash, const Xapian::Document& record) {
  for (auto term = record.termlist_begin(); term != record.termlist_end(); ++term) {
    add_text(hash, *term);
    add_number(hash, term.get_wdf());
    std::vector<Xapian::termpos> positions(term.positionlist_begin(), term.positionlist_end());
    add_number(hash, positions.size());
    for (const Xapian::termpos at : positions) add_number(hash, at);
  }
}

void add_values(schema::Sha256& hash, const Xapian::Document& record) {
  for (auto value = record.values_begin(); value != record.values_end(); ++value) {
    add_number(hash, value.get_valueno());
    add_text(hash, *value);
  }
}

}  // namespace

std::string term_digest(const Xapian::Document& record) {
  schema::Sha256 hash;
  add_terms(hash, record);
  add_values(hash, record);
  return hash.hexadecimal();
}

TermDigests::TermDigests(const Xapian::Database& database)
    : known_(std::size_t{database.get_lastdocid()} + 1) {}

std::string_view TermDigests::of(Xapian::docid id, const Xapian::Document& record) {
  Hexadecimal& known = known_.at(id);
  if (known[0] == 0) std::ranges::copy(term_digest(record), known.begin());
  return {known.data(), known.size()};
}

std::string digest_of(const Xapian::Database& database, TermDigests& digests) {
  schema::Sha256 hash;
  const std::string prefix(schema::kUniquePrefix);
  for (auto key = database.allterms_begin(prefix); key != database.allterms_end(prefix); ++key) {
    add_text(hash, *key);
    const std::string term = *key;
    for (auto id = database.postlist_begin(term); id != database.postlist_end(term); ++id) {
      const Xapian::Document record = database.get_document(*id);
      add_text(hash, data_without_stamps(record));
      add_text(hash, digests.of(*id, record));
    }
  }
  return hash.hexadecimal();
}

}  // namespace sporhund::indexer
