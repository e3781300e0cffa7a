#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/fields.h"
#include "schema/names.h"

namespace sporhund::query {

/// How a word of the question finds words of a passage.
enum class Rule {
  stem,          ///< all inflections of a word
  exact,         ///< a number or identifier as it stands
  prefix,        ///< every word that begins so
  phrase,        ///< words next to each other, as they stand
  value,         ///< a value of an exact or range field
  part,          ///< a part of the word, a compound
  derived,       ///< the verb of a noun in -ing, or the noun of a verb
  joined,        ///< the compound of two words
  norm,          ///< the word in the other written norm
  abbreviation,  ///< a word of what an abbreviation stands for, or the abbreviation of words
  named,         ///< a thing – body, amount, law, date … – however it is written
  other_name,    ///< a word that is another name of a body
  succession,    ///< a body that took over from the one named, or from which it took over
  member,        ///< a body of the group named
  group,         ///< words next to each other that name the group named, or one of the body named
  measure,       ///< a word of the title that an ID has
  spelling,      ///< the word that a misspelt one is likest
  gram,          ///< pieces that its words share with the question's
  near,          ///< words of the question next to each other
  surroundings,  ///< words of passages nearby
  answer,        ///< a place, time or number, where the question asks for one
  feedback,      ///< words that the best passages share
  year,          ///< the document is of a year that the question names
  lead_in,       ///< the passage only leads in to what follows
  record,        ///< the passage begins the assignment or item that the question names
};

inline constexpr auto kRules = std::to_array<schema::Name<Rule>>({
    {Rule::stem, "stem"},
    {Rule::exact, "exact"},
    {Rule::prefix, "prefix"},
    {Rule::phrase, "phrase"},
    {Rule::value, "field"},
    {Rule::part, "compound part"},
    {Rule::derived, "derivation"},
    {Rule::joined, "compound"},
    {Rule::norm, "nynorsk/bokmål"},
    {Rule::abbreviation, "abbreviation"},
    {Rule::named, "named"},
    {Rule::other_name, "other name"},
    {Rule::succession, "succession"},
    {Rule::member, "member"},
    {Rule::group, "group"},
    {Rule::measure, "title of the ID"},
    {Rule::spelling, "spelling"},
    {Rule::gram, "n-gram"},
    {Rule::near, "near"},
    {Rule::surroundings, "surroundings"},
    {Rule::answer, "answer"},
    {Rule::feedback, "feedback"},
    {Rule::year, "year"},
    {Rule::lead_in, "lead-in"},
    {Rule::record, "record"},
});

/// A word, phrase or value of the question that may be found in a passage.
struct Leaf {
  std::string typed;
  Rule rule = Rule::stem;
  std::optional<schema::FieldId> field;  ///< empty: all text fields
  /// What a token must be: its stem, its term, its beginning, the terms of a phrase in sequence.
  /// Rule::value and things: whole terms of the index, any of which will do.
  std::vector<std::string> terms;
  Xapian::Query query;
  double scale = 1;     ///< of the score that its terms have
  std::string meant{};  ///< Rule::spelling: the word, in lower case
};

/// Whether a leaf looks for the stems of words.
inline bool is_stemmed(Rule rule) {
  return rule == Rule::stem || rule == Rule::part || rule == Rule::joined || rule == Rule::norm ||
         rule == Rule::derived || rule == Rule::abbreviation || rule == Rule::other_name ||
         rule == Rule::measure || rule == Rule::spelling;
}

/// Whether a leaf looks for words next to each other.
inline bool is_phrase(Rule rule) {
  return rule == Rule::phrase || rule == Rule::group;
}

/// Whether a leaf looks for things that passages name.
inline bool is_thing(Rule rule) {
  return rule == Rule::named || rule == Rule::succession || rule == Rule::member;
}

}  // namespace sporhund::query
