#pragma once

/// The one exception of the project for bad input and a bad world; our own bugs are
/// std::logic_error. Expected trouble (a damaged PDF among many) is a value, schema::Failure.

#include <stdexcept>
#include <string>

namespace sporhund::schema {

enum class ErrorCode {
  usage,          ///< an option or argument has no meaning
  io,             ///< a file or folder could not be read or written
  query,          ///< a question has no reading
  index_missing,  ///< no index at the path
  index_locked,   ///< another process writes to the index
  index_version,  ///< an older version, or another Xapian, made the index
  index_newer,    ///< a newer version than this made the index
  index_damaged,  ///< the index can't be read
};

/// Stops an operation. `what()` is `subject: detail`, a sentence for people.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, std::string subject, const std::string& detail)
      : std::runtime_error(subject.empty() ? detail : subject + ": " + detail),
        code_(code),
        subject_(std::move(subject)) {}

  ErrorCode code() const { return code_; }
  /// The path, option or query that the error is about; may be empty.
  const std::string& subject() const { return subject_; }

 private:
  ErrorCode code_;
  std::string subject_;
};

}  // namespace sporhund::schema
