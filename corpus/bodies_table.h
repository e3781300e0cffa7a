#pragma once

#include <span>
#include <string_view>

namespace sporhund::corpus {

/// schema::Body without a destructor, so that the registry is a constant of the program.
struct BodyRow {
  std::string_view name;
  std::string_view name_nn;
  std::string_view name_en;
  std::string_view abbreviation;
  std::string_view aliases;  ///< joined by '\n', as all lists here
  std::string_view kind;
  std::string_view organisation_number;
  std::string_view parent;
  std::string_view predecessors;
  std::string_view successors;
  int founded;  ///< 0: not known
  int dissolved;
};

/// corpus/bodies.json, written into a source file of the build by cmake/write_bodies_table.cpp.
extern const std::span<const BodyRow> kBodiesTable;

}  // namespace sporhund::corpus
