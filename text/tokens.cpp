#include "text/tokens.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>

#include <algorithm>

#include "text/code_points.h"
#include "text/identifiers.h"
#include "text/nfc.h"

namespace sporhund::text {
namespace {

/// First byte of U+00C0 to U+00FF in UTF-8, which are letters but for × and ÷.
constexpr unsigned char kLeadOfLetters = 0xC3;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

bool is_number(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return is_digit(static_cast<unsigned char>(byte)); });
}

/// An apostrophe, however it is typed: "NHN's", "NHN’s", "NHN´s".
bool is_apostrophe(char32_t value) {
  return value == '\'' || value == 0xB4 || value == 0x2019;
}

/// What joins the parts of a word that is searched whole as well: "e-helse", "MyHealth@EU".
bool is_joiner(char32_t value) {
  return is_hyphen(value) || value == '@';
}

bool is_separator(char32_t value) {
  return value == '.' || value == ',';
}

/// Whether the text is UTF-8 of code points up to U+00FF: all that Norwegian is written with.
/// Such a text is NFC already.
bool is_latin1(std::string_view text) {
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    const auto lead = static_cast<unsigned char>(text[byte]);
    if (lead < 0x80) continue;
    const bool two_bytes = (lead == 0xC2 || lead == 0xC3) && byte + 1 < text.size();
    if (!two_bytes || (static_cast<unsigned char>(text[++byte]) & 0xC0) != 0x80) return false;
  }
  return true;
}

/// Lower case of a text that is_latin1(): a capital stands 0x20 before its small letter.
std::string lower_latin1(std::string_view text) {
  std::string result(text);
  unsigned char before = 0;
  for (char& byte : result) {
    const auto value = static_cast<unsigned char>(byte);
    const bool capital = before == kLeadOfLetters
                             ? value <= 0x9E && value != 0x97  // U+00D7 is the sign ×
                             : value >= 'A' && value <= 'Z';
    if (capital) byte = static_cast<char>(value | 0x20U);
    before = value;
  }
  return result;
}

std::string composed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  nfc().normalizeUTF8(0, text, sink, nullptr, status);
  return U_SUCCESS(status) ? result : text;
}

/// Cuts a term to kMaxTermBytes so that it ends in a letter or digit still.
void cut(std::string& term) {
  if (term.size() <= kMaxTermBytes) return;
  std::size_t end = 0;
  for (std::size_t byte = 0; byte < term.size();) {
    const CodePoint point = decode(term, byte);
    if (point.next > kMaxTermBytes) break;
    if (is_word_part(point.value)) end = point.next;
    byte = point.next;
  }
  term.resize(end);
}

/// A stretch of the text as a term: lower case, one apostrophe, one hyphen.
std::string term_of(std::string_view stretch) {
  if (is_ascii(stretch) && stretch.size() <= kMaxTermBytes) return lower_latin1(stretch);
  std::string plain;
  plain.reserve(stretch.size());
  for (std::size_t byte = 0; byte < stretch.size();) {
    const CodePoint point = decode(stretch, byte);
    byte = point.next;
    const char32_t value = is_dash(point.value)         ? U'-'
                           : is_apostrophe(point.value) ? U'\''
                                                        : point.value;
    append(plain, value);
  }
  std::string term = lower(plain);
  if (!is_latin1(term)) term = composed(term);
  cut(term);
  return term;
}

/// Reads a text once, from its start to its end.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Token> tokens() {
    tokens_.reserve(text_.size() / 6);
    std::size_t byte = 0;
    while (byte < text_.size()) {
      const CodePoint point = decode(text_, byte);
      byte = starts_word(point.value) ? take(byte) : point.next;
    }
    return std::move(tokens_);
  }

 private:
  struct Stretch {
    std::size_t start;
    std::size_t end;
  };

  /// Takes what begins at a letter or digit and returns its end.
  std::size_t take(std::size_t start) {
    if (const std::size_t end = end_of_plain_word(start); end > start) {
      std::string term = lower_latin1(text_.substr(start, end - start));
      tokens_.push_back({std::move(term), start, end, ++position_, TokenKind::word, false});
      return end;
    }
    if (const std::size_t end = identifier_end(text_, start); end > start) {
      add(TokenKind::identifier, {start, end});
      return end;
    }
    const std::size_t number_end = end_of_number(start);
    if (number_end == start || !is_number_to(number_end, start)) return take_parts(start);
    add(TokenKind::number, {start, number_end});
    return number_end;
  }

  /// The end of a word of letters up to U+00FF that goes no further than they do, as nearly every
  /// word: nothing else needs to be looked for. `start` where there may be more to it.
  std::size_t end_of_plain_word(std::size_t start) const {
    std::size_t end = start;
    while (const std::size_t size = latin1_letter_at(end)) end += size;
    if (end - start > kMaxTermBytes) return start;
    if (end == text_.size()) return end;
    const auto after = static_cast<unsigned char>(text_[end]);
    const bool goes_on =
        after >= 0x80 || is_digit(after) || is_joiner(after) || is_apostrophe(after);
    return goes_on ? start : end;
  }

  /// How many bytes a letter up to U+00FF has there; 0 where there is none.
  std::size_t latin1_letter_at(std::size_t byte) const {
    if (byte >= text_.size()) return 0;
    const auto lead = static_cast<unsigned char>(text_[byte]);
    if (is_ascii_letter(lead)) return 1;
    if (lead != kLeadOfLetters || byte + 1 == text_.size()) return 0;
    const auto trail = static_cast<unsigned char>(text_[byte + 1]);
    return (trail & 0xC0U) == 0x80 && trail != 0x97 && trail != 0xB7 ? 2 : 0;
  }

  /// Whether no word goes on beyond a number.
  bool is_number_to(std::size_t number_end, std::size_t start) const {
    const std::size_t word_end = end_of_word(start);
    return number_end > word_end || (number_end == word_end && !is_letter_joined(number_end));
  }

  /// Takes a word and those that hyphens join to it.
  std::size_t take_parts(std::size_t start) {
    const std::size_t first = tokens_.size();
    std::size_t end = take_part(start);
    if (!is_joined(end)) return end;
    std::string whole(text_.substr(start, end - start));
    while (is_joined(end)) {
      const std::size_t part = decode(text_, end).next;
      end = take_part(part);
      if (whole.size() <= kMaxTermBytes) whole += text_.substr(part, end - part);
    }
    Token token{term_of(whole), start, end, tokens_[first].position, TokenKind::word, true};
    tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(first) + 1, std::move(token));
    return end;
  }

  std::size_t take_part(std::size_t start) {
    const std::size_t end = end_of_word(start);
    const bool number = is_number(text_.substr(start, end - start));
    add(number ? TokenKind::number : TokenKind::word, {start, end});
    return end;
  }

  void add(TokenKind kind, Stretch stretch) {
    std::string term = term_of(text_.substr(stretch.start, stretch.end - stretch.start));
    tokens_.push_back({std::move(term), stretch.start, stretch.end, ++position_, kind, false});
  }

  /// Whether a hyphen at `end` joins a further part, one that is no identifier of its own.
  bool is_joined(std::size_t end) const {
    if (end >= text_.size()) return false;
    const CodePoint joiner = decode(text_, end);
    if (!is_joiner(joiner.value) || joiner.next >= text_.size()) return false;
    return starts_word(decode(text_, joiner.next).value) &&
           identifier_end(text_, joiner.next) == joiner.next;
  }

  /// "1990-tallet" is a word, "193-900" two numbers.
  bool is_letter_joined(std::size_t end) const {
    return is_joined(end) && letter_at(decode(text_, end).next);
  }

  std::size_t end_of_word(std::size_t start) const {
    std::size_t end = start;
    while (end < text_.size()) {
      const CodePoint point = decode(text_, end);
      const bool joins = end > start && is_apostrophe(point.value) && letter_at(point.next);
      if (!is_word_part(point.value) && !joins) break;
      end = point.next;
    }
    return end;
  }

  /// The end of digits with single separators between them; `start` where there is no digit.
  std::size_t end_of_number(std::size_t start) const {
    std::size_t end = start;
    while (digit_at(end) || (end > start && separator_at(end) && digit_at(end + 1))) ++end;
    return end;
  }

  bool digit_at(std::size_t byte) const {
    return byte < text_.size() && is_digit(static_cast<unsigned char>(text_[byte]));
  }
  bool separator_at(std::size_t byte) const {
    return byte < text_.size() && is_separator(static_cast<unsigned char>(text_[byte]));
  }
  bool letter_at(std::size_t byte) const {
    return byte < text_.size() && is_letter(decode(text_, byte).value);
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::uint32_t position_ = 0;
};

}  // namespace

std::string lower(std::string_view text) {
  if (is_latin1(text)) return lower_latin1(text);
  std::string result;
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&result);
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  icu::CaseMap::utf8ToLower("", 0, piece, sink, nullptr, status);
  return U_SUCCESS(status) ? result : std::string(text);
}

std::vector<Token> tokenise(std::string_view text) {
  return Scanner(text).tokens();
}

}  // namespace sporhund::text
