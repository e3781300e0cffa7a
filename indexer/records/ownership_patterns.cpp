#include "indexer/records/ownership_patterns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace sporhund::indexer {

namespace {

using Kind = ClausePart::Kind;

/// Words parted by spaces. "a|b" is either word, "a*" a word that begins so. ACTOR is a body,
/// SUBJECT one that no preposition stands before, PASSIVE a verb such as «utvikles». "~" skips up
/// to four parts, "~~" up to fifteen, never a body, a stop or a word that begins another clause.
struct Pattern {
  std::string_view form;
  Claim claim;
};

// The first pattern that fits a body counts, so what is special comes first.
constexpr std::array kPatterns{
    // Nobody yet.
    Pattern{
        "tiltakseie*|tiltakseig*|prosjekteier|eierskap*|eigarskap*|eier|eieren|eigar|eigaren ~~ "
        "utpekes|utpeikast|utnemnes|avklares|avklarast|vurderes|vurderast|fastsettes|"
        "fastsetjast|bestemmes|besluttes|plasseres|plasserast av ACTOR",
        Claim::unnamed},
    Pattern{
        "tiltakseie*|tiltakseig*|prosjekteier|eierskap*|eigarskap*|eier|eieren|eigar|eigaren ~~ "
        "utpekes|utpeikast|utnemnes|avklares|avklarast|vurderes|vurderast|fastsettes|"
        "fastsetjast|bestemmes|besluttes|plasseres|plasserast",
        Claim::unnamed},
    Pattern{"tiltakseie*|tiltakseig*|prosjekteier|eierskap*|eigarskap*|eier|eieren|eigar|eigaren|"
            "ansvaret|ansvarlig|ansvarleg ~ ikke|ikkje ~ utpekt|utpeikt|avklart|bestemt|fastsatt|"
            "plassert|peikt|pekt|klart|klar",
            Claim::unnamed},
    Pattern{"ansvaret|ansvar ~ må|bør|skal ~ avklares|avklarast|plasseres|plasserast|utpekes",
            Claim::unnamed},
    Pattern{"ikke|ikkje ~ utpekt|utpeikt|avklart|bestemt|pekt|peikt ~ eier|eigar|tiltakseie*|"
            "tiltakseig*|ansvarlig|hvem|kven",
            Claim::unnamed},
    Pattern{"hvem|kven som skal|bør|må|kan ~ eie|eige|forvalte|forvalta|lede|leie|leia|ha|ta|"
            "overta|drifte|drifta|drive|koordinere",
            Claim::unnamed},
    Pattern{"hvem|kven som har|eier|eig|forvalter|forvaltar ~ ansvar*|eierskap*|eigarskap*",
            Claim::unnamed},
    Pattern{"mangler|manglar|uten|utan ~ eier|eigar|tiltakseier|tiltakseigar", Claim::unnamed},
    Pattern{"tiltakseier|tiltakseigar|eier|eigar|ansvarlig|ansvarleg : ikke|ikkje|avklares|"
            "avklarast|uavklart|vurderes|ubestemt",
            Claim::unnamed},
    // Somebody perhaps.
    Pattern{"tiltakseie*|tiltakseig*|eier|eieren|eigar|eigaren|ansvarlig|ansvaret ~~ "
            "kan|bør|kunne|burde ~ være|vere|ligge|legges|leggjast|plasseres ~~ ACTOR",
            Claim::proposed},
    Pattern{"foreslår|foreslås|foreslått|foreslo|foreslår|føreslår|føreslått|tilrår|tilrås|"
            "anbefales|anbefaler|tilrådd ~ at ACTOR",
            Claim::proposed},
    Pattern{"foreslår|foreslås|foreslått|føreslår|føreslått ACTOR som", Claim::proposed},
    Pattern{"SUBJECT ~ kan|bør|kunne|burde ~ få|ta|ha|overta ~ ansvar*|hovedansvar*|rollen|rolla",
            Claim::proposed},
    Pattern{"SUBJECT ~ bør|kan|kunne|burde ~ være|vere|bli|verte|stå ~ eier|eigar|tiltakseie*|"
            "tiltakseig*|ansvarlig*|ansvarleg*|prosjekteier",
            Claim::proposed},
    Pattern{"SUBJECT er ~ naturlig|naturleg ~ eier|eigar|tiltakseie*|tiltakseig*", Claim::proposed},
    Pattern{"bør|kan|burde|kunne ~ eies|eigast|ledes|leiast|koordineres|koordinerast|forvaltes|"
            "forvaltast|ivaretas|utføres av ACTOR",
            Claim::proposed},
    Pattern{"bør ~ legges|leggjast til|hos ACTOR", Claim::proposed},
    // Not this one.
    Pattern{"SUBJECT ~ har|er|skal|får|hadde|eier|eig|leder|leier ikke|ikkje", Claim::none},
    Pattern{"har|er|skal|får SUBJECT ikke|ikkje", Claim::none},
    Pattern{"verken|hverken ACTOR", Claim::none},
    // Helpers.
    Pattern{"i|med ~ samarbeid|samråd|dialog|samarbeide med ACTOR", Claim::contributes},
    Pattern{"sammen|saman med ACTOR", Claim::contributes},
    Pattern{"med|ved bidrag|deltakelse|deltaking|innspill|innspel fra|frå|av ACTOR",
            Claim::contributes},
    Pattern{"med|ved bistand|støtte|hjelp|assistanse fra|frå|av ACTOR", Claim::assists},
    Pattern{"SUBJECT ~ skal|vil|må ~ bistå|støtte|hjelpe|assistere", Claim::assists},
    Pattern{"skal|vil|må SUBJECT ~ bistå|støtte|hjelpe|assistere", Claim::assists},
    Pattern{"SUBJECT ~ skal|vil|må ~ yte|gi|gje ~ bistand|støtte|hjelp", Claim::assists},
    Pattern{"SUBJECT ~ bes|bedt|beden|bede ~ om å ~ bistå|støtte|hjelpe", Claim::assists},
    Pattern{"SUBJECT ~ bistår|støtter|støttar|hjelper|hjelper|assisterer", Claim::assists},
    Pattern{"SUBJECT ~ skal|vil|må ~ bidra|delta|medvirke|medverke|samarbeide", Claim::contributes},
    Pattern{"skal|vil|må SUBJECT ~ bidra|delta|medvirke|medverke|samarbeide", Claim::contributes},
    Pattern{"SUBJECT ~ bes|bedt|beden|bede ~ om å ~ bidra|delta|medvirke|medverke",
            Claim::contributes},
    Pattern{"SUBJECT ~ bidrar|bidreg|deltar|deltek|medvirker|medverkar|samarbeider|samarbeidar",
            Claim::contributes},
    Pattern{"bidrar|bidreg|deltar|deltek SUBJECT", Claim::contributes},
    // Owners by name of the role.
    Pattern{"tiltakseie*|tiltakseig*|prosjekteier|prosjekteigar|programeier|programeigar|"
            "produkteier|systemeier|eier|eigar|ansvarlig|ansvarleg|hovedansvarlig|hovudansvarleg|"
            "prosjektleder|leder|leiar|koordinator|dataansvarlig|dataansvarleg "
            "~ :|er|blir|blei|vert ACTOR",
            Claim::owner},
    Pattern{"ansvarlig|ansvarleg|ansvarlege|ansvarlige instans|organ|virksomhet|verksemd|etat|"
            "enhet|aktør :|er|blir ACTOR",
            Claim::owner},
    Pattern{"eies|eiges|eigd|eigast|ledes|ledet|leies|leia|leidd|leiast|koordineres|koordinert|"
            "koordinerast|forvaltes|forvaltet|forvalta|forvaltast|forvaltes|driftes|driftet|drifta|"
            "samordnes|samordna|samordnet|administreres|administrert|ivaretas|ivareteke|utredes|"
            "utgreiast|gjennomføres|gjennomførast|utvikles|styres|styrt ~ av ACTOR",
            Claim::owner},
    Pattern{"i regi av ACTOR", Claim::owner},
    Pattern{"legges|lagt|leggjast|leggast|delegert|delegeres|delegerast|tillagt|plassert|"
            "plasseres|plasserast ~ til|hos|i ACTOR",
            Claim::owner},
    Pattern{"SUBJECT ~~ har|hadde|får|fikk|fekk|fått|beholder|beheld|gis|gitt|bærer|ber|tar|tek|"
            "overtar|overtok|overtek ~ ansvar*|hovedansvar*|hovudansvar*|koordineringsansvar*|"
            "samordningsansvar*|myndighetsansvar*|sektoransvar*|fagansvar*",
            Claim::owner},
    Pattern{"har|hadde|får|fikk|fekk|beholder|beheld SUBJECT ~ ansvar*|hovedansvar*|hovudansvar*|"
            "koordineringsansvar*|samordningsansvar*",
            Claim::owner},
    Pattern{"ansvar*|hovedansvar*|hovudansvar* ~~ ligger|ligg|lå ~ hos|i|til ACTOR", Claim::owner},
    Pattern{"SUBJECT ~~ er|var|blir|vert|bli|som ~ ansvarlig|ansvarleg|hovedansvarlig|"
            "hovudansvarleg|dataansvarlig|dataansvarleg|databehandler|databehandlar|tiltakseier|"
            "tiltakseigar|prosjekteier|prosjekteigar|programeier|programeigar|produkteier|eier|"
            "eigar|koordinator|pådriver|pådrivar|sekretariat|prosjektleder|prosjektleiar|"
            "registerforvalter",
            Claim::owner},
    Pattern{"SUBJECT ~ er|var|blir|vert ~~ og ansvarlig|ansvarleg|dataansvarlig|dataansvarleg|"
            "pådriver|pådrivar",
            Claim::owner},
    // «… avklares med X, som er ansvarlig for arbeidet».
    Pattern{"ACTOR ,|som som|er|har|leder|leier|eier|eig ~ er|ansvarlig|ansvarleg|ansvaret|ansvar|"
            "arbeidet ansvarlig|ansvarleg|for",
            Claim::owner},
    Pattern{"er|var|blir|vert SUBJECT ~ ansvarlig|ansvarleg|hovedansvarlig|hovudansvarleg|"
            "dataansvarlig|dataansvarleg|tiltakseie*|tiltakseig*|prosjekteier|eier|eigar|pådriver|"
            "pådrivar",
            Claim::owner},
    Pattern{"SUBJECT ~ eier|eig|leder|leier|leiar|koordinerer|samordner|samordnar|forvalter|"
            "forvaltar|drifter|driftar|drifter|administrerer",
            Claim::owner},
    // Owners by task.
    Pattern{"SUBJECT ~~ får|fikk|fekk|fått|gis|gitt|gjeve|har ~ oppdrag*", Claim::owner},
    Pattern{"gir|ga|gav|gis|gitt|får|fikk|fekk|gjev|har SUBJECT ~ oppdrag*", Claim::owner},
    Pattern{"ba|ber|bad|bes|bedt|ber|oppmoda|oppmodar|anmoder|pålegger|pålegg ACTOR ~ om|å",
            Claim::owner},
    Pattern{"SUBJECT ~ bes|bedt|beden|bede|pålegges|pålagt ~ om|å", Claim::owner},
    Pattern{"er|blir|vert SUBJECT ~ bedt|beden|bede|pålagt ~ om|å", Claim::owner},
    Pattern{"SUBJECT ~ skal|må PASSIVE", Claim::none},
    Pattern{"skal|må SUBJECT ~ PASSIVE", Claim::none},
    Pattern{"SUBJECT ~ skal|må", Claim::owner},
    Pattern{"SUBJECT ~~ og|samt|som skal|må PASSIVE", Claim::none},
    Pattern{"SUBJECT ~~ og|samt|som skal|må", Claim::owner},
    Pattern{"skal|må SUBJECT", Claim::owner},
    // Owners by money.
    Pattern{"SUBJECT ~ tildeles|tildelast|tildelt|mottar|mottek|tilføres|tilførast", Claim::owner},
    Pattern{"tildeles|tildelast|tildelt SUBJECT", Claim::owner},
    Pattern{"oppdragsrammen|oppdragsramma|oppdragsramme|rammen|ramma|bevilgningen|løyvinga|"
            "tildelingen|tildelinga til|for ACTOR",
            Claim::owner},
};

constexpr std::array<std::string_view, 20> kPrepositions{
    "til",     "fra", "frå", "av", "for",   "med",    "hos",     "i",     "mellom", "under",
    "overfor", "mot", "om",  "på", "etter", "utenom", "gjennom", "innen", "blant",  "enn"};

constexpr std::array<std::string_view, 13> kClauseWords{"at",    "når", "dersom", "hvis", "fordi",
                                                        "slik",  "der", "hvor",   "kor",  "mens",
                                                        "medan", "om",  "hva"};

constexpr std::array<std::string_view, 6> kStops{".", ";", ":", "?", "!", "•"};

constexpr std::size_t kShortGap = 4;
constexpr std::size_t kLongGap = 15;

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The parts of `text` between separators.
std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    pieces.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

/// What a slot of a pattern takes: a number of parts to skip, a body, a verb or one of its words.
struct Slot {
  enum class Takes : std::uint8_t { gap, actor, subject, passive, words };

  Takes takes = Takes::words;
  std::size_t most = 0;  ///< of a gap
  std::vector<std::string_view> words;
  std::vector<std::string_view> starts;  ///< "a*" without the star
};

struct Compiled {
  std::vector<Slot> slots;
  Claim claim = Claim::none;
  bool names_body = false;  ///< a sentence without one can't fit
};

Slot compiled_slot(std::string_view form) {
  using Takes = Slot::Takes;
  if (form == "~") return {Takes::gap, kShortGap, {}, {}};
  if (form == "~~") return {Takes::gap, kLongGap, {}, {}};
  if (form == "ACTOR") return {Takes::actor, 0, {}, {}};
  if (form == "SUBJECT") return {Takes::subject, 0, {}, {}};
  if (form == "PASSIVE") return {Takes::passive, 0, {}, {}};
  Slot slot;
  for (const std::string_view word : split(form, '|')) {
    if (word.ends_with('*')) {
      slot.starts.push_back(word.substr(0, word.size() - 1));
    } else {
      slot.words.push_back(word);
    }
  }
  return slot;
}

const std::vector<Compiled>& compiled_patterns() {
  static const std::vector<Compiled> kCompiled = [] {
    std::vector<Compiled> all;
    for (const Pattern& pattern : kPatterns) {
      Compiled compiled{{}, pattern.claim, false};
      for (const std::string_view form : split(pattern.form, ' ')) {
        const Slot& slot = compiled.slots.emplace_back(compiled_slot(form));
        compiled.names_body |=
            slot.takes == Slot::Takes::actor || slot.takes == Slot::Takes::subject;
      }
      all.push_back(std::move(compiled));
    }
    return all;
  }();
  return kCompiled;
}

bool is_passive(std::string_view word) {
  return word.size() > 4 && (word.ends_with("es") || word.ends_with("ast"));
}

/// One try of one pattern at one place.
class Match {
 public:
  Match(const std::vector<ClausePart>& parts, const Compiled& pattern)
      : parts_(parts), slots_(pattern.slots) {}

  /// The part behind the match that starts at `first`.
  std::optional<std::size_t> at(std::size_t first) {
    actor_.reset();
    return from(first, 0);
  }
  std::optional<std::size_t> actor() const { return actor_; }

 private:
  std::optional<std::size_t> from(std::size_t part, std::size_t slot) {
    if (slot == slots_.size()) return part;
    if (slots_[slot].takes == Slot::Takes::gap) return skip(part, slot);
    if (part >= parts_.size() || !fits(part, slots_[slot])) return std::nullopt;
    return from(part + 1, slot + 1);
  }

  std::optional<std::size_t> skip(std::size_t part, std::size_t slot) {
    for (std::size_t skipped = 0;; ++skipped, ++part) {
      if (const auto end = from(part, slot + 1)) return end;
      if (skipped == slots_[slot].most || part >= parts_.size() || bars(parts_[part]))
        return std::nullopt;
    }
  }

  static bool bars(const ClausePart& part) {
    return part.kind == Kind::actors || is_in(kClauseWords, part.word) || is_in(kStops, part.word);
  }

  bool fits(std::size_t part, const Slot& slot) {
    const ClausePart& have = parts_[part];
    const bool is_body = have.kind == Kind::actors;
    switch (slot.takes) {
      case Slot::Takes::actor:
      case Slot::Takes::subject:
        if (!is_body || (slot.takes == Slot::Takes::subject && !is_subject(part))) return false;
        actor_ = part;
        return true;
      case Slot::Takes::passive:
        return !is_body && is_passive(have.word);
      default:
        return !is_body && is_one_of(slot, have.word);
    }
  }

  static bool is_one_of(const Slot& slot, std::string_view word) {
    return std::find(slot.words.begin(), slot.words.end(), word) != slot.words.end() ||
           std::any_of(slot.starts.begin(), slot.starts.end(),
                       [&](std::string_view start) { return word.starts_with(start); });
  }

  bool is_subject(std::size_t part) const {
    return part == 0 || !is_in(kPrepositions, parts_[part - 1].word);
  }

  const std::vector<ClausePart>& parts_;
  const std::vector<Slot>& slots_;
  std::optional<std::size_t> actor_;
};

}  // namespace

std::vector<ClaimFound> find_claims(const std::vector<ClausePart>& parts) {
  std::vector<ClaimFound> found;
  std::set<std::size_t> taken;  // parts whose claim is known
  bool unnamed = false;
  const bool has_body = std::any_of(
      parts.begin(), parts.end(), [](const ClausePart& part) { return part.kind == Kind::actors; });
  for (const Compiled& pattern : compiled_patterns()) {
    if (pattern.names_body && !has_body) continue;
    Match match(parts, pattern);
    for (std::size_t first = 0; first < parts.size(); ++first) {
      const auto end = match.at(first);
      if (!end) continue;
      const auto actor = match.actor();
      if (actor && !taken.insert(*actor).second) continue;
      if (pattern.claim == Claim::unnamed && std::exchange(unnamed, true)) continue;
      if (pattern.claim == Claim::none) continue;
      ClaimFound claim{pattern.claim, {}, parts[first].start, parts[*end - 1].end};
      if (actor && pattern.claim != Claim::unnamed) claim.actors = parts[*actor].actors;
      if (actor || pattern.claim == Claim::unnamed) found.push_back(std::move(claim));
    }
  }
  return found;
}

Claim claim_of_task(const std::vector<ClausePart>& parts) {
  constexpr std::array<std::string_view, 5> kAssisting{"bistå", "støtte", "hjelpe", "assistere",
                                                       "yte"};
  constexpr std::array<std::string_view, 6> kContributing{"bidra",    "delta",   "medvirke",
                                                          "medverke", "deltake", "samarbeide"};
  const auto verb = std::find_if(parts.begin(), parts.end(),
                                 [](const ClausePart& part) { return part.kind == Kind::word; });
  if (verb == parts.end()) return Claim::owner;
  if (is_in(kAssisting, verb->word)) return Claim::assists;
  return is_in(kContributing, verb->word) ? Claim::contributes : Claim::owner;
}

}  // namespace sporhund::indexer
