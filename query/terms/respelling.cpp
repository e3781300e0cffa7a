#include "query/terms/respelling.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "entities/lexemes.h"
#include "schema/fields.h"
#include "schema/passage.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/word_lists.h"

namespace sporhund::query {

namespace {

using entities::Lexeme;
using entities::Lexemes;
using text::is_one_of;

struct Reading {
  std::size_t last = 0;  ///< one past the lexemes read
  std::string spelt;
};

bool is_year(const Lexeme& lexeme) {
  return lexeme.is_number() && lexeme.printed.size() == 4 &&
         (lexeme.printed.starts_with("19") || lexeme.printed.starts_with("20"));
}

bool is_short_number(const Lexeme& lexeme) {
  constexpr std::size_t kMostDigits = 3;
  return lexeme.is_number() && lexeme.printed.size() <= kMostDigits;
}

std::string capitals(std::string_view word) {
  std::string upper(word);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

class Reader {
 public:
  Reader(const Lexemes& lexemes, const Xapian::Database& database)
      : lexemes_(lexemes), database_(database) {}

  std::optional<Reading> read(std::size_t i) const {
    for (const auto rule : {&Reader::id, &Reader::report, &Reader::paper, &Reader::agenda_case}) {
      if (auto reading = (this->*rule)(i)) return reading;
    }
    return std::nullopt;
  }

 private:
  std::size_t past_signs(std::size_t i, std::initializer_list<std::string_view> signs) const {
    return is_one_of(lexemes_.at(i).lower, signs) ? i + 1 : i;
  }

  bool is_named(schema::EntityKind kind, const std::string& norm) const {
    const std::vector<std::string> terms = text::named_terms({kind, "", norm, 0, 0});
    return std::any_of(terms.begin(), terms.end(),
                       [&](const std::string& term) { return database_.term_exists(term); });
  }

  bool is_value(schema::FieldId field, const std::string& value) const {
    return database_.term_exists(text::value_term(field, value));
  }

  /// «tb 2023 9», «TB2023/09», «2024/01».
  std::optional<Reading> id(std::size_t i) const {
    constexpr std::size_t kMostLetters = 4;
    const Lexeme& first = lexemes_.at(i);
    const bool prefixed = first.is_word() && first.printed.size() <= kMostLetters;
    const std::size_t year = prefixed ? past_signs(i + 1, {"-", "/"}) : i;
    if (!is_year(lexemes_.at(year))) return std::nullopt;
    const std::size_t number = past_signs(year + 1, {"-", "/", "."});
    if (!is_short_number(lexemes_.at(number))) return std::nullopt;
    const std::string start = capitals(prefixed ? first.printed : std::string_view()) +
                              std::string(lexemes_.at(year).printed) + "-";
    const std::string_view digits = lexemes_.at(number).printed;
    for (const std::string_view zero : {"", "0"}) {
      std::string spelt = fmt::format("{}{}{}", start, zero, digits);
      if (is_value(schema::FieldId::assignment_id, spelt)) return Reading{number + 1, spelt};
    }
    return std::nullopt;
  }

  /// «nou 2023 4».
  std::optional<Reading> report(std::size_t i) const {
    if (!lexemes_.at(i).is("nou") || !is_year(lexemes_.at(i + 1))) return std::nullopt;
    const std::size_t number = past_signs(i + 2, {":", "-", "/", "."});
    if (!is_short_number(lexemes_.at(number))) return std::nullopt;
    std::string spelt =
        fmt::format("NOU {}: {}", lexemes_.at(i + 1).printed, lexemes_.at(number).printed);
    if (!is_named(schema::EntityKind::document, spelt)) return std::nullopt;
    return Reading{number + 1, std::move(spelt)};
  }

  /// «prop 3 l».
  std::optional<Reading> paper(std::size_t i) const {
    const bool proposition = is_one_of(lexemes_.at(i).lower, {"prop", "proposisjon"});
    if (!proposition && !is_one_of(lexemes_.at(i).lower, {"innst", "innstilling"})) {
      return std::nullopt;
    }
    const std::size_t number = past_signs(i + 1, {"."});
    const Lexeme& letter = lexemes_.at(number + 1);
    if (!is_short_number(lexemes_.at(number)) || !is_one_of(letter.lower, {"s", "l", "ls"})) {
      return std::nullopt;
    }
    std::string spelt = fmt::format("{}. {} {}", proposition ? "Prop" : "Innst",
                                    lexemes_.at(number).printed, capitals(letter.printed));
    if (!is_named(schema::EntityKind::document, spelt)) return std::nullopt;
    return Reading{number + 2, std::move(spelt)};
  }

  /// «sak 25-23», «sak 25.23».
  std::optional<Reading> agenda_case(std::size_t i) const {
    constexpr std::size_t kYearDigits = 2;
    const Lexeme& year = lexemes_.at(i + 2);
    const bool announced = is_one_of(lexemes_.before(i).lower, {"sak", "saka", "saken"});
    if (!announced || !is_short_number(lexemes_.at(i)) || !lexemes_.at(i + 1).joined ||
        !is_one_of(lexemes_.at(i + 1).lower, {"-", "."}) || !year.is_number() || !year.joined ||
        year.printed.size() != kYearDigits) {
      return std::nullopt;
    }
    std::string spelt = fmt::format("{}/{}", lexemes_.at(i).printed, year.printed);
    if (!is_value(schema::FieldId::case_number, spelt)) return std::nullopt;
    return Reading{i + 3, std::move(spelt)};
  }

  const Lexemes& lexemes_;
  const Xapian::Database& database_;
};

}  // namespace

Respelling respell(std::string_view question, const Xapian::Database& database) {
  Respelling result;
  const std::string text = text::normalised(question);
  if (text.find('"') != std::string::npos) return {std::string(question), {}};
  const Lexemes lexemes(text);
  const Reader reader(lexemes, database);
  std::size_t copied = 0;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const std::optional<Reading> reading = reader.read(i);
    if (!reading) continue;
    const std::string_view typed = lexemes.printed(i, reading->last);
    i = reading->last - 1;
    if (text::plain_value(typed) == text::plain_value(reading->spelt)) continue;
    result.notes.push_back(fmt::format("«{}» er lest som «{}»", typed, reading->spelt));
    const std::size_t start = static_cast<std::size_t>(typed.data() - text.data());
    result.question.append(text, copied, start - copied).append(reading->spelt);
    copied = start + typed.size();
  }
  if (copied == 0) return {std::string(question), {}};
  result.question.append(text, copied);
  return result;
}

}  // namespace sporhund::query
