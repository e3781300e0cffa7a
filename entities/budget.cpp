#include <optional>

#include "entities/budget_rows.h"
#include "entities/recognisers.h"

namespace sporhund::entities {

using schema::EntityKind;

bool is_chapter(const Lexeme& lexeme) {
  return lexeme.is_number() && (lexeme.printed.size() == 3 || lexeme.printed.size() == 4) &&
         value_of_digits(lexeme.printed) < 6000 && lexeme.printed[0] != '0';
}

bool is_post(const Lexeme& lexeme) {
  return lexeme.is_number() && lexeme.printed.size() <= 2;
}

namespace {

/// Whether a post at lexeme i, of two digits, has its name after it on the line.
bool is_post_of_row(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& post = lexemes.at(i);
  const Lexeme& name = lexemes.at(i + 1);
  return is_post(post) && post.printed.size() == 2 && name.is_capital() && !name.line_start &&
         !name.joined;
}

std::optional<BudgetRow> read_full_row(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& post = lexemes.at(i + 1);
  const bool is_row = is_chapter(lexemes.at(i)) && !post.joined && !post.line_start &&
                      is_post_of_row(lexemes, i + 1);
  return is_row ? std::optional(BudgetRow{i, i + 2, i, i + 1}) : std::nullopt;
}

/// "701<tab>E-helse": a row with a chapter's name alone, above those of its posts. No year is one.
bool is_chapter_row(const Lexemes& lexemes, std::size_t i) {
  const Lexeme& name = lexemes.at(i + 1);
  const long number = value_of_digits(lexemes.at(i).printed);
  return is_chapter(lexemes.at(i)) && (number < 1900 || number > 2099) && name.cell_start &&
         name.is_capital() && !name.line_start;
}

}  // namespace

std::vector<BudgetRow> read_budget_rows(const Lexemes& lexemes) {
  std::vector<BudgetRow> rows;
  std::optional<std::size_t> chapter;  // of the row above
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (!lexemes.at(i).line_start) continue;
    auto row = read_full_row(lexemes, i);
    if (!row && chapter && is_post_of_row(lexemes, i) && lexemes.at(i + 1).cell_start) {
      row = BudgetRow{i, i + 1, *chapter, i};
    }
    if (row) {
      chapter = row->chapter;
      rows.push_back(*row);
    } else {
      chapter = is_chapter_row(lexemes, i) ? std::optional(i) : std::nullopt;
    }
  }
  return rows;
}

namespace {

std::string norm_of(std::string_view chapter, std::string_view post) {
  std::string norm = "kap. " + std::string(chapter);
  if (post.empty()) return norm;
  return norm + (post.size() == 1 ? " post 0" : " post ") + std::string(post);
}

bool is_post_word(std::string_view word) {
  return is_one_of(word, {"post", "posten", "poster", "postene", "postane", "underpost"});
}

class BudgetReader {
 public:
  explicit BudgetReader(const Lexemes& lexemes)
      : lexemes_(lexemes), rows_(read_budget_rows(lexemes)) {}

  Entities read() {
    for (std::size_t i = 0; i < lexemes_.size();) {
      const std::size_t next = read_at(i);
      i = next > i ? next : i + 1;
    }
    return std::move(found_);
  }

 private:
  /// Reads what starts at lexeme i; i itself where nothing does.
  std::size_t read_at(std::size_t i) {
    const Lexeme& word = lexemes_.at(i);
    const bool chapter = is_one_of(word.lower, {"kap", "kapittel", "kapitlet"});
    if (word.line_start && !is_post_word(word.lower)) above_ = {};
    if (chapter) return read_chapter(i);
    if (is_post_word(word.lower)) {
      const std::size_t next = read_post_first(i);
      return next > i ? next : read_post_below(i);
    }
    if (next_row_ < rows_.size() && rows_[next_row_].first < i) ++next_row_;
    if (next_row_ < rows_.size() && rows_[next_row_].first == i) return read_row(rows_[next_row_]);
    return read_dotted(i, i, false);
  }

  std::size_t read_row(const BudgetRow& row) {
    add(row.first, row.last, lexemes_.at(row.chapter).printed, lexemes_.at(row.post).printed);
    return row.last;
  }

  /// "kap. 700–783": all of a ministry's.
  bool begins_range(std::size_t number) const {
    return lexemes_.at(number + 1).is("-") && is_chapter(lexemes_.at(number + 2));
  }

  /// "kap. 701, post 21, 70 og 74"; a chapter alone is one too.
  std::size_t read_chapter(std::size_t first) {
    const std::size_t number = skip(first + 1, {"."});
    const Lexeme& chapter = lexemes_.at(number);
    if (!is_chapter(chapter) || begins_range(number)) return first;
    if (lexemes_.at(first).line_start) above_ = chapter.printed;
    if (const std::size_t last = read_dotted(first, number, true); last != number) return last;
    const std::size_t post_word = skip(end_of_title(number + 1), {",", "og", "/"});
    const std::size_t post = skip(post_word + 1, {"."});
    if (!is_post_word(lexemes_.at(post_word).lower) || !is_lone_post(post)) {
      add(first, number + 1, chapter.printed, {});
      return number + 1;
    }
    add(first, post + 1, chapter.printed, lexemes_.at(post).printed);
    return read_more_posts(post + 1, chapter.printed);
  }

  /// One past a chapter's title between it and its post: «kap. 701 E-helse, post 21»; `i` where no
  /// post follows.
  std::size_t end_of_title(std::size_t i) const {
    constexpr std::size_t kLongestTitle = 12;
    if (!lexemes_.at(i).is_capital()) return i;
    for (std::size_t end = i; end < i + kLongestTitle; ++end) {
      if (lexemes_.breaks_before(end) || lexemes_.at(end).is_number()) return i;
      if (lexemes_.at(end).is(",") && is_post_word(lexemes_.at(end + 1).lower)) return end;
      if (is_post_word(lexemes_.at(end).lower)) return end;
    }
    return i;
  }

  /// ", 70 og 74", "og post 72" after a post.
  std::size_t read_more_posts(std::size_t i, std::string_view chapter) {
    while (is_one_of(lexemes_.at(i).lower, {",", "og", "samt", "-", "/"})) {
      std::size_t post = skip(i + 1, {"og"});
      if (is_post_word(lexemes_.at(post).lower)) ++post;
      if (!is_lone_post(post) || lexemes_.at(post).printed.size() != 2) break;
      add(post, post + 1, chapter, lexemes_.at(post).printed);
      i = post + 1;
    }
    return i;
  }

  /// "post 21 på kap. 701", "post 21 under kapittel 701".
  std::size_t read_post_first(std::size_t first) {
    const std::size_t post = skip(first + 1, {"."});
    const std::size_t word = skip(post + 1, {"på", "under", "i", "over", ","});
    const std::size_t chapter = skip(word + 1, {"."});
    const bool is_read = is_lone_post(post) && word > post + 1 &&
                         is_one_of(lexemes_.at(word).lower, {"kap", "kapittel"}) &&
                         is_chapter(lexemes_.at(chapter));
    if (!is_read) return first;
    add(first, chapter + 1, lexemes_.at(chapter).printed, lexemes_.at(post).printed);
    return chapter + 1;
  }

  /// "Post 21" at the head of a line, below a line with its chapter.
  std::size_t read_post_below(std::size_t first) {
    const std::size_t post = skip(first + 1, {"."});
    const bool is_read = !above_.empty() && lexemes_.at(first).line_start && is_lone_post(post);
    if (!is_read) return first;
    add(first, post + 1, above_, lexemes_.at(post).printed);
    return read_more_posts(post + 1, above_);
  }

  /// "770.70", also after «kap.» (`announced`); `number` itself where it is none.
  std::size_t read_dotted(std::size_t first, std::size_t number, bool announced) {
    const Lexeme& chapter = lexemes_.at(number);
    const Lexeme& post = lexemes_.at(number + 2);
    const bool is_written = is_chapter(chapter) && lexemes_.at(number + 1).is(".") &&
                            lexemes_.at(number + 1).joined && post.joined && is_post(post) &&
                            post.printed.size() == 2 && is_lone_post(number + 2);
    if (!is_written || chapter.in_address) return number;
    const bool may_be_year =
        value_of_digits(chapter.printed) >= 1900 && value_of_digits(chapter.printed) < 2100;
    if (!announced && (may_be_year || chapter.joined)) return number;
    add(first, number + 3, chapter.printed, post.printed);
    return number + 3;
  }

  /// A post's number that is no amount, decimal, share or part of a longer number.
  bool is_lone_post(std::size_t i) const {
    const Lexeme& post = lexemes_.at(i);
    const Lexeme& next = lexemes_.at(i + 1);
    if (!is_post(post)) return false;
    if (next.joined && (next.is(",") || next.is(".")) && lexemes_.at(i + 2).joined &&
        lexemes_.at(i + 2).is_number()) {
      return false;
    }
    const bool is_grouped = next.is_number() && next.printed.size() == 3 && !next.cell_start;
    return !is_grouped && !is_one_of(next.lower, {"mill", "mrd", "millioner", "milliarder",
                                                  "kroner", "kr", "%", "prosent"});
  }

  std::size_t skip(std::size_t i, std::initializer_list<std::string_view> words) const {
    return is_one_of(lexemes_.at(i).lower, words) ? i + 1 : i;
  }

  void add(std::size_t first, std::size_t last, std::string_view chapter, std::string_view post) {
    found_.push_back(make_entity(lexemes_, EntityKind::budget, first, last));
    found_.back().norm = norm_of(chapter, post);
  }

  const Lexemes& lexemes_;
  std::vector<BudgetRow> rows_;
  std::size_t next_row_ = 0;
  std::string_view
      above_;  ///< the chapter that this line, or those above with its posts, begin with
  Entities found_;
};

}  // namespace

Entities find_budget_posts(const Lexemes& lexemes) {
  return BudgetReader(lexemes).read();
}

}  // namespace sporhund::entities
