#include "entities/date_scanner.h"

#include "entities/calendar.h"

namespace sporhund::entities {
namespace {

std::optional<int> year_at(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& word = lexemes.at(i);
  if (!word.is_number() || word.printed.size() != 4) return std::nullopt;
  const long year = value_of_digits(word.printed);
  const Lexeme& next = lexemes.at(i + 1);
  const bool is_longer =
      next.joined && (next.is_number() || (next.is(",") && lexemes.at(i + 2).joined));
  if (year < 1800 || year > 2199 || is_longer) return std::nullopt;
  return static_cast<int>(year);
}

/// One or two digits that may be a day or a month; 0 for anything else.
int small_number(const Lexeme& lexeme, int largest) {
  if (!lexeme.is_number() || lexeme.printed.size() > 2) return 0;
  const long value = value_of_digits(lexeme.printed);
  return value >= 1 && value <= largest ? static_cast<int>(value) : 0;
}

std::optional<int> month_at(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& word = lexemes.at(i);
  return word.is_word() ? month_named(word.lower) : std::nullopt;
}

bool has_no_such_day(const WrittenDate& date) {
  constexpr int kLeapYear = 2000;
  return date.day > days_in_month(date.year.value_or(kLeapYear), date.month);
}

/// The lexeme after a day's number, its dot aside.
std::size_t after_day(const Lexemes& lexemes, std::size_t i) {
  return lexemes.at(i + 1).is(".") && lexemes.at(i + 1).joined ? i + 2 : i + 1;
}

/// The month's number for "1. og 15. mai" and "1.–3. juni": first the day, then another day.
std::optional<std::size_t> shared_month(const Lexemes& lexemes, std::size_t next) {
  if (!is_one_of(lexemes.at(next).lower, {"og", "-", "til", "eller"})) return std::nullopt;
  if (small_number(lexemes.at(next + 1), 31) == 0) return std::nullopt;
  const std::size_t month = after_day(lexemes, next + 1);
  return month_at(lexemes, month) ? std::optional(month) : std::nullopt;
}

/// "1. juni 2023", "15.november", "1 juni 2023", "15. jan. 2024".
std::optional<WrittenDate> read_day_and_month(const Lexemes& lexemes, std::size_t i) {
  WrittenDate date;
  date.first = i;
  date.day = small_number(lexemes.at(i), 31);
  std::size_t month = after_day(lexemes, i);
  if (date.day == 0) return std::nullopt;
  const bool has_dot = month == i + 2;
  const auto shared =
      has_dot && !month_at(lexemes, month) ? shared_month(lexemes, month) : std::nullopt;
  date.last = month + 1;
  if (shared) {
    date.last = month;
    month = *shared;
  }
  const auto number = month_at(lexemes, month);
  if (!number) return std::nullopt;
  date.month = *number;
  const bool is_short = lexemes.at(month + 1).is(".") && lexemes.at(month).lower.size() <= 4;
  const std::size_t year = is_short ? month + 2 : month + 1;
  date.year = year_at(lexemes, year);
  if (date.year && !shared) date.last = year + 1;
  if (has_no_such_day(date) || (!has_dot && !date.year && lexemes.at(month).lower.size() < 4)) {
    return std::nullopt;
  }
  return date;
}

/// Two digits mean 1970..2069.
int full_year(std::string_view digits) {
  const int value = static_cast<int>(value_of_digits(digits));
  if (digits.size() == 4) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

/// What a number such as 2.4.17 may belong to instead of a day.
bool is_numbered_thing(std::string_view word) {
  return is_one_of(word, {"punkt", "pkt", "kapittel", "kap", "avsnitt", "versjon", "tabell",
                          "figur", "del", "vedlegg", "nr", "v"});
}

/// Whether lexemes i.. are numbers with these signs between them and nothing joined around.
bool has_signs(const Lexemes& lexemes, std::size_t i, std::string_view one, std::string_view two) {
  for (std::size_t k = 1; k <= 4; ++k) {
    if (!lexemes.at(i + k).joined) return false;
  }
  const Lexeme& previous = lexemes.before(i);
  if (is_numbered_thing(previous.is(".") ? lexemes.before(i, 2).lower : previous.lower))
    return false;
  const bool stands_free =
      !lexemes.at(i).joined || is_one_of(previous.lower, {"(", ":", "«", "-", ","});
  const Lexeme& next = lexemes.at(i + 5);
  const bool goes_on = next.joined && (next.is_word() || next.is_number() ||
                                       (is_one_of(next.lower, {".", "/", "-"}) &&
                                        lexemes.at(i + 6).joined && lexemes.at(i + 6).is_number()));
  return stands_free && !goes_on && lexemes.at(i + 1).is(one) && lexemes.at(i + 3).is(two);
}

/// "21.4.21", "01.06.2023", "1/6-2023", "1/6/2023", "2023-06-01".
std::optional<WrittenDate> read_numeric(const Lexemes& lexemes, std::size_t i) {
  WrittenDate date;
  date.first = i;
  date.last = i + 5;
  if (has_signs(lexemes, i, "-", "-") && lexemes.at(i).printed.size() == 4) {
    date.year = year_at(lexemes, i);
    date.month = small_number(lexemes.at(i + 2), 12);
    date.day = small_number(lexemes.at(i + 4), 31);
  } else if (has_signs(lexemes, i, ".", ".") || has_signs(lexemes, i, "/", "-") ||
             (has_signs(lexemes, i, "/", "/") && lexemes.at(i + 4).printed.size() == 4)) {
    const Lexeme& year = lexemes.at(i + 4);
    date.day = small_number(lexemes.at(i), 31);
    date.month = small_number(lexemes.at(i + 2), 12);
    if (year.is_number() && (year.printed.size() == 2 || year.printed.size() == 4)) {
      date.year = full_year(year.printed);
    }
  }
  if (!date.year || date.month == 0 || date.day == 0 || has_no_such_day(date)) return std::nullopt;
  return date;
}

bool is_longer_fraction(const Lexemes& lexemes, std::size_t i) {
  return lexemes.at(i).joined && !is_one_of(lexemes.at(i).lower, {".", ",", ")", ";"});
}

/// "15.11.", "15/11" without a year; read as a date only where a deadline is spoken of.
std::optional<WrittenDate> read_day_dot_month(const Lexemes& lexemes, std::size_t i) {
  WrittenDate date;
  date.first = i;
  date.day = small_number(lexemes.at(i), 31);
  date.month = small_number(lexemes.at(i + 2), 12);
  date.last = i + 3;
  date.needs_word = true;
  const Lexeme& sign = lexemes.at(i + 1);
  const bool is_written = (sign.is(".") || sign.is("/")) && sign.joined &&
                          lexemes.at(i + 2).joined && !lexemes.at(i).joined;
  if (!is_written || date.day == 0 || date.month == 0 || has_no_such_day(date)) return std::nullopt;
  // «1.1 Telle båter» numbers what follows.
  if (sign.is(".") && lexemes.at(i).line_start && !lexemes.at(i + 3).is(".") &&
      !lexemes.ends_line(i + 2)) {
    return std::nullopt;
  }
  if (sign.is("/")) {
    return is_longer_fraction(lexemes, i + 3) ? std::nullopt : std::optional(date);
  }
  if (lexemes.at(i + 3).is(".") && lexemes.at(i + 3).joined) {
    if (lexemes.at(i + 4).joined && lexemes.at(i + 4).is_number()) return std::nullopt;
    date.last = i + 4;
  }
  return date;
}

/// "april 2021".
std::optional<WrittenDate> read_month_and_year(const Lexemes& lexemes, std::size_t i) {
  WrittenDate date;
  date.first = i;
  date.last = i + 2;
  const auto month = month_at(lexemes, i);
  date.year = year_at(lexemes, i + 1);
  const std::size_t back = lexemes.before(i).is(".") ? 2 : 1;
  const bool has_day = small_number(lexemes.before(i, back), 99) > 0;  // «30. februar 2023»
  if (!month || !date.year || has_day) return std::nullopt;
  date.month = *month;
  return date;
}

/// 1 to 4 for "2", "andre"; 0 for anything else.
int ordinal_at(const Lexemes& lexemes, std::size_t i) {
  if (const int number = small_number(lexemes.at(i), 4)) return number;
  const std::string_view word = lexemes.at(i).lower;
  if (is_one_of(word, {"første", "fyrste"})) return 1;
  if (is_one_of(word, {"andre", "annet", "anna"})) return 2;
  return word == "tredje" ? 3 : word == "fjerde" ? 4 : 0;
}

/// "2. tertial 2024", "første halvår", "4. kvartal": as the month it ends with.
std::optional<WrittenDate> read_part_of_year(const Lexemes& lexemes, std::size_t i) {
  const int number = ordinal_at(lexemes, i);
  const std::size_t noun = after_day(lexemes, i);
  const std::string_view name = lexemes.at(noun).lower;
  const int months = name == "tertial" ? 4 : name == "kvartal" ? 3 : name == "halvår" ? 6 : 0;
  if (number == 0 || months == 0 || number * months > 12) return std::nullopt;
  WrittenDate date;
  date.month = number * months;
  date.year = year_at(lexemes, noun + 1);
  date.last = date.year ? noun + 2 : noun + 1;
  return date;
}

/// What stands after «utgangen av»: "april 2024", "april", "2. tertial 2024", "2026", "året".
std::optional<WrittenDate> read_end_of(const Lexemes& lexemes, std::size_t i) {
  WrittenDate date;
  if (const auto part = read_part_of_year(lexemes, i)) {
    date = *part;
  } else if (const auto month = month_at(lexemes, i)) {
    date.month = *month;
    date.year = year_at(lexemes, i + 1);
    date.last = date.year ? i + 2 : i + 1;
  } else if ((date.year = year_at(lexemes, i))) {
    date.last = i + 1;
  } else if (is_one_of(lexemes.at(i).lower, {"året", "inneværende"})) {
    date.last = lexemes.at(i).is("året") ? i + 1 : i + 2;
  } else {
    return std::nullopt;
  }
  date.is_end = true;
  return date;
}

/// «utgangen av april 2024», «utgangen av 2. tertial», «årets slutt», «medio juni».
std::optional<WrittenDate> read_part_of_period(const Lexemes& lexemes, std::size_t i) {
  std::optional<WrittenDate> date;
  const Lexeme& word = lexemes.at(i);
  const Lexeme& next = lexemes.at(i + 1);
  if (is_one_of(word.lower, {"utgangen", "slutten", "utløpet"}) && next.is("av")) {
    date = read_end_of(lexemes, i + 2);
    if (date) date->needs_word = word.is("slutten");
  } else if (word.is("årets") && is_one_of(next.lower, {"utgang", "slutt"})) {
    date = WrittenDate{};
    date->last = i + 2;
    date->is_end = true;
  } else if (is_one_of(word.lower, {"medio", "primo", "ultimo"})) {
    date = read_end_of(lexemes, i + 1);
    if (date) {
      date->is_vague = true;
      date->is_end = false;
      if (!month_at(lexemes, i + 1)) date->month = 0;
    }
  }
  if (date) date->first = i;
  return date;
}

/// «1. halvår 2024», «november».
std::optional<WrittenDate> read_period(const Lexemes& lexemes, std::size_t i) {
  auto date = read_part_of_year(lexemes, i);
  const bool has_day = small_number(lexemes.before(i, lexemes.before(i).is(".") ? 2 : 1), 99) > 0;
  if (const auto month = month_at(lexemes, i); month && !date && !has_day) {
    date = WrittenDate{};
    date->month = *month;
    date->last = i + 1;
  }
  if (!date) return std::nullopt;
  date->first = i;
  date->is_end = true;
  date->is_period = true;
  return date;
}

bool is_every_year(const Lexemes& lexemes, std::size_t i) {
  return is_one_of(lexemes.at(i).lower, {"hvert", "kvart", "årlig", "årleg"}) &&
         (lexemes.at(i + 1).is("år") || lexemes.at(i).lower.starts_with("årl"));
}

/// «22. juli-rapporten», «17. mai-toget»: a name, no day.
bool goes_on_as_word(const Lexemes& lexemes, std::size_t last) {
  return lexemes.at(last).is("-") && lexemes.at(last).joined && lexemes.at(last + 1).joined &&
         lexemes.at(last + 1).is_word();
}

}  // namespace

std::optional<WrittenDate> read_date(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& start = lexemes.at(i);
  if (start.in_address) return std::nullopt;
  std::optional<WrittenDate> date;
  if (start.is_number()) {
    date = read_numeric(lexemes, i);
    if (!date) date = read_day_and_month(lexemes, i);
    if (!date) date = read_day_dot_month(lexemes, i);
  } else if (start.is_word()) {
    date = read_month_and_year(lexemes, i);
    if (!date) date = read_part_of_period(lexemes, i);
  }
  if (!date) date = read_period(lexemes, i);
  if (!date || goes_on_as_word(lexemes, date->last)) return std::nullopt;
  date->is_recurring = !date->year && is_every_year(lexemes, date->last);
  return date;
}

}  // namespace sporhund::entities
