#include <xapian.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

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
  for (const std::string_view ending : family.endings) {
    if (!term.ends_with(ending)) continue;
    const std::string_view rest = term.substr(0, term.size() - ending.size());
    if (!rest.ends_with(family.stem)) continue;
    const std::string_view before = rest.substr(0, rest.size() - family.stem.size());
    if (before.size() >= family.least_before && ends_with_any(before, family.before)) return rest;
  }
  return {};
}

/// The ends of words that have a stem of their own: a table of the lines of kStemRules by their
/// first words (linear probing; Knuth, 6.4). It is made at the first word of every process.
class StemRules {
 public:
  StemRules() {
    const auto rules = std::count(kStemRules.begin(), kStemRules.end(), '\n');
    places_.resize(std::bit_ceil(2 * static_cast<std::size_t>(rules) + 2));
    for (std::size_t at = 0; at < kStemRules.size(); ++at) {
      add(at);
      at = std::min(kStemRules.find('\n', at), kStemRules.size());
    }
  }

  /// Empty: the stem is Snowball's.
  std::string stem_of(std::string_view word) const {
    const std::string marked = std::string(kBeginning).append(word);
    const std::string_view longest =
        std::string_view(marked).substr(marked.size() - std::min(longest_, marked.size()));
    std::string_view rule;
    std::size_t of = 0;  // bytes of the end that has the rule
    Hash hash;
    for (std::size_t size = 1; size <= longest.size(); ++size) {
      const std::string_view end = longest.substr(longest.size() - size);
      hash.add(end.front());
      const std::string_view found = find(end, hash);
      if (found.empty()) continue;
      rule = found;
      of = size;
    }
    if (rule.empty() || rule == kSnowball) return {};
    const std::string_view before = word.substr(0, word.size() - std::min(of, word.size()));
    std::string stem = std::string(before).append(rule);
    return stem.size() < kLeastStem || stem.front() != word.front() ? std::string() : stem;
  }

 private:
  static constexpr std::string_view kBeginning = "^";
  static constexpr std::string_view kSnowball = "*";
  static constexpr std::size_t kLeastStem = 3;  // bytes; as in scripts/make_stem_rules.py

  /// FNV-1a of a word's bytes from its last to its first, so that longer ends go on from shorter.
  struct Hash {
    void add(char byte) { value = (value ^ static_cast<unsigned char>(byte)) * 0x01000193U; }
    std::uint32_t value = 0x811c9dc5U;
  };

  /// The rule that begins at this byte.
  void add(std::size_t at) {
    const std::string_view end = kStemRules.substr(at, kStemRules.find(' ', at) - at);
    Hash hash;
    for (auto byte = end.rbegin(); byte != end.rend(); ++byte) hash.add(*byte);
    std::size_t place = hash.value % places_.size();
    while (places_[place] != 0) place = (place + 1) % places_.size();
    places_[place] = static_cast<std::uint32_t>(at) + 1;
    longest_ = std::max(longest_, end.size());
  }

  /// What stands for this end of a word; empty where nothing does.
  std::string_view find(std::string_view end, Hash hash) const {
    for (std::size_t place = hash.value % places_.size(); places_[place] != 0;
         place = (place + 1) % places_.size()) {
      const std::string_view line = kStemRules.substr(places_[place] - 1);
      if (!line.starts_with(end) || line[end.size()] != ' ') continue;
      return line.substr(end.size() + 1, line.find('\n') - end.size() - 1);
    }
    return {};
  }

  std::vector<std::uint32_t> places_;  ///< one more than the byte where a rule begins; 0: none
  std::size_t longest_ = 0;
};

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
  static const StemRules kRules;
  if (std::string known = kRules.stem_of(base); !known.empty()) return known;
  thread_local const Xapian::Stem snowball("norwegian");
  return snowball(std::string(base));
}

}  // namespace sporhund::text
