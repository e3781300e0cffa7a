#pragma once

#include <string>
#include <unordered_set>

#include <xapian.h>

namespace sporhund::indexer {

/// What the changes of a transaction mean for the words of the index (text/vocabulary.h).
class VocabularyChanges {
 public:
  void add(const Xapian::Document& passage);
  /// To be called after the passage was removed from the database or before.
  void remove(const Xapian::Document& passage);
  /// Brings what the database keeps in step with its passages, and forgets the changes. To be
  /// called once before each commit.
  void write(Xapian::WritableDatabase& database);

 private:
  std::unordered_set<std::string> added_;
  std::unordered_set<std::string> doubtful_;  ///< of passages that were removed
};

}  // namespace sporhund::indexer
