#include <optional>
#include <string>

#include "entities/budget_rows.h"
#include "entities/numbers.h"
#include "entities/recognisers.h"

namespace sporhund::entities {
namespace {

using schema::EntityKind;

constexpr std::int64_t kThousand = 1000;

/// A unit of money at lexemes first..last: "mill. kroner", "kr", "MNOK".
struct Unit {
  std::size_t last;  ///< one past the end
  std::int64_t factor;
};

bool is_currency(std::string_view word) {
  return is_one_of(word, {"kroner", "kr", "krone", "kronar", "nok"});
}

/// The factor of a word for large numbers; 0 for other words.
std::int64_t scale_of(std::string_view word) {
  if (is_one_of(word, {"mill", "million", "millioner", "millionar", "mnok"})) return 1'000'000;
  if (is_one_of(word, {"mrd", "milliard", "milliarder", "milliardar", "mrdnok"}))
    return 1'000'000'000;
  return word == "tusen" || word == "tnok" || word == "kkr" ? kThousand : 0;
}

std::size_t past_dot(const Lexemes& lexemes, std::size_t i) {
  return lexemes.at(i).is(".") && lexemes.at(i).joined ? i + 1 : i;
}

/// After "mill." without "kroner": what follows is no thing that is counted.
bool counts_nothing(const Lexemes& lexemes, std::size_t i) {
  return lexemes.breaks_before(i) || lexemes.at(i).kind == LexemeKind::sign ||
         is_one_of(lexemes.at(i).lower, {"til", "i", "over", "på", "av", "fra", "frå", "og", "som",
                                         "hvorav", "for", "skal", "er", "ble", "vart", "kan"});
}

/// Whether the words before lexeme i speak of money: «bevilget 25 millioner til».
bool is_about_money(const Lexemes& lexemes, std::size_t i) {
  constexpr std::size_t kReach = 7;
  for (std::size_t back = 1; back <= kReach && back <= i; ++back) {
    const std::string& word = lexemes.before(i, back).lower;
    for (const std::string_view start : {"bevilg", "løyv", "tildel", "ramme", "tilskud", "tilskot",
                                         "beløp", "kostnad", "budsjett", "utgift", "inntekt"}) {
      if (word.starts_with(start)) return true;
    }
    if (lexemes.breaks_before(i - back)) return false;
  }
  return false;
}

/// "25 000,-".
bool is_whole_kroner_sign(const Lexemes& lexemes, std::size_t i) {
  return lexemes.at(i).is(",") && lexemes.at(i).joined && lexemes.at(i + 1).is("-") &&
         lexemes.at(i + 1).joined;
}

/// The unit after a number that ends before lexeme i.
std::optional<Unit> unit_after(const Lexemes& lexemes, std::size_t i, bool has_currency) {
  if (lexemes.at(i).cell_start) return std::nullopt;
  const std::string& word = lexemes.at(i).lower;
  if (is_currency(word) && !has_currency) return Unit{i + 1, 1};
  if (is_whole_kroner_sign(lexemes, i)) return Unit{i + 2, 1};
  const std::int64_t factor = scale_of(word);
  if (factor == 0) return std::nullopt;
  const std::size_t next = past_dot(lexemes, i + 1);
  if (has_currency) return Unit{next, factor};
  if (is_currency(lexemes.at(next).lower)) return Unit{next + 1, factor};
  if (lexemes.at(next).is("norske") && is_currency(lexemes.at(next + 1).lower)) {
    return Unit{next + 2, factor};
  }
  const bool is_short = is_one_of(word, {"mill", "mrd"});
  const bool may_be_bare = is_short || is_about_money(lexemes, i);
  if (word.ends_with("nok") || word == "kkr")
    return Unit{i + 1, factor};  // a dot ends the sentence
  const bool is_enough = may_be_bare && counts_nothing(lexemes, next);
  return is_enough ? std::optional(Unit{next, factor}) : std::nullopt;
}

/// "kr", "NOK", "MNOK" before the number at lexeme i: how many lexemes and what factor.
struct Prefix {
  std::size_t first;
  std::int64_t factor;
};
std::optional<Prefix> prefix_before(const Lexemes& lexemes, std::size_t i) {
  const std::size_t dot = lexemes.before(i).is(".") || lexemes.before(i).is(":") ? 1 : 0;
  const Lexeme& word = lexemes.before(i, dot + 1);
  if (lexemes.at(i).cell_start || !word.is_word()) return std::nullopt;
  const std::size_t first = i - dot - 1;
  if (is_one_of(word.lower, {"kr", "nok", "kroner"})) return Prefix{first, 1};
  if (is_one_of(word.lower, {"mnok", "tnok"})) return Prefix{first, scale_of(word.lower)};
  return std::nullopt;
}

std::string kroner(const WrittenNumber& number, std::int64_t factor) {
  constexpr std::int64_t kMost = 1'000'000'000'000'000;
  if (number.whole > kMost / factor) return {};
  const std::int64_t rest = number.thousandths * factor;
  return std::to_string(number.whole * factor + (rest + 500) / 1000);
}

/// Whether a number is one of another sort: «post 70», «2023», «§ 4».
bool is_other_number(const Lexemes& lexemes, const WrittenNumber& number) {
  const std::string& previous = lexemes.before(number.first).lower;
  const bool is_year = !number.is_grouped && !number.has_decimals &&
                       lexemes.at(number.first).printed.size() == 4 && number.whole >= 1900 &&
                       number.whole < 2100;
  return is_year || is_one_of(previous, {"post", "kap", "kapittel", "nr", "§", "punkt", "side"});
}

class MoneyReader {
 public:
  MoneyReader(const Lexemes& lexemes, const TagContext& context)
      : lexemes_(lexemes), context_(context), rows_(read_budget_rows(lexemes)) {}

  Entities read() {
    for (std::size_t i = 0; i < lexemes_.size();) {
      if (lexemes_.at(i).line_start) row_ = row_at(i);
      i = read_at(i);
    }
    return std::move(found_);
  }

 private:
  /// The budget row that the line at lexeme i begins; an empty one for other lines.
  BudgetRow row_at(std::size_t i) {
    while (next_row_ < rows_.size() && rows_[next_row_].first < i) ++next_row_;
    const bool is_row = next_row_ < rows_.size() && rows_[next_row_].first == i;
    return is_row ? rows_[next_row_] : BudgetRow{};
  }

  /// Reads what starts at lexeme i; the answer is where to go on.
  std::size_t read_at(std::size_t i) {
    const auto number = read_unbroken_number(i);
    if (!number) return i + 1;
    const auto prefix = prefix_before(lexemes_, number->first);
    const auto unit = unit_after(lexemes_, number->last, prefix.has_value());
    if (unit && !is_table_note(i)) {
      add_shared(*number, unit->factor);
      const bool is_prefixed = prefix && is_free(prefix->first);
      add(*number, is_prefixed ? prefix->first : number->first, unit->last, unit->factor);
      return unit->last;
    }
    if (prefix && !unit && is_free(prefix->first)) {
      add(*number, prefix->first, number->last, prefix->factor);
    } else if (!unit && is_table_amount(*number)) {
      add(*number, number->first, number->last, kThousand);
    }
    return number->last;
  }

  std::optional<WrittenNumber> read_unbroken_number(std::size_t i) const {
    const Lexeme& start = lexemes_.at(i);
    if (start.joined && lexemes_.before(i).is_word()) return std::nullopt;
    if (i < row_.last && i >= row_.first) return std::nullopt;
    auto number = read_number(lexemes_, i);
    const bool is_post = lexemes_.before(i).is("post") && number && number->is_grouped;
    return is_post ? std::nullopt : number;
  }

  /// «(i 1000 kroner)», «tall i 1 000 kr».
  bool is_table_note(std::size_t i) const {
    const auto number = read_number(lexemes_, i);
    return number->whole == kThousand && !number->has_decimals &&
           is_one_of(lexemes_.before(i).lower, {"i", "(", "hele"});
  }

  bool is_free(std::size_t first) const {
    return found_.empty() || found_.back().end <= lexemes_.at(first).start;
  }

  /// An amount in thousands: the last of its table cell, and big or set apart.
  bool is_table_amount(const WrittenNumber& number) const {
    const bool is_row = row_.last > 0 && number.first >= row_.last;
    if (!context_.thousands && !is_row) return false;
    const bool is_last = is_row && !context_.thousands ? lexemes_.ends_line(number.last - 1)
                                                       : lexemes_.ends_cell(number.last - 1);
    const bool is_whole_cell = lexemes_.at(number.first).cell_start;
    const bool is_amount =
        number.is_grouped || (is_whole_cell && !lexemes_.at(number.first).line_start);
    return is_last && is_amount && !number.has_decimals && !is_other_number(lexemes_, number);
  }

  /// «mellom 10 og 15 mill. kroner», «10–15 mill.», «fra 4,1 til 3,6 mill.»: the first one too.
  void add_shared(const WrittenNumber& number, std::int64_t factor) {
    const std::string& joint = lexemes_.before(number.first).lower;
    if (number.first < 2 || !is_one_of(joint, {"og", "til", "-", "eller"})) return;
    std::size_t first = number.first - 2;
    if (lexemes_.before(first).is(",") && lexemes_.at(first).joined) first -= first >= 2 ? 2 : 0;
    const auto earlier = read_number(lexemes_, first);
    if (!earlier || earlier->last != number.first - 1 || !is_free(first)) return;
    const std::string& opening = lexemes_.before(first).lower;
    const bool is_range = joint == "-" || (joint == "til" && opening == "fra") ||
                          (joint == "til" && opening == "frå") ||
                          is_one_of(opening, {"mellom", "henholdsvis", "høvesvis"});
    if (!is_range || is_other_number(lexemes_, *earlier)) return;
    add(*earlier, first, earlier->last, factor);
  }

  void add(const WrittenNumber& number, std::size_t first, std::size_t last, std::int64_t factor) {
    std::string norm = kroner(number, factor);
    if (norm.empty()) return;
    found_.push_back(make_entity(lexemes_, EntityKind::money, first, last));
    found_.back().norm = std::move(norm);
  }

  const Lexemes& lexemes_;
  const TagContext& context_;
  std::vector<BudgetRow> rows_;
  std::size_t next_row_ = 0;
  BudgetRow row_;
  Entities found_;
};

}  // namespace

Entities find_money(const Lexemes& lexemes, const TagContext& context) {
  return MoneyReader(lexemes, context).read();
}

}  // namespace sporhund::entities
