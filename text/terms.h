#pragma once

/// How words and values are spelt as terms of the index: the same for documents and questions.

#include <string>
#include <string_view>

#include "schema/fields.h"

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
/// A name by which a document's record is found: its id, or the stem of a file that holds it.
std::string document_name_term(std::string_view name);

}  // namespace sporhund::text
