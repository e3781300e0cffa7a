#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

namespace sporhund::query {

/// Texts that come back, numbered in the order they were met.
class Numbered {
 public:
  std::uint32_t number_of(const std::string& text);
  const std::string& text(std::uint32_t number) const { return *texts_[number]; }
  std::size_t size() const { return texts_.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> texts_;  ///< keys of numbers_, which stay where they are
};

/// Hashes that come back, numbered from 1 in the order they were met: a table without nodes, since
/// an index has nearly as many texts as passages (linear probing; Knuth, 6.4).
class NumberedHashes {
 public:
  explicit NumberedHashes(std::size_t expected);

  /// 0 for the hash 0.
  std::uint32_t number_of(std::uint64_t hash);
  /// One more than the highest number.
  std::size_t size() const { return count_ + 1; }

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;
  };
  Entry& place_of(std::uint64_t hash);
  void grow();

  std::vector<Entry> entries_;  ///< as many as a power of two, at most half of them used
  std::uint32_t count_ = 0;
};

/// What is counted of each passage, as numbers: its values (schema::Slot) are read from the index
/// once, in stretches, where they are first asked for. Reads one state of the index; the database
/// must outlive it. One thread.
class PassageColumns {
 public:
  struct Row {
    std::uint32_t document = 0;
    std::uint32_t bodies = 0;  ///< a set of them
    std::uint32_t owner = 0;
    std::uint32_t text = 0;  ///< the same for copies of one text
  };
  struct Document {
    std::uint32_t year = 0;
    std::uint32_t type = 0;
  };

  explicit PassageColumns(const Xapian::Database& database);

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
  /// The numbers of the bodies in a set.
  const std::vector<std::uint32_t>& body_set(std::uint32_t number) const {
    return body_sets_[number];
  }
  const Numbered& owners() const { return owners_; }
  std::size_t texts() const { return texts_.size(); }

 private:
  static constexpr Xapian::docid kStretch = 4096;
  using Stretch = std::array<Row, kStretch>;

  Stretch& load(std::size_t number);
  void load_documents(Xapian::docid first, Stretch& stretch);
  std::uint32_t body_set_number(const std::string& lines);
  std::uint32_t text_number(const std::string& key);
  template <typename Take>
  void each_value(Xapian::valueno slot, Xapian::docid first, Take take) const;

  const Xapian::Database& database_;
  std::vector<std::unique_ptr<Stretch>> stretches_;
  std::vector<Document> documents_;
  Numbered document_ids_;
  Numbered years_;
  Numbered types_;
  Numbered body_lines_;  ///< all names of a passage, in lines
  std::vector<std::vector<std::uint32_t>> body_sets_;
  Numbered bodies_;
  Numbered owners_;
  NumberedHashes texts_;
};

}  // namespace sporhund::query
