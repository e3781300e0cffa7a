#include "schema/counted_document.h"

#include <gmock/gmock.h>

#include "schema/error.h"

namespace sporhund::schema {
namespace {

using testing::ElementsAre;

CountedDocument a_document() {
  CountedDocument document;
  document.id = "0123456789ab";
  document.year = "2031";
  document.type = "protokoll";
  document.distance = 300;
  document.bodies = {"Postdirektoratet", "Statens netthus"};
  document.groups = {{CountedBodies::kNobody, 0, 0}, {1, 0, 2}};
  document.members = {0, 1};
  document.passages = {{1, 0xFEDCBA9876543210}, {0, 7}};
  return document;
}

TEST(CountedDocument, SurvivesTheIndex) {
  const std::string bytes = encode(a_document());
  const CountedDocument read = decode_counted(bytes);
  EXPECT_EQ(read.id, "0123456789ab");
  EXPECT_EQ(read.year, "2031");
  EXPECT_EQ(read.type, "protokoll");
  EXPECT_EQ(read.distance, 300U);
  EXPECT_THAT(read.bodies, ElementsAre("Postdirektoratet", "Statens netthus"));
  ASSERT_EQ(read.groups.size(), 2U);
  EXPECT_EQ(read.groups[0].owner, CountedBodies::kNobody);
  EXPECT_EQ(read.groups[0].last, 0U);
  EXPECT_EQ(read.groups[1].owner, 1U);
  EXPECT_THAT(std::vector(read.members.begin() + read.groups[1].first,
                          read.members.begin() + read.groups[1].last),
              ElementsAre(0U, 1U));
  ASSERT_EQ(read.passages.size(), 2U);
  EXPECT_EQ(read.passages[0].group, 1U);
  EXPECT_EQ(read.passages[0].text, 0xFEDCBA9876543210U);
  EXPECT_EQ(encode(read), bytes);
}

TEST(CountedDocument, NothingIsLeftOfTheDocumentWhoseRoomIsTaken) {
  const std::string first = encode(a_document());
  CountedDocument small;
  small.id = "ba9876543210";
  small.distance = 1;
  small.groups = {{CountedBodies::kNobody, 0, 0}};
  small.passages = {{0, 9}};
  const std::string second = encode(small);
  CountedDocument read;
  decode_counted(first, read);
  decode_counted(second, read);
  EXPECT_EQ(encode(read), second);
}

TEST(CountedDocument, CutShortOrGoneOnWithIsDamage) {
  const std::string bytes = encode(a_document());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(decode_counted(std::string_view(bytes).substr(0, size)), Error) << size;
  }
  EXPECT_THROW(decode_counted(bytes + '\0'), Error);
}

TEST(CountedDocument, WhatRefersToNothingIsDamage) {
  CountedDocument document = a_document();
  document.passages[0].group = 2;
  EXPECT_THROW(decode_counted(encode(document)), Error);
  document = a_document();
  document.members[1] = 2;
  EXPECT_THROW(decode_counted(encode(document)), Error);
  document = a_document();
  document.groups[1].owner = 2;
  EXPECT_THROW(decode_counted(encode(document)), Error);
  document = a_document();
  document.distance = 1;
  EXPECT_THROW(decode_counted(encode(document)), Error) << "more passages than records before it";
}

}  // namespace
}  // namespace sporhund::schema
