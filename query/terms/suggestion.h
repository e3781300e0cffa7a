#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/terms/leaf.h"

namespace sporhund::query {

/// The question with each word that no passage holds replaced by the likest word that one does;
/// all else stays as typed. Empty where there is nothing to correct.
std::optional<std::string> suggest(const std::string& question, const std::vector<Leaf>& leaves,
                                   const Xapian::Database& database);

/// The word of the index that one in lower case is likest, where the index has no form of it; else
/// empty.
std::string correction(const std::string& word, const Xapian::Database& database);

/// The word of the index that two neighbours in lower case are likest as one, where the index lacks
/// one of them; else empty.
std::string corrected_whole(const std::string& first, const std::string& second,
                            const Xapian::Database& database);

/// The correction of a word in lower case; or the two words of a compound of which the index has no
/// form and knows only one part, the other part corrected; else nothing.
std::vector<std::string> corrections(const std::string& word, const Xapian::Database& database);

/// What a word in lower case that the index knows may be whose writer lacks æ, ø and å: one with
/// them that many more passages hold; else empty.
std::string own_spelling(const std::string& word, const Xapian::Database& database);

}  // namespace sporhund::query
