#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/records/record_source.h"

namespace sporhund::indexer {

/// A body that a text tells to do something.
struct ToldBody {
  std::string name;           ///< full name; empty where nobody can tell
  std::string inferred_from;  ///< «Direktoratet»; empty where the text names the body
  std::size_t start = 0;      ///< bytes of what names it in the text, half-open
  std::size_t end = 0;
  bool asked =
      false;  ///< by «Vi ber X om å», «X bes om å», «X får i oppdrag å»: a request in so many words
};

/// Finds who is told to act: the subject of «skal», «bes» or «får i oppdrag», the object of «ba …
/// om å». Common nouns («Direktoratet», «føretaket», «etaten») in a letter to X mean X.
class ToldBodyFinder {
 public:
  explicit ToldBodyFinder(const RecordSource& source);

  /// Whom the document addresses: its recipient, or whose meeting its title names.
  const std::optional<std::string>& addressee() const { return addressee_; }
  /// Everybody that a text tells to act, in its order.
  std::vector<ToldBody> told(std::string_view text) const;
  /// The one who answers for an assignment with this text: the addressee where the text tells them
  /// to do anything, else the first who is told to, else the addressee for want of better.
  ToldBody responsible(std::string_view text) const;

 private:
  const RecordSource& source_;
  std::optional<std::string> addressee_;
};

}  // namespace sporhund::indexer
