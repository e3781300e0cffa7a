#include "cli/open_index.h"

#include <cstdlib>

#include "corpus/bodies.h"
#include "schema/error.h"
#include "schema/index_layout.h"

namespace sporhund::cli {

namespace {

std::filesystem::path variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

std::filesystem::path index_folder(const Arguments& arguments) {
  if (arguments.has("db")) return arguments.value("db");
  if (auto folder = variable("SPORHUND_DB"); !folder.empty()) return folder;
  if (const auto data = variable("XDG_DATA_HOME"); !data.empty()) return data / "sporhund";
  if (const auto home = variable("HOME"); !home.empty()) return home / ".local/share/sporhund";
  throw schema::Error(schema::ErrorCode::usage, "",
                      "vet ikke hvor indeksen ligger: oppgi --db, eller sett SPORHUND_DB");
}

query::Searcher open_index(const Arguments& arguments) {
  return {schema::xapian_folder(index_folder(arguments)), corpus::bodies()};
}

query::Threads open_threads(const Arguments& arguments) {
  return {schema::xapian_folder(index_folder(arguments)), corpus::bodies()};
}

query::RecordReader open_records(const Arguments& arguments) {
  return {schema::xapian_folder(index_folder(arguments)), corpus::bodies()};
}

}  // namespace sporhund::cli
