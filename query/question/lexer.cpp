#include "query/question/lexer.h"

#include <array>
#include <optional>
#include <utility>

#include "query/question/field_names.h"

namespace sporhund::query {
namespace {

constexpr auto kOperators = std::to_array<std::pair<std::string_view, SignKind>>({
    {"AND", SignKind::and_sign},
    {"OG", SignKind::and_sign},
    {"OR", SignKind::or_sign},
    {"ELLER", SignKind::or_sign},
    {"NOT", SignKind::not_sign},
    {"IKKE", SignKind::not_sign},
    {"IKKJE", SignKind::not_sign},
});

constexpr auto kQuotes = std::to_array<std::string_view>({"\"", "“", "”", "„", "«", "»"});

constexpr std::string_view kSpaces = " \t\n";

std::optional<SignKind> operator_kind(std::string_view word) {
  for (const auto& [name, kind] : kOperators) {
    if (name == word) return kind;
  }
  return std::nullopt;
}

bool is_space(char byte) {
  return kSpaces.find(byte) != kSpaces.npos;
}

std::string with_single_spaces(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (!is_space(byte)) {
      result += byte;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

class Lexer {
 public:
  explicit Lexer(std::string_view question) : question_(question) { find_last_quote(); }

  Signs read() {
    while (byte_ < question_.size()) read_one();
    return std::move(result_);
  }

 private:
  void read_one() {
    const char first = question_[byte_];
    if (is_space(first)) {
      ++byte_;
    } else if (first == '(' || first == ')') {
      add(first == '(' ? SignKind::open : SignKind::close, question_.substr(byte_++, 1));
    } else if (const std::size_t quote = quote_size(byte_); quote > 0) {
      read_quoted(quote);
    } else if (first == '-' && is_leaving_out()) {
      add(SignKind::minus, question_.substr(byte_++, 1));
    } else {
      read_chunk();
    }
  }

  void add(SignKind kind, std::string_view text) {
    result_.signs.push_back({kind, std::string(text)});
  }

  std::size_t quote_size(std::size_t byte) const {
    for (const std::string_view quote : kQuotes) {
      if (question_.substr(byte).starts_with(quote)) return quote.size();
    }
    return 0;
  }

  void find_last_quote() {
    for (std::size_t byte = 0; byte < question_.size(); ++byte) {
      if (quote_size(byte) > 0) last_quote_ = byte;
    }
  }

  void read_quoted(std::size_t quote) {
    if (byte_ >= last_quote_) {
      result_.has_odd_quote = true;
      byte_ += quote;
      return;
    }
    const std::size_t start = byte_ + quote;
    std::size_t end = start;
    while (quote_size(end) == 0) ++end;
    add(SignKind::quoted, with_single_spaces(question_.substr(start, end - start)));
    byte_ = end + quote_size(end);
  }

  /// Whether "-" stands at the start of a word and before more of it.
  bool is_leaving_out() const {
    const bool starts = byte_ == 0 || is_space(question_[byte_ - 1]) || question_[byte_ - 1] == '(';
    const bool more = byte_ + 1 < question_.size() && !is_space(question_[byte_ + 1]) &&
                      question_[byte_ + 1] != ')';
    return starts && more;
  }

  void read_chunk() {
    const std::size_t start = byte_;
    while (byte_ < question_.size() && !is_space(question_[byte_]) && question_[byte_] != '(' &&
           question_[byte_] != ')' && quote_size(byte_) == 0) {
      ++byte_;
    }
    const std::string_view chunk = question_.substr(start, byte_ - start);
    if (chunk.ends_with(':') && takes_value() && field_named(chunk.substr(0, chunk.size() - 1))) {
      add(SignKind::field, chunk.substr(0, chunk.size() - 1));
    } else {
      add(operator_kind(chunk).value_or(SignKind::chunk), chunk);
    }
  }

  /// Whether quotes or a parenthesis begin here.
  bool takes_value() const {
    if (byte_ >= question_.size()) return false;
    return question_[byte_] == '(' || (quote_size(byte_) > 0 && byte_ < last_quote_);
  }

  std::string_view question_;
  std::size_t byte_ = 0;
  std::size_t last_quote_ = 0;
  Signs result_;
};

}  // namespace

Signs read_signs(std::string_view question) {
  return Lexer(question).read();
}

bool is_operator(std::string_view word) {
  return operator_kind(word).has_value();
}

}  // namespace sporhund::query
