#include "query/question/limits.h"

#include <fmt/format.h>

#include "schema/error.h"

namespace sporhund::query {

namespace {

constexpr std::size_t kMostBytes = 10'000;
constexpr int kMostPrefixes = 50;

int prefixes_in(const Node& node) {
  int prefixes = node.kind == NodeKind::prefix ? 1 : 0;
  for (const Node& child : node.children) prefixes += prefixes_in(child);
  return prefixes;
}

[[noreturn]] void refuse(const std::string& why) {
  throw schema::Error(schema::ErrorCode::usage, "spørsmålet", why);
}

}  // namespace

const std::string& within_limits(const std::string& question) {
  if (question.size() <= kMostBytes) return question;
  refuse(fmt::format("er på {} byte; høyst {} kan søkes på én gang", question.size(), kMostBytes));
}

ParsedQuery within_limits(ParsedQuery parsed) {
  const int prefixes = parsed.root ? prefixes_in(*parsed.root) : 0;
  if (prefixes <= kMostPrefixes) return parsed;
  refuse(fmt::format("har {} ord med *; høyst {} kan søkes på én gang", prefixes, kMostPrefixes));
}

}  // namespace sporhund::query
