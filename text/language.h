#pragma once

#include <optional>
#include <string_view>

namespace sporhund::text {

enum class Language { bokmal, nynorsk, english };

/// The language that most of a text is written in; empty where the text is too short to tell.
std::optional<Language> detect_language(std::string_view text);

/// "nb", "nn" or "en".
std::string_view language_code(Language language);

}  // namespace sporhund::text
