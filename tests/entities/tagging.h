#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/bodies.h"
#include "entities/tagger.h"

namespace sporhund::entities {

inline const Tagger& tagger() {
  static const Tagger kTagger(corpus::bodies());
  return kTagger;
}

/// The norms of one kind in a text, in order.
inline std::vector<std::string> norms(schema::EntityKind kind, std::string_view text,
                                      const TagContext& context = {.year = 2023}) {
  std::vector<std::string> found;
  for (const schema::Entity& entity : tagger().tag(text, context)) {
    if (entity.kind == kind) found.push_back(entity.norm);
  }
  return found;
}

/// A text and the norms that are to be found in it.
struct Case {
  std::string_view text;
  std::vector<std::string> norms;
};

inline void PrintTo(const Case& c, std::ostream* out) {
  *out << c.text;
}

}  // namespace sporhund::entities
