#include "schema/forward_entry.h"

#include <gmock/gmock.h>

#include "schema/error.h"

namespace sporhund::schema {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string an_entry() {
  ForwardWriter entry;
  entry.add("XL", "", 0, {4});
  entry.add("bøkene", "bok", 4, {1, 300, 301});
  entry.add("tb2023-09", "", 2, {2});
  return entry.take();
}

TEST(ForwardEntry, WordsComeBackWithStemsAndPlaces) {
  const std::string entry = an_entry();
  ForwardReader words(entry);
  const ForwardWord place = words.next();
  EXPECT_EQ(place.term, "XL");
  EXPECT_EQ(place.stem(), "");
  const ForwardWord books = words.next();
  EXPECT_EQ(books.term, "bøkene");
  EXPECT_EQ(books.stem(), "bok");
  EXPECT_EQ(books.quarters, 4U);
  std::vector<std::uint32_t> places;
  add_places(books.places, places);
  EXPECT_THAT(places, ElementsAre(1, 300, 301));
  const ForwardWord id = words.next();
  EXPECT_EQ(id.term, "tb2023-09");
  EXPECT_EQ(id.stem(), "");
  EXPECT_TRUE(words.at_end());
}

TEST(ForwardEntry, AnEntryThatWasCutIsDamagedAndNotReadBeyond) {
  const std::string whole = an_entry();
  for (std::size_t size = 1; size < whole.size(); ++size) {
    const std::string cut = whole.substr(0, size);
    const auto read_all = [&] {
      std::vector<std::uint32_t> places;
      for (ForwardReader words(cut); !words.at_end();) add_places(words.next().places, places);
    };
    try {
      read_all();
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::index_damaged) << size;
    }
  }
}

}  // namespace
}  // namespace sporhund::schema
