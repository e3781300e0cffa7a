#include "entities/law_titles.h"

namespace sporhund::entities {

bool is_hyphen(const Lexemes& lexemes, std::size_t i) {
  return lexemes.at(i).is("-") && lexemes.at(i).joined;
}

namespace {

constexpr std::size_t kLongestTitle = 20;  ///< lexemes of a title after «om»

/// Endings of short titles and what the norm has for them.
struct Ending {
  std::string_view written;
  std::string_view norm;
};
constexpr Ending kEndings[] = {
    {"loven", "loven"},
    {"lovens", "loven"},
    {"lova", "loven"},
    {"lovas", "loven"},
    {"forskriften", "forskriften"},
    {"forskriftens", "forskriften"},
    {"forskrifta", "forskriften"},
    {"forskriftas", "forskriften"},
    {"direktivet", "direktivet"},
    {"direktivets", "direktivet"},
    {"forordningen", "forordningen"},
    {"forordningens", "forordningen"},
    {"forordninga", "forordningen"},
    {"reglementet", "reglementet"},
    {"reglementets", "reglementet"},
};

/// Words with such an ending that name no one law.
bool is_common_noun(std::string_view word) {
  return is_one_of(word, {"særloven", "rammeloven", "fullmaktsloven", "endringsloven", "hovedloven",
                          "helseloven", "naturloven", "jungelloven", "særforskriften",
                          "endringsforskriften", "rammedirektivet", "lovforskriften", "alloven",
                          "moderdirektivet", "kloven", "omsorgsloven"});
}

/// Laws whose official name is nynorsk, and those known by one word of another form.
constexpr Ending kOwnNames[] = {
    {"offentleglova", "offentleglova"},
    {"offentleglovas", "offentleglova"},
    {"opplæringslova", "opplæringslova"},
    {"opplæringslovas", "opplæringslova"},
    {"arkivlova", "arkivlova"},
    {"arkivloven", "arkivlova"},
    {"stadnamnlova", "stadnamnlova"},
    {"statsborgerloven", "statsborgerloven"},
    {"grunnloven", "Grunnloven"},
    {"grunnlova", "Grunnloven"},
    {"grunnlovens", "Grunnloven"},
    {"gdpr", "personvernforordningen"},
    {"personvernforordning", "personvernforordningen"},
};

/// Parts of nynorsk names and what the bokmål name has for them.
constexpr Ending kNynorskParts[] = {
    {"teneste", "tjeneste"},         {"brukarretts", "brukerrettighets"},
    {"verksemd", "virksomhet"},      {"sjukehus", "sykehus"},
    {"føretak", "foretak"},          {"tryggleik", "sikkerhet"},
    {"forureining", "forurensning"}, {"høgskule", "høyskole"},
    {"vassressurs", "vannressurs"},  {"anskaffings", "anskaffelses"},
    {"løyvings", "bevilgnings"},
};

/// What jurists write before a section's number: «fvl. § 36».
constexpr Ending kAbbreviated[] = {
    {"fvl", "forvaltningsloven"},
    {"offl", "offentleglova"},
    {"pbl", "plan- og bygningsloven"},
    {"aml", "arbeidsmiljøloven"},
    {"uhl", "universitets- og høyskoleloven"},
    {"strl", "straffeloven"},
};

std::string in_bokmal(std::string title) {
  for (const Ending& part : kNynorskParts) {
    const std::size_t at = title.find(part.written);
    if (at != std::string::npos) title.replace(at, part.written.size(), part.norm);
  }
  return title;
}

/// The short title that a word is, in the norm's form; empty for other words.
std::string short_title(const Lexeme& word) {
  for (const Ending& name : kOwnNames) {
    if (word.is(name.written)) return std::string(name.norm);
  }
  if (is_common_noun(word.lower)) return {};
  for (const Ending& ending : kEndings) {
    if (!word.lower.ends_with(ending.written)) continue;
    const std::size_t stem = word.lower.size() - ending.written.size();
    return in_bokmal(word.lower.substr(0, stem)) + std::string(ending.norm);
  }
  return {};
}

/// The first part of a compound keeps its capitals where it is an abbreviation: «NIS-direktivet».
std::string part_of_norm(const Lexeme& part) {
  return count_capitals(part.printed) > 1 ? std::string(part.printed) : part.lower;
}

/// «pasientjournalloven», «NIS2-direktivet», «helse- og omsorgstjenesteloven».
std::optional<Law> read_short_title(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& word = lexemes.at(i);
  constexpr std::size_t kShortestStem = 3;
  if (!word.is_word() || word.in_address) return std::nullopt;
  std::size_t end = i;
  std::string start;
  const bool hyphened = is_hyphen(lexemes, i + 1) && lexemes.at(i + 2).joined;
  if (hyphened && lexemes.at(i + 2).is_number() && is_hyphen(lexemes, i + 3)) {
    end = i + 4;  // «covid-19-forskriften»
    start = part_of_norm(word) + "-" + std::string(lexemes.at(i + 2).printed) + "-";
  } else if (hyphened) {
    end = i + 2;
    start = part_of_norm(word) + "-";
  } else if (lexemes.at(i + 1).is_number() && lexemes.at(i + 1).joined &&
             is_hyphen(lexemes, i + 2)) {
    end = i + 3;
    start = part_of_norm(word) + std::string(lexemes.at(i + 1).printed) + "-";
  } else if (is_hyphen(lexemes, i + 1) && lexemes.at(i + 2).is("og")) {
    end = i + 3;
    start = word.lower + "- og ";
  }
  const std::string title = short_title(lexemes.at(end));
  if (title.empty()) return std::nullopt;
  const bool is_bare =
      (start.empty() || start == "EU-") &&
      is_one_of(title, {"loven", "forskriften", "direktivet", "forordningen", "reglementet"});
  const bool is_long =
      !start.empty() || title.size() >= std::string_view("loven").size() + kShortestStem;
  if (is_bare || !is_long) return std::nullopt;
  return Law{end + 1, start + title};
}

/// «fvl. § 36».
std::optional<Law> read_abbreviation(const Lexemes& lexemes, std::size_t i) {
  const std::size_t end = lexemes.at(i + 1).is(".") ? i + 2 : i + 1;
  if (!lexemes.at(end).is("§")) return std::nullopt;
  for (const Ending& law : kAbbreviated) {
    if (lexemes.at(i).is(law.written)) return Law{end, std::string(law.norm)};
  }
  return std::nullopt;
}

/// Words that end a title such as «forskrift om … som trådte i kraft».
bool ends_title(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& word = lexemes.at(i);
  if (lexemes.breaks_before(i) || word.is_number()) return true;
  if (word.kind == LexemeKind::sign) return !word.is("-");
  if (word.is("i")) {
    return lexemes.at(i + 1).is_number() ||
           is_one_of(lexemes.at(i + 1).lower, {"kraft", "tråd", "forbindelse", "løpet", "dag",
                                               "samsvar", "saken", "norsk", "henhold", "perioden"});
  }
  return is_one_of(
      word.lower,
      {"som",       "der",    "er",       "var",      "skal",    "kan",        "må",
       "bør",       "har",    "hadde",    "vil",      "ble",     "blir",       "vart",
       "trer",      "trådte", "gjelder",  "gjeld",    "gir",     "gjev",       "stiller",
       "krever",    "slik",   "samt",     "fra",      "frå",     "på",         "jf",
       "jfr",       "at",     "når",      "hvor",     "sier",    "fastsetter", "innebærer",
       "regulerer", "trår",   "ikke",     "fastsatt", "hjemler", "omfatter",   "endres",
       "innføres",  "om",     "foreslås", "og/eller"});
}

/// «… og e-forvaltningsforskriften»: the next law.
bool joins_other_law(const Lexemes& lexemes, std::size_t i) {
  return lexemes.at(i).is("og") && read_short_title(lexemes, i + 1);
}

/// One past the title that starts at lexeme i.
std::size_t end_of_title(const Lexemes& lexemes, std::size_t i) {
  std::size_t end = i;
  while (end < i + kLongestTitle && end < lexemes.size() && !ends_title(lexemes, end) &&
         !joins_other_law(lexemes, end)) {
    ++end;
  }
  while (end > i && is_one_of(lexemes.at(end - 1).lower,
                              {"og", "i", "av", "til", "for", "med", "m", "mv", "mm", "-"})) {
    --end;
  }
  return end;
}

/// «lov om …», «forskrift om …», «lov 20. juni 2014 nr. 43 om …», «reglement for …».
std::optional<Law> read_long_title(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& word = lexemes.at(i);
  const bool is_reglement = word.is("reglement") && lexemes.at(i + 1).is("for");
  if (!is_reglement && !is_one_of(word.lower, {"lov", "forskrift"})) return std::nullopt;
  constexpr std::size_t kLongestDate = 9;
  std::size_t om = i + 1;
  if (lexemes.at(om).is("av") || lexemes.at(om).is_number()) {
    while (om < i + kLongestDate && !lexemes.at(om).is("om") && !lexemes.breaks_before(om)) ++om;
  }
  if (!(is_reglement || lexemes.at(om).is("om")) || lexemes.breaks_before(om)) return std::nullopt;
  const std::size_t end = end_of_title(lexemes, om + 1);
  if (end == om + 1 || is_one_of(lexemes.at(om + 1).lower,
                                 {"dette", "å", "det", "endring", "endringer", "endringar"})) {
    return std::nullopt;
  }
  return Law{end, word.lower + " " + lexemes.at(om).lower + " " + lexemes.tidy(om + 1, end)};
}

}  // namespace

std::optional<Law> law_title_at(const Lexemes& lexemes, std::size_t i) {
  auto law = read_short_title(lexemes, i);
  if (!law) law = read_abbreviation(lexemes, i);
  return law ? law : read_long_title(lexemes, i);
}

}  // namespace sporhund::entities
