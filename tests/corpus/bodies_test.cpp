#include "corpus/bodies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string_view>

#include "corpus/bodies_json.h"
#include "schema/error.h"

namespace sporhund::corpus {
namespace {

using schema::Body;

const std::set<std::string_view> kKinds = {"arbeidsgiverorganisasjon",
                                           "arbeidstakerorganisasjon",
                                           "bransjeorganisasjon",
                                           "cert",
                                           "departement",
                                           "direktorat",
                                           "domstol",
                                           "etat",
                                           "folkevalgt organ",
                                           "forskningsinstitutt",
                                           "forum",
                                           "forvaltningsorgan",
                                           "fylkeskommune",
                                           "gruppe",
                                           "helseforetak",
                                           "høyskole",
                                           "ideelt sykehus",
                                           "interesseorganisasjon",
                                           "internasjonal organisasjon",
                                           "kommune",
                                           "nemnd",
                                           "ombud",
                                           "påtalemyndighet",
                                           "regionalt helseforetak",
                                           "råd",
                                           "selskap",
                                           "senter",
                                           "sentralbank",
                                           "statlig selskap",
                                           "statsforetak",
                                           "statsforvalter",
                                           "stiftelse",
                                           "stortingskomité",
                                           "stortingsorgan",
                                           "særlovsselskap",
                                           "tilsyn",
                                           "trossamfunn",
                                           "universitet",
                                           "utvalg"};

std::set<std::string_view> names_of(const Body& body) {
  std::set<std::string_view> names(body.aliases.begin(), body.aliases.end());
  names.insert({body.name, body.name_nn, body.name_en, body.abbreviation});
  names.erase("");
  return names;
}

bool existed_together(const Body& a, const Body& b) {
  const auto first = [](const Body& x) { return x.founded.value_or(0); };
  const auto last = [](const Body& x) {
    return x.dissolved.value_or(std::numeric_limits<int>::max());
  };
  return first(a) <= last(b) && first(b) <= last(a);
}

/// The check digit of Brønnøysund's organisation numbers (modulus 11).
bool has_check_digit(std::string_view number) {
  constexpr int kWeights[] = {3, 2, 7, 6, 5, 4, 3, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 8; ++i) sum += (number[i] - '0') * kWeights[i];
  return number.size() == 9 && (11 - sum % 11) % 11 == number[8] - '0';
}

TEST(Bodies, AreManyAndNamedOnce) {
  std::set<std::string_view> names;
  for (const Body& body : bodies()) EXPECT_TRUE(names.insert(body.name).second) << body.name;
  EXPECT_GE(names.size(), 250U);
}

TEST(Bodies, NoNameMeansTwoOfOneTime) {
  std::map<std::string_view, std::vector<const Body*>> owners;
  for (const Body& body : bodies()) {
    for (const std::string_view name : names_of(body)) owners[name].push_back(&body);
  }
  for (const auto& [name, bodies] : owners) {
    for (std::size_t i = 1; i < bodies.size(); ++i) {
      EXPECT_FALSE(existed_together(*bodies[i - 1], *bodies[i])) << name;
    }
  }
}

TEST(Bodies, PointToBodiesOfTheList) {
  std::map<std::string_view, const Body*> by_name;
  for (const Body& body : bodies()) by_name[body.name] = &body;
  for (const Body& body : bodies()) {
    EXPECT_TRUE(body.parent.empty() || by_name.contains(body.parent)) << body.name;
    for (const std::string_view next : body.successors) {
      ASSERT_TRUE(by_name.contains(next)) << next;
      const auto& back = by_name[next]->predecessors;
      EXPECT_NE(std::find(back.begin(), back.end(), body.name), back.end()) << body.name;
    }
    for (const std::string_view previous : body.predecessors) {
      EXPECT_TRUE(by_name.contains(previous)) << previous;
    }
  }
}

TEST(Bodies, GroupsHaveMembersAndAreNone) {
  for (const Body& body : bodies()) {
    EXPECT_EQ(schema::is_group(body), body.kind == "gruppe") << body.name;
    for (const std::string_view kind : body.members) {
      EXPECT_NE(kind, "gruppe") << body.name;
      EXPECT_TRUE(std::ranges::count(bodies(), kind, &Body::kind) > 1) << body.name << ": " << kind;
    }
  }
}

TEST(Bodies, CommonWordsAreNamesOfTheBody) {
  for (const Body& body : bodies()) {
    const std::set<std::string_view> names = names_of(body);
    for (const std::string_view word : body.common_words) {
      EXPECT_TRUE(names.contains(word)) << body.name << ": " << word;
    }
  }
}

TEST(Bodies, HaveKindsYearsAndNumbersThatHold) {
  for (const Body& body : bodies()) {
    EXPECT_TRUE(kKinds.contains(body.kind)) << body.name << ": " << body.kind;
    if (body.founded && body.dissolved) {
      EXPECT_LE(*body.founded, *body.dissolved) << body.name;
    }
    const std::string_view number = body.organisation_number;
    if (!number.empty()) {
      EXPECT_TRUE(has_check_digit(number)) << body.name;
    }
  }
}

TEST(ParseBodies, NamesTheEntryThatIsWrong) {
  for (const std::string_view json :
       {"", "{}", "[1]", R"([{"kind":"direktorat"}])", R"([{"name":"X","nmae":"Y"}])",
        R"([{"name":"X","founded":"2016"}])", R"([{"name":7}])"}) {
    EXPECT_THROW(parse_bodies(json), schema::Error) << json;
  }
}

TEST(ParseBodies, ReadsEveryField) {
  const auto read = parse_bodies(
      R"([{"name":"A","abbreviation":"B","aliases":["C"],"kind":"etat","founded":2001,)"
      R"("successors":["D"],"parent":"E","name_nn":"F","name_en":"G","dissolved":2002}])");
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(read[0].aliases, std::vector<std::string>{"C"});
  EXPECT_EQ(read[0].founded, 2001);
  EXPECT_EQ(read[0].dissolved, 2002);
  EXPECT_EQ(read[0].successors, std::vector<std::string>{"D"});
}

}  // namespace
}  // namespace sporhund::corpus
