#include "indexer/records/decision_labels.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/records/words.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using schema::DecisionKind;

struct DecisionLabel {
  std::string_view words;
  DecisionKind kind;
};

constexpr std::array<DecisionLabel, 19> kDecisionLabels{{
    {"forslag til vedtak", DecisionKind::proposed},
    {"forslag til beslutning", DecisionKind::proposed},
    {"forslag til konklusjon", DecisionKind::proposed},
    {"forslag til anbefaling", DecisionKind::proposed},
    {"framlegg til vedtak", DecisionKind::proposed},
    {"framlegg til avgjerd", DecisionKind::proposed},
    {"forslag til avgjerd", DecisionKind::proposed},
    {"vedtaksforslag", DecisionKind::proposed},
    {"innstilling", DecisionKind::proposed},
    {"tilråding", DecisionKind::proposed},
    {"tilrådning", DecisionKind::proposed},
    {"innstilling til vedtak", DecisionKind::proposed},
    {"forslag til styrevedtak", DecisionKind::proposed},
    {"vedtak", DecisionKind::adopted},
    {"beslutning", DecisionKind::adopted},
    {"avgjerd", DecisionKind::adopted},
    {"konklusjon", DecisionKind::adopted},
    {"enstemmig vedtak", DecisionKind::adopted},
    {"samrøystes vedtak", DecisionKind::adopted},
}};

/// «Adm. direktørs innstilling», «Styreleders forslag til vedtak».
bool is_somebodys_proposal(std::string_view lowered) {
  constexpr std::array<std::string_view, 6> kProposals{
      " innstilling",        " tilråding",           " tilrådning",
      " forslag til vedtak", " framlegg til vedtak", " innstilling til vedtak"};
  constexpr std::size_t kMostWords = 3;  // «administrerende direktørs», «Helse Nords styres»
  const auto ending = std::ranges::find_if(
      kProposals, [&](std::string_view words) { return lowered.ends_with(words); });
  if (ending == kProposals.end()) return false;
  const std::string_view whose = lowered.substr(0, lowered.size() - ending->size());
  return whose.ends_with('s') && text_words(whose).size() <= kMostWords;
}

/// "styrets vedtak", "rådets enstemmige beslutning".
bool is_somebodys_decision(std::string_view lowered) {
  constexpr std::array<std::string_view, 4> kDecisions{"vedtak", "beslutning", "konklusjon",
                                                       "avgjerd"};
  const std::vector<TextWord> words = text_words(lowered);
  if (words.size() < 2 || words.size() > 3 || !is_one_of(words.back().text, kDecisions))
    return false;
  return words.front().text.ends_with('s') &&
         (words.size() == 2 || words[1].text == "enstemmige" || words[1].text == "samrøystes");
}

/// «Styret vedtok», «Foretaksmøtet vedtok enstemmig», «Rådet gjorde slikt vedtak».
bool tells_of_decision(std::string_view lowered) {
  constexpr std::array<std::string_view, 5> kManner{"enstemmig", "samrøystes", "einstemmig",
                                                    "følgende", "følgjande"};
  constexpr std::array<std::string_view, 4> kVerbs{"fattet", "fatta", "gjorde", "traff"};
  constexpr std::array<std::string_view, 3> kDecisions{"vedtak", "beslutning", "avgjerd"};
  const std::vector<TextWord> words = text_words(lowered);
  const auto verb = std::ranges::find_if(words, [&](const TextWord& word) {
    return word.text == "vedtok" || is_one_of(word.text, kVerbs);
  });
  if (verb == words.begin() || verb == words.end()) return false;
  if (verb->text != "vedtok") return is_one_of(words.back().text, kDecisions);
  return std::all_of(verb + 1, words.end(),
                     [&](const TextWord& word) { return is_one_of(word.text, kManner); });
}

/// What a meeting decides by and upon, as the first word of a sentence.
constexpr std::array<std::string_view, 14> kForums{
    "styret",   "utvalget", "utvalet", "rådet",   "nemnda", "nemnd",  "komiteen",
    "komitéen", "gruppen",  "gruppa",  "forumet", "møtet",  "utvalg", "tinget"};
constexpr std::array<std::string_view, 7> kPapers{
    "sak", "protokoll", "referat", "innkalling", "rapport", "orientering", "rekneskap"};
constexpr std::array<std::string_view, 12> kOutcomes{
    "godkjente", "godkjende", "godkjenner", "vedtok",    "vedtar",   "sluttet",
    "slutta",    "tok",       "tar",        "besluttet", "tilrådde", "anbefalte"};

/// «… ble (enstemmig) godkjent», «… tas til orientering».
bool is_passive_outcome(const std::vector<TextWord>& words) {
  constexpr std::array<std::string_view, 7> kBecomes{"ble",  "blei", "vart", "blir",
                                                     "vert", "er",   "tas"};
  constexpr std::array<std::string_view, 8> kDone{"godkjent",     "godkjend", "vedtatt",
                                                  "vedteken",     "vedteke",  "orientering",
                                                  "etterretning", "vitende"};
  bool becomes = false;
  for (const TextWord& word : words) {
    if (becomes && is_one_of(word.text, kDone)) return true;
    becomes = becomes || is_one_of(word.text, kBecomes);
  }
  return false;
}

}  // namespace

std::optional<FoundLabel> decision_label_in(std::string_view cell) {
  const std::size_t colon = cell.find(':');
  std::string_view head = trimmed(cell.substr(0, colon));
  if (head.ends_with(')'))
    head = trimmed(head.substr(0, head.rfind('(')));  // «Vedtak (enstemmig):»
  constexpr std::size_t kMostBytes = 60;
  if (head.size() > kMostBytes) return std::nullopt;
  const std::string lowered = text::lower(head);
  const std::size_t length = colon == cell.npos ? cell.size() : colon + 1;
  for (const DecisionLabel& label : kDecisionLabels) {
    if (lowered == label.words) return FoundLabel{label.kind, length};
  }
  const bool says_so = colon != cell.npos && tells_of_decision(lowered);
  if (says_so || is_somebodys_decision(lowered)) return FoundLabel{DecisionKind::adopted, length};
  if (is_somebodys_proposal(lowered)) return FoundLabel{DecisionKind::proposed, length};
  return std::nullopt;
}

bool tells_outcome(std::string_view paragraph) {
  constexpr std::size_t kMostWords = 30;
  const std::vector<TextWord> words = text_words(paragraph);
  const bool cells = paragraph.find('\t') != paragraph.npos;
  if (cells || words.size() < 3 || words.size() > kMostWords) return false;
  if (!paragraph.ends_with('.') && !paragraph.ends_with(':')) return false;
  const std::string& first = words.front().text;
  if (text::begins_with_one_of(first, kPapers)) return is_passive_outcome(words);
  return text::ends_with_one_of(first, kForums) && is_one_of(words[1].text, kOutcomes);
}

}  // namespace sporhund::indexer
