#include <xapian.h>

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "text/stem_rules.h"
#include "text/tokens.h"
#include "text/word_pairs.h"

/// Snowball's Norwegian stemmer, and the families of words that it takes apart or throws together:
/// it reads the end of "ansvar" as a plural, and "-lov" (law) and "-lege" (doctor) as endings of
/// adjectives. Laws and doctors are always named by compounds, of which no lexicon has enough;
/// scripts/make_stem_rules.py learns the others.

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

constexpr auto kFamilies = std::to_array<Family>({
    {"lov", kLawEndings, 3, {}},
    {"leg", kDoctorEndings, 3, kDoctors},
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

/// The ends of words that have a stem of their own.
class StemRules {
 public:
  StemRules() {
    for (const WordPair& rule : read_word_pairs(kStemRules)) {
      stems_.emplace(rule.first, rule.second);
      longest_ = std::max(longest_, rule.first.size());
    }
  }

  /// Empty: the stem is Snowball's.
  std::string stem_of(std::string_view word) const {
    const std::string marked = std::string(kBeginning).append(word);
    std::size_t at = marked.size() - std::min(longest_, marked.size());
    for (; at < marked.size(); ++at) {
      const auto rule = stems_.find(std::string_view(marked).substr(at));
      if (rule == stems_.end()) continue;
      if (rule->second == kSnowball) return {};
      const std::size_t before = at == 0 ? 0 : at - kBeginning.size();
      std::string stem = std::string(word.substr(0, before)).append(rule->second);
      return stem.size() < kLeastStem || stem.front() != word.front() ? std::string() : stem;
    }
    return {};
  }

 private:
  static constexpr std::string_view kBeginning = "^";
  static constexpr std::string_view kSnowball = "*";
  static constexpr std::size_t kLeastStem = 3;  // bytes; as in scripts/make_stem_rules.py

  std::unordered_map<std::string_view, std::string_view> stems_;
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
