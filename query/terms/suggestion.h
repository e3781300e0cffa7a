#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

namespace sporhund::query {

/// Words in lower case that no passage holds, each with the likest word that one does.
using Corrected = std::map<std::string, std::string>;

/// The question with these words replaced; all else stays as typed. Empty where it has none.
std::optional<std::string> suggest(const std::string& question, const Corrected& words);

/// The word of the index that one in lower case is likest, where the index has no form of it; else
/// empty.
std::string correction(const std::string& word, const Xapian::Database& database);

/// The word of the index that two neighbours in lower case are likest as one, where the index lacks
/// one of them; else empty.
std::string corrected_whole(const std::string& first, const std::string& second,
                            const Xapian::Database& database);

/// What a misspelt word is, or may be; no word: nothing is known.
struct Correction {
  std::string word;
  std::vector<std::string> parts;  ///< of a compound, where the index has these and not the word
};

/// The correction of a word in lower case of which the index has no form; else of the parts of a
/// compound: of one of them, or letters that the keyboard lacks in both.
Correction corrected(const std::string& word, const Xapian::Database& database);

/// What a word in lower case that the index knows may be whose writer lacks æ, ø and å: one with
/// them that many more passages hold; else empty.
std::string own_spelling(const std::string& word, const Xapian::Database& database);

}  // namespace sporhund::query
