#include "entities/law_titles.h"
#include "entities/recognisers.h"

namespace sporhund::entities {
namespace {

using schema::EntityKind;

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
    const auto law = law_title_at(lexemes_, i);
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
      const auto law = law_title_at(lexemes_, at + 1);
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
