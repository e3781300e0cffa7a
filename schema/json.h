#pragma once

/// For those who read JSON or CBOR: the only header that includes nlohmann's. Answers are written
/// by schema/json_writer.h.

#include <nlohmann/json.hpp>
