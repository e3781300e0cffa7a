#include "cli/options.h"

#include "cli/command_table.h"

namespace sporhund::cli {

namespace {

Command completion_command() {
  return {.name = "completion",
          .summary = "skriv ut fullføring for skallet",
          .description = "Skriver et skript som lar skallet fullføre kommandoer, valg og verdier.",
          .arguments = {{.value = "SKALL",
                         .kind = ValueKind::choice,
                         .help = "skallet",
                         .choices = {"bash", "zsh", "fish"}}},
          .examples = {{"source <(sporhund completion bash)", "fullføring i dette skallet"}}};
}

Command help_command() {
  return {.name = "help",
          .summary = "vis hjelp, eventuelt om én kommando",
          .arguments = {{.value = "KOMMANDO", .help = "kommandoen det gjelder", .optional = true}}};
}

Command manual_command() {
  return {.name = "manual",
          .summary = "skriv ut manualsiden",
          .options = {{.name = "markdown", .help = "som Markdown, ikke som manualside"}},
          .hidden = true};
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> kCommands{
      index_command(),  fetch_command(),  search_command(),     assignments_command(),
      items_command(),  owner_command(),  trace_command(),      documents_command(),
      export_command(), verify_command(), extract_command(),    tag_command(),
      check_command(),  eval_command(),   completion_command(), help_command(),
      manual_command()};
  return kCommands;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

const Option& help_option() {
  static const Option kHelp{.name = "help", .letter = 'h', .help = "vis denne hjelpen"};
  return kHelp;
}

}  // namespace sporhund::cli
