#include "indexer/records/claims.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "indexer/records/stand_ins.h"

namespace sporhund::indexer {

namespace {

using Kind = ClausePart::Kind;

constexpr std::array<std::string_view, 20> kPrepositions{
    "til",     "fra", "frå", "av", "for",   "med",    "hos",     "i",     "mellom", "under",
    "overfor", "mot", "om",  "på", "etter", "utenom", "gjennom", "innen", "blant",  "enn"};

constexpr std::array<std::string_view, 13> kClauseWords{"at",    "når", "dersom", "hvis", "fordi",
                                                        "slik",  "der", "hvor",   "kor",  "mens",
                                                        "medan", "om",  "hva"};

constexpr std::array<std::string_view, 4> kConnectors{",", "og", "samt", "eller"};

/// «X har ansatt noen som skal …» is not about what X shall do.
constexpr std::array<std::string_view, 12> kFinite{"skal", "må",   "kan",  "vil",  "bør", "er",
                                                   "har",  "blir", "vert", "fikk", "får", "var"};

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
  enum class Takes : std::uint8_t { gap, actor, subject, object, genitive, passive, words };

  Takes takes = Takes::words;
  std::size_t most = 0;  ///< of a gap
  std::vector<std::string_view> words;
  std::vector<std::string_view> starts;  ///< "a*" without the star

  bool takes_body() const {
    return takes == Takes::actor || takes == Takes::subject || takes == Takes::object ||
           takes == Takes::genitive;
  }
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
  if (form == "OBJECT") return {Takes::object, 0, {}, {}};
  if (form == "GENITIVE") return {Takes::genitive, 0, {}, {}};
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
    for (const OwnershipPattern& pattern : ownership_patterns()) {
      Compiled compiled{{}, pattern.claim, false};
      for (const std::string_view form : split(pattern.form, ' ')) {
        const Slot& slot = compiled.slots.emplace_back(compiled_slot(form));
        compiled.names_body |= slot.takes_body();
      }
      all.push_back(std::move(compiled));
    }
    return all;
  }();
  return kCompiled;
}

/// Which patterns a sentence's words allow: those of which it has a word for every slot of whole
/// words. Few are, and trying the others at each of its parts would be most of the work.
class PatternFilter {
 public:
  explicit PatternFilter(const std::vector<Compiled>& patterns) : wanted_(patterns.size(), 0) {
    for (std::size_t pattern = 0; pattern < patterns.size(); ++pattern) {
      unsigned bit = 1;
      for (const Slot& slot : patterns[pattern].slots) {
        if (slot.words.empty() || !slot.starts.empty()) continue;
        for (const std::string_view word : slot.words) places_[word].emplace_back(pattern, bit);
        wanted_[pattern] |= bit;
        bit <<= 1U;
      }
    }
  }

  std::vector<bool> allowed(const std::vector<ClausePart>& parts) const {
    std::vector<unsigned> found(wanted_.size(), 0);
    for (const ClausePart& part : parts) {
      const auto places = places_.find(part.word);
      if (places == places_.end()) continue;
      for (const auto& [pattern, bit] : places->second) found[pattern] |= bit;
    }
    std::vector<bool> patterns(wanted_.size());
    for (std::size_t i = 0; i < patterns.size(); ++i) patterns[i] = found[i] == wanted_[i];
    return patterns;
  }

 private:
  std::unordered_map<std::string_view, std::vector<std::pair<std::size_t, unsigned>>> places_;
  std::vector<unsigned> wanted_;  ///< of each pattern, a bit for each slot
};

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
      if (skipped == slots_[slot].most || part >= parts_.size() || bars(part)) return std::nullopt;
    }
  }

  bool bars(std::size_t at) const {
    const ClausePart& part = parts_[at];
    if (part.kind == Kind::actors || is_in(kStops, part.word)) return true;
    if (part.word == "som") return is_relative(at);
    return is_in(kClauseWords, part.word);
  }

  bool is_relative(std::size_t som) const {
    const bool of_a_word = som > 0 && parts_[som - 1].kind == Kind::word;
    return of_a_word && som + 1 < parts_.size() && is_in(kFinite, parts_[som + 1].word);
  }

  bool fits(std::size_t part, const Slot& slot) {
    const ClausePart& have = parts_[part];
    const bool is_body = have.kind == Kind::actors;
    if (slot.takes_body()) {
      if (!is_body_for(part, slot.takes)) return false;
      actor_ = part;
      return true;
    }
    if (is_body) return false;
    return slot.takes == Slot::Takes::passive ? is_passive(have.word) : is_one_of(slot, have.word);
  }

  bool is_body_for(std::size_t part, Slot::Takes takes) const {
    const ClausePart& have = parts_[part];
    if (takes == Slot::Takes::genitive) return have.kind == Kind::genitive;
    if (have.kind != Kind::actors) return false;
    if (takes == Slot::Takes::subject) return is_subject(part);
    if (takes != Slot::Takes::object) return true;
    const std::string& body = have.actors.front().body;
    return have.word != "vi" && !may_be_called(body, kMinistry);
  }

  static bool is_one_of(const Slot& slot, std::string_view word) {
    return std::find(slot.words.begin(), slot.words.end(), word) != slot.words.end() ||
           std::any_of(slot.starts.begin(), slot.starts.end(),
                       [&](std::string_view start) { return word.starts_with(start); });
  }

  /// Not the last of those that a preposition stands before: «med fylkene, kommuner og X».
  bool is_subject(std::size_t part) const {
    std::size_t first = part;
    while (first > 1 && is_in(kConnectors, parts_[first - 1].word)) first -= 2;
    return first == 0 || !is_in(kPrepositions, parts_[first - 1].word);
  }

  const std::vector<ClausePart>& parts_;
  const std::vector<Slot>& slots_;
  std::optional<std::size_t> actor_;
};

/// Whether a body is what a preposition or a colon leads to, as in «ledes av X», «eier: X».
bool comes_last(const std::vector<ClausePart>& parts, std::size_t actor) {
  return actor > 0 && (is_in(kPrepositions, parts[actor - 1].word) || parts[actor - 1].word == ":");
}

}  // namespace

schema::OwnershipRole role_of(Claim claim) {
  using schema::OwnershipRole;
  switch (claim) {
    case Claim::contributes:
      return OwnershipRole::contributes;
    case Claim::assists:
      return OwnershipRole::assists;
    case Claim::proposed:
      return OwnershipRole::proposed;
    default:
      return OwnershipRole::owner;
  }
}

std::vector<ClaimFound> find_claims(const std::vector<ClausePart>& parts) {
  std::vector<ClaimFound> found;
  std::set<std::size_t> taken;  // parts whose claim is known
  bool unnamed = false;
  const bool has_body = std::any_of(parts.begin(), parts.end(),
                                    [](const ClausePart& part) { return !part.actors.empty(); });
  const std::vector<Compiled>& patterns = compiled_patterns();
  static const PatternFilter kFilter(patterns);
  const std::vector<bool> allowed = kFilter.allowed(parts);
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const Compiled& pattern = patterns[i];
    if (!allowed[i] || (pattern.names_body && !has_body)) continue;
    Match match(parts, pattern);
    for (std::size_t first = 0; first < parts.size(); ++first) {
      const auto end = match.at(first);
      if (!end) continue;
      const auto actor = match.actor();
      if (actor && !taken.insert(*actor).second) continue;
      if (pattern.claim == Claim::unnamed && std::exchange(unnamed, true)) continue;
      if (pattern.claim == Claim::none) continue;
      ClaimFound claim{pattern.claim,
                       {},
                       parts[first].start,
                       parts[*end - 1].end,
                       actor && *actor + 1 == *end && comes_last(parts, *actor)};
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
