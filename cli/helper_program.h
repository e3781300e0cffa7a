#pragma once

#include <string>
#include <string_view>

namespace sporhund::cli {

/// The path of a program that belongs to this one: where both are installed, else where both were
/// built.
std::string helper_program(std::string_view name);

}  // namespace sporhund::cli
