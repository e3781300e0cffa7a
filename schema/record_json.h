#pragma once

/// What every record of the index is written and read with. For schema/ only.

#include <optional>
#include <string>
#include <string_view>

#include "schema/error.h"
#include "schema/json.h"

namespace sporhund::schema {

[[noreturn]] inline void damaged_record(const std::string& why) {
  throw Error(ErrorCode::index_damaged, "", "a record of the index can't be read: " + why);
}

template <typename T, typename Read>
T decode_record(std::string_view record, Read read) {
  try {
    return read(nlohmann::json::parse(record));
  } catch (const nlohmann::json::exception& error) {
    damaged_record(error.what());
  }
}

// What is not UTF-8 in a text is replaced, never a reason to fail; paths are escaped before.
inline std::string dump_record(const nlohmann::json& record) {
  return record.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

template <typename Value>
nlohmann::json or_null(const std::optional<Value>& value) {
  return value ? nlohmann::json(*value) : nlohmann::json();
}

}  // namespace sporhund::schema
