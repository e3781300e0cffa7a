#include "cli/manual.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/notes.h"
#include "cli/terminal.h"
#include "schema/fields.h"

namespace sporhund::cli {

namespace {

std::string_view description_of(const Command& command) {
  return command.description.empty() ? command.summary : command.description;
}

constexpr std::size_t kHelpWidth = 80;
constexpr std::size_t kHelpColumn = 26;
constexpr std::string_view kPurpose =
    "les, gjennomsøk og siter brevene og protokollene som departementer styrer etatene sine med";

std::vector<const Command*> shown_commands() {
  std::vector<const Command*> list;
  for (const Command& command : commands()) {
    if (!command.hidden) list.push_back(&command);
  }
  return list;
}

/// "  term        meaning", the meaning wrapped in its own column.
std::string help_row(std::string_view term, std::string_view meaning) {
  const std::string text = wrapped(meaning, kHelpWidth, kHelpColumn);
  if (columns(term) + 4 > kHelpColumn) return fmt::format("  {}\n{}\n", term, text);
  return fmt::format("  {}{}\n", padded(term, kHelpColumn - 2), text.substr(kHelpColumn));
}

std::string section(std::string_view title, const std::vector<Note>& rows) {
  if (rows.empty()) return "";
  std::string out = fmt::format("\n{}:\n", title);
  for (const Note& row : rows) out += help_row(row.term, row.meaning);
  return out;
}

std::string argument_help(const Argument& argument) {
  if (argument.choices.empty()) return std::string(argument.help);
  return fmt::format("{}: {}", argument.help, fmt::join(argument.choices, ", "));
}

/// The names of the fields that a question may name: «felt:verdi».
std::string field_names() {
  std::vector<std::string_view> names;
  names.reserve(schema::kFields.size());
  for (const schema::Field& field : schema::kFields) names.push_back(field.name);
  return fmt::format("bare i feltet; feltene er {}", fmt::join(names, ", "));
}

std::vector<Note> question_rows(const std::string& fields) {
  std::vector<Note> rows = question_notes();
  rows.push_back({"felt:verdi", fields});
  return rows;
}

bool takes_question(const Command& command) {
  return std::ranges::any_of(command.arguments,
                             [](const Argument& argument) { return argument.value == "SPØRSMÅL"; });
}

std::vector<Option> all_options(const Command& command) {
  std::vector<Option> options = command.options;
  options.push_back(help_option());
  return options;
}

/// man(7) reads a backslash, and a dot or quote at a line's beginning, as its own.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool at_start = out.empty() || out.back() == '\n';
    if (at_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (c == '\n') {
      out += "\n.PP\n";
    } else {
      out += c;
    }
  }
  return out;
}

std::string roff_row(std::string_view term, std::string_view meaning) {
  return fmt::format(".TP\n.B {}\n{}\n", roff(term), roff(meaning));
}

std::string roff_command(const Command& command) {
  std::string out = fmt::format(".SS {}\n.B {}\n.PP\n{}\n", command.name, roff(usage_line(command)),
                                roff(description_of(command)));
  for (const Argument& argument : command.arguments) {
    out += roff_row(argument.value, argument_help(argument));
  }
  for (const Option& option : all_options(command)) {
    out += roff_row(option_line(option), option_help(option));
  }
  return out;
}

std::string roff_section(std::string_view title, const std::vector<Note>& rows) {
  std::string out = fmt::format(".SH {}\n", title);
  for (const Note& row : rows) out += roff_row(row.term, row.meaning);
  return out;
}

std::string markdown_rows(const std::vector<Note>& rows) {
  std::string out;
  for (const Note& row : rows) out += fmt::format("- `{}`: {}\n", row.term, row.meaning);
  return out;
}

std::string paragraphs(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? "\n\n" : std::string(1, c);
  return out;
}

std::string markdown_command(const Command& command) {
  std::string out = fmt::format("\n## {}\n\n    {}\n\n{}\n\n", command.name, usage_line(command),
                                paragraphs(description_of(command)));
  for (const Argument& argument : command.arguments) {
    out += fmt::format("- `{}`: {}\n", argument.value, argument_help(argument));
  }
  for (const Option& option : all_options(command)) {
    out += fmt::format("- `{}`: {}\n", option_line(option), option_help(option));
  }
  for (const Example& example : command.examples) {
    out += fmt::format("\n    {}    # {}\n", example.line, example.meaning);
  }
  return out;
}

}  // namespace

std::string usage_line(const Command& command) {
  std::string line = fmt::format("sporhund {}", command.name);
  if (!command.options.empty()) line += " [valg]";
  for (const Argument& argument : command.arguments) {
    const std::string_view dots = argument.repeatable ? "..." : "";
    line += argument.optional ? fmt::format(" [{}{}]", argument.value, dots)
                              : fmt::format(" {}{}", argument.value, dots);
  }
  return line;
}

std::string option_line(const Option& option) {
  std::string line = option.letter == '\0' ? "" : fmt::format("-{}, ", option.letter);
  line += fmt::format("--{}", option.name);
  if (option.kind != ValueKind::none) line += fmt::format(" {}", option.value);
  return line;
}

std::string option_help(const Option& option) {
  std::string text(option.help);
  if (!option.choices.empty()) text += fmt::format(": {}", fmt::join(option.choices, ", "));
  const std::string_view fallback =
      option.fallback.empty() ? option.fallback_words : option.fallback;
  if (!fallback.empty()) text += fmt::format(" (standard: {})", fallback);
  if (option.repeatable) text += "; kan gjentas";
  return text;
}

std::string general_help() {
  std::string out = fmt::format("{}\n\nBruk: sporhund KOMMANDO [valg] ...\n",
                                wrapped(fmt::format("Sporhund: {}.", kPurpose), kHelpWidth, 0));
  std::vector<Note> rows;
  for (const Command* command : shown_commands()) rows.push_back({command->name, command->summary});
  out += section("Kommandoer", rows);
  out += section("Valg", {{"-h, --help", "vis denne hjelpen; etter en kommando: hjelp om den"},
                          {"--version", "vis versjonen"}});
  out += section("Sluttkoder", exit_codes());
  return out;
}

std::string help_for(const Command& command) {
  std::string out = fmt::format("Bruk: {}\n\n", usage_line(command));
  const std::string_view about = description_of(command);
  out += wrapped(about, kHelpWidth, 0) + "\n";

  std::vector<std::string> texts;  // own what the rows look at
  texts.reserve(2 * (command.arguments.size() + command.options.size() + 1));
  const auto keep = [&texts](std::string text) -> std::string_view {
    return texts.emplace_back(std::move(text));
  };
  std::vector<Note> arguments;
  for (const Argument& argument : command.arguments) {
    arguments.push_back({argument.value, keep(argument_help(argument))});
  }
  std::vector<Note> options;
  for (const Option& option : all_options(command)) {
    options.push_back({keep(option_line(option)), keep(option_help(option))});
  }
  out += section("Argumenter", arguments);
  out += section("Valg", options);
  if (takes_question(command)) out += section("Spørsmål", question_rows(field_names()));
  if (command.examples.empty()) return out;
  out += "\nEksempler:\n";
  for (const Example& example : command.examples) {
    out += fmt::format("  {}\n{}\n", example.line, wrapped(example.meaning, kHelpWidth, 6));
  }
  return out;
}

std::string manual_page() {
  std::string out = fmt::format(
      ".TH SPORHUND 1 \"\" \"Sporhund {0}\" \"Brukerkommandoer\"\n.SH NAVN\nsporhund \\- {1}\n"
      ".SH OVERSIKT\n.B sporhund\nKOMMANDO [valg] ...\n.SH KOMMANDOER\n",
      SPORHUND_VERSION, kPurpose);
  for (const Command* command : shown_commands()) out += roff_command(*command);
  out += roff_section("SPØRSMÅL", question_rows(field_names()));
  out += roff_section("SLUTTKODER", exit_codes());
  out += roff_section("MILJØ", environment());
  out += ".SH EKSEMPLER\n";
  for (const Command* command : shown_commands()) {
    for (const Example& example : command->examples) out += roff_row(example.line, example.meaning);
  }
  return out;
}

std::string markdown_reference() {
  std::string out = fmt::format(
      "# Kommandolinjen\n\n<!-- Made from the tables in cli/*_commands.cpp by "
      "`sporhund manual --markdown`: change it there. -->\n\nSporhund: {}.\n",
      kPurpose);
  for (const Command* command : shown_commands()) out += markdown_command(*command);
  out += "\n## Spørsmål\n\n" + markdown_rows(question_rows(field_names()));
  out += "\n## Sluttkoder\n\n" + markdown_rows(exit_codes());
  out += "\n## Miljøvariabler\n\n" + markdown_rows(environment());
  return out;
}

}  // namespace sporhund::cli
