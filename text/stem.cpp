#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "text/stem_rules.h"
#include "text/tokens.h"

/// Snowball's Norwegian stemmer, and the families of words that it takes apart or throws together:
/// it reads the end of "ansvar" as a plural, that of "utrede" as a past tense, and "-lov" (law) and
/// "-lege" (doctor) as endings of adjectives. Laws and doctors are always named by compounds, of
/// which no lexicon has enough; scripts/make_stem_rules.py learns the others.

namespace sporhund::text {
namespace {

using Words = std::span<const std::string_view>;

/// Words that end in `stem` and one of `endings` share a stem that ends in `stem`.
struct Family {
  std::string_view stem;
  Words endings;
  std::size_t least_before;  ///< bytes that must stand before `stem`
  Words before;              ///< one of which must end just before `stem`; empty: anything may
};

constexpr auto kLawEndings =
    std::to_array<std::string_view>({"", "s", "en", "ens", "a", "as", "er", "ers", "ene", "enes"});
constexpr auto kDoctorEndings = std::to_array<std::string_view>(
    {"e", "es", "en", "ens", "er", "ers", "ene", "enes", "ar", "ars", "ane", "anes"});
/// Nynorsk adjectives end in "-lege" too ("offentlege", "vanlege"): only these make doctors.
constexpr auto kDoctors = std::to_array<std::string_view>(
    {"allmenn",    "avtale",  "bedrifts", "bydels", "distrikts",  "fast",     "fengsels",
     "forsknings", "fylkes",  "hjems",    "heims",  "klinikk",    "kommune",  "lis",
     "nød",        "over",    "skole",    "skule",  "spesialist", "sjukehus", "sykehus",
     "tann",       "tilsyns", "turnus",   "vakt",   "vern",       "øye",      "hud"});

constexpr auto kVerbEndings =
    std::to_array<std::string_view>({"e", "es", "er", "et", "ede", "edes", "ende"});
constexpr auto kBeforeLead = std::to_array<std::string_view>({"av", "inn", "ut", "vei"});
constexpr auto kBeforeReady = std::to_array<std::string_view>({"be", "inn", "ut"});

constexpr auto kFamilies = std::to_array<Family>({
    {"lov", kLawEndings, 3, {}},
    {"leg", kDoctorEndings, 3, kDoctors},
    {"led", kVerbEndings, 2, kBeforeLead},
    {"red", kVerbEndings, 2, kBeforeReady},
});

bool ends_with_any(std::string_view text, Words ends) {
  for (const std::string_view end : ends) {
    if (text.ends_with(end)) return true;
  }
  return ends.empty();
}

/// The term without the ending, where the term is of the family.
std::string_view stem_in(const Family& family, std::string_view term) {
  if (term.find(family.stem) == term.npos) return {};  // nearly always, and told fastest
  const std::size_t at = term.rfind(family.stem);
  if (at < family.least_before) return {};
  const std::size_t end = at + family.stem.size();
  const Words endings = family.endings;
  if (std::find(endings.begin(), endings.end(), term.substr(end)) == endings.end()) return {};
  return ends_with_any(term.substr(0, at), family.before) ? term.substr(0, end) : "";
}

/// FNV-1a of a word's bytes from its last to its first, so that longer ends go on from shorter.
struct EndHash {
  constexpr void add(char byte) {
    value = (value ^ static_cast<unsigned char>(byte)) * 0x01000193U;
  }
  std::uint32_t value = 0x811c9dc5U;
};

/// The lines of kStemRules by the ends of words that they begin with (linear probing; Knuth, 6.4).
/// The compiler makes it: a process has nothing to wait for.
struct StemRules {
  static constexpr std::size_t kPlaces = 8192;
  struct Place {
    std::uint16_t hash = 0;  ///< the upper half, which is not the number of the place
    std::uint16_t rule = 0;  ///< one more than the byte where it begins; 0: none
  };
  std::array<Place, kPlaces> places{};
  std::size_t longest = 0;  ///< bytes of an end

  consteval StemRules() {
    static_assert(kStemRules.size() < 0xFFFF);
    // In plain steps: compilers don't take more than a million.
    const char* text = kStemRules.data();
    std::size_t rule = 0;
    for (std::size_t at = 0; at < kStemRules.size(); ++at) {
      if (text[at] == '\n') rule = at + 1;
      if (text[at] == ' ') add(text, rule, at);
    }
  }

  /// The rule that begins at `rule`, for the end of words that ends at `end`.
  constexpr void add(const char* text, std::size_t rule, std::size_t end) {
    EndHash hash;
    for (std::size_t at = end; at > rule; --at) hash.add(text[at - 1]);
    std::size_t place = hash.value % kPlaces;
    while (places[place].rule != 0) place = (place + 1) % kPlaces;
    places[place] = {upper(hash), static_cast<std::uint16_t>(rule + 1)};
    if (end - rule > longest) longest = end - rule;
  }

  static constexpr std::uint16_t upper(EndHash hash) {
    return static_cast<std::uint16_t>(hash.value >> 16U);
  }

  /// What stands for this end of a word; empty where nothing does.
  std::string_view find(std::string_view end, EndHash hash) const {
    for (std::size_t at = hash.value % kPlaces; places[at].rule != 0; at = (at + 1) % kPlaces) {
      if (places[at].hash != upper(hash)) continue;
      const std::string_view line = kStemRules.substr(places[at].rule - 1U);
      if (!line.starts_with(end) || line[end.size()] != ' ') continue;
      return line.substr(end.size() + 1, line.find('\n') - end.size() - 1);
    }
    return {};
  }
};

constexpr StemRules kRules;

/// By the rule for the longest end of the word that has one. Empty: the stem is Snowball's.
std::string learnt_stem(std::string_view word) {
  constexpr std::string_view kBeginning = "^";
  constexpr std::string_view kSnowball = "*";
  constexpr std::size_t kLeastStem = 3;  // bytes; as in scripts/make_stem_rules.py
  const std::string marked = std::string(kBeginning).append(word);
  const std::string_view longest =
      std::string_view(marked).substr(marked.size() - std::min(kRules.longest, marked.size()));
  std::string_view rule;
  std::size_t of = 0;  // bytes of the end that has the rule
  EndHash hash;
  for (std::size_t size = 1; size <= longest.size(); ++size) {
    const std::string_view end = longest.substr(longest.size() - size);
    hash.add(end.front());
    const std::string_view found = kRules.find(end, hash);
    if (found.empty()) continue;
    rule = found;
    of = size;
  }
  if (rule.empty() || rule == kSnowball) return {};
  const std::string_view before = word.substr(0, word.size() - std::min(of, word.size()));
  std::string stem = std::string(before).append(rule);
  return stem.size() < kLeastStem || stem.front() != word.front() ? std::string() : stem;
}

std::string_view without_genitive(std::string_view term) {
  if (term.ends_with("'s")) term.remove_suffix(2);
  return term;
}

}  // namespace

std::string stem(std::string_view term) {
  const std::string_view base = without_genitive(term);
  for (const Family& family : kFamilies) {
    if (const std::string_view found = stem_in(family, base); !found.empty()) {
      return std::string(found);
    }
  }
  if (std::string known = learnt_stem(base); !known.empty()) return known;
  thread_local const Xapian::Stem snowball("norwegian");
  return snowball(std::string(base));
}

}  // namespace sporhund::text
