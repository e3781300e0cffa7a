#pragma once

/// The one table of commands, arguments and options. The parser, --help, the manual, the reference
/// in docs/cli.md and the shells' completions are all made from it.

#include <algorithm>
#include <string_view>
#include <vector>

namespace sporhund::cli {

/// What a value is, for checking and completing it.
enum class ValueKind {
  none,  ///< a switch
  text,
  number,  ///< a whole number, not negative
  year,    ///< four digits
  years,   ///< a year or a range of years
  file,
  folder,
  path,           ///< a file or folder
  choice,         ///< one of `choices`
  document_type,  ///< one of `choices`, or the same in words
};

struct Option {
  std::string_view name{};  ///< long form, without dashes
  char letter = '\0';       ///< short form; none where '\0'
  ValueKind kind = ValueKind::none;
  std::string_view value{};           ///< what --help calls the value
  std::string_view help{};            ///< Norwegian, one sentence without a full stop
  std::string_view fallback{};        ///< the value where none is given
  std::string_view fallback_words{};  ///< how the default is found, where it is no fixed value
  std::vector<std::string_view> choices{};
  bool repeatable = false;
};

/// What stands on the line without dashes.
struct Argument {
  std::string_view value{};
  ValueKind kind = ValueKind::text;
  std::string_view help{};
  std::vector<std::string_view> choices{};
  bool repeatable = false;
  bool optional = false;
};

struct Example {
  std::string_view line{};
  std::string_view meaning{};
};

struct Command {
  std::string_view name{};
  std::string_view summary{};      ///< one line
  std::string_view description{};  ///< paragraphs, parted by '\n'
  std::vector<Argument> arguments{};
  std::vector<Option> options{};
  std::vector<Example> examples{};
  bool hidden = false;  ///< left out of help, manual and completions

  /// Whether it has an option of this long form.
  bool has(std::string_view option) const {
    return std::ranges::find(options, option, &Option::name) != options.end();
  }
};

/// In the order that help shows them.
const std::vector<Command>& commands();

/// Null where there is no such command.
const Command* find_command(std::string_view name);

/// -h, --help: every command has it.
const Option& help_option();

}  // namespace sporhund::cli
