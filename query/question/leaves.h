#pragma once

/// The leaves of a question's tree from what is typed for them; for parser.cpp.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/question/ast.h"

namespace sporhund::query {

/// Remarks for people on a question's reading, each once and not more than can be read.
class Notes {
 public:
  void add(std::string note);
  std::vector<std::string> take() { return std::move(notes_); }

 private:
  std::vector<std::string> notes_;
};

using FieldChoice = std::optional<schema::FieldId>;

/// The leaves of a stretch without spaces, such as "spred*", "og/eller", "id:TB2023-09". `field` is
/// that of the group it stands in.
std::vector<Node> read_chunk(std::string_view chunk, FieldChoice field, Notes& notes);

/// The leaf of what stands between quotes: a phrase or a field's value.
std::vector<Node> read_quoted(std::string_view text, FieldChoice field, Notes& notes);

/// Whether read_chunk() reads the text as one word, the whole of it.
bool is_one_word(std::string_view text);

}  // namespace sporhund::query
