#include "entities/calendar.h"
#include "entities/date_scanner.h"
#include "entities/recognisers.h"
#include "text/word_lists.h"

namespace sporhund::entities {
namespace {

using schema::EntityKind;

constexpr std::size_t kReachOfDeadline = 12;  ///< lexemes between «frist» and its date
constexpr std::size_t kLongestTask = 60;      ///< lexemes of a task before its date

/// «frist», «fristen», «leveringsfrist», «svarfristen».
bool is_deadline_noun(std::string_view word) {
  return text::ends_with_one_of(word, {"frist", "fristen", "frister", "fristar"});
}

bool is_limit(std::string_view word) {
  return is_one_of(word, {"innen", "innan", "senest", "seinast", "deadline"});
}

/// Verbs that put a delivery before its day: «leveres 15. oktober», «skal foreligge 1. mai».
bool is_delivery(std::string_view word) {
  return is_one_of(word,
                   {"leveres",      "leverast",      "oversendes",     "oversendast", "rapporteres",
                    "rapporterast", "ferdigstilles", "ferdigstillast", "overleveres", "framlegges",
                    "fremlegges",   "framleggast",   "innleveres",     "avgis",       "sendes",
                    "sendast",      "foreligge",     "foreliggje",     "rapporterer", "rapporterar",
                    "lanseres",     "lanserast"});
}

/// «skal være klar 1. oktober».
bool is_state_of_delivery(std::string_view word) {
  return is_one_of(word, {"klar", "klart", "klare", "ferdig", "ferdige", "gjennomført"});
}

/// The verb that begins a task of a list.
bool is_infinitive(std::string_view word) {
  if (text::ends_with_one_of(word, {"ere", "føre", "stille", "legge", "leggje", "beide"})) {
    return true;
  }
  return is_one_of(word, {"starte", "forberede", "sende", "sørge", "lage", "utvikle", "gjøre",
                          "tilgjengeliggjøre", "oversende", "utrede", "teste", "bistå", "følge"});
}

/// Words that may stand between «innen» and its date.
bool is_filler(const Lexeme& lexeme) {
  return is_weekday(lexeme.lower) ||
         is_one_of(lexeme.lower, {"den", "dato", ":", "kl", ".", "ca", "tidlig", "og", "med", "til",
                                  "senest", "seinast", "\"", "«"});
}

bool joins_dates(const Lexeme& lexeme) {
  return is_one_of(lexeme.lower, {"og", "eller", "samt", ",", "/", "-", "til"});
}

/// Words before a date that make it the day of something else, no limit.
bool is_since(std::string_view word) {
  return is_one_of(
      word, {"fra", "frå", "av", "per", "pr", "den", "siden", "sidan", "etter", "kraft", "datert"});
}

/// «jf. foretaksmøte 14. juni 2021», «vårt brev 3. mai»: what has its day already.
bool names_past(std::string_view word) {
  for (const std::string_view ending : {"møte", "møtet", "brev", "brevet", "protokoll", "vedtak"}) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

class Deadlines {
 public:
  Deadlines(const Lexemes& lexemes, const std::vector<WrittenDate>& dates)
      : lexemes_(lexemes), dates_(dates) {}

  bool is_deadline(std::size_t index, bool previous_is) const {
    const WrittenDate& date = dates_[index];
    const std::size_t floor = index == 0 ? 0 : dates_[index - 1].last;
    if (follows_limit(date, floor) || is_named_before(date, floor) || is_named_after(date)) {
      return true;
    }
    if (previous_is && continues_deadline(date, floor)) return true;
    return is_delivery_day(date, floor) || heads_row(date) || ends_task(date);
  }

 private:
  /// «innen [utgangen av] 1. juni»; «før 1. juni», «i løpet av mai» of what shall be done.
  bool follows_limit(const WrittenDate& date, std::size_t floor) const {
    for (std::size_t i = date.first; i > floor; --i) {
      const Lexeme& word = lexemes_.at(i - 1);
      if (is_limit(word.lower)) return true;
      if (word.is("før")) return is_task_before(i - 1);
      if (word.is("av") && lexemes_.before(i - 1).is("løpet")) return is_task_before(i - 2);
      if (!is_filler(word) || lexemes_.breaks_before(i)) return false;
    }
    return false;
  }

  /// Whether what stands before i tells to do something, or begins as a list's task does.
  bool is_task_before(std::size_t i) const {
    for (std::size_t back = 0; back < kLongestTask && i > 0; ++back, --i) {
      if (lexemes_.breaks_before(i)) return false;
      const Lexeme& word = lexemes_.at(i - 1);
      if (is_one_of(word.lower, {"skal", "må", "bes", "ber", "legges", "leggast"})) return true;
      if (is_delivery(word.lower)) return true;
      if (word.line_start) return is_infinitive(word.lower);
    }
    return false;
  }

  /// «frist 1. mai og 1. juni», «frist for del 1 er 1. mai, og for del 2 1. juni», «første utkast
  /// leveres 1. mai, andre utkast 1. juni», «… sluttrapport 1. juni».
  bool continues_deadline(const WrittenDate& date, std::size_t previous_end) const {
    constexpr std::size_t kMostBetween = 6;
    if (date.first - previous_end > kMostBetween || !joins_dates(lexemes_.at(previous_end))) {
      return false;
    }
    if (date.first == previous_end + 1) return true;
    const Lexeme& noun = lexemes_.at(previous_end + 1);
    const bool is_noun = noun.is_word() && noun.lower.size() > 3 && !is_since(noun.lower) &&
                         !names_past(noun.lower) && !noun.is("gjelder");
    if (date.first == previous_end + 2 && is_noun) return true;
    bool is_other = false;
    for (std::size_t i = previous_end; i < date.first; ++i) {
      if (lexemes_.breaks_before(i)) return false;
      is_other = is_other || is_one_of(lexemes_.at(i).lower, {"for", "andre", "tredje", "endelig"});
    }
    return is_other;
  }

  /// «frist for rapporteringen er 1. juni»; not over another date.
  bool is_named_before(const WrittenDate& date, std::size_t floor) const {
    std::size_t i = date.first;
    for (std::size_t back = 0; back < kReachOfDeadline && i > floor; ++back, --i) {
      if (is_deadline_noun(lexemes_.at(i - 1).lower)) return true;
      if (lexemes_.breaks_before(i) && !lexemes_.before(i).is(":")) return false;
    }
    return false;
  }

  /// «1. juni er frist for …», «15. mars (frist)».
  bool is_named_after(const WrittenDate& date) const {
    constexpr std::size_t kReach = 3;
    for (std::size_t i = date.last; i < date.last + kReach; ++i) {
      if (lexemes_.breaks_before(i)) return false;
      if (is_deadline_noun(lexemes_.at(i).lower)) return true;
      if (!is_one_of(lexemes_.at(i).lower, {"(", "er", "som", "var", "blir"})) return false;
    }
    return false;
  }

  /// «Planen leveres departementet 15. oktober».
  bool is_delivery_day(const WrittenDate& date, std::size_t floor) const {
    constexpr std::size_t kReach = 8;
    if (is_since(lexemes_.before(date.first).lower)) return false;
    std::size_t i = date.first;
    for (std::size_t back = 0; back < kReach && i > floor; ++back, --i) {
      if (lexemes_.breaks_before(i)) return false;
      const Lexeme& word = lexemes_.at(i - 1);
      if (is_delivery(word.lower)) return true;
      if (is_state_of_delivery(word.lower)) return is_task_before(i - 1);
    }
    return false;
  }

  /// A calendar's row: a day without a year, then what is due.
  bool heads_row(const WrittenDate& date) const {
    const Lexeme& next = lexemes_.at(date.last);
    if (!lexemes_.at(date.first).line_start || date.year || date.day == 0 || date.needs_word) {
      return false;
    }
    return next.is_capital() && !is_meeting(date.last);
  }

  /// Whether a calendar's row tells of a meeting, where nothing is due.
  bool is_meeting(std::size_t i) const {
    constexpr std::size_t kReach = 3;
    for (std::size_t at = i; at < i + kReach; ++at) {
      const std::string& word = lexemes_.at(at).lower;
      if (text::ends_with_one_of(word, {"møte", "møtet", "møter", "seminar", "samling"})) {
        return true;
      }
    }
    return false;
  }

  /// A task of a list that ends in its day: «Publisere veilederen 1. februar 2024».
  bool ends_task(const WrittenDate& date) const {
    if (!date.year ||
        !lexemes_.ends_line(lexemes_.at(date.last).is(".") ? date.last : date.last - 1)) {
      return false;
    }
    const Lexeme& before = lexemes_.before(date.first);
    if (is_since(before.lower) || names_past(before.lower)) return false;
    std::size_t first = date.first;
    for (std::size_t back = 0; back < kLongestTask && first > 0 && !lexemes_.at(first).line_start;
         ++back) {
      --first;
    }
    while (first < date.first && !lexemes_.at(first).is_word()) ++first;  // the list's sign
    return lexemes_.at(first).line_start && is_infinitive(lexemes_.at(first).lower);
  }

  const Lexemes& lexemes_;
  const std::vector<WrittenDate>& dates_;
};

/// Whether a period may be a limit: «innen 1. halvår», «i løpet av mai», «Frist: 2. kvartal».
bool may_limit(const Lexemes& lexemes, const WrittenDate& period) {
  const Lexeme& word = lexemes.before(period.first);
  if (word.is("av")) return lexemes.before(period.first, 2).is("løpet");
  if (word.is(":") || word.is("er")) return is_deadline_noun(lexemes.before(period.first, 2).lower);
  return is_limit(word.lower);
}

std::vector<WrittenDate> read_dates(const Lexemes& lexemes) {
  std::vector<WrittenDate> dates;
  for (std::size_t i = 0; i < lexemes.size();) {
    auto date = read_date(lexemes, i);
    if (date && date->is_period && !may_limit(lexemes, *date)) date.reset();
    if (date) dates.push_back(*date);
    i = date ? date->last : i + 1;
  }
  return dates;
}

/// «1. mai og 1. juni 2024»: the first has the second's year.
void share_years(const Lexemes& lexemes, std::vector<WrittenDate>& dates) {
  for (std::size_t i = dates.size(); i > 1; --i) {
    const WrittenDate& later = dates[i - 1];
    WrittenDate& earlier = dates[i - 2];
    const bool are_joined =
        later.first == earlier.last + 1 && joins_dates(lexemes.at(earlier.last));
    if (are_joined && !earlier.year && later.day > 0) earlier.year = later.year;
  }
}

/// A limit without a day is its month's last: «innen april 2024».
std::string norm_of(const WrittenDate& date, bool is_deadline, const TagContext& context) {
  const std::optional<int> year = date.year ? date.year : context.year;
  const bool is_nameless = date.is_vague && (is_deadline || date.month == 0);
  if (!year || date.is_recurring || is_nameless) return {};
  const bool is_end = date.is_end || (is_deadline && date.day == 0);
  if (!is_end) return iso_date(*year, date.month, date.day);
  const int month = date.month == 0 ? 12 : date.month;
  return iso_date(*year, month, days_in_month(*year, month));
}

}  // namespace

Entities find_dates(const Lexemes& lexemes, const TagContext& context) {
  std::vector<WrittenDate> dates = read_dates(lexemes);
  share_years(lexemes, dates);
  const Deadlines deadlines(lexemes, dates);
  Entities found;
  bool is_deadline = false;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const WrittenDate& date = dates[i];
    is_deadline = deadlines.is_deadline(i, is_deadline);
    const bool is_month_only = date.is_vague && !date.year;  // «medio juni»
    if ((date.needs_word || date.is_period || is_month_only) && !is_deadline) continue;
    const EntityKind kind = is_deadline ? EntityKind::deadline : EntityKind::date;
    found.push_back(make_entity(lexemes, kind, date.first, date.last));
    found.back().norm = norm_of(date, is_deadline, context);
  }
  return found;
}

}  // namespace sporhund::entities
