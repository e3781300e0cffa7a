#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/core.h>

#include "indexer/structure/addresses.h"
#include "indexer/structure/front_matter.h"
#include "indexer/structure/letterhead.h"
#include "indexer/structure/meeting_parties.h"
#include "indexer/structure/pieces.h"
#include "indexer/structure/writer.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::indexer {

namespace {

using Front = std::span<const Block>;
using Name = std::optional<std::string>;

/// "Til stede: X", "Fra X møtte": who was at a meeting, none of its parties.
bool lists_present(std::string_view lowered) {
  constexpr std::array<std::string_view, 5> kPresent{"til stede", "til stades", "møtte",
                                                     "møte:", "deltok"};
  return std::ranges::any_of(kPresent, [&](std::string_view words) {
    return lowered.starts_with(words) || lowered.ends_with(words) ||
           lowered.ends_with(fmt::format("{}:", words));
  });
}

/// «Fra Mattilsynet: Kari Vik», «Fra X, seksjon Y: …»: who came from there, too.
bool lists_people(std::string_view behind_label) {
  const std::size_t colon = behind_label.find(':');
  return colon != behind_label.npos &&
         behind_label.find_first_not_of(" \t", colon + 1) != behind_label.npos &&
         behind_label.find_first_not_of(" \t:") < colon;
}

/// The body behind a label: "Til: X", "Fra X", "Mottaker<tab>X".
Name labelled(Front front, std::span<const std::string_view> labels,
              const entities::Tagger& tagger) {
  for (const Block& block : front) {
    if (count_words(block.text) > kShortWords) continue;
    const std::string lowered = text::lower(block.text);
    for (const std::string_view label : labels) {
      const std::size_t end = label.size();
      if (!lowered.starts_with(label) || lowered.size() <= end) continue;
      if (lowered[end] != ' ' && lowered[end] != ':' && lowered[end] != '\t') continue;
      const std::string_view behind = std::string_view(block.text).substr(end + 1);
      if (lists_present(lowered) || lists_people(behind)) continue;
      if (auto body = first_body_in(behind, tagger)) return body;
    }
  }
  return std::nullopt;
}

/// The part of a title behind a preposition, up to the next one.
std::string_view behind(std::string_view title, std::string_view preposition) {
  const std::size_t at = title.find(preposition);
  if (at == std::string_view::npos) return {};
  std::string_view rest = title.substr(at + preposition.size());
  for (const std::string_view next : {" til ", " fra ", " frå ", " for "}) {
    rest = rest.substr(0, rest.find(next));
  }
  return rest;
}

/// The first body of a title's part, unless that part speaks of something else: «til båter i Bodø
/// kommune».
Name addressed_in(std::string_view part, const entities::Tagger& tagger) {
  if (auto whole = tagger.body_named(part)) return whole;
  constexpr std::array<std::string_view, 5> kOther{" i ", " av ", " om ", " på ", " ved "};
  for (const schema::Entity& entity : tagger.tag(part)) {
    if (entity.kind != schema::EntityKind::organisation) continue;
    const std::string before = text::lower(part.substr(0, entity.start));
    const bool other = text::ends_with_one_of(before, kOther) && !before.ends_with("styret i ");
    return other ? std::nullopt : Name(entity.norm);
  }
  return std::nullopt;
}

Name in_title(std::string_view title, std::initializer_list<std::string_view> prepositions,
              const entities::Tagger& tagger) {
  for (const std::string_view preposition : prepositions) {
    if (auto body = addressed_in(behind(title, preposition), tagger)) return body;
  }
  return std::nullopt;
}

/// "Innspill til X" as another heading of the first page than the title.
Name in_short_heading(Front front, std::initializer_list<std::string_view> prepositions,
                      const entities::Tagger& tagger) {
  constexpr std::size_t kMostWordsBefore = 2;
  for (const Block& block : front) {
    if (block.lines.empty() || block.lines.front().page > 1) break;
    const bool of_meeting = names_meeting(block.text);
    if (block.kind != BlockKind::heading || of_meeting) continue;
    for (const std::string_view preposition : prepositions) {
      const std::string_view before =
          std::string_view(block.text).substr(0, block.text.find(preposition));
      if (count_words(before) > kMostWordsBefore) continue;
      if (auto body = first_body_in(behind(block.text, preposition), tagger)) return body;
    }
  }
  return std::nullopt;
}

/// "Helse Vest RHF" on a line of its own below "Oppdragsdokument 2024": who is steered, since a
/// ministry is not. Above the title of minutes stands who wrote them.
Name steered(Front front, std::string_view title, bool minutes, const entities::Tagger& tagger) {
  bool title_begun = !minutes;
  for (const Block& block : front) {
    const bool other_page = block.lines.empty() || block.lines.front().page > 1;
    if (other_page || text::lower(block.text).starts_with("kopi")) break;
    title_begun = title_begun || title.starts_with(block.text);
    const bool text = block.kind == BlockKind::heading || block.kind == BlockKind::paragraph;
    if (!text || !title_begun) continue;
    auto body = tagger.body_named(block.text);
    if (body && !is_ministry(*body)) return body;
  }
  return std::nullopt;
}

/// «Hovedinstruks for styringen av X».
bool instructs(std::string_view title) {
  const std::string lowered = text::lower(title);
  const std::string_view first = std::string_view(lowered).substr(0, lowered.find(' '));
  return first.ends_with("instruks");
}

/// Whether a ministry steers somebody by such a document; by minutes only where it met as owner.
bool is_steering(schema::DocumentType type, std::string_view title) {
  using enum schema::DocumentType;
  constexpr std::array kSteering{tildelingsbrev, supplerende_tildelingsbrev, oppdragsdokument,
                                 korrigering};
  if (type == protokoll) return is_of_owner(title);
  return std::ranges::find(kSteering, type) != kSteering.end();
}

Name first_of(std::initializer_list<Name> names) {
  const auto known = std::ranges::find_if(names, [](const Name& name) { return name.has_value(); });
  return known == names.end() ? Name() : *known;
}

class PartyFinder {
 public:
  PartyFinder(const std::vector<Block>& blocks, const std::string& title, schema::DocumentType type,
              const entities::Tagger& tagger)
      : front_(front_of(blocks)),
        opening_(opening_of(blocks)),
        title_(title),
        tagger_(tagger),
        is_minutes_(type == schema::DocumentType::protokoll),
        of_meeting_(names_meeting(title)),
        steers_(is_steering(type, title)) {
    const bool from_ministry =
        steers_ || (!front_.empty() && royal_letterhead(front_[0], tagger).has_value());
    to_several_ = has_several_addressees(front_, title, from_ministry, tagger);
  }

  Parties find() {
    if (of_meeting_) {
      if (Parties met = who_met(front_, title_, tagger_); met.sender) return met;
    }
    if (!to_several_) parties_.recipient = told_recipient();
    parties_.sender = told_sender();
    if (!parties_.recipient && !to_several_) parties_.recipient = recipient_in_title();
    if (!parties_.sender && steers_)
      parties_.sender = steering_ministry(opening_, parties_.recipient, tagger_);
    if (auto board = board_of(title_, tagger_)) parties_ = {std::move(board), std::nullopt};
    if (parties_.recipient == "Stortinget") parties_.recipient.reset();  // of what it treated
    if (parties_.sender == parties_.recipient) parties_.recipient.reset();
    return std::move(parties_);
  }

 private:
  Name told_recipient() const {
    constexpr std::array<std::string_view, 4> kTo{"til", "mottaker", "mottakar", "adressat"};
    Name told = first_of({addressee(front_, steers_, tagger_), labelled(front_, kTo, tagger_),
                          in_title(title_, {" til ", " for ", " med "}, tagger_),
                          of_meeting_ ? in_title(title_, {" i "}, tagger_) : Name(),
                          in_short_heading(front_, {" til "}, tagger_)});
    if (told || !steers_) return told;
    told = steered(front_, title_, is_minutes_, tagger_);
    // The letterhead of a body that writes to others by itself.
    return told == writer_in_text(opening_, std::nullopt, false, tagger_) ? Name() : told;
  }

  Name told_sender() const {
    constexpr std::array<std::string_view, 6> kFrom{"fra",      "frå",         "avsender",
                                                    "avsendar", "fastsatt av", "fastsett av"};
    // "Referat fra møte i X" is not by X.
    Name told =
        first_of({labelled(front_, kFrom, tagger_),
                  of_meeting_ ? Name() : in_title(title_, {" fra ", " frå "}, tagger_),
                  of_meeting_ ? Name() : in_short_heading(front_, {" fra ", " frå "}, tagger_),
                  writer_above()});
    return told ? told : writer_in_text(opening_, parties_.recipient, steers_, tagger_);
  }

  /// Above a letter of steering to several their names may stand like a letterhead.
  Name writer_above() const {
    Name head = letterhead(front_, title_, parties_.recipient, tagger_);
    return steers_ && to_several_ && head && !is_ministry(*head) ? Name() : head;
  }

  /// "Protokoll fra foretaksmøte i X": the body that a steering document's title names is steered.
  Name recipient_in_title() const {
    Name named = steers_ || instructs(title_) ? first_body_in(title_, tagger_) : Name();
    return named ? named : addressee_of_title(front_, title_);
  }

  Front front_;
  Front opening_;
  const std::string& title_;
  const entities::Tagger& tagger_;
  bool is_minutes_;
  bool of_meeting_;
  bool steers_;
  bool to_several_ = false;
  Parties parties_;
};

}  // namespace

Parties find_parties(const std::vector<Block>& blocks, const std::string& title,
                     schema::DocumentType type, const entities::Tagger& tagger) {
  return PartyFinder(blocks, title, type, tagger).find();
}

}  // namespace sporhund::indexer
