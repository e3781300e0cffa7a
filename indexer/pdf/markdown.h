#pragma once

#include <string_view>

#include "indexer/pdf/typewriter.h"

namespace sporhund::indexer {

/// Types the parts of Markdown (CommonMark's headings, strong emphasis and code fences, GitHub's
/// tables) that show structure; all else is typed as it stands.
void type_markdown(std::string_view text, Typewriter& typewriter);

}  // namespace sporhund::indexer
