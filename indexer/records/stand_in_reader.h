#pragma once

/// Whom «Direktoratet», «Statsforetaket» and «vi» mean in a document.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/tagger.h"
#include "indexer/records/clause.h"
#include "schema/document.h"
#include "schema/passage.h"

namespace sporhund::indexer {

/// Reads a document from its beginning: what was named last counts.
class StandInReader {
 public:
  StandInReader(const schema::Document& document, const entities::Tagger& tagger);

  /// The body that a letter of steering, or the minutes of an enterprise meeting, is to.
  const std::optional<std::string>& addressee() const { return addressee_; }
  /// The words of a passage that stand for a body. Passages must come in reading order.
  std::vector<StandIn> read(const schema::Passage& passage);

 private:
  std::optional<std::string> meant_by(std::string_view word) const;

  std::optional<std::string> addressee_;
  std::optional<std::string> sender_;
  std::vector<std::string> named_;  ///< bodies named so far, the latest last
};

}  // namespace sporhund::indexer
