#pragma once

#include <string_view>

namespace sporhund::text {

/// Whether a word in lower case only joins others or asks – «og», «hvem», «skal» – in bokmål or
/// nynorsk. Many are forms of words that say something; each is meant as it stands.
bool is_function_word(std::string_view word);

/// Whether a function word asks: «hvem», «kor», «hvorfor».
bool is_question_word(std::string_view word);

}  // namespace sporhund::text
