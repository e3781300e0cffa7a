#include "cli/completion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <stdexcept>
#include <vector>

#include "cli/options.h"

namespace sporhund::cli {

namespace {

std::vector<const Command*> shown_commands() {
  std::vector<const Command*> list;
  for (const Command& command : commands()) {
    if (!command.hidden) list.push_back(&command);
  }
  return list;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command* command : shown_commands()) names.push_back(command->name);
  return names;
}

std::vector<Option> options_of(const Command& command) {
  std::vector<Option> options = command.options;
  options.push_back(help_option());
  return options;
}

/// What an argument may be: `help` completes the commands' names.
std::vector<std::string_view> choices_of(const Command& command, const Argument& argument) {
  return command.name == "help" ? command_names() : argument.choices;
}

bool is_path(ValueKind kind) {
  return kind == ValueKind::file || kind == ValueKind::folder || kind == ValueKind::path;
}

std::string replaced(std::string_view text, std::string_view characters, std::string_view before) {
  std::string out;
  for (const char c : text) {
    if (characters.find(c) != std::string_view::npos) out += before;
    out += c;
  }
  return out;
}

/// Inside single quotes of a shell.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return fmt::format("'{}'", out);
}

// --- bash ---

std::string bash_value(const Option& option) {
  std::string pattern = fmt::format("--{}", option.name);
  if (option.letter != '\0') pattern += fmt::format("|-{}", option.letter);
  if (!option.choices.empty()) {
    return fmt::format("        {}) COMPREPLY=($(compgen -W '{}' -- \"$word\")); return ;;\n",
                       pattern, fmt::join(option.choices, " "));
  }
  if (is_path(option.kind)) {
    return fmt::format("        {}) COMPREPLY=($(compgen -{} -- \"$word\")); return ;;\n", pattern,
                       option.kind == ValueKind::folder ? "d" : "f");
  }
  return fmt::format("        {}) return ;;\n", pattern);
}

std::string bash_command(const Command& command) {
  std::string values;
  std::vector<std::string> names;
  for (const Option& option : options_of(command)) {
    names.push_back(fmt::format("--{}", option.name));
    if (option.letter != '\0') names.push_back(fmt::format("-{}", option.letter));
    if (option.kind != ValueKind::none) values += bash_value(option);
  }
  std::string rest = ":";
  for (const Argument& argument : command.arguments) {
    const auto choices = choices_of(command, argument);
    if (!choices.empty()) {
      rest = fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$word\"))", fmt::join(choices, " "));
    } else if (is_path(argument.kind)) {
      rest = "COMPREPLY=($(compgen -f -- \"$word\"))";
    }
  }
  const std::string by_previous =
      values.empty() ? "" : fmt::format("      case $previous in\n{}      esac\n", values);
  return fmt::format(
      "    {})\n{}"
      "      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '{}' -- \"$word\")); return; fi\n"
      "      {} ;;\n",
      command.name, by_previous, fmt::join(names, " "), rest);
}

std::string bash_script() {
  std::string cases;
  for (const Command* command : shown_commands()) cases += bash_command(*command);
  return fmt::format(
      "# bash completion for sporhund; made by `sporhund completion bash`\n"
      "_sporhund() {{\n"
      "  local word=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} IFS=$' "
      "\\n'\n"
      "  COMPREPLY=()\n"
      "  if ((COMP_CWORD == 1)); then\n"
      "    COMPREPLY=($(compgen -W '{} --help --version' -- \"$word\")); return\n"
      "  fi\n"
      "  case ${{COMP_WORDS[1]}} in\n{}  esac\n}}\n"
      "complete -o filenames -F _sporhund sporhund\n",
      fmt::join(command_names(), " "), cases);
}

// --- zsh ---

std::string zsh_action(ValueKind kind, const std::vector<std::string_view>& choices) {
  if (!choices.empty()) return fmt::format("({})", fmt::join(choices, " "));
  if (kind == ValueKind::folder) return "_files -/";
  return is_path(kind) ? "_files" : " ";
}

std::string zsh_text(std::string_view text) {
  return replaced(text, "\\:[]", "\\");
}

std::string zsh_option(const Option& option) {
  const std::string value =
      option.kind == ValueKind::none
          ? ""
          : fmt::format(":{}:{}", option.value, zsh_action(option.kind, option.choices));
  const std::string help = zsh_text(option.help);
  const std::string_view again = option.repeatable ? "*" : "";
  std::string out;
  const auto add = [&](const std::string& name) {
    out += " \\\n        " + quoted(fmt::format("{}{}[{}]{}", again, name, help, value));
  };
  add(fmt::format("--{}", option.name));
  if (option.letter != '\0') add(fmt::format("-{}", option.letter));
  return out;
}

std::string zsh_command(const Command& command) {
  std::string out = fmt::format("    {})\n      _arguments -s", command.name);
  for (const Option& option : options_of(command)) out += zsh_option(option);
  for (const Argument& argument : command.arguments) {
    out += " \\\n        " +
           quoted(fmt::format("{}:{}:{}", argument.repeatable ? "*" : "", argument.value,
                              zsh_action(argument.kind, choices_of(command, argument))));
  }
  return out + " ;;\n";
}

std::string zsh_script() {
  std::string names;
  std::string cases;
  for (const Command* command : shown_commands()) {
    names += "\n      " + quoted(fmt::format("{}:{}", command->name, zsh_text(command->summary)));
    cases += zsh_command(*command);
  }
  return fmt::format(
      "#compdef sporhund\n# zsh completion for sporhund; made by `sporhund completion zsh`\n"
      "_sporhund() {{\n"
      "  if ((CURRENT == 2)); then\n"
      "    local -a names=({}\n    )\n"
      "    _describe kommando names\n    return\n  fi\n"
      "  local name=$words[2]\n  shift words\n  ((CURRENT--))\n"
      "  case $name in\n{}  esac\n}}\n"
      "if [[ $funcstack[1] == _sporhund ]]; then _sporhund \"$@\"; else compdef _sporhund "
      "sporhund; "
      "fi\n",
      names, cases);
}

// --- fish ---

std::string fish_quoted(std::string_view text) {
  return fmt::format("'{}'", replaced(text, "\\'", "\\"));
}

std::string fish_option(const Command& command, const Option& option) {
  std::string line = fmt::format("complete -c sporhund -n '__fish_seen_subcommand_from {}' -l {}",
                                 command.name, option.name);
  if (option.letter != '\0') line += fmt::format(" -s {}", option.letter);
  if (option.kind != ValueKind::none) line += is_path(option.kind) ? " -r -F" : " -x";
  if (!option.choices.empty()) line += fmt::format(" -a '{}'", fmt::join(option.choices, " "));
  return fmt::format("{} -d {}\n", line, fish_quoted(option.help));
}

std::string fish_command(const Command& command) {
  std::string out = fmt::format("complete -c sporhund -n __fish_use_subcommand -a {} -d {}\n",
                                command.name, fish_quoted(command.summary));
  for (const Option& option : options_of(command)) out += fish_option(command, option);
  for (const Argument& argument : command.arguments) {
    const auto choices = choices_of(command, argument);
    const std::string offer = choices.empty() ? is_path(argument.kind) ? "-F" : ""
                                              : fmt::format("-a '{}'", fmt::join(choices, " "));
    if (offer.empty()) continue;
    out += fmt::format("complete -c sporhund -n '__fish_seen_subcommand_from {}' {}\n",
                       command.name, offer);
  }
  return out;
}

std::string fish_script() {
  std::string out =
      "# fish completion for sporhund; made by `sporhund completion fish`\n"
      "complete -c sporhund -f\n"
      "complete -c sporhund -n __fish_use_subcommand -l help -s h\n"
      "complete -c sporhund -n __fish_use_subcommand -l version\n";
  for (const Command* command : shown_commands()) out += fish_command(*command);
  return out;
}

}  // namespace

std::string completion_script(std::string_view shell) {
  if (shell == "bash") return bash_script();
  if (shell == "zsh") return zsh_script();
  if (shell == "fish") return fish_script();
  throw std::logic_error("no completion for this shell");
}

}  // namespace sporhund::cli
