#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "entities/recognisers.h"
#include "text/tokens.h"

namespace sporhund::entities {
namespace {

using schema::EntityKind;

struct Reference {
  std::size_t last;  ///< one past the end
  std::string norm;
};

std::size_t skip(const Lexemes& lexemes, std::size_t i,
                 std::initializer_list<std::string_view> words) {
  return is_one_of(lexemes.at(i).lower, words) ? i + 1 : i;
}

bool is_year(const Lexeme& lexeme) {
  return lexeme.is_number() && lexeme.printed.size() == 4 &&
         value_of_digits(lexeme.printed) >= 1900 && value_of_digits(lexeme.printed) < 2100;
}

/// "(2023–2024)" or "2023-2024" at lexeme i: a session of the Storting.
std::optional<Reference> read_session(const Lexemes& lexemes, std::size_t i) {
  const bool has_parenthesis = lexemes.at(i).is("(");
  const std::size_t first = has_parenthesis ? i + 1 : i;
  if (!is_year(lexemes.at(first)) || !lexemes.at(first + 1).is("-") ||
      !is_year(lexemes.at(first + 2))) {
    return std::nullopt;
  }
  const std::size_t end = first + 3;
  const bool is_closed = has_parenthesis && lexemes.at(end).is(")");
  std::string norm = " (" + std::string(lexemes.at(first).printed) + "–" +
                     std::string(lexemes.at(first + 2).printed) + ")";
  return Reference{is_closed ? end + 1 : end, std::move(norm)};
}

/// A series of the Storting's papers: how it begins and how the norm has it.
struct Series {
  std::array<std::string_view, 5> words;  ///< lower-case lexemes, dots left out
  std::string_view norm;
};
constexpr Series kSeries[] = {
    {{"prop", "", "", "", ""}, "Prop. "},
    {{"proposisjon", "", "", "", ""}, "Prop. "},
    {{"innst", "s", "nr", "", ""}, "Innst. S. nr. "},
    {{"innst", "o", "nr", "", ""}, "Innst. O. nr. "},
    {{"innst", "", "", "", ""}, "Innst. "},
    {{"innstilling", "", "", "", ""}, "Innst. "},
    {{"meld", "st", "nr", "", ""}, "Meld. St. "},
    {{"meld", "st", "", "", ""}, "Meld. St. "},
    {{"melding", "til", "stortinget", "nr", ""}, "Meld. St. "},
    {{"st", "meld", "nr", "", ""}, "St.meld. nr. "},
    {{"stortingsmelding", "nr", "", "", ""}, "St.meld. nr. "},
    {{"st", "prp", "nr", "", ""}, "St.prp. nr. "},
    {{"ot", "prp", "nr", "", ""}, "Ot.prp. nr. "},
    {{"dokument", "nr", "", "", ""}, "Dokument "},
    {{"dokument", "", "", "", ""}, "Dokument "},
    {{"dok", "nr", "", "", ""}, "Dokument "},
    {{"dok", "", "", "", ""}, "Dokument "},
    {{"representantforslag", "", "", "", ""}, "Representantforslag "},
    {{"lovvedtak", "", "", "", ""}, "Lovvedtak "},
};

/// One past the words of a series at lexeme i, dots skipped; i where it is another.
std::size_t end_of_series(const Lexemes& lexemes, std::size_t i, const Series& series) {
  std::size_t end = i;
  for (const std::string_view word : series.words) {
    if (word.empty()) break;
    if (!lexemes.at(end).is(word)) return i;
    end = skip(lexemes, end + 1, {"."});
  }
  return end;
}

/// "1 S", "91 L", "1 LS Tillegg 1", "3:14": what stands after the series' words.
std::optional<Reference> read_number(const Lexemes& lexemes, std::size_t i, bool takes_colon) {
  const Lexeme& number = lexemes.at(i);
  if (!number.is_number() || number.printed.size() > 4) return std::nullopt;
  Reference reference{i + 1, std::string(number.printed)};
  const bool has_colon = lexemes.at(i + 1).is(":") && lexemes.at(i + 2).is_number();
  if (takes_colon && !has_colon) return std::nullopt;
  if (takes_colon) {
    reference.norm += ":" + std::string(lexemes.at(i + 2).printed);
    reference.last = i + 3;
  }
  const Lexeme& letter = lexemes.at(reference.last);
  if (is_one_of(letter.printed, {"S", "L", "LS"}) && !letter.cell_start) {
    reference.norm += " " + std::string(letter.printed);
    ++reference.last;
  }
  const std::size_t addition = reference.last;
  if (lexemes.at(addition).is("tillegg") && lexemes.at(addition + 1).is_number()) {
    reference.norm += " Tillegg " + std::string(lexemes.at(addition + 1).printed);
    reference.last = addition + 2;
  } else if (lexemes.at(addition).is("gul") && lexemes.at(addition + 1).is("bok")) {
    reference.last = addition + 2;
  }
  return reference;
}

/// «Prop. 1 S (2023–2024)», «Meld. St. 9», «Dokument 3:14 (2020–2021)».
std::optional<Reference> read_storting_paper(const Lexemes& lexemes, std::size_t i) {
  for (const Series& series : kSeries) {
    const std::size_t number = end_of_series(lexemes, i, series);
    if (number == i) continue;
    auto reference = read_number(lexemes, number, series.norm == "Dokument ");
    if (!reference) continue;
    reference->norm.insert(0, series.norm);
    if (const auto session = read_session(lexemes, reference->last)) {
      reference->norm += session->norm;
      reference->last = session->last;
    }
    return reference;
  }
  return std::nullopt;
}

/// «NOU 2023: 4».
std::optional<Reference> read_nou(const Lexemes& lexemes, std::size_t i) {
  if (lexemes.at(i).printed != "NOU" || !is_year(lexemes.at(i + 1))) return std::nullopt;
  if (!lexemes.at(i + 2).is(":") || !lexemes.at(i + 3).is_number()) return std::nullopt;
  return Reference{i + 4, "NOU " + std::string(lexemes.at(i + 1).printed) + ": " +
                              std::string(lexemes.at(i + 3).printed)};
}

/// «rundskriv R-109/2017», «R-9/2022», «I-2/2023».
std::optional<Reference> read_circular(const Lexemes& lexemes, std::size_t i) {
  const std::size_t letter = skip(lexemes, i, {"rundskriv"});
  const bool is_announced = letter > i;
  const Lexeme& series = lexemes.at(letter);
  const bool is_series =
      is_one_of(series.printed, {"R", "I", "H", "G", "IS"}) && !lexemes.at(i).joined;
  const std::size_t number = letter + 2;
  if (!is_series || !lexemes.at(letter + 1).is("-") || !lexemes.at(letter + 1).joined ||
      !lexemes.at(number).is_number() || !lexemes.at(number).joined) {
    return std::nullopt;
  }
  std::string norm =
      "rundskriv " + std::string(series.printed) + "-" + std::string(lexemes.at(number).printed);
  const bool has_year = lexemes.at(number + 1).is("/") && lexemes.at(number + 2).is_number() &&
                        lexemes.at(number + 2).joined;
  if (!has_year) return is_announced ? std::optional(Reference{number + 1, norm}) : std::nullopt;
  return Reference{number + 3, norm + "/" + std::string(lexemes.at(number + 2).printed)};
}

/// «IE-1083», «IS-2800»: reports of the directorates of health.
std::optional<Reference> read_report(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& number = lexemes.at(i + 2);
  const bool is_number = number.is_number() && number.joined && number.printed.size() >= 3;
  const bool goes_on = lexemes.at(i + 3).joined && lexemes.at(i + 3).is("/");
  if (!is_one_of(lexemes.at(i).printed, {"IE", "IS"}) || goes_on || !lexemes.at(i + 1).is("-") ||
      !lexemes.at(i + 1).joined || !is_number) {
    return std::nullopt;
  }
  return Reference{i + 3, std::string(lexemes.at(i).printed) + "-" + std::string(number.printed)};
}

/// The kind of letter a word names, as a norm begins with it; empty for other words.
std::string_view letter_named(std::string_view word) {
  if (is_one_of(word, {"tildelingsbrev", "tildelingsbrevet", "tildelingsbreva"}))
    return "Tildelingsbrev";
  if (is_one_of(word, {"oppdragsdokument", "oppdragsdokumentet"})) return "Oppdragsdokument";
  if (is_one_of(word, {"oppdragsbrev", "oppdragsbrevet"})) return "Oppdragsbrev";
  return {};
}

std::string numbered(std::string_view name, const Lexeme& number) {
  return std::string(name) + " nr. " + std::string(number.printed);
}

/// «tillegg til tildelingsbrev nr. 5», «tillegg nr. 5 til tildelingsbrev», «supplerende
/// tildelingsbrev nr. 2».
std::optional<Reference> read_numbered_letter(const Lexemes& lexemes, std::size_t i) {
  const auto number_after = [&](std::size_t at) {
    const std::size_t nr = skip(lexemes, at, {"nr"});
    return nr == at ? lexemes.size() : skip(lexemes, nr, {"."});
  };
  const bool is_addition = is_one_of(lexemes.at(i).lower, {"tillegg", "tillegget"});
  if (is_addition && lexemes.at(number_after(i + 1)).is_number()) {
    const std::size_t number = number_after(i + 1);
    const std::string_view letter = letter_named(lexemes.at(number + 2).lower);
    if (!lexemes.at(number + 1).is("til") || letter.empty()) return std::nullopt;
    const std::string name = "Tillegg til " + text::lower(letter);
    return Reference{number + 3, numbered(name, lexemes.at(number))};
  }
  const std::size_t at = is_addition ? skip(lexemes, i + 1, {"til"})
                                     : skip(lexemes, i, {"supplerende", "supplerande"});
  const std::string_view letter = letter_named(lexemes.at(at).lower);
  const std::size_t number = number_after(at + 1);
  if (letter.empty() || at == i || !lexemes.at(number).is_number()) return std::nullopt;
  const std::string name = (is_addition ? "Tillegg til " : "Supplerende ") + text::lower(letter);
  return Reference{number + 1, numbered(name, lexemes.at(number))};
}

/// Reads letters of a year, «oppdragsdokument for 2026 til …»: whose it is says a body nearby.
class YearLetters {
 public:
  YearLetters(const Lexemes& lexemes, const TagContext& context, const Entities& organisations)
      : lexemes_(lexemes), context_(context), organisations_(organisations) {}

  std::optional<Reference> read(std::size_t i) const {
    if (lexemes_.at(i).is("årets") && context_.year) return read_this_years(i);
    const std::string_view letter = letter_named(lexemes_.at(i).lower);
    if (letter.empty()) return std::nullopt;
    std::size_t end = i + 1;
    std::string recipient = recipient_at(end);
    const std::size_t year = skip(lexemes_, end, {"for", "i"});
    if (!is_year(lexemes_.at(year)) || lexemes_.at(year + 1).is("-")) return std::nullopt;
    const std::string_view printed = lexemes_.at(year).printed;
    end = year + 1;
    if (recipient.empty()) {
      std::size_t further = end;
      recipient = recipient_at(further);
    }
    return Reference{end, norm_of(letter, recipient, printed)};
  }

 private:
  /// «Direktoratet for … har i årets tildelingsbrev …»: the sentence's first body is told.
  std::optional<Reference> read_this_years(std::size_t i) const {
    const std::string_view letter = letter_named(lexemes_.at(i + 1).lower);
    if (letter.empty()) return std::nullopt;
    std::size_t end = i + 2;
    std::string recipient = recipient_at(end);
    if (recipient.empty()) recipient = subject_before(i);
    return Reference{i + 2, norm_of(letter, recipient, std::to_string(*context_.year))};
  }

  /// The body of «til …» at lexeme `at`, which is moved past it; empty where there is none.
  std::string recipient_at(std::size_t& at) const {
    const Lexeme& name = lexemes_.at(at + 1);
    if (!lexemes_.at(at).is("til")) return {};
    const auto body = first_body_from(name.start);
    if (body == organisations_.end() || body->start != name.start) return {};
    ++at;
    while (at < lexemes_.size() && lexemes_.at(at).start < body->end) ++at;
    return body->norm;
  }

  std::string subject_before(std::size_t i) const {
    constexpr std::size_t kReach = 30;
    std::size_t first = i;
    for (std::size_t back = 0; back < kReach && first > 0 && !lexemes_.breaks_before(first); ++back)
      --first;
    const auto body = first_body_from(lexemes_.at(first).start);
    if (body != organisations_.end() && body->start < lexemes_.at(i).start) return body->norm;
    return {};
  }

  Entities::const_iterator first_body_from(std::size_t start) const {
    return std::lower_bound(
        organisations_.begin(), organisations_.end(), start,
        [](const schema::Entity& entity, std::size_t at) { return entity.start < at; });
  }

  static std::string norm_of(std::string_view letter, const std::string& recipient,
                             std::string_view year) {
    std::string norm(letter);
    if (!recipient.empty()) norm += " til " + recipient;
    return norm + " for " + std::string(year);
  }

  const Lexemes& lexemes_;
  const TagContext& context_;
  const Entities& organisations_;
};

}  // namespace

Entities find_document_references(const Lexemes& lexemes, const TagContext& context,
                                  const Entities& organisations) {
  const YearLetters year_letters(lexemes, context, organisations);
  static constexpr std::array kForms{read_storting_paper, read_nou, read_circular, read_report,
                                     read_numbered_letter};
  Entities found;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (lexemes.at(i).in_address || !lexemes.at(i).is_word()) continue;
    std::optional<Reference> reference;
    for (const auto form : kForms) {
      reference = form(lexemes, i);
      if (reference) break;
    }
    if (!reference) reference = year_letters.read(i);
    if (!reference) continue;
    found.push_back(make_entity(lexemes, EntityKind::document, i, reference->last));
    found.back().norm = std::move(reference->norm);
    i = reference->last - 1;
  }
  return found;
}

}  // namespace sporhund::entities
