#include "indexer/structure/addresses.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "indexer/structure/pieces.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using Front = std::span<const Block>;

/// Four digits and a town, as the last line of an address.
bool has_post_code(std::string_view text) {
  const auto digit = [&](std::size_t i) {
    return std::isdigit(static_cast<unsigned char>(text[i])) != 0;
  };
  const auto capital = [&](std::size_t i) {  // «1431 ÅS»
    const std::string_view letter = text.substr(i, text[i] == '\xC3' ? 2 : 1);
    return text::lower(letter) != letter;
  };
  for (std::size_t i = 0; i + 6 < text.size(); ++i) {
    if (i > 0 && text[i - 1] != ' ' && text[i - 1] != '\t') continue;
    const bool code = digit(i) && digit(i + 1) && digit(i + 2) && digit(i + 3);
    if (code && text[i + 4] == ' ' && capital(i + 5)) return true;
  }
  return false;
}

/// «Postadresse», «Besøksadresse»: how a letter's writer is reached.
bool labels_own_address(std::string_view line) {
  constexpr std::array<std::string_view, 5> kLabels{"postadresse", "kontoradresse", "besøksadresse",
                                                    "besøksadr", "kontor- og besøksadresse"};
  const std::string lowered = text::lower(line);
  return std::ranges::any_of(kLabels,
                             [&](std::string_view label) { return lowered.starts_with(label); });
}

/// The line that names a body, at the head of the address that ends with `last`; empty where none
/// does.
std::string_view head_of_address(Front front, std::size_t last, const entities::Tagger& tagger) {
  constexpr std::size_t kAddressLines = 3;
  std::string_view head;
  for (std::size_t back = 0; back <= std::min(kAddressLines, last); ++back) {
    const Block& line = front[last - back];
    const bool text = count_words(line.text) > kShortWords || line.text.ends_with('.');
    if (text || line.kind == BlockKind::footnote) break;
    if (labels_own_address(line.text)) return {};
    if (head.empty() && first_body_in(line.text, tagger)) head = line.text;
  }
  return head;
}

bool ends_address(const Block& block) {
  return count_words(block.text) <= kShortWords && has_post_code(block.text);
}

/// «Adressater ifølge liste», «Likelydande brev til».
bool refers_to_list(std::string_view line) {
  constexpr std::array<std::string_view, 8> kLists{
      "ifølge liste",    "ifølgje liste",       "iflg. liste",      "iht. liste",
      "se adresseliste", "ifølge adresseliste", "likelydende brev", "likelydande brev"};
  constexpr std::size_t kMostWords = 6;
  const std::string lowered = text::lower(line);
  return count_words(line) <= kMostWords && std::ranges::any_of(kLists, [&](auto list) {
           return lowered.find(list) != std::string::npos;
         });
}

bool is_ministry(std::string_view body) {
  return text::lower(body).ends_with("departementet");
}

/// Adds the bodies that a text names, but for ministries.
void add_bodies(std::set<std::string>& bodies, std::string_view text,
                const entities::Tagger& tagger) {
  if (const auto whole = tagger.body_named(text)) text = *whole;
  for (const schema::Entity& entity : tagger.tag(text)) {
    const bool body = entity.kind == schema::EntityKind::organisation;
    if (body && !is_ministry(entity.norm)) bodies.insert(entity.norm);
  }
}

}  // namespace

std::optional<std::string> first_body_in(std::string_view text, const entities::Tagger& tagger) {
  if (auto whole = tagger.body_named(text)) return whole;
  for (const schema::Entity& entity : tagger.tag(text)) {
    if (entity.kind == schema::EntityKind::organisation) return entity.norm;
  }
  return std::nullopt;
}

std::optional<std::string> addressee(Front front, bool steers, const entities::Tagger& tagger) {
  for (std::size_t i = 0; i < front.size(); ++i) {
    if (!ends_address(front[i])) continue;
    const auto body = first_body_in(head_of_address(front, i, tagger), tagger);
    if (body && !(steers && is_ministry(*body))) return body;
  }
  return std::nullopt;
}

bool has_several_addressees(Front front, std::string_view title, bool steers,
                            const entities::Tagger& tagger) {
  constexpr std::string_view kTo = " til ";
  std::set<std::string> named;
  const std::size_t to = title.find(kTo);
  if (to != title.npos) add_bodies(named, title.substr(to + kTo.size()), tagger);
  if (steers && named.size() > 1) return true;
  std::set<std::string> addressed;
  for (std::size_t i = 0; i < front.size(); ++i) {
    const Block& block = front[i];
    if (block.lines.empty() || block.lines.front().page > 1) break;
    if (refers_to_list(block.text)) return true;
    if (steers && ends_address(block))
      add_bodies(addressed, head_of_address(front, i, tagger), tagger);
  }
  return addressed.size() > 1;
}

}  // namespace sporhund::indexer
