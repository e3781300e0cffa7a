#include "tests/cli/program.h"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <ostream>
#include <stdexcept>

namespace sporhund::cli {

namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string quoted(const std::string& word) {
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
  return out << "$ " << outcome.line << "\n--- exit code " << outcome.code << "\n--- stdout\n"
             << outcome.out << "--- stderr\n"
             << outcome.err << "---\n";
}

Workplace::Workplace() {
  std::string name = (std::filesystem::temp_directory_path() / "sporhund-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for a test");
  folder_ = name;
}

Workplace::~Workplace() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string Workplace::file(const std::string& name, const std::string& content) const {
  const std::filesystem::path path = folder_ / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << content;
  return path.string();
}

std::string Workplace::read(const std::string& name) const {
  return content_of(folder_ / name);
}

Outcome Workplace::run(const std::vector<std::string>& arguments, const std::string& input) const {
  std::string line = "\"$sporhund\"";
  for (const std::string& argument : arguments) line += " " + quoted(argument);
  return execute(line + " < " + quoted(file(".input", input)));
}

Outcome Workplace::shell(const std::string& line) const {
  return execute(line);
}

Outcome Workplace::execute(const std::string& line) const {
  const std::string script =
      file(".script",
           "cd " + quoted(folder_.string()) + "\nexport SPORHUND_DB=$PWD/index HOME=$PWD " +
               "NO_COLOR= COLUMNS=80 sporhund=" + quoted(SPORHUND_PROGRAM) + "\n" + line + "\n");
  const std::string command = "bash " + quoted(script) + " > " +
                              quoted((folder_ / ".out").string()) + " 2> " +
                              quoted((folder_ / ".err").string());
  const int status = std::system(command.c_str());
  const int code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return {line, code, read(".out"), read(".err")};
}

bool is_installed(const std::string& program) {
  return std::system(("command -v " + program + " > /dev/null 2>&1").c_str()) == 0;
}

}  // namespace sporhund::cli
