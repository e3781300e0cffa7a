#include "indexer/records/partners.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "indexer/records/words.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using schema::Entity;
using schema::EntityKind;
using schema::Partner;
using schema::PartnerRole;

/// Stems of words that say what a body does in an assignment.
constexpr std::array<std::string_view, 9> kTogether{"samarbeid", "sammen",     "saman",
                                                    "dialog",    "samråd",     "samordn",
                                                    "samspill",  "fellesskap", "delta"};
constexpr std::array<std::string_view, 6> kHelp{"bistå", "bistand", "støtte",
                                                "bidra", "hjelp",   "understøtt"};

/// Who stands behind «til» or «i» as a place or an owner of something else takes no part.
constexpr std::array<std::string_view, 4> kPlaces{"i", "ved", "innen", "for"};

bool within_title(const Entity& body, std::span<const Entity> entities) {
  return std::ranges::any_of(entities, [&](const Entity& other) {
    const bool title = other.kind == EntityKind::document || other.kind == EntityKind::law;
    return title && other.start <= body.start && body.end <= other.end;
  });
}

bool within_quotes(std::string_view text, const Entity& body) {
  const std::size_t open = text.rfind("«", body.start);
  if (open == text.npos) return false;
  const std::size_t close = text.find("»", open);
  return close != text.npos && close >= body.end;
}

/// Ministries give assignments; Parliament and its auditors are told nothing.
bool stands_above(const std::string& body) {
  const std::string name = text::lower(body);
  constexpr std::array<std::string_view, 4> kAbove{"stortinget", "riksrevisjonen", "regjeringen",
                                                   "regjeringa"};
  return name.ends_with("departementet") || is_one_of(name, kAbove);
}

/// A body's place in its sentence.
class BodyInSentence {
 public:
  BodyInSentence(std::string_view text, const Entity& body) : body_(body) {
    for (const auto& [start, end] : text::sentences(text)) {
      if (start > body.start || end < body.end) continue;
      before_ = text_words(text.substr(start, body.start - start));
      behind_ = text_words(text.substr(body.end, end - body.end));
    }
  }

  bool is_place() const {
    return !before_.empty() && is_one_of(before_.back().text, kPlaces) && !in_genitive();
  }

  PartnerRole role() const {
    for (auto word = before_.rbegin(); word != before_.rend(); ++word) {
      if (const auto role = role_of(word->text)) return *role;
    }
    for (const TextWord& word : behind_) {
      if (const auto role = role_of(word.text); role == PartnerRole::with) return *role;
    }
    return PartnerRole::involves;
  }

  /// Whether the sentence speaks of the body without giving it a part.
  bool is_told_of() const {
    return gets_copy() || is_informed() || is_source() || is_background() || is_reported_to();
  }

 private:
  /// «X mottar kopi», «holde X orientert».
  bool gets_copy() const {
    const auto copies = [](const TextWord& word) {
      return word.text == "kopi" || word.text == "orientert" || word.text == "orienterte" ||
             word.text == "gjenpart";
    };
    return std::ranges::any_of(before_, copies) || std::ranges::any_of(behind_, copies);
  }

  /// «X skal orienteres»; others in the sentence may have a part.
  bool is_informed() const {
    constexpr std::array<std::string_view, 2> kInformed{"orienteres", "orienterast"};
    return behind_.size() > 1 && is_one_of(behind_[1].text, kInformed);
  }

  /// «rapportere månedlig til X».
  bool is_reported_to() const {
    const bool to = !before_.empty() && before_.back().text == "til";
    return to && std::ranges::any_of(
                     before_, [](const TextWord& w) { return w.text.starts_with("rapporter"); });
  }

  /// «tilrådingene fra X»: where something comes from, unless X is to take part by it.
  bool is_source() const {
    if (before_.size() < 2) return false;
    const std::string& from = before_.back().text;
    return (from == "fra" || from == "frå") && role() == PartnerRole::involves &&
           !is_contribution(before_[before_.size() - 2].text);
  }

  /// «Det vises til at X …», «X har evaluert ordningen»: what is so already.
  bool is_background() const {
    constexpr std::array<std::string_view, 4> kRefers{"vises", "viser", "visast", "vist"};
    if (before_.size() > 1 && is_one_of(before_[1].text, kRefers)) return true;
    const bool subject = before_.empty() && behind_.size() > 1;
    return subject && behind_[0].text == "har" && behind_[1].text.ends_with('t') &&
           !behind_[1].text.starts_with("ansvar");
  }

  static std::optional<PartnerRole> role_of(std::string_view word) {
    const auto begins = [&](std::string_view stem) { return word.starts_with(stem); };
    if (std::ranges::any_of(kTogether, begins)) return PartnerRole::with;
    if (std::ranges::any_of(kHelp, begins)) return PartnerRole::assists;
    return std::nullopt;
  }

  static bool is_contribution(std::string_view word) {
    constexpr std::array<std::string_view, 6> kContributions{"innspill", "innspel", "råd",
                                                             "bidrag",   "data",    "deltakere"};
    return is_one_of(word, kContributions);
  }

  bool in_genitive() const { return body_.text.ends_with('s') && !body_.norm.ends_with('s'); }

  const Entity& body_;
  std::vector<TextWord> before_;
  std::vector<TextWord> behind_;
};

/// «i X og Y».
bool stand_together(std::string_view text, const Entity& first, const Entity& second) {
  if (second.start < first.end) return false;
  const std::string_view between = trimmed(text.substr(first.end, second.start - first.end));
  return between == "og" || between == "," || between == "eller";
}

bool takes_part(const PartnerQuestion& question, const Entity& body) {
  if (body.norm.empty()) return false;
  if (body.norm == question.owner || stands_above(body.norm)) return false;
  if (question.source.tagger.parent_of(body.norm) == question.owner) return false;
  if (body.norm == question.source.document.metadata.sender) return false;
  return !within_title(body, question.entities) && !within_quotes(question.text, body);
}

}  // namespace

std::vector<Partner> find_partners(const PartnerQuestion& question) {
  std::vector<Partner> partners;
  const Entity* last_place = nullptr;
  for (const Entity& body : question.entities) {
    if (body.kind != EntityKind::organisation) continue;
    const BodyInSentence place(question.text, body);
    if (place.is_place() ||
        (last_place != nullptr && stand_together(question.text, *last_place, body))) {
      last_place = &body;
      continue;
    }
    if (!takes_part(question, body) || place.is_told_of()) continue;
    const bool is_subject = question.title.starts_with(body.text);
    if (is_subject && place.role() == PartnerRole::involves) continue;
    const auto known = std::ranges::find(partners, body.norm, &Partner::body);
    if (known == partners.end()) {
      partners.push_back({body.norm, place.role()});
    } else if (known->role == PartnerRole::involves) {
      known->role = place.role();  // a later sentence may say more
    }
  }
  return partners;
}

}  // namespace sporhund::indexer
