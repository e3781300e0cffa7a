#include "entities/organisation_rules.h"

#include <array>

#include "text/tokens.h"

namespace sporhund::entities {
namespace {

constexpr std::size_t kLongestName = 8;  ///< lexemes

/// Capitalised only because they begin a sentence; no name starts with one.
bool is_sentence_opener(std::string_view word) {
  return is_one_of(
      word, {"i",     "for",    "til",     "fra",    "frå",       "med",   "av",        "om",
             "ved",   "på",     "og",      "som",    "der",       "når",   "videre",    "vidare",
             "en",    "ein",    "ei",      "et",     "eit",       "den",   "det",       "de",
             "dei",   "denne",  "dette",   "disse",  "hver",      "kvar",  "alle",      "noen",
             "hvis",  "dersom", "både",    "samt",   "mens",      "ingen", "vår",       "deres",
             "din",   "min",    "hvilken", "enhver", "eventuelt", "også",  "per",       "hos",
             "annen", "ny",     "aktuell", "egen",   "liten",     "stor",  "statsråden"});
}

bool begins_name(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& word = lexemes.at(i);
  const Lexeme& previous = lexemes.before(i);
  const bool is_inside =
      word.joined && (previous.is_word() || previous.is_number() || previous.is("-"));
  return word.is_capital() && !word.in_address && !is_inside && !is_sentence_opener(word.lower);
}

/// The word without a genitive's s: «kommunes», «RHFs».
std::string_view base(std::string_view word) {
  const bool is_genitive = word.size() > 2 && word.back() == 's' && word[word.size() - 2] != 's';
  return is_genitive ? word.substr(0, word.size() - 1) : word;
}

/// One past the capitalised name at i: "Oslo", "Nord-Fron", "Øvre Eiker"; at most `words` words.
std::size_t end_of_name(const Lexemes& lexemes, std::size_t i, std::size_t words) {
  std::size_t end = i;
  for (std::size_t count = 0; count < words && lexemes.at(end).is_capital(); ++count) {
    if (end > i && lexemes.breaks_before(end)) break;
    ++end;
    while (lexemes.at(end).is("-") && lexemes.at(end).joined && lexemes.at(end + 1).joined &&
           lexemes.at(end + 1).is_word()) {
      end += 2;
    }
  }
  return end;
}

std::optional<UnlistedBody> cut(const Lexemes& lexemes, std::size_t first, std::size_t end) {
  const std::string_view last = lexemes.at(end - 1).printed;
  std::string name = lexemes.tidy(first, end);
  name.resize(name.size() - (last.size() - base(last).size()));
  return UnlistedBody{end, std::move(name)};
}

/// A letterhead's «NORD-FRON KOMMUNE» or «Nord-Fron Kommune» as text has it: «Nord-Fron kommune».
std::optional<UnlistedBody> in_small_letters(std::optional<UnlistedBody> body, const Lexeme& tail) {
  if (count_capitals(tail.printed) < tail.printed.size()) {
    body->name.replace(body->name.rfind(' ') + 1, std::string::npos, base(tail.lower));
    return body;
  }
  std::string name = text::lower(body->name);
  const std::size_t end = name.rfind(' ');
  for (std::size_t i = 0; i < end; ++i) {
    const bool begins_word = i == 0 || name[i - 1] == ' ' || name[i - 1] == '-';
    const std::size_t letter = static_cast<unsigned char>(name[i]) >= 0x80 ? 2 : 1;
    if (begins_word && name.size() == body->name.size()) {
      name.replace(i, letter, body->name, i, letter);
    }
  }
  return UnlistedBody{body->end, std::move(name)};
}

/// «Ålesund kommune», «Oslo tingrett»: a place of at most two words and what it is.
std::optional<UnlistedBody> read_place_body(const Lexemes& lexemes, std::size_t i) {
  for (std::size_t words = 1; words <= 2; ++words) {
    const std::size_t end = end_of_name(lexemes, i, words);
    const Lexeme& tail = lexemes.at(end);
    if (!tail.is_word() || tail.joined || tail.cell_start) continue;
    if (is_one_of(base(tail.lower),
                  {"kommune", "fylkeskommune", "tingrett", "lagmannsrett", "politidistrikt"})) {
      return in_small_letters(cut(lexemes, i, end + 1), tail);
    }
  }
  return std::nullopt;
}

bool is_company_form(const Lexeme& word) {
  const std::string_view form =
      word.printed.ends_with('s') ? word.printed.substr(0, word.printed.size() - 1) : word.printed;
  return is_one_of(form, {"RHF", "HF", "AS", "ASA", "SF", "KF", "IKS", "SA"}) ||
         is_one_of(word.printed, {"AS", "KFs"});
}

/// Lower-case words inside a company's or trust's name.
bool is_name_filler(std::string_view word) {
  return is_one_of(word, {"i", "på", "universitetssykehus", "universitetssjukehus", "sykehus",
                          "sjukehus", "sykehusene", "helse", "interim", "universitetssjukehuset"});
}

/// «Sykehuset i X HF», «X Systemer AS»: a name that ends in a form of company.
std::optional<UnlistedBody> read_company(const Lexemes& lexemes, std::size_t i) {
  for (std::size_t end = i + 1; end < i + kLongestName && end < lexemes.size(); ++end) {
    const Lexeme& word = lexemes.at(end);
    if (lexemes.breaks_before(end)) return std::nullopt;
    if (is_company_form(word) && !word.joined) {
      const std::string_view form = word.printed;
      auto body = cut(lexemes, i, end + 1);
      if (is_one_of(form, {"AS"})) body->name = lexemes.tidy(i, end + 1);
      return body;
    }
    // «PROTOKOLL FRA FORETAKSMØTE I X HF»: capitals tell no name where all is set in them.
    const bool is_name_word = word.is_capital() && !is_one_of(word.lower, {"fra", "frå", "til"});
    const bool is_part = is_name_word || is_name_filler(word.lower) ||
                         (word.is("-") && word.joined) || (word.joined && word.is_word());
    if (!is_part) return std::nullopt;
  }
  return std::nullopt;
}

/// What begins a body's name, and what stands after it: a place or a field of work.
struct Head {
  std::array<std::string_view, 3> words;  ///< lower case, the last ones may be empty
  bool takes_place;
};

constexpr Head kHeads[] = {
    {{"direktoratet", "for", ""}, false},
    {{"nasjonalt", "senter", "for"}, false},
    {{"nasjonalt", "kompetansesenter", "for"}, false},
    {{"nasjonal", "kompetansetjeneste", "for"}, false},
    {{"nasjonal", "kompetanseteneste", "for"}, false},
    {{"norsk", "forening", "for"}, false},
    {{"landsforeningen", "for", ""}, false},
    {{"landsforeninga", "for", ""}, false},
    {{"statsforvalteren", "i", ""}, true},
    {{"statsforvaltaren", "i", ""}, true},
    {{"fylkesmannen", "i", ""}, true},
    {{"universitetet", "i", ""}, true},
    {{"høgskolen", "i", ""}, true},
    {{"høyskolen", "i", ""}, true},
    {{"høgskulen", "i", ""}, true},
    {{"høgskulen", "på", ""}, true},
    {{"universitetssykehuset", "", ""}, true},
    {{"helsefellesskapet", "", ""}, true},
};

std::size_t end_of_head(const Lexemes& lexemes, std::size_t i, const Head& head) {
  std::size_t end = i;
  for (const std::string_view word : head.words) {
    if (word.empty()) break;
    if (!lexemes.at(end).is(word) || (end > i && lexemes.breaks_before(end))) return i;
    ++end;
  }
  return end;
}

/// Endings of nouns that a second field of work has: «byggkvalitet og brannsikkerhet».
bool is_field_of_work(const Lexeme& word) {
  if (!word.is_word() || word.is_capital()) return false;
  for (const std::string_view ending :
       {"ing", "het", "skap", "sjon", "vern", "styring", "tjenester", "tenester", "produkter",
        "produkt", "leik", "omsorg"}) {
    if (base(word.lower).ends_with(ending)) return true;
  }
  return false;
}

/// One past the field of work at i: "e-helse", "forvaltning og økonomistyring".
std::size_t end_of_field(const Lexemes& lexemes, std::size_t i) {
  const auto end_of_word = [&](std::size_t at) {
    std::size_t end = at + 1;
    while (lexemes.at(end).is("-") && lexemes.at(end).joined && lexemes.at(end + 1).joined &&
           lexemes.at(end + 1).is_word()) {
      end += 2;
    }
    return end;
  };
  if (!lexemes.at(i).is_word() || lexemes.breaks_before(i)) return i;
  std::size_t end = end_of_word(i);
  if (lexemes.at(end).is("-") && lexemes.at(end).joined) {  // «natur- og miljøvern»
    if (!lexemes.at(end + 1).is("og")) return i;
    ++end;
  }
  if (lexemes.at(end).is("og") && is_field_of_work(lexemes.at(end + 1))) end = end_of_word(end + 1);
  return end;
}

std::optional<UnlistedBody> read_headed_body(const Lexemes& lexemes, std::size_t i) {
  for (const Head& head : kHeads) {
    const std::size_t tail = end_of_head(lexemes, i, head);
    if (tail == i) continue;
    if (lexemes.breaks_before(tail)) return std::nullopt;
    const std::size_t end =
        head.takes_place ? end_of_name(lexemes, tail, 2) : end_of_field(lexemes, tail);
    if (end > tail) return cut(lexemes, i, end);
  }
  return std::nullopt;
}

/// Names of one word that say what they are. Those that mean any body of their sort are none.
bool is_telling_name(std::string_view lower_case) {
  constexpr std::string_view kEndings[] = {"departementet", "direktoratet", "foreningen",
                                           "foreninga",     "forbundet",    "kommisjonen"};
  constexpr std::size_t kShortestStem = 3;
  if (is_one_of(lower_case,
                {"fagdepartementet", "sektordepartementet", "eierdepartementet", "fagdirektoratet",
                 "pasientforeningen", "fagforeningen", "fagforbundene", "brukerforeningen",
                 "arbeidstakerforeningen", "yrkesforeningen", "samferdselsdirektoratet",
                 "innenriksdepartementet", "hovedforeningen", "underdirektoratet",
                 "lokalforeningen", "moderdepartementet"})) {
    return false;
  }
  for (const std::string_view ending : kEndings) {
    if (lower_case.ends_with(ending)) return lower_case.size() >= ending.size() + kShortestStem;
  }
  return false;
}

/// «Finansdepartementet», «Klima- og miljødepartementet», «Diabetesforbundet».
std::optional<UnlistedBody> read_telling_name(const Lexemes& lexemes, std::size_t i) {
  if (is_telling_name(base(lexemes.at(i).lower))) return cut(lexemes, i, i + 1);
  const bool is_coordinated = lexemes.at(i + 1).is("-") && lexemes.at(i + 1).joined;
  if (!is_coordinated) return std::nullopt;
  std::size_t end = i + 2;
  if (lexemes.at(end).is(",") && lexemes.at(end + 2).is("-")) end += 3;  // «Barne-, ungdoms- og …»
  if (!lexemes.at(end).is("og") || !is_telling_name(base(lexemes.at(end + 1).lower))) {
    return std::nullopt;
  }
  return cut(lexemes, i, end + 2);
}

/// «Norsk psykologforening», «Norges Blindeforbund».
std::optional<UnlistedBody> read_association(const Lexemes& lexemes, std::size_t i) {
  constexpr std::size_t kLongest = 5;
  if (!is_one_of(lexemes.at(i).lower, {"norsk", "norges", "noregs", "norske"})) return std::nullopt;
  for (std::size_t end = i + 1; end < i + kLongest; ++end) {
    const Lexeme& word = lexemes.at(end);
    const bool is_part = word.is_word() || (word.is("-") && word.joined);
    if (!is_part || lexemes.breaks_before(end)) return std::nullopt;
    const std::string_view name = base(word.lower);
    const bool is_association =
        name.ends_with("forening") || name.ends_with("forbund") || name.ends_with("foreining");
    if (is_association && word.lower.size() > 8) return cut(lexemes, i, end + 1);
  }
  return std::nullopt;
}

}  // namespace

std::optional<UnlistedBody> read_unlisted_body(const Lexemes& lexemes, std::size_t i) {
  if (!begins_name(lexemes, i)) return std::nullopt;
  static constexpr std::array kRules{read_headed_body, read_place_body, read_association,
                                     read_telling_name, read_company};
  for (const auto rule : kRules) {
    if (auto body = rule(lexemes, i)) return body;
  }
  return std::nullopt;
}

}  // namespace sporhund::entities
