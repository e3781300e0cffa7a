#pragma once

/// Runs the built program as a user does: in a fresh folder, with files, arguments and input.

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace sporhund::cli {

/// What a run left behind. Printed whole where a test fails.
struct Outcome {
  std::string line;
  int code = -1;    ///< exit code; 128 + the signal's number if one ended it
  std::string out;  ///< standard output
  std::string err;  ///< standard error
};
std::ostream& operator<<(std::ostream& out, const Outcome& outcome);

/// A folder that vanishes with the object; the index is in its `index`, whatever the environment.
class Workplace {
 public:
  Workplace();
  ~Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  /// Writes a file, its folders included. Returns its path.
  std::string file(const std::string& name, const std::string& content) const;
  std::string read(const std::string& name) const;
  /// `sporhund` with these arguments.
  Outcome run(const std::vector<std::string>& arguments, const std::string& input = "") const;
  /// A line for bash, where $sporhund is the program.
  Outcome shell(const std::string& line) const;

 private:
  Outcome execute(const std::string& line) const;
  std::filesystem::path folder_;
};

/// Whether a program that only tests need is installed.
bool is_installed(const std::string& program);

}  // namespace sporhund::cli
