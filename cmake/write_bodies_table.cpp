// Writes a registry of bodies as the source file that defines corpus::bodies(): read once, when the
// program is built, instead of each time it starts. usage: write_bodies_table BODIES.json
// >FILE.cpp

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/bodies_json.h"

namespace {

using sporhund::corpus::BodyEntry;

/// A string literal. Bytes of UTF-8 stand as they are.
std::string quoted(std::string_view text) {
  std::string literal = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') literal += '\\';
    literal += c;
  }
  return literal + "\"";
}

/// Lists of names, written before the bodies that refer to them.
class NameLists {
 public:
  /// What refers to a list.
  std::string add(const std::vector<std::string>& names) {
    if (names.empty()) return "{}";
    std::string list = "kNames" + std::to_string(++count_);
    std::cout << "constexpr std::string_view " << list << "[] = {";
    for (const std::string& name : names) std::cout << quoted(name) << ", ";
    std::cout << "};\n";
    return list;
  }

 private:
  int count_ = 0;
};

std::string year(const std::optional<int>& year) {
  return year ? std::to_string(*year) : "std::nullopt";
}

/// A body as its initializer; its lists of names are written.
std::string row_of(const BodyEntry& body, NameLists& lists) {
  std::string row = "    {";
  const auto add = [&row](const std::string& member) { row += member + ", "; };
  for (const std::string* text : {&body.name, &body.name_nn, &body.name_en, &body.abbreviation}) {
    add(quoted(*text));
  }
  add(lists.add(body.aliases));
  add(lists.add(body.common_words));
  add(quoted(body.kind));
  add(lists.add(body.members));
  for (const std::string* text : {&body.organisation_number, &body.parent}) add(quoted(*text));
  add(lists.add(body.predecessors));
  add(lists.add(body.successors));
  add(year(body.founded));
  return row + year(body.dissolved) + "},\n";
}

void write_table(const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  std::cout << "#include \"corpus/bodies.h\"\n\nnamespace sporhund::corpus {\n\nnamespace {\n\n";
  NameLists lists;
  std::string rows;
  for (const BodyEntry& body : sporhund::corpus::parse_bodies(json)) rows += row_of(body, lists);
  std::cout << "\nconstexpr schema::Body kBodies[] = {\n"
            << rows
            << "};\n\n}  // namespace\n\nschema::Bodies bodies() {\n  return kBodies;\n}\n\n"
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
