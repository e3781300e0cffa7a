#pragma once

/// What a command reads whole: a file that is named on the line.

#include <string>

namespace sporhund::cli {

/// The bytes of a file; "-" is standard input. Throws schema::Error{io}, in Norwegian.
std::string content_of(const std::string& name);

}  // namespace sporhund::cli
