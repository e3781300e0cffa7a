// Writes a registry of bodies as the source file that corpus/bodies_table.h declares: read once,
// when the program is built, instead of each time it starts. usage: write_bodies_table BODIES.json
// >FILE.cpp

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/bodies_json.h"

namespace {

using sporhund::schema::Body;

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : "\n") + line;
  return all;
}

/// A string literal. Bytes of UTF-8 stand as they are.
std::string quoted(std::string_view text) {
  std::string literal = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') literal += '\\';
    literal += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return literal + "\", ";
}

void write_row(const Body& body) {
  std::cout << "    {" << quoted(body.name) << quoted(body.name_nn) << quoted(body.name_en)
            << quoted(body.abbreviation) << quoted(joined(body.aliases)) << quoted(body.kind)
            << quoted(body.organisation_number) << quoted(body.parent)
            << quoted(joined(body.predecessors)) << quoted(joined(body.successors))
            << body.founded.value_or(0) << ", " << body.dissolved.value_or(0) << "},\n";
}

void write_table(const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  std::cout << "#include \"corpus/bodies_table.h\"\n\nnamespace sporhund::corpus {\n\n"
               "constexpr BodyRow kRows[] = {\n";
  for (const Body& body : sporhund::corpus::parse_bodies(json)) write_row(body);
  std::cout << "};\n\nconst std::span<const BodyRow> kBodiesTable = kRows;\n\n"
               "}  // namespace sporhund::corpus\n";
}

}  // namespace

int main(int count, char** words) {
  try {
    if (count != 2) throw std::runtime_error("usage: write_bodies_table BODIES.json");
    write_table(words[1]);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "write_bodies_table: " << error.what() << '\n';
    return 1;
  }
}
