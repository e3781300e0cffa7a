#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund::corpus {

/// A schema::Body as it is read.
struct BodyEntry {
  std::string name;
  std::string name_nn;
  std::string name_en;
  std::string abbreviation;
  std::vector<std::string> aliases;
  std::vector<std::string> common_words;
  std::string kind;
  std::vector<std::string> members;
  std::string organisation_number;
  std::string parent;
  std::vector<std::string> predecessors;
  std::vector<std::string> successors;
  std::optional<int> founded;
  std::optional<int> dissolved;
};

/// Reads a registry such as corpus/bodies.json. Throws schema::Error{io} naming the entry that is
/// wrong. The program itself has no use for it: it is built from what this reads.
std::vector<BodyEntry> parse_bodies(std::string_view json);

}  // namespace sporhund::corpus
