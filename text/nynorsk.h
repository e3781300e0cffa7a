#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sporhund::text {

/// Which pairs of words count.
enum class NormReach {
  bases,  ///< base forms, both ways; few of them mean something else in the other norm
  forms,  ///< any form of nynorsk, too, but not as a part of a compound, which misspelt words have
          ///< by chance: «tek» ("tar"), but «vel» ("velger"), too, which bokmål has
};

/// How a word in lower case may be spelt in the other written norm, bokmål or nynorsk, where they
/// differ by more than an ending: "teneste" for "tjenesten", "helseteneste" for "helsetjeneste".
/// Some of what it makes of compounds are no words: which ones are is for the caller to know.
/// Without the word itself; ascending. Thread-safe.
std::vector<std::string> other_norm(std::string_view word, NormReach reach = NormReach::bases);

}  // namespace sporhund::text
