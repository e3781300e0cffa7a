#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/matching/numbered.h"
#include "query/matching/passage_set.h"

namespace sporhund::query {

/// What is counted of each passage, as numbers: its values (schema::Slot) are read from the index
/// once, in stretches, where they are first asked for. Reads one state of the index; the database
/// must outlive it. One thread.
class PassageColumns {
 public:
  struct Row {
    std::uint32_t document = 0;
    std::uint32_t names = 0;  ///< owner and bodies together: few passages name what no other does
    std::uint32_t text = 0;   ///< the same for copies of one text
  };
  struct Document {
    std::uint32_t year = 0;
    std::uint32_t type = 0;
  };
  struct Names {
    std::uint32_t owner = 0;
    std::vector<std::uint32_t> bodies;
  };

  explicit PassageColumns(const Xapian::Database& database);

  /// Reads what it must so that row() knows all of these at once.
  void read(const PassageSet& passages);
  const Row& row(Xapian::docid passage) {
    Stretch* stretch = stretches_[passage / kStretch].get();
    if (stretch == nullptr) stretch = &load(passage / kStretch);
    return (*stretch)[passage % kStretch];
  }

  /// Of rows that were asked for.
  const Document& document(std::uint32_t number) const { return documents_[number]; }
  const Numbered& document_ids() const { return document_ids_; }
  const Numbered& years() const { return years_; }
  const Numbered& types() const { return types_; }
  const Numbered& bodies() const { return bodies_; }
  const Numbered& owners() const { return owners_; }
  const std::vector<Names>& names() const { return names_; }
  std::size_t texts() const { return texts_.size(); }

 private:
  static constexpr Xapian::docid kStretch = 4096;
  using Stretch = std::array<Row, kStretch>;

  Stretch& load(std::size_t number);
  void load_documents(Xapian::docid first, Stretch& stretch);
  std::uint32_t names_number(std::string_view lines);
  template <typename Take>
  void each_value(Xapian::valueno slot, Xapian::docid first, Take take) const;

  const Xapian::Database& database_;
  std::vector<std::unique_ptr<Stretch>> stretches_;
  std::vector<Document> documents_;
  Numbered document_ids_;
  Numbered years_;
  Numbered types_;
  Numbered name_lines_;  ///< schema::CountedEntry::names
  std::vector<Names> names_;
  Numbered bodies_;
  Numbered owners_;
  NumberedHashes texts_;
};

}  // namespace sporhund::query
