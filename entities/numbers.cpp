#include "entities/numbers.h"

namespace sporhund::entities {
namespace {

constexpr std::size_t kMostGroups = 4;
constexpr std::size_t kMostDigits = 9;  ///< of a number without groups

bool is_group(const Lexeme& lexeme) {
  return lexeme.is_number() && lexeme.printed.size() == 3;
}

/// The next group of three digits after lexeme i, where a space or dot stands between.
std::size_t next_group(const Lexemes& lexemes, std::size_t i, bool by_dot) {
  if (!by_dot) {
    const bool is_spaced =
        is_group(lexemes.at(i)) && !lexemes.at(i).joined && !lexemes.at(i).cell_start;
    return is_spaced ? i + 1 : i;
  }
  const bool is_dotted = lexemes.at(i).is(".") && lexemes.at(i).joined &&
                         is_group(lexemes.at(i + 1)) && lexemes.at(i + 1).joined;
  return is_dotted ? i + 2 : i;
}

/// "500 000" and "500.000"; the groups of one number are set apart alike.
void read_groups(const Lexemes& lexemes, WrittenNumber& number) {
  if (lexemes.at(number.first).printed.size() > 3) return;
  const bool by_dot = lexemes.at(number.last).is(".");
  for (std::size_t groups = 1; groups < kMostGroups; ++groups) {
    const std::size_t next = next_group(lexemes, number.last, by_dot);
    if (next == number.last) return;
    number.whole = number.whole * 1000 + value_of_digits(lexemes.at(next - 1).printed);
    number.is_grouped = true;
    number.last = next;
  }
}

void read_decimals(const Lexemes& lexemes, WrittenNumber& number) {
  const Lexeme& decimals = lexemes.at(number.last + 1);
  if (!lexemes.at(number.last).is(",") || !lexemes.at(number.last).joined) return;
  if (!decimals.is_number() || !decimals.joined) return;
  std::int64_t scale = 100;
  for (const char digit : decimals.printed.substr(0, 3)) {
    number.thousandths += (digit - '0') * scale;
    scale /= 10;
  }
  number.has_decimals = true;
  number.last += 2;
}

}  // namespace

std::optional<WrittenNumber> read_number(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& start = lexemes.at(i);
  if (!start.is_number() || start.printed.size() > kMostDigits || start.in_address) {
    return std::nullopt;
  }
  WrittenNumber number;
  number.first = i;
  number.last = i + 1;
  number.whole = value_of_digits(start.printed);
  read_groups(lexemes, number);
  read_decimals(lexemes, number);
  return number;
}

}  // namespace sporhund::entities
