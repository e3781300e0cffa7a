#pragma once

#include <string>
#include <vector>

#include "schema/answer.h"

namespace sporhund::cli {

/// What an entity's norm says to people: amounts and days in words, other norms as they are.
std::string meaning_of(const schema::Entity& entity);

/// What a question's free text names, for people: "lov «pasientjournalloven § 11», beløp «171,9
/// mill. kroner» (171 900 000 kroner)"; empty for nothing.
std::string recognised_in_words(const std::vector<schema::Entity>& entities);

/// Lines that tell how to take each offer: options to add, then commands that can be pasted into a
/// shell. Empty without offers. Without line breaks.
std::vector<std::string> offers_in_words(const std::vector<schema::Offer>& offers);

}  // namespace sporhund::cli
