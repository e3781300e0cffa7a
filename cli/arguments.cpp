#include "cli/arguments.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>

#include "cli/nearest.h"
#include "query/question/filters.h"
#include "query/wording.h"
#include "schema/error.h"

namespace sporhund::cli {

namespace {

using schema::Error;
using schema::ErrorCode;

[[noreturn]] void refuse(const Command& command, const std::string& message) {
  throw Error(ErrorCode::usage, "",
              fmt::format("{}\nSe «sporhund {} --help».", message, command.name));
}

std::string suggestion(const std::string& name) {
  return name.empty() ? "" : fmt::format("; mente du «{}»?", name);
}

[[noreturn]] void refuse_option(const Command& command, const std::string& typed) {
  std::vector<std::string> names{"--help"};
  for (const Option& option : command.options) names.push_back(fmt::format("--{}", option.name));
  const std::string name = typed.substr(0, typed.find('='));
  std::string hint = suggestion(nearest(name, {names.begin(), names.end()}));
  const bool question = !command.arguments.empty() && command.arguments[0].value == "SPØRSMÅL";
  if (hint.empty() && question && !typed.starts_with("--")) {
    hint = fmt::format("; skal ordet utelates, skriv «-- {}» til slutt, eller IKKE foran ordet",
                       typed);
  }
  refuse(command, fmt::format("ukjent valg «{}»{}", name, hint));
}

std::optional<int> as_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

bool is_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == text.npos;
}

std::string number_objection(const std::string& value) {
  if (as_number(value)) return "";
  if (!is_digits(value)) return fmt::format("«{}» er ikke et helt tall fra 0 og opp", value);
  return fmt::format("«{}» er for stort", value);
}

std::string years_objection(const std::string& value) {
  try {
    query::parse_years(value);
    return "";
  } catch (const Error&) {
    return fmt::format("«{}» {}", value, query::kNoYears);
  }
}

std::string choice_objection(const std::vector<std::string_view>& choices,
                             const std::string& value) {
  return fmt::format("«{}» er ikke blant {}{}", value, fmt::join(choices, ", "),
                     suggestion(nearest(value, choices)));
}

/// Why a value can't be taken; empty where it can.
std::string objection(ValueKind kind, const std::vector<std::string_view>& choices,
                      const std::string& value) {
  if (kind == ValueKind::none) return "";
  if (value.empty()) return "verdien er tom";
  switch (kind) {
    case ValueKind::number:
      return number_objection(value);
    case ValueKind::year:
      return value.size() == 4 && is_digits(value)
                 ? ""
                 : fmt::format("«{}» er ikke et år med fire sifre", value);
    case ValueKind::years:
      return years_objection(value);
    case ValueKind::document_type:
      return query::type_named(value) ? "" : choice_objection(choices, value);
    case ValueKind::choice:
      return std::ranges::count(choices, value) > 0 ? "" : choice_objection(choices, value);
    default:
      return "";
  }
}

void check_option(const Command& command, const Option& option,
                  const std::vector<std::string>& values) {
  for (const std::string& value : values) {
    const std::string problem = objection(option.kind, option.choices, value);
    if (!problem.empty()) refuse(command, fmt::format("--{}: {}", option.name, problem));
  }
}

void check_positional(const Command& command, const std::vector<std::string>& given) {
  const std::vector<Argument>& wanted = command.arguments;
  for (std::size_t i = given.size(); i < wanted.size(); ++i) {
    if (!wanted[i].optional) refuse(command, fmt::format("{} mangler", wanted[i].value));
  }
  const bool open_ended = !wanted.empty() && wanted.back().repeatable;
  if (given.size() > wanted.size() && !open_ended) {
    refuse(command, fmt::format("«{}» er ett argument for mye", given[wanted.size()]));
  }
  for (std::size_t i = 0; i < given.size(); ++i) {
    const Argument& argument = wanted[std::min(i, wanted.size() - 1)];
    const std::string problem = objection(argument.kind, argument.choices, given[i]);
    if (!problem.empty()) refuse(command, fmt::format("{}: {}", argument.value, problem));
  }
}

void declare(CLI::App& app, const Option& option) {
  std::string names = fmt::format("--{}", option.name);
  if (option.letter != '\0') names += fmt::format(",-{}", option.letter);
  if (option.kind == ValueKind::none) {
    app.add_flag(names)->disable_flag_override()->take_last();
  } else {
    app.add_option(names, CLI::callback_t{})->type_size(1)->expected(1)->take_all();
  }
}

/// CLI11 names the option first in its message.
[[noreturn]] void refuse_for(const Command& command, const CLI::ParseError& error) {
  const std::string what = error.what();
  std::string name = what.substr(0, what.find_first_of(": "));
  if (!name.starts_with("-")) name = "--" + name;  // as it names switches
  const bool needs_none = what.find("flag override") != std::string::npos;
  refuse(command, fmt::format("{} {}", name, needs_none ? "tar ingen verdi" : "mangler en verdi"));
}

/// The options of the line and, under CLI11's remaining(), what it does not know.
Arguments::Values read_options(CLI::App& app, const Command& command,
                               std::vector<std::string> line) {
  app.set_help_flag();
  app.allow_extras();
  declare(app, help_option());
  for (const Option& option : command.options) declare(app, option);
  std::ranges::reverse(line);  // as CLI11 wants it
  try {
    app.parse(line);
  } catch (const CLI::ParseError& error) {
    refuse_for(command, error);
  }
  Arguments::Values values;
  for (const CLI::Option* option : app.get_options()) {
    if (option->count() > 0) values[option->get_lnames().front()] = option->results();
  }
  return values;
}

}  // namespace

const Option& Arguments::known(std::string_view option) const {
  if (option == help_option().name) return help_option();
  const auto found = std::ranges::find(command_->options, option, &Option::name);
  if (found == command_->options.end()) {
    throw std::logic_error(fmt::format("{} has no option --{}", command_->name, option));
  }
  return *found;
}

bool Arguments::has(std::string_view option) const {
  return options_.contains(known(option).name);
}

std::string Arguments::value(std::string_view option) const {
  const Option& entry = known(option);
  const auto given = options_.find(option);
  if (given != options_.end()) return given->second.back();
  return std::string(entry.fallback);
}

int Arguments::number(std::string_view option) const {
  return as_number(value(option)).value_or(0);
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto given = options_.find(known(option).name);
  return given == options_.end() ? std::vector<std::string>{} : given->second;
}

Arguments parse_arguments(const Command& command, const std::vector<std::string>& line) {
  // What follows "--" is never an option; CLI11 would mix it with options that it does not know.
  const auto dashes = std::ranges::find(line, "--");
  CLI::App app;
  Arguments::Values values = read_options(app, command, {line.begin(), dashes});
  if (values.contains(help_option().name)) return {command, std::move(values), {}};

  std::vector<std::string> positional = app.remaining();
  for (const std::string& word : positional) {
    if (word.size() > 1 && word.front() == '-') refuse_option(command, word);
  }
  if (dashes != line.end()) positional.insert(positional.end(), dashes + 1, line.end());
  for (const Option& option : command.options) {
    const auto given = values.find(option.name);
    if (given != values.end()) check_option(command, option, given->second);
  }
  check_positional(command, positional);
  return {command, std::move(values), std::move(positional)};
}

const Command& command_named(const std::string& name) {
  if (const Command* command = find_command(name)) return *command;
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    if (!command.hidden) names.push_back(command.name);
  }
  throw Error(ErrorCode::usage, "",
              fmt::format("ukjent kommando «{}»{}\nSe «sporhund --help».", name,
                          suggestion(nearest(name, names))));
}

}  // namespace sporhund::cli
