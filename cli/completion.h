#pragma once

#include <string>
#include <string_view>

namespace sporhund::cli {

/// A script that completes commands, options and their values, made from the table in options.h.
/// `shell` is bash, zsh or fish.
std::string completion_script(std::string_view shell);

}  // namespace sporhund::cli
