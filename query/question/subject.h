#pragma once

#include <string>
#include <string_view>

namespace sporhund::query {

/// What a question is about.
struct Subject {
  enum class Kind { assignment_id, case_number, measure };

  Kind kind = Kind::measure;
  std::string text;  ///< as typed
  std::string norm;  ///< of an ID or case
};

/// An assignment's ID, a case number, or else a measure.
Subject read_subject(std::string_view typed);

}  // namespace sporhund::query
