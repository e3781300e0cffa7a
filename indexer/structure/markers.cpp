#include "indexer/structure/markers.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "entities/tagger.h"
#include "indexer/pdf/ascii.h"
#include "text/months.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::indexer {

namespace {

/// Reads a line from the left; every step moves only where it succeeds.
class Scanner {
 public:
  explicit Scanner(std::string_view line) : line_(line) {}

  std::size_t position() const { return position_; }
  bool at_end() const { return position_ == line_.size(); }
  std::string_view rest() const { return line_.substr(position_); }

  bool take(std::string_view literal) {
    if (!rest().starts_with(literal)) return false;
    position_ += literal.size();
    return true;
  }
  bool take_any(const auto& literals) {
    return std::ranges::any_of(literals, [&](std::string_view literal) { return take(literal); });
  }
  /// Between `least` and `most` digits, and no digit behind them.
  bool take_digits(std::size_t least, std::size_t most) {
    std::size_t count = 0;
    while (count < rest().size() && is_digit(rest()[count])) ++count;
    if (count < least || count > most) return false;
    position_ += count;
    return true;
  }
  std::size_t take_spaces() {
    const std::size_t before = position_;
    while (!at_end() && (line_[position_] == ' ' || line_[position_] == '\t')) ++position_;
    return position_ - before;
  }
  /// A word that is a letter and more, such as a forum's name; nothing if it is longer than `most`.
  bool take_capitals(std::size_t least, std::size_t most) {
    std::size_t count = 0;
    while (count < rest().size() && rest()[count] >= 'A' && rest()[count] <= 'Z') ++count;
    if (count < least || count > most) return false;
    position_ += count;
    return true;
  }

 private:
  std::string_view line_;
  std::size_t position_ = 0;
};

constexpr std::array<std::string_view, 15> kBullets{"•", "·", "▪", "■", "●", "○", "◦", "‣",
                                                    "➢", "✓", "–", "—", "-", "*", "o"};
constexpr std::array<std::string_view, 5> kDashes{"-", "–", "—", "‐", "−"};
constexpr std::array<std::string_view, 15> kCaseLabels{"Saksnr.",
                                                       "Saksnr",
                                                       "Sak ",
                                                       "SAK ",
                                                       "Styresak ",
                                                       "STYRESAK ",
                                                       "Orienteringssak ",
                                                       "Vedtakssak ",
                                                       "Beslutningssak ",
                                                       "Drøftingssak ",
                                                       "Diskusjonssak ",
                                                       "S-sak ",
                                                       "V-sak ",
                                                       "O-sak ",
                                                       "D-sak "};
/// «1. juni», «2. kvartal», «3. trinn»: what is numbered by a point, but no list.
bool begins_with_month(std::string_view words) {
  const std::string lowered = text::lower(words.substr(0, 16));
  return text::begins_with_one_of(lowered, text::kMonths) ||
         text::begins_with_one_of(lowered, {"kvartal", "tertial", "halvår", "trinn", "klasse"});
}

std::size_t bullet_length(std::string_view line) {
  Scanner scanner(line);
  if (!scanner.take_any(kBullets) || scanner.take_spaces() == 0 || scanner.at_end()) return 0;
  return scanner.position();
}

// "1." "12)" "a)" "(a)" "(iv)" "b." — one to three characters between the signs.
std::size_t ordinal_length(std::string_view line) {
  Scanner scanner(line);
  const bool opened = scanner.take("(");
  std::size_t characters = 0;
  bool digits = true;
  std::string_view rest = scanner.rest();
  while (characters < rest.size() &&
         (is_digit(rest[characters]) || is_ascii_letter(rest[characters]))) {
    digits = digits && is_digit(rest[characters]);
    ++characters;
  }
  if (characters == 0 || characters > (digits || opened ? 3U : 1U)) return 0;
  scanner.take(rest.substr(0, characters));
  const bool dot = !opened && scanner.take(".");
  if (!dot && !scanner.take(")")) return 0;
  if (dot && !digits && !std::islower(static_cast<unsigned char>(rest[0])))
    return 0;  // "A. Hansen"
  if (scanner.take_spaces() == 0 || scanner.at_end()) return 0;
  if (dot && begins_with_month(scanner.rest())) return 0;
  return scanner.position();
}

/// «Sak », «Styresak nr. »: what says that a case's number follows.
bool take_case_label(Scanner& scanner) {
  constexpr std::array<std::string_view, 3> kNumber{"nr.", "NR.", "nr "};
  if (!scanner.take_any(kCaseLabels)) return false;
  scanner.take_spaces();
  if (scanner.take_any(kNumber)) scanner.take_spaces();
  return true;
}

/// No «21/1203», a file's number in the archive.
bool begins_with_century(const Scanner& scanner) {
  return scanner.rest().starts_with("19") || scanner.rest().starts_with("20");
}

/// «25/23»; "31-2025", "31/2025" and "7.1/31" only where the line says that it is a case's number.
bool take_number_and_year(Scanner& scanner, bool labelled) {
  if (!scanner.take_digits(1, 3)) return false;
  const bool dotted = labelled && scanner.take(".");
  if (dotted && !scanner.take_digits(1, 2)) return false;
  const bool slash = scanner.take("/");
  if (!slash && (dotted || !labelled || !scanner.take_any(kDashes))) return false;
  return scanner.take_digits(2, 2) ||
         (labelled && begins_with_century(scanner) && scanner.take_digits(4, 4));
}

/// «S 7.1/31»: a letter for the kind of case, its meeting, its place there and the year.
bool begins_with_letter_and_number(std::string_view line) {
  Scanner scanner(line);
  return scanner.take_capitals(1, 1) && scanner.take_spaces() > 0 && scanner.take_digits(1, 3) &&
         scanner.take(".") && scanner.take_digits(1, 2) && scanner.take("/");
}

/// «2025/31»: the year first.
bool take_year_and_number(Scanner& scanner) {
  Scanner ahead = scanner;
  if (!begins_with_century(scanner) || !ahead.take_digits(4, 4) || !ahead.take("/") ||
      !ahead.take_digits(1, 3)) {
    return false;
  }
  scanner = ahead;
  return true;
}

}  // namespace

std::size_t list_marker_length(std::string_view line) {
  const std::size_t bullet = bullet_length(line);
  return bullet > 0 ? bullet : ordinal_length(line);
}

std::vector<int> section_number(std::string_view line) {
  Scanner scanner(line);
  std::vector<int> number;
  for (std::size_t start = 0; scanner.take_digits(1, 2); start = scanner.position()) {
    number.push_back(std::stoi(std::string(line.substr(start, scanner.position() - start))));
    if (!scanner.take(".")) break;
  }
  if (number.empty() || scanner.take_spaces() == 0 || scanner.at_end()) return {};
  const std::string_view title = scanner.rest();
  const bool begins_like_title =
      !is_digit(title[0]) && !std::islower(static_cast<unsigned char>(title[0]));
  if (!begins_like_title || begins_with_month(title)) return {};
  return number;
}

int section_depth(std::string_view line) {
  return static_cast<int>(section_number(line).size());
}

std::size_t case_prefix_length(std::string_view line) {
  Scanner scanner(line);
  const bool labelled = take_case_label(scanner);
  const bool letter = !labelled && begins_with_letter_and_number(line);  // «S 7.1/31»
  const bool forum = scanner.take_capitals(letter ? 1 : 2, 12);
  if (forum && !scanner.take("-") && scanner.take_spaces() == 0) return 0;
  const bool numbered = ((labelled || forum) && take_year_and_number(scanner)) ||
                        take_number_and_year(scanner, labelled || letter);
  if (!numbered) return 0;
  scanner.take(":");
  scanner.take(".");
  return scanner.take_spaces() > 0 || scanner.at_end() ? scanner.position() : 0;
}

std::size_t plain_case_prefix_length(std::string_view line) {
  Scanner scanner(line);
  if (!scanner.take("Sak ") && !scanner.take("SAK ")) return 0;
  if (!scanner.take_digits(1, 2)) return 0;
  const bool sign = scanner.take(".") || scanner.take(":");
  if (scanner.take_spaces() == 0 && !sign) return 0;
  return scanner.at_end() || is_ascii_lower(scanner.rest().front()) ? 0 : scanner.position();
}

std::string_view word_behind_label(std::string_view text, std::string_view label) {
  const std::size_t at = text.find(label);
  if (at == text.npos) return {};
  Scanner scanner(text.substr(at + label.size()));
  scanner.take_spaces();
  scanner.take(".");
  scanner.take(":");
  scanner.take_spaces();
  return scanner.rest().substr(0, scanner.rest().find_first_of(" \t\n"));
}

std::string_view memo_case_number(std::string_view text) {
  for (const std::string_view label : {"Saksnummer", "Saksnr", "Sak nr"}) {
    const std::string_view number = word_behind_label(text, label);
    Scanner scanner(number);
    if (!number.empty() && take_number_and_year(scanner, true) && scanner.at_end()) return number;
  }
  return {};
}

std::size_t label_length(std::string_view line) {
  constexpr std::size_t kMostBytes = 25;
  constexpr int kMostSpaces = 2;
  const std::size_t colon = line.find(':');
  if (colon == line.npos || colon > kMostBytes || line.empty() || is_digit(line.front())) return 0;
  const std::string_view label = line.substr(0, colon);
  const bool spaced = colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\t';
  const bool letters = label.find_first_of("0123456789(),;\"") == label.npos &&
                       label.find(". ") == label.npos;  // the end of a sentence
  const bool words = std::ranges::count(label, ' ') <= kMostSpaces;
  return spaced && letters && words && !is_ascii_lower(line.front()) ? colon + 1 : 0;
}

std::size_t assignment_label_length(std::string_view line) {
  Scanner scanner(line);
  if (!scanner.take("Oppdrag") && !scanner.take("OPPDRAG")) return 0;
  const bool spaced = scanner.take_spaces() > 0;
  if (scanner.take("nr.")) scanner.take_spaces();
  const bool number = spaced && scanner.take_digits(1, 3);
  const bool colon = scanner.take(":") || (number && scanner.take("."));
  if (!number && !colon) return 0;
  const bool parted = scanner.take_spaces() > 0;
  scanner.take_any(kDashes);
  scanner.take_spaces();
  return !parted || scanner.at_end() || is_ascii_lower(scanner.rest().front()) ? 0
                                                                               : scanner.position();
}

AssignmentPrefix assignment_prefix(std::string_view line) {
  Scanner scanner(line);
  const bool labelled = scanner.take("ID:") || scanner.take("ID") || scanner.take("Oppdrag ") ||
                        scanner.take("Oppdragsnr. ") || scanner.take("Oppdrag nr. ");
  scanner.take_spaces();
  const std::size_t begin = scanner.position();
  const bool lettered = scanner.take_capitals(1, 5);
  scanner.take_spaces();
  if (!scanner.take_digits(4, 4) || !scanner.take_any(kDashes) || !scanner.take_digits(1, 3))
    return {};
  // "2024-01" alone may be a month or a file number, but not as a cell beside what is to be done.
  const std::string_view beside = line.substr(scanner.position());
  const bool is_cell = beside.size() > 1 && beside[0] == '\t' && !is_digit(beside[1]);
  if (!lettered && !labelled && !is_cell) return {};
  const auto id = entities::normalise_assignment_id(line.substr(begin, scanner.position() - begin));
  if (!id) return {};
  scanner.take_spaces();
  scanner.take(":");
  scanner.take(".");
  scanner.take_spaces();
  if (scanner.take_any(kDashes)) scanner.take_spaces();
  return {*id, scanner.position()};
}

}  // namespace sporhund::indexer
