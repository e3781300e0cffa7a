#include "indexer/records/introductions.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/records/request_layout.h"
#include "indexer/records/words.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using Words = std::vector<TextWord>;

/// What a report holds, a law asks for or a plan aims at is no request of its own.
constexpr std::array<std::string_view, 9> kOtherListStems{"rapport",  "innehold",  "innehald",
                                                          "omfatt",   "omtal",     "redegj",
                                                          "prinsipp", "indikator", "kriteri"};
constexpr std::array<std::string_view, 11> kOtherLists{
    "menes",  "meiner", "målet", "målene",  "måla",          "mål",
    "vilkår", "rede",   "greie", "opplyse", "forutsetninger"};

constexpr std::array<std::string_view, 5> kLastWords{"å", "skal", "om", "må", "at"};

/// What a list of things to do is called.
constexpr std::array<std::string_view, 8> kThingsToDo{
    "oppgaver", "oppgåver", "tiltak", "leveranser", "leveransar", "oppdrag", "krav", "aktiviteter"};

bool names_other_list(const Words& words) {
  return std::ranges::any_of(words, [](const TextWord& word) {
    const auto begins = [&](std::string_view stem) { return word.text.starts_with(stem); };
    return is_one_of(word.text, kOtherLists) || std::ranges::any_of(kOtherListStems, begins);
  });
}

std::string_view last_sentence(std::string_view text) {
  const auto sentences = text::sentences(text);
  if (sentences.empty()) return {};
  const auto [start, end] = sentences.back();
  return text.substr(start, end - start);
}

/// Whether the list completes the clause: «… om å», «… skal».
bool is_cut_off(const Words& words) {
  return !words.empty() && is_one_of(words.back().text, kLastWords);
}

/// What the heading of a list of assignments is called …
constexpr std::array<std::string_view, 12> kAssignmentWords{
    "oppdrag",  "oppdragene", "oppdraga",   "oppgaver",     "oppgåver",     "krav",
    "oppgaven", "oppdraget",  "bestilling", "bestillinger", "bestillingar", "enkeltoppdrag"};
/// … and the words that may stand beside that.
constexpr std::array<std::string_view, 27> kWordsBeside{"spesielle",
                                                        "særskilte",
                                                        "særskilde",
                                                        "særlige",
                                                        "særlege",
                                                        "nye",
                                                        "andre",
                                                        "øvrige",
                                                        "øvrege",
                                                        "konkrete",
                                                        "prioriterte",
                                                        "prioriterde",
                                                        "faste",
                                                        "i",
                                                        "for",
                                                        "og",
                                                        "til",
                                                        "på",
                                                        "år",
                                                        "året",
                                                        "kap",
                                                        "spesifikke",
                                                        "tidsavgrensede",
                                                        "tidsavgrensa",
                                                        "enkeltstående",
                                                        "felles",
                                                        "nr"};

}  // namespace

std::optional<ToldBody> introduction_in(std::string_view text, const ToldBodyFinder& told_bodies) {
  const std::string_view sentence = trimmed(last_sentence(text));
  const Words words = text_words(sentence);
  const bool cut_off = is_cut_off(words);
  if (!sentence.ends_with(':') && !cut_off) return std::nullopt;
  if (!words.empty() && words.back().text == "som") return std::nullopt;  // what they are
  if (!cut_off && names_other_list(words)) return std::nullopt;
  const std::vector<ToldBody> told = told_bodies.told(sentence);
  if (told.empty()) return std::nullopt;
  const auto known = std::ranges::find_if(told, [](const ToldBody& b) { return !b.name.empty(); });
  return known == told.end() ? told.front() : *known;
}

bool adds_requests(std::string_view text, const ToldBodyFinder& told_bodies) {
  constexpr std::array<std::string_view, 8> kMore{"videre", "vidare", "også",  "òg",
                                                  "ellers", "elles",  "øvrig", "tillegg"};
  const auto owner = introduction_in(text, told_bodies);
  return owner && owner->asked && std::ranges::any_of(text_words(text), [&](const TextWord& word) {
           return is_one_of(word.text, kMore);
         });
}

bool introduces_tasks(std::string_view text) {
  const std::string_view sentence = trimmed(last_sentence(text));
  const Words words = text_words(sentence);
  const auto has = [&](const auto& list) {
    return std::ranges::any_of(words, [&](const TextWord& w) { return is_one_of(w.text, list); });
  };
  constexpr std::array<std::string_view, 2> kDuty{"skal", "må"};
  return sentence.ends_with(':') && has(kThingsToDo) && has(kDuty) && !names_other_list(words);
}

bool announces_assignments(std::string_view text) {
  constexpr std::array<std::string_view, 4> kThese{"følgende", "følgjande", "desse", "disse"};
  const auto ends_as_assignments = [](const TextWord& word) {  // «tilleggsoppdrag»
    return word.text.ends_with("oppdrag") || word.text.ends_with("oppdragene") ||
           word.text.ends_with("oppdraga");
  };
  const std::string_view sentence = trimmed(last_sentence(text));
  Words words = text_words(sentence);
  // «desse oppdraga i tillegg:», «følgende oppdrag i 2031:»
  const auto closes = [](const TextWord& word) {
    constexpr std::array<std::string_view, 4> kClosing{"i", "for", "tillegg", "år"};
    return is_one_of(word.text, kClosing) || (word.text[0] >= '0' && word.text[0] <= '9');
  };
  while (!words.empty() && closes(words.back())) words.pop_back();
  return sentence.ends_with(':') && words.size() > 2 && ends_as_assignments(words.back()) &&
         std::ranges::any_of(words, [&](const TextWord& w) { return is_one_of(w.text, kThese); });
}

bool is_assignments_heading(std::string_view heading) {
  bool assignments = false;
  for (const TextWord& word : text_words(heading)) {
    const bool number = word.text[0] >= '0' && word.text[0] <= '9';
    if (is_one_of(word.text, kAssignmentWords)) {
      assignments = true;
    } else if (!number && !is_one_of(word.text, kWordsBeside)) {
      return false;
    }
  }
  return assignments;
}

}  // namespace sporhund::indexer
