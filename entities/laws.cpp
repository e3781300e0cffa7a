#include <optional>
#include <string>
#include <string_view>

#include "entities/law_titles.h"
#include "entities/recognisers.h"

namespace sporhund::entities {
namespace {

using schema::EntityKind;

/// What announces the numbers of a law's sections or articles.
struct Mark {
  std::size_t number;     ///< where the first one stands
  std::string_view norm;  ///< before a number, as norms have it
  bool is_plural;         ///< «§§»: further numbers need none of their own
};

/// «§», «§§», «artikkel», «art.» at lexeme i.
std::optional<Mark> mark_at(const Lexemes& lexemes, std::size_t i) {
  std::size_t number = i;
  while (lexemes.at(number).is("§")) ++number;
  if (number > i) return Mark{number, " § ", number - i > 1};
  const bool is_plural = is_one_of(lexemes.at(i).lower, {"artiklene", "artiklane", "artikler"});
  if (!is_plural && !is_one_of(lexemes.at(i).lower, {"artikkel", "art"})) return std::nullopt;
  return Mark{lexemes.at(i + 1).is(".") ? i + 2 : i + 1, " artikkel ", is_plural};
}

/// The number after a mark: "11", "4-1", "12 a".
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

class LawReader {
 public:
  explicit LawReader(const Lexemes& lexemes) : lexemes_(lexemes) {}

  Entities read() {
    for (std::size_t i = 0; i < lexemes_.size();) {
      const auto mark = mark_at(lexemes_, i);
      const std::size_t next = mark ? read_section_first(i, *mark) : read_law(i);
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
    const auto mark = mark_at(lexemes_, is_apart ? law->last + 1 : law->last);
    const std::size_t end = mark ? end_of_section(lexemes_, mark->number) : law->last;
    if (!mark || end == mark->number) {
      add(i, law->last, law->norm);
      return law->last;
    }
    add_section(i, end, law->norm, *mark);
    return read_more_sections(end, law->norm, *mark);
  }

  /// «§§ 3 og 4», «§ 3 og § 7».
  std::size_t read_more_sections(std::size_t i, const std::string& law, Mark mark) {
    while (is_one_of(lexemes_.at(i).lower, {"og", ","})) {
      const auto own = mark_at(lexemes_, i + 1);
      if (!own && !mark.is_plural) break;
      mark = own.value_or(Mark{i + 1, mark.norm, true});
      const std::size_t end = end_of_section(lexemes_, mark.number);
      if (end == mark.number) break;
      add_section(i + 1, end, law, mark);
      i = end;
    }
    return i;
  }

  /// «§ 5 i pasientjournalloven», «§ 3 første ledd i lov om …».
  std::size_t read_section_first(std::size_t i, const Mark& mark) {
    constexpr std::size_t kReach = 8;
    const std::size_t end = end_of_section(lexemes_, mark.number);
    if (end == mark.number) return mark.number;
    for (std::size_t at = end; at < end + kReach; ++at) {
      if (lexemes_.breaks_before(at) || is_one_of(lexemes_.at(at).lower, {"§", "("})) break;
      if (!lexemes_.at(at).is("i") && !lexemes_.at(at).is("av")) continue;
      const auto law = law_title_at(lexemes_, at + 1);
      if (!law) continue;
      add(i, law->last, law->norm + std::string(mark.norm) + lexemes_.tidy(mark.number, end));
      return law->last;
    }
    return end;
  }

  void add_section(std::size_t first, std::size_t last, const std::string& law, const Mark& mark) {
    add(first, last, law + std::string(mark.norm) + lexemes_.tidy(mark.number, last));
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
