#pragma once

/// Whom «Direktoratet», «Statsforetaket» and «vi» mean in a document.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/tagger.h"
#include "indexer/records/clause.h"
#include "indexer/records/stand_ins.h"
#include "schema/document.h"
#include "schema/passage.h"

namespace sporhund::indexer {

/// Whether documents of a type give their addressee tasks.
bool is_letter(schema::DocumentType type);

/// Reads a document from its beginning: in a letter its parties count, else what was named last
/// under the same outermost heading, or else what most of the document's names of that kind are.
class StandInReader {
 public:
  StandInReader(const schema::Document& document, const std::vector<schema::Passage>& passages,
                const entities::Tagger& tagger);

  /// The body that a letter of steering, or the minutes of an enterprise meeting, is to.
  const std::optional<std::string>& addressee() const { return addressee_; }
  /// The words of a passage that stand for a body. Passages must come in reading order.
  std::vector<StandIn> read(const schema::Passage& passage);

 private:
  std::optional<std::string> meant_by(std::string_view word) const;
  std::optional<std::string> mostly_named(const StandInNoun& noun) const;
  void enter(const schema::Passage& passage);

  std::optional<std::string> addressee_;
  std::optional<std::string> sender_;
  std::map<std::string, int> mentions_;  ///< of each body in all of the document
  std::string heading_;                  ///< the outermost one
  std::vector<std::string> named_;       ///< bodies named under it so far, the latest last
};

}  // namespace sporhund::indexer
