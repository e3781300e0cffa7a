#pragma once

/// The signs of a question, before they are a tree; for parser.cpp.

#include <string>
#include <string_view>
#include <vector>

namespace sporhund::query {

enum class SignKind {
  chunk,   ///< anything between spaces, quotes and parentheses: "tittel:spred*"
  field,   ///< "tittel:" directly before a quote or parenthesis; text is the name
  quoted,  ///< what stands between quotes, single spaces between words
  open,
  close,
  minus,  ///< "-" directly before what it leaves out
  and_sign,
  or_sign,
  not_sign,
};

struct Sign {
  SignKind kind;
  std::string text;  ///< as typed, operators too
};

struct Signs {
  std::vector<Sign> signs;
  bool has_odd_quote = false;  ///< a quote without a second one was left out
};

/// Reads a normalised question. Any quote closes any other: “ ” « » „ ".
Signs read_signs(std::string_view question);

/// Whether the word, as typed, is an operator.
bool is_operator(std::string_view word);

}  // namespace sporhund::query
