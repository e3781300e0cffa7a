#include "indexer/records/claimed_measure.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/word_lists.h"

namespace sporhund::indexer {

namespace {

using Parts = std::span<const ClausePart>;

constexpr std::array<std::string_view, 10> kEdges{" ", "\t", "\n", "-", "–",
                                                  "—", ":",  ";",  ",", "."};

/// What begins an aside: a word, or two that stand together.
constexpr std::array<std::array<std::string_view, 2>, 41> kAsides{{
    {"som", ""},
    {"via", ""},
    {"gjennom", ""},
    {"gjennem", ""},
    {"når", ""},
    {"hvis", ""},
    {"dersom", ""},
    {"fordi", ""},
    {"ettersom", ""},
    {"mens", ""},
    {"medan", ""},
    {"hvordan", ""},
    {"korleis", ""},
    {"hvor", ""},
    {"jf", ""},
    {"jamfør", ""},
    {"iht", ""},
    {"basert", "på"},
    {"på", "bakgrunn"},
    {"på", "grunnlag"},
    {"på", "linje"},
    {"i", "tråd"},
    {"i", "henhold"},
    {"i", "samsvar"},
    {"i", "lys"},
    {"med", "sikte"},
    {"med", "utgangspunkt"},
    {"med", "grunnlag"},
    {"ut", "fra"},
    {"ut", "frå"},
    {"slik", "at"},
    {"for", "at"},
    {"for", "å"},
    {"sett", "opp"},
    {"til", "grunn"},
    {"innenfor", "rammene"},
    {"innanfor", "rammene"},
    {"etter", "at"},
    {"av", "hensyn"},
    {"av", "omsyn"},
    {"under", "forutsetning"},
}};

/// Words that list what belongs to the measure before them, but begin one of their own before a
/// claim that follows.
constexpr std::array<std::string_view, 3> kListing{"herunder", "blant", "inkludert"};

/// Words that point back: the measure stands above.
constexpr std::array<std::string_view, 9> kPointingBack{"tiltaket",   "tiltakene", "tiltaka",
                                                        "dette",      "arbeidet",  "oppdraget",
                                                        "prosjektet", "ordningen", "ordninga"};
/// … and do so unless the measure stands before them, as in «Ny portal – tiltakseier: X».
constexpr std::array<std::string_view, 8> kRolesAlone{"tiltakseier", "tiltakseigar", "tiltakseiere",
                                                      "eierskapet",  "eierskap",     "ansvaret",
                                                      "følgende",    "følgjande"};
/// … unless one of these says what is meant: «arbeidet med …».
constexpr std::array<std::string_view, 5> kSaying{"med", "om", "for", "til", "knyttet"};

bool begins_aside(Parts parts, std::size_t at) {
  return std::ranges::any_of(kAsides, [&](const auto& aside) {
    if (parts[at].word != aside[0]) return false;
    return aside[1].empty() || (at + 1 < parts.size() && parts[at + 1].word == aside[1]);
  });
}

bool is_comma(const ClausePart& part) {
  return part.word == ",";
}

/// Gathers stretches of the text, a dash of dots between those that are not neighbours.
class Stretches {
 public:
  explicit Stretches(std::string_view text) : text_(text) {}

  void add(const ClausePart& part) {
    if (!started_ || part.start > end_ + kMostBetween) flush(part.start);
    started_ = true;
    end_ = part.end;
  }
  void flush(std::size_t next) {
    if (started_) {
      const std::string_view stretch = trimmed_ends(text_.substr(start_, end_ - start_));
      if (!stretch.empty()) joined_ += (joined_.empty() ? "" : " … ") + std::string(stretch);
    }
    start_ = next;
    started_ = false;
  }
  std::string take() { return std::move(joined_); }

 private:
  /// Quotes and brackets between words; longer gaps were left out.
  static constexpr std::size_t kMostBetween = 4;

  std::string_view text_;
  std::string joined_;
  std::size_t start_ = 0;
  std::size_t end_ = 0;
  bool started_ = false;
};

/// @param from where an aside may begin
void add_without_asides(Parts parts, std::size_t from, Stretches& kept) {
  bool aside = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i >= from && begins_aside(parts, i)) {
      aside = true;
    } else if (aside && is_comma(parts[i])) {
      aside = false;
    }
    if (!aside) kept.add(parts[i]);
  }
}

/// What a claim whose body comes last follows: «… støtter ordningen, som [utredes av X]».
Parts followed(Parts before) {
  constexpr std::size_t kMostWords = 4;  // «som fra 2023»
  const std::size_t least = before.size() > kMostWords ? before.size() - kMostWords : 0;
  for (std::size_t i = before.size(); i > least; --i) {
    if (before[i - 1].word != "som" && before[i - 1].word != "der") continue;
    before = before.first(i - 1);
    break;
  }
  for (std::size_t i = before.size(); i > 0; --i) {
    const bool lists = text::is_one_of(before[i - 1].word, kListing);
    if (lists || begins_aside(before, i - 1)) return before.subspan(i);
  }
  return before;
}

Parts before(Parts parts, const ClaimFound& claim) {
  const auto end =
      std::ranges::find_if(parts, [&](const ClausePart& part) { return part.end > claim.start; });
  return parts.first(static_cast<std::size_t>(end - parts.begin()));
}

Parts behind(Parts parts, const ClaimFound& claim) {
  const auto start =
      std::ranges::find_if(parts, [&](const ClausePart& part) { return part.start >= claim.end; });
  return parts.subspan(static_cast<std::size_t>(start - parts.begin()));
}

}  // namespace

bool points_back(const std::vector<ClausePart>& parts, const ClaimFound& claim) {
  const bool told = claim.body_last && !before(parts, claim).empty();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string_view next =
        i + 1 < parts.size() ? std::string_view(parts[i + 1].word) : std::string_view();
    // «dette perspektivet» points at the perspective, «dette arbeidet» at what stands above.
    const bool said =
        text::is_one_of(next, kSaying) || (parts[i].word == "dette" && next.ends_with("et"));
    const bool role = !told && text::is_one_of(parts[i].word, kRolesAlone);
    if (!said && (role || text::is_one_of(parts[i].word, kPointingBack))) return true;
  }
  return false;
}

std::string_view trimmed_ends(std::string_view text) {
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view edge : kEdges) {
      if (text.starts_with(edge)) text.remove_prefix(edge.size()), cut = true;
      if (text.ends_with(edge)) text.remove_suffix(edge.size()), cut = true;
    }
  }
  return text;
}

std::string claimed_measure(std::string_view text, const std::vector<ClausePart>& parts,
                            const ClaimFound& claim) {
  Stretches kept(text);
  if (claim.body_last) {
    for (const ClausePart& part : followed(before(parts, claim))) kept.add(part);
  } else {
    add_without_asides(before(parts, claim), 0, kept);
  }
  kept.flush(claim.end);
  const Parts rest = behind(parts, claim);
  // «har ansvar for å …»: what the claim asks for is none.
  const bool asks = !rest.empty() && rest.front().word == "for";
  add_without_asides(rest, asks ? 1 : 0, kept);
  kept.flush(text.size());
  std::string measure = kept.take();
  if (!measure.empty() || parts.empty()) return measure;
  return std::string(
      trimmed_ends(text.substr(parts.front().start, parts.back().end - parts.front().start)));
}

}  // namespace sporhund::indexer
