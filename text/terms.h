#pragma once

/// How words and values are spelt as terms of the index: the same for documents and questions.

#include <string>
#include <string_view>
#include <vector>

#include "schema/fields.h"
#include "schema/passage.h"

namespace sporhund::text {

/// Terms of more bytes than this keep their beginning and end in a hash of the rest: Xapian takes
/// 245 bytes at most.
inline constexpr std::size_t kMaxIndexTermBytes = 240;

/// A word as it stands: prefix + term. An empty prefix is that of all text fields merged.
std::string word_term(std::string_view prefix, std::string_view word);
/// What a word's inflected forms share: "Z" + prefix + stem.
std::string stem_term(std::string_view prefix, std::string_view stem);
/// A value as exact fields compare it: normalised, lower case, plain hyphens, single spaces.
std::string plain_value(std::string_view value);
/// A boolean term of an exact or range field, for a value in any case.
std::string value_term(schema::FieldId field, std::string_view value);
/// A thing's norm first, then what is less exact: a date without its year, a law without its
/// section, a budget post's chapter, a case without its forum.
std::vector<std::string> norms_of(schema::EntityKind kind, const std::string& norm);

/// The terms by which passages are found that name a thing, by norms_of(). Empty where the thing
/// has no norm. A deadline is also the date.
std::vector<std::string> named_terms(const schema::Entity& entity);
/// A boolean term of a passage that defines an abbreviation, which begins with
/// definition_term(from, ""): from the abbreviation in lower case to what it stands for, and from
/// the stems of that, joined by spaces, to the abbreviation.
std::string definition_term(std::string_view from, std::string_view to);
/// The stems of a text's words, joined by spaces.
std::string stems_of(std::string_view text);
/// A name by which a document's record is found: its id, or the stem of a file that holds it.
std::string document_name_term(std::string_view name);

}  // namespace sporhund::text
