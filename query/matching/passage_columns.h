#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/matching/numbered.h"
#include "query/matching/passage_set.h"
#include "schema/counted_document.h"
#include "schema/fields.h"

namespace sporhund::query {

/// What is counted of each passage, as numbers, read from the index once, a document at a time
/// (schema::CountedDocument). Reads one state of the index; the database must outlive it. One
/// thread.
class PassageColumns {
 public:
  struct Row {
    std::uint32_t document = 0;  ///< from 1
    std::uint32_t group = 0;     ///< of bodies
    std::uint32_t text = 0;      ///< the same for copies of one text; from 1
  };
  struct Document {
    std::string id;
    std::uint32_t year = 0;
    std::uint32_t type = 0;
  };
  struct Group {
    std::uint32_t owner = 0;  ///< a body's number; 0: nobody
    std::uint32_t first = 0;  ///< in members(), half-open
    std::uint32_t last = 0;
  };

  explicit PassageColumns(const Xapian::Database& database);

  /// Reads what it must so that row() knows all of these at once. As row() does, throws
  /// schema::Error{index_damaged} where a passage has no document.
  void read(const PassageSet& passages);
  const Row& row(Xapian::docid passage) {
    if (!is_read(passage)) {
      auto value = database_.valuestream_begin(schema::kSlotCounted);
      read(passage, value);
    }
    return (*stretches_[passage / kStretch])[passage % kStretch];
  }

  /// Of all that were read, by their numbers; the first is none.
  const std::vector<Document>& documents() const { return documents_; }
  const Numbered& years() const { return years_; }
  const Numbered& types() const { return types_; }
  const Numbered& bodies() const { return bodies_; }
  const std::vector<Group>& groups() const { return groups_; }
  /// Numbers of the bodies of each group.
  const std::vector<std::uint32_t>& members() const { return members_; }
  std::size_t texts() const { return texts_.size(); }

 private:
  static constexpr Xapian::docid kStretch = 4096;
  using Stretch = std::array<Row, kStretch>;

  bool is_read(Xapian::docid passage) const {
    const Stretch* stretch = stretches_[passage / kStretch].get();
    return stretch != nullptr && (*stretch)[passage % kStretch].document != 0;
  }
  /// `value`: before or at the passage in slot kSlotCounted.
  void read(Xapian::docid passage, Xapian::ValueIterator& value);
  Row& row_for(Xapian::docid passage);
  void take(Xapian::docid record, const schema::CountedDocument& document);
  void take_groups(const schema::CountedDocument& document);

  const Xapian::Database& database_;
  std::vector<std::unique_ptr<Stretch>> stretches_;
  std::vector<Document> documents_;
  Numbered years_;
  Numbered types_;
  std::vector<Group> groups_;  ///< each document's own
  std::vector<std::uint32_t> members_;
  Numbered bodies_;  ///< owners, too
  NumberedHashes texts_;
  schema::CountedDocument document_;  ///< room for the one that is read
};

}  // namespace sporhund::query
