#pragma once

#include <string>

namespace sporhund::schema {

/// What an errno means, in Norwegian, for the end of a sentence: "finnes ikke". In the system's own
/// words where it is a rare one.
std::string system_text(int error);

}  // namespace sporhund::schema
