#pragma once

/// The JSON of the answers of `owner` and `trace`.

#include "schema/json.h"
#include "schema/thread_answer.h"

namespace sporhund::schema {

nlohmann::json to_json(const OwnerAnswer& answer);
nlohmann::json to_json(const TraceAnswer& answer);

}  // namespace sporhund::schema
