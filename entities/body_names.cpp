#include "entities/body_names.h"

#include <algorithm>
#include <limits>

#include "text/word_lists.h"

namespace sporhund::entities {
namespace {

constexpr std::size_t kShortName = 5;
/// Endings of single words that name a body even without a capital.
constexpr std::string_view kTellingEndings[] = {"direktoratet", "departementet", "tilsynet",
                                                "instituttet",  "revisjonen",    "stortinget"};
constexpr std::string_view kMinistry = "departementet";

/// What a company's or trust's name may end in and be said without.
constexpr std::string_view kCompanyEndings[] = {" RHF", " HF", " SF", " AS", " ASA"};

std::string without_genitive(std::string_view word) {
  return std::string(word.substr(0, word.size() - 1));
}

/// «Helse Vest» for «Helse Vest RHF»; a single word left would be too common.
std::optional<std::string_view> without_company_form(std::string_view name) {
  for (const std::string_view ending : kCompanyEndings) {
    if (!name.ends_with(ending)) continue;
    const std::string_view bare = name.substr(0, name.size() - ending.size());
    if (bare.find(' ') != std::string_view::npos) return bare;
  }
  return std::nullopt;
}

bool has_telling_ending(std::string_view lower_case) {
  return text::ends_with_one_of(lower_case, kTellingEndings);
}

bool has_genitive(std::string_view word) {
  return word.size() > 2 && word.back() == 's';
}

/// Whether `printed` has a capital wherever the words of `form` begin with one.
bool has_capitals_of(std::string_view form, std::string_view printed) {
  const Lexemes expected(form);
  const Lexemes actual(printed);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (expected.at(i).is_capital() && !actual.at(i).is_capital()) return false;
  }
  return true;
}

/// "Helse-og" and "Helse - og" are the same words; a name must not begin or end inside a word.
bool is_cut_off(const Lexemes& lexemes, std::size_t first, std::size_t end) {
  const Lexeme& start = lexemes.at(first);
  const Lexeme& previous = lexemes.before(first);
  if (start.joined && (previous.is_word() || previous.is_number() || previous.is("-"))) return true;
  const Lexeme& next = lexemes.at(end);
  if (!next.joined) return false;
  if (next.is_number()) return true;
  const std::string& tail = lexemes.at(end + 1).lower;
  return next.is("-") && (tail.ends_with("loven") || tail.ends_with("direktivet") ||
                          tail.ends_with("forskriften") || tail.ends_with("forordningen"));
}

}  // namespace

std::optional<std::string_view> without_nation(std::string_view english) {
  constexpr std::string_view kBefore = "Norwegian ";
  constexpr std::string_view kAfter = " of Norway";
  std::string_view bare = english;
  if (bare.starts_with(kBefore)) bare.remove_prefix(kBefore.size());
  if (bare.ends_with(kAfter)) bare.remove_suffix(kAfter.size());
  const bool has_three_words = std::ranges::count(bare, ' ') >= 2;
  if (bare == english || !has_three_words) return std::nullopt;
  return bare;
}

BodyNames::BodyNames(schema::Bodies bodies) {
  bodies_.reserve(bodies.size());
  for (const schema::Body& body : bodies) {
    bodies_.push_back(
        {std::string(body.name), body.founded.value_or(std::numeric_limits<int>::min()),
         body.dissolved.value_or(std::numeric_limits<int>::max()), schema::is_group(body)});
    add_names(body, bodies_.size() - 1);
  }
}

BodyNames::Case BodyNames::case_of(std::string_view name, bool is_word) {
  // «Sikt» at the start of a sentence is any word's capital.
  if (is_word && count_capitals(name) == 1) return Case::within_sentence;
  const Lexemes lexemes(name);
  if (lexemes.size() > 1) return Case::any;
  if (name.size() <= kShortName || count_capitals(name) == name.size()) return Case::exact;
  return has_telling_ending(lexemes.at(0).lower) ? Case::any : Case::capitals;
}

bool BodyNames::is_written(const Form& form, const Wording& wording) {
  const std::string_view printed = wording.printed;
  if (wording.in_question && !form.is_word && form.letters != Case::no_part) return true;
  switch (form.letters) {
    case Case::any:
      return true;
    case Case::capitals:
      return has_capitals_of(form.printed, printed);
    case Case::exact:
      return form.printed == printed;
    case Case::within_sentence:
      return wording.is_inside && form.printed == printed;
    case Case::no_part:
      return !wording.after_name && has_capitals_of(form.printed, printed);
  }
  return false;
}

void BodyNames::add_names(const schema::Body& body, std::size_t index) {
  std::vector<std::string_view> names{body.name, body.name_nn, body.name_en, body.abbreviation};
  names.insert(names.end(), body.aliases.begin(), body.aliases.end());
  const auto add_name = [&](std::string_view name, Case letters, bool is_word = false) {
    add({index, letters, std::string(name), is_word});
  };
  for (const std::string_view name : names) {
    const bool is_word = std::ranges::count(body.common_words, name) > 0;
    add_name(name, case_of(name, is_word), is_word);
    if (name.ends_with(kMinistry)) add_name(name.substr(0, name.size() - 2), Case::any);
    if (const auto bare = without_company_form(name)) add_name(*bare, Case::capitals);
  }
  if (const auto bare = without_nation(body.name_en)) add_name(*bare, Case::no_part);
}

void BodyNames::add(Form form) {
  const Lexemes lexemes(form.printed);
  if (lexemes.size() == 0) return;
  Node node = 0;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const auto word = words_.try_emplace(lexemes.at(i).lower, words_.size()).first->second;
    const auto [edge, is_new] =
        edges_.try_emplace((std::uint64_t{node} << 32U) | word, forms_.size());
    if (is_new) forms_.emplace_back();
    node = edge->second;
  }
  for (const Form& known : forms_[node]) {
    if (known.body == form.body && known.printed == form.printed) return;
  }
  forms_[node].push_back(std::move(form));
}

std::optional<BodyNames::Node> BodyNames::step(Node node, const std::string& word) const {
  const auto known = words_.find(word);
  if (known == words_.end()) return std::nullopt;
  const auto edge = edges_.find((std::uint64_t{node} << 32U) | known->second);
  if (edge == edges_.end()) return std::nullopt;
  return edge->second;
}

bool BodyNames::existed(std::size_t body, std::optional<int> year) const {
  const int when = year.value_or(std::numeric_limits<int>::max());
  return bodies_[body].founded <= when && when <= bodies_[body].dissolved;
}

std::optional<std::size_t> BodyNames::choose(Node node, const Wording& wording,
                                             std::optional<int> year) const {
  std::optional<std::size_t> chosen;
  for (const Form& form : forms_[node]) {
    if (bodies_[form.body].is_group && !wording.in_question) continue;
    if (!wording.any_case && !is_written(form, wording)) continue;
    if (!chosen || (existed(form.body, year) && !existed(*chosen, year))) chosen = form.body;
  }
  return chosen;
}

std::optional<BodyNames::Match> BodyNames::longest(const Lexemes& lexemes, std::size_t first,
                                                   const Place& place) const {
  std::optional<Match> best;
  const Lexeme& previous = lexemes.before(first);
  const bool is_inside = !lexemes.breaks_before(first) && (previous.is_word() || previous.is(","));
  const bool after_name = is_inside && previous.is_capital();
  const auto offer = [&](std::optional<Node> node, std::size_t end, std::size_t cut) {
    if (!node || forms_[*node].empty() || is_cut_off(lexemes, first, end)) return;
    const std::string_view printed = lexemes.printed(first, end);
    const Wording wording{printed.substr(0, printed.size() - cut), is_inside, after_name,
                          place.in_question};
    const auto body = choose(*node, wording, place.year);
    if (body) best = Match{end, *body};
  };
  std::optional<Node> node = 0;
  for (std::size_t i = first; i < lexemes.size() && node; ++i) {
    const Lexeme& lexeme = lexemes.at(i);
    if (lexeme.in_address || (i > first && lexeme.cell_start && !lexeme.line_start)) break;
    if (has_genitive(lexeme.lower)) offer(step(*node, without_genitive(lexeme.lower)), i + 1, 1);
    node = step(*node, lexeme.lower);
    offer(node, i + 1, 0);
  }
  return best;
}

std::optional<std::size_t> BodyNames::whole(const Lexemes& lexemes) const {
  std::optional<Node> node = 0;
  for (std::size_t i = 0; i < lexemes.size() && node; ++i) {
    const Lexeme& lexeme = lexemes.at(i);
    const bool is_last = i + 1 == lexemes.size();
    const auto next = step(*node, lexeme.lower);
    const bool try_genitive =
        is_last && (!next || forms_[*next].empty()) && has_genitive(lexeme.lower);
    node = try_genitive ? step(*node, without_genitive(lexeme.lower)) : next;
  }
  if (!node || lexemes.size() == 0) return std::nullopt;
  const auto exact = choose(*node, {lexemes.text(), true}, std::nullopt);
  return exact ? exact : choose(*node, {lexemes.text(), true, false, false, true}, std::nullopt);
}

}  // namespace sporhund::entities
