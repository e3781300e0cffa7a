#include "indexer/store/counted_passages.h"

#include <fmt/format.h>

#include <charconv>

#include "schema/sha256.h"
#include "text/terms.h"

namespace sporhund::indexer {

namespace {

/// The same for passages whose text says the same: spaces aside, of the same assignment, under the
/// same header cells.
std::uint64_t text_key(const schema::Passage& passage) {
  constexpr std::size_t kDigits = 16;
  constexpr int kHexadecimal = 16;
  schema::Sha256 hash;
  const auto add = [&hash](std::string_view text) { hash.add(text::plain_value(text) + "\n"); };
  add(passage.text);
  add(passage.table_header);
  if (passage.assignment) add(passage.assignment->id + " " + passage.assignment->title);
  const std::string digits = hash.hexadecimal();
  std::uint64_t key = 0;
  std::from_chars(digits.data(), digits.data() + kDigits, key, kHexadecimal);
  return key;
}

}  // namespace

void CountedPassages::add(const schema::Passage& passage, const std::set<std::string>& bodies) {
  const std::string owner = passage.assignment ? passage.assignment->owner : "";
  counted_.passages.push_back({group_of({owner, bodies}), text_key(passage)});
}

std::uint32_t CountedPassages::place_of(const std::string& body) {
  const auto next = static_cast<std::uint32_t>(counted_.bodies.size());
  const auto [at, fresh] = places_.try_emplace(body, next);
  if (fresh) counted_.bodies.push_back(at->first);
  return at->second;
}

std::uint32_t CountedPassages::group_of(const Bodies& bodies) {
  const auto next = static_cast<std::uint32_t>(counted_.groups.size());
  const auto [at, fresh] = groups_.try_emplace(bodies, next);
  if (!fresh) return at->second;
  const auto& [owner, others] = bodies;
  schema::CountedBodies group;
  if (!owner.empty()) group.owner = place_of(owner);
  group.first = static_cast<std::uint32_t>(counted_.members.size());
  for (const std::string& body : others) counted_.members.push_back(place_of(body));
  group.last = static_cast<std::uint32_t>(counted_.members.size());
  counted_.groups.push_back(group);
  return next;
}

std::string CountedPassages::entry(const schema::Document& document, std::uint32_t distance) const {
  const schema::Metadata& metadata = document.metadata;
  const std::string year = metadata.year ? padded_year(*metadata.year) : "";
  schema::CountedDocument counted = counted_;
  counted.id = document.id;
  counted.year = year;
  counted.type = schema::name_of(schema::kDocumentTypes, metadata.type);
  counted.distance = distance;
  return schema::encode(counted);
}

std::string padded_year(int year) {
  return fmt::format("{:04}", year);
}

}  // namespace sporhund::indexer
