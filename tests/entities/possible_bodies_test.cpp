#include "entities/possible_bodies.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/entities/tagging.h"

namespace sporhund::entities {
namespace {

std::vector<std::string_view> names_of(const schema::Body& body) {
  std::vector<std::string_view> names{body.name, body.name_nn, body.name_en, body.abbreviation};
  names.insert(names.end(), body.aliases.begin(), body.aliases.end());
  std::erase(names, "");
  return names;
}

TEST(PossibleBodies, ATextIsTaggedAsWithAllOfThem) {
  for (const schema::Body& body : corpus::bodies()) {
    std::string text;
    for (const std::string_view name : names_of(body)) {
      // Without the last word or letters, too, as ministries and companies are named.
      const std::size_t bare = name.ends_with("departementet") ? name.size() - 2 : name.rfind(' ');
      const std::size_t first = name.find(' ') + 1;  // 0 where there is none
      text += fmt::format("Saken til {0} gjelder {0}s brev fra {1}, til {2}. ", name,
                          name.substr(0, bare), name.substr(first));
    }
    EXPECT_EQ(Tagger(possible_bodies(text, corpus::bodies())).tag(text), tagger().tag(text))
        << text;
  }
}

TEST(PossibleBodies, FewMayStandInAQuestion) {
  const auto possible = possible_bodies("hvor lenge lagres logger", corpus::bodies());
  EXPECT_LT(possible.size(), corpus::bodies().size() / 4);
}

}  // namespace
}  // namespace sporhund::entities
