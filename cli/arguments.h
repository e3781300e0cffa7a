#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"

namespace sporhund::cli {

/// A command line that was read and checked against the table. Asking for a name that the command
/// does not have in the table is a std::logic_error.
class Arguments {
 public:
  using Values = std::map<std::string, std::vector<std::string>, std::less<>>;
  Arguments(const Command& command, Values options, std::vector<std::string> positional)
      : command_(&command), options_(std::move(options)), positional_(std::move(positional)) {}

  const Command& command() const { return *command_; }
  /// What stood without dashes, in order.
  const std::vector<std::string>& positional() const { return positional_; }
  /// Whether the option was given.
  bool has(std::string_view option) const;
  /// The value given last, else the default; empty where there is neither.
  std::string value(std::string_view option) const;
  /// Of an option of kind number.
  int number(std::string_view option) const;
  /// Every value given to a repeatable option, in order.
  std::vector<std::string> values(std::string_view option) const;

 private:
  const Option& known(std::string_view option) const;

  const Command* command_;
  Values options_;
  std::vector<std::string> positional_;
};

/// Reads what stands after the command's name. Throws schema::Error{usage}, a sentence that says
/// how to get help and which name may have been meant. --help is for the caller to look for with
/// has().
Arguments parse_arguments(const Command& command, const std::vector<std::string>& line);

/// Throws schema::Error{usage} for a name that no command has.
const Command& command_named(const std::string& name);

}  // namespace sporhund::cli
