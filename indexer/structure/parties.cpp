#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include <fmt/core.h>

#include "indexer/structure/addresses.h"
#include "indexer/structure/front_matter.h"
#include "indexer/structure/markers.h"
#include "indexer/structure/meeting_parties.h"
#include "indexer/structure/pieces.h"
#include "indexer/structure/writer.h"
#include "text/tokens.h"

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
    const bool other =
        std::ranges::any_of(kOther, [&](std::string_view word) { return before.ends_with(word); });
    return other && !before.ends_with("styret i ") ? std::nullopt : Name(entity.norm);
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

/// "Tiltakseier: X", "Innspill til X": what stands before a name makes it none of the writer.
bool speaks_of_body(std::string_view before) {
  constexpr std::array<std::string_view, 7> kPrepositions{"til ", "for ", "om ", "i ",
                                                          "med ", "på ",  "ved "};
  if (label_length(before) > 0 || before.ends_with('\t')) return true;
  const std::string lowered = text::lower(before);
  return std::ranges::any_of(kPrepositions, [&](std::string_view word) {
    return lowered == word || lowered.ends_with(fmt::format(" {}", word));
  });
}

/// Whether a line is little more than the name of a body: «Digitaliseringsdirektoratet orienterte
/// om planen» is none.
bool is_name_line(const Block& block, const entities::Tagger& tagger) {
  if (block.kind == BlockKind::list_item || block.text.ends_with('.')) return false;
  if (tagger.body_named(block.text)) return true;
  std::size_t named = 0;
  for (const schema::Entity& entity : tagger.tag(block.text)) {
    if (entity.kind != schema::EntityKind::organisation) continue;
    const std::string_view before = std::string_view(block.text).substr(0, entity.start);
    if (named == 0 && speaks_of_body(before)) return false;
    named += entity.end - entity.start;
  }
  return 2 * named >= block.text.size();
}

/// «Deltakelse», «Medlemmer av rådet»: below stand people and where they come from.
bool lists_members(const Block& block) {
  constexpr std::array<std::string_view, 8> kMembers{
      "deltak", "deltok", "deltek", "medlem", "tilstede", "til stede", "til stades", "innkalt"};
  const std::string lowered = text::lower(block.text);
  return std::ranges::any_of(kMembers,
                             [&](std::string_view word) { return lowered.starts_with(word); });
}

/// How many pages a letterhead may stand on: two where the first is a cover, without running text.
int letterhead_pages(Front front) {
  const bool runs = std::ranges::any_of(front, [](const Block& block) {
    return !block.lines.empty() && block.lines.front().page == 1 &&
           block.kind == BlockKind::paragraph && count_words(block.text) > kShortWords;
  });
  return runs ? 1 : 2;
}

/// «DET KONGELIGE SAMFERDSELSDEPARTEMENT» above «Statsråden».
Name royal_letterhead(const Block& block, const entities::Tagger& tagger) {
  if (block.lines.empty() || !text::lower(block.text).starts_with("det konge")) return std::nullopt;
  const schema::LineSpan& first = block.lines.front();
  return first_body_in(std::string_view(block.text).substr(0, first.end), tagger);
}

/// The first body that a line of the first page is the name of, but for the recipient, the title
/// and those who get a copy. «Fylkesmannen» alone is a kind of body, whom a letter may be to.
Name letterhead(Front front, const std::string& title, const Name& recipient,
                const entities::Tagger& tagger) {
  constexpr std::string_view kAnyCounty = "Statsforvalteren";
  const int pages = letterhead_pages(front);
  bool title_begun = false;
  for (const Block& block : front) {
    const bool other_page = block.lines.empty() || block.lines.front().page > pages;
    if (other_page || text::lower(block.text).starts_with("kopi")) break;
    const bool words = count_words(block.text) > kShortWords;
    const bool section = words || section_depth(block.text) > 0;
    if (lists_members(block) || (section && block.lines.front().page > 1)) break;
    title_begun = title_begun || title.starts_with(block.text);
    if (auto royal = royal_letterhead(block, tagger)) return royal;
    const bool of_title = title_begun && title.find(block.text) != std::string::npos;
    if (of_title || words || !is_name_line(block, tagger)) continue;
    auto body = first_body_in(block.text, tagger);
    if (body && body != recipient && body != kAnyCounty) return body;
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

}  // namespace

Parties find_parties(const std::vector<Block>& blocks, const std::string& title,
                     schema::DocumentType type, const entities::Tagger& tagger) {
  constexpr std::array<std::string_view, 4> kTo{"til", "mottaker", "mottakar", "adressat"};
  constexpr std::array<std::string_view, 6> kFrom{"fra",      "frå",         "avsender",
                                                  "avsendar", "fastsatt av", "fastsett av"};
  const auto first_of = [](std::initializer_list<Name> names) {
    const auto known =
        std::ranges::find_if(names, [](const Name& name) { return name.has_value(); });
    return known == names.end() ? Name() : *known;
  };
  const Front front = front_of(blocks);
  const Front opening = opening_of(blocks);
  // "Referat fra møte i X" is not by X.
  const bool of_meeting = names_meeting(title);
  if (of_meeting) {
    if (Parties met = who_met(front, title, tagger); met.sender) return met;
  }
  Parties parties;
  const bool steers = is_steering(type, title);
  const bool from_ministry = steers || (!front.empty() && royal_letterhead(front[0], tagger));
  const bool several = has_several_addressees(front, title, from_ministry, tagger);
  if (!several) {
    parties.recipient = first_of({addressee(front, steers, tagger), labelled(front, kTo, tagger),
                                  in_title(title, {" til ", " for ", " med "}, tagger),
                                  of_meeting ? in_title(title, {" i "}, tagger) : Name(),
                                  in_short_heading(front, {" til "}, tagger)});
    if (!parties.recipient && steers) {
      const bool minutes = type == schema::DocumentType::protokoll;
      parties.recipient = steered(front, title, minutes, tagger);
      // The letterhead of a body that writes to others by itself.
      if (parties.recipient == writer_in_text(opening, std::nullopt, false, tagger))
        parties.recipient.reset();
    }
  }
  parties.sender =
      first_of({labelled(front, kFrom, tagger),
                of_meeting ? Name() : in_title(title, {" fra ", " frå "}, tagger),
                of_meeting ? Name() : in_short_heading(front, {" fra ", " frå "}, tagger),
                letterhead(front, title, parties.recipient, tagger)});
  if (!parties.sender) parties.sender = writer_in_text(opening, parties.recipient, steers, tagger);
  // "Protokoll fra foretaksmøte i X": the body that a steering document's title names is steered.
  if (!parties.recipient && !several && (steers || instructs(title)))
    parties.recipient = first_body_in(title, tagger);
  if (!parties.recipient && !several) parties.recipient = addressee_of_title(front, title);
  if (!parties.sender && steers)
    parties.sender = steering_ministry(opening, parties.recipient, tagger);
  if (auto board = board_of(title, tagger)) parties = {std::move(board), std::nullopt};
  if (parties.recipient == "Stortinget") parties.recipient.reset();  // of a paper that it treated
  if (parties.sender == parties.recipient) parties.recipient.reset();
  return parties;
}

}  // namespace sporhund::indexer
