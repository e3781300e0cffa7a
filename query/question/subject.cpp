#include "query/question/subject.h"

#include <algorithm>

#include "entities/tagger.h"
#include "text/normalise.h"

namespace sporhund::query {

namespace {

bool is_case_number(std::string_view norm) {
  const std::size_t slash = norm.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == norm.size()) return false;
  return std::all_of(norm.begin(), norm.end(),
                     [](char byte) { return byte == '/' || (byte >= '0' && byte <= '9'); });
}

}  // namespace

Subject read_subject(std::string_view typed) {
  Subject subject{Subject::Kind::measure, text::normalised(typed), ""};
  if (const auto id = entities::normalise_assignment_id(subject.text)) {
    return {Subject::Kind::assignment_id, std::string(typed), *id};
  }
  std::string_view rest = subject.text;
  for (const std::string_view word : {"sak ", "Sak "}) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  if (is_case_number(rest)) {
    return {Subject::Kind::case_number, std::string(typed), std::string(rest)};
  }
  return subject;
}

}  // namespace sporhund::query
