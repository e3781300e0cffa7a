#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include <fmt/core.h>

#include "indexer/structure/addresses.h"
#include "indexer/structure/front_matter.h"
#include "indexer/structure/markers.h"
#include "indexer/structure/pieces.h"
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
      if (lists_present(lowered)) continue;
      if (auto body = first_body_in(std::string_view(block.text).substr(end + 1), tagger))
        return body;
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

Name in_title(std::string_view title, std::initializer_list<std::string_view> prepositions,
              const entities::Tagger& tagger) {
  for (const std::string_view preposition : prepositions) {
    if (auto body = first_body_in(behind(title, preposition), tagger)) return body;
  }
  return std::nullopt;
}

/// «Referat fra møte i X», «Protokoll fra generalforsamling i X».
bool names_meeting(std::string_view title) {
  const std::string lowered = text::lower(title);
  return lowered.find("møte") != lowered.npos || lowered.find("forsamling") != lowered.npos;
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

/// The first body that a line of the first page is the name of, but for the recipient, the title
/// and those who get a copy.
Name letterhead(Front front, const std::string& title, const Name& recipient,
                const entities::Tagger& tagger) {
  for (const Block& block : front) {
    const bool other_page = block.lines.empty() || block.lines.front().page > 1;
    if (other_page || text::lower(block.text).starts_with("kopi")) break;
    const bool of_title = title.find(block.text) != std::string::npos;
    if (of_title || count_words(block.text) > kShortWords) continue;
    if (!is_name_line(block, tagger)) continue;
    if (auto body = first_body_in(block.text, tagger); body && body != recipient) return body;
  }
  return std::nullopt;
}

/// "Helse Vest RHF" on a line of its own below "Oppdragsdokument 2024": who is steered, since a
/// ministry is not.
Name steered(Front front, const entities::Tagger& tagger) {
  for (const Block& block : front) {
    const bool other_page = block.lines.empty() || block.lines.front().page > 1;
    if (other_page || text::lower(block.text).starts_with("kopi")) break;
    if (block.kind != BlockKind::heading && block.kind != BlockKind::paragraph) continue;
    auto body = tagger.body_named(block.text);
    if (body && !text::lower(*body).ends_with("departementet")) return body;
  }
  return std::nullopt;
}

/// The body that the letter's first sentence begins with: ministries write of themselves by name.
Name opening(Front front, const Name& recipient, const entities::Tagger& tagger) {
  for (const Block& block : front) {
    if (block.kind != BlockKind::paragraph || count_words(block.text) <= kShortWords) continue;
    for (const schema::Entity& entity : tagger.tag(block.text)) {
      const bool begins = entity.kind == schema::EntityKind::organisation && entity.start == 0;
      if (begins && entity.norm != recipient) return entity.norm;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

/// Whether a ministry steers somebody by such a document.
bool steers(schema::DocumentType type) {
  using enum schema::DocumentType;
  constexpr std::array kSteering{tildelingsbrev, supplerende_tildelingsbrev, oppdragsdokument,
                                 korrigering, protokoll};
  return std::ranges::find(kSteering, type) != kSteering.end();
}

}  // namespace

Parties find_parties(Front front, const std::string& title, schema::DocumentType type,
                     const entities::Tagger& tagger) {
  constexpr std::array<std::string_view, 4> kTo{"til", "mottaker", "mottakar", "adressat"};
  constexpr std::array<std::string_view, 6> kFrom{"fra",      "frå",         "avsender",
                                                  "avsendar", "fastsatt av", "fastsett av"};
  const auto first_of = [](std::initializer_list<Name> names) {
    const auto known =
        std::ranges::find_if(names, [](const Name& name) { return name.has_value(); });
    return known == names.end() ? Name() : *known;
  };
  Parties parties;
  const bool several = has_several_addressees(front, title, steers(type), tagger);
  if (!several) {
    parties.recipient =
        first_of({addressee(front, steers(type), tagger), labelled(front, kTo, tagger),
                  in_title(title, {" til ", " for ", " i ", " med "}, tagger),
                  in_short_heading(front, {" til "}, tagger)});
    if (!parties.recipient && steers(type)) parties.recipient = steered(front, tagger);
  }
  // "Referat fra møte i X" is not by X.
  const bool of_meeting = names_meeting(title);
  parties.sender = first_of({labelled(front, kFrom, tagger),
                             of_meeting ? Name() : in_title(title, {" fra ", " frå "}, tagger),
                             in_short_heading(front, {" fra ", " frå "}, tagger),
                             letterhead(front, title, parties.recipient, tagger)});
  if (!parties.sender && steers(type)) parties.sender = opening(front, parties.recipient, tagger);
  // "Protokoll fra foretaksmøte i X": the body that a steering document's title names is steered.
  if (!parties.recipient && !several && steers(type))
    parties.recipient = first_body_in(title, tagger);
  if (parties.recipient == "Stortinget") parties.recipient.reset();  // of a paper that it treated
  if (parties.sender == parties.recipient) parties.recipient.reset();
  return parties;
}

}  // namespace sporhund::indexer
