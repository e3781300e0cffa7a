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

/// What follows a word for what it numbers: «sak 25/23», «oppdrag 2024-05», «ID: TB2023-09».
std::string_view without_kind(std::string_view text) {
  for (const std::string_view word :
       {"sak ", "Sak ", "oppdrag ", "Oppdrag ", "id ", "ID ", "ID: "}) {
    if (text.starts_with(word)) return text.substr(word.size());
  }
  return text;
}

}  // namespace

Subject read_subject(std::string_view typed) {
  Subject subject{Subject::Kind::measure, text::normalised(typed), ""};
  const std::string_view rest = without_kind(subject.text);
  if (const auto id = entities::normalise_assignment_id(rest)) {
    return {Subject::Kind::assignment_id, std::string(typed), *id};
  }
  if (is_case_number(rest)) {
    return {Subject::Kind::case_number, std::string(typed), std::string(rest)};
  }
  return subject;
}

}  // namespace sporhund::query
