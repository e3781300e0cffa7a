#include "entities/recognisers.h"

namespace sporhund::entities {
namespace {

using schema::EntityKind;

constexpr std::size_t kLongestTitle = 20;  ///< lexemes of a title after «om»

/// A law at lexemes first..last.
struct Law {
  std::size_t last;  ///< one past the end
  std::string norm;
};

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
    {"offentleglova", "offentleglova"},   {"offentleglovas", "offentleglova"},
    {"opplæringslova", "opplæringslova"}, {"opplæringslovas", "opplæringslova"},
    {"arkivlova", "arkivlova"},           {"arkivloven", "arkivlova"},
    {"stadnamnlova", "stadnamnlova"},     {"statsborgerloven", "statsborgerloven"},
    {"grunnloven", "Grunnloven"},         {"grunnlova", "Grunnloven"},
    {"grunnlovens", "Grunnloven"},        {"gdpr", "personvernforordningen"},
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

bool is_hyphen(const Lexemes& lexemes, std::size_t i) {
  return lexemes.at(i).is("-") && lexemes.at(i).joined;
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

/// One past the title that starts at lexeme i.
std::size_t end_of_title(const Lexemes& lexemes, std::size_t i) {
  std::size_t end = i;
  while (end < i + kLongestTitle && end < lexemes.size() && !ends_title(lexemes, end)) ++end;
  while (end > i && is_one_of(lexemes.at(end - 1).lower,
                              {"og", "i", "av", "til", "for", "med", "m", "mv", "mm", "-"})) {
    --end;
  }
  return end;
}

/// «lov om …», «forskrift om …», «lov 20. juni 2014 nr. 43 om …».
std::optional<Law> read_long_title(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& word = lexemes.at(i);
  if (!is_one_of(word.lower, {"lov", "forskrift"})) return std::nullopt;
  constexpr std::size_t kLongestDate = 9;
  std::size_t om = i + 1;
  if (lexemes.at(om).is("av") || lexemes.at(om).is_number()) {
    while (om < i + kLongestDate && !lexemes.at(om).is("om") && !lexemes.breaks_before(om)) ++om;
  }
  if (!lexemes.at(om).is("om") || lexemes.breaks_before(om)) return std::nullopt;
  const std::size_t end = end_of_title(lexemes, om + 1);
  if (end == om + 1 || is_one_of(lexemes.at(om + 1).lower,
                                 {"dette", "å", "det", "endring", "endringer", "endringar"})) {
    return std::nullopt;
  }
  return Law{end, word.lower + " om " + lexemes.tidy(om + 1, end)};
}

/// The number after "§": "11", "4-1", "12 a".
std::size_t end_of_section(const Lexemes& lexemes, std::size_t i) {
  if (!lexemes.at(i).is_number()) return i;
  std::size_t end = i + 1;
  if (is_hyphen(lexemes, end) && lexemes.at(end + 1).is_number() && lexemes.at(end + 1).joined)
    end += 2;
  const Lexeme& letter = lexemes.at(end);
  if (letter.is_word() && letter.lower.size() == 1 && letter.lower != "i" && !letter.is_capital())
    ++end;
  return end;
}

std::size_t skip_section_signs(const Lexemes& lexemes, std::size_t i) {
  while (lexemes.at(i).is("§")) ++i;
  return i;
}

std::string section(const Lexemes& lexemes, std::size_t first, std::size_t last) {
  return " § " + lexemes.tidy(first, last);
}

class LawReader {
 public:
  explicit LawReader(const Lexemes& lexemes) : lexemes_(lexemes) {}

  Entities read() {
    for (std::size_t i = 0; i < lexemes_.size();) {
      const std::size_t next = lexemes_.at(i).is("§") ? read_section_first(i) : read_law(i);
      i = next > i ? next : i + 1;
    }
    return std::move(found_);
  }

 private:
  std::optional<Law> law_at(std::size_t i) const {
    auto law = read_short_title(lexemes_, i);
    if (!law) law = read_abbreviation(lexemes_, i);
    return law ? law : read_long_title(lexemes_, i);
  }

  /// «Prop. 91 L (2021–2022) Endringer i pasientjournalloven»: the law is part of a paper's title.
  bool in_title_of_bill(std::size_t i) const {
    if (!lexemes_.before(i).is("i")) return false;
    if (!is_one_of(lexemes_.before(i, 2).lower, {"endring", "endringer", "endringar"}))
      return false;
    const bool is_act = lexemes_.before(i, 3).is("om") && lexemes_.before(i, 4).is("lov");
    const Lexeme& before = lexemes_.before(i, is_act ? 5 : 3);
    const Lexeme& year = lexemes_.before(i, is_act ? 6 : 4);
    const bool is_session = before.is(")") && year.is_number();
    return is_session || (is_one_of(before.printed, {"L", "LS"}) && year.is_number());
  }

  /// A law and the sections named after it.
  std::size_t read_law(std::size_t i) {
    const auto law = law_at(i);
    if (!law) return i;
    if (in_title_of_bill(i)) return law->last;
    const bool is_enclosed = lexemes_.at(law->last).is(")") && lexemes_.before(i).is("(");
    const bool is_apart = is_enclosed || lexemes_.at(law->last).is(",");
    const std::size_t sign = is_apart ? law->last + 1 : law->last;
    const std::size_t number = skip_section_signs(lexemes_, sign);
    const std::size_t end = end_of_section(lexemes_, number);
    if (number == sign || end == number) {
      add(i, law->last, law->norm);
      return law->last;
    }
    add(i, end, law->norm + section(lexemes_, number, end));
    return read_more_sections(end, law->norm);
  }

  /// «§§ 3 og 4», «§ 3 og § 7».
  std::size_t read_more_sections(std::size_t i, const std::string& law) {
    while (is_one_of(lexemes_.at(i).lower, {"og", ","})) {
      const std::size_t number = skip_section_signs(lexemes_, i + 1);
      const bool is_plural = is_plural_before(i);
      const std::size_t end = end_of_section(lexemes_, number);
      if (end == number || (number == i + 1 && !is_plural)) break;
      add(i + 1, end, law + section(lexemes_, number, end));
      i = end;
    }
    return i;
  }

  /// Whether «§§» stands within the sections just read.
  bool is_plural_before(std::size_t i) const {
    constexpr std::size_t kReach = 16;
    for (std::size_t back = 1; back < kReach && back < i; ++back) {
      if (lexemes_.before(i, back).is("§")) return lexemes_.before(i, back + 1).is("§");
    }
    return false;
  }

  /// «§ 5 i pasientjournalloven», «§ 3 første ledd i lov om …».
  std::size_t read_section_first(std::size_t i) {
    constexpr std::size_t kReach = 8;
    const std::size_t number = skip_section_signs(lexemes_, i);
    const std::size_t end = end_of_section(lexemes_, number);
    if (end == number) return number;
    for (std::size_t at = end; at < end + kReach; ++at) {
      if (lexemes_.breaks_before(at) || is_one_of(lexemes_.at(at).lower, {"§", "("})) break;
      if (!lexemes_.at(at).is("i") && !lexemes_.at(at).is("av")) continue;
      const auto law = law_at(at + 1);
      if (!law) continue;
      add(i, law->last, law->norm + section(lexemes_, number, end));
      return law->last;
    }
    return end;
  }

  void add(std::size_t first, std::size_t last, std::string norm) {
    found_.push_back(make_entity(lexemes_, EntityKind::law, first, last));
    found_.back().norm = std::move(norm);
  }

  const Lexemes& lexemes_;
  Entities found_;
};

}  // namespace

Entities find_laws(const Lexemes& lexemes) {
  return LawReader(lexemes).read();
}

}  // namespace sporhund::entities
