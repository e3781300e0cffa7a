#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sporhund::cli {

/// The path of a program that belongs to this one: where both are installed, else where both were
/// built.
std::string helper_program(std::string_view name);

/// Hands the command line to such a program, which takes this one's place. Throws schema::Error{io}
/// where it can't be started.
[[noreturn]] void become_helper(std::string_view name, std::vector<std::string> line);

}  // namespace sporhund::cli
