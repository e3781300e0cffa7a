#include "indexer/structure/addresses.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "indexer/structure/meeting_parties.h"
#include "indexer/structure/pieces.h"
#include "text/tokens.h"
#include "text/word_lists.h"

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
  constexpr std::array<std::string_view, 6> kLabels{
      "postadresse", "kontoradresse", "besøksadresse", "besøksadr", "kontor- og besøksadresse",
      "adresse:"};
  return text::begins_with_one_of(text::lower(line), kLabels);
}

/// «DET KONGELIGE SAMFERDSELSDEPARTEMENT», over one line or two: who writes, not who is written to.
bool is_royal_letterhead(std::string_view line) {
  const std::string lowered = text::lower(line);
  return lowered.starts_with("det kongelige") || lowered.starts_with("det kongelege") ||
         lowered.ends_with("departement");
}

/// The first printed line that names a body, else all of a block that does over several lines;
/// empty where none does.
std::string_view naming_line(const Block& block, const entities::Tagger& tagger) {
  std::string_view ministry;
  for (const schema::LineSpan& span : block.lines) {
    if (block.kind == BlockKind::table_row) break;  // names side by side
    const std::string_view line = text_of(block, span);
    const auto body = first_body_in(line, tagger);
    if (!body) continue;
    // A letterhead may stand close above the address.
    if (!is_ministry(*body)) return line;
    if (ministry.empty()) ministry = line;
  }
  if (!ministry.empty()) return ministry;
  return first_body_in(block.text, tagger) ? std::string_view(block.text) : std::string_view();
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
    if (is_royal_letterhead(line.text)) break;
    if (head.empty()) head = naming_line(line, tagger);
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
  return count_words(line) <= kMostWords && text::holds_one_of(text::lower(line), kLists);
}

/// The bodies, but for ministries, that a title is to: «… til X og Y», «foretaksmøte i X og Y».
std::set<std::string> named_in_title(std::string_view title, const entities::Tagger& tagger) {
  const std::string_view before = is_of_owner(title) ? " i " : " til ";
  const std::size_t to = title.find(before);
  std::set<std::string> bodies;
  if (to == title.npos || tagger.body_named(title.substr(to + before.size()))) return bodies;
  for (const schema::Entity& entity : tagger.tag(title.substr(to))) {
    const bool body = entity.kind == schema::EntityKind::organisation;
    if (body && !is_ministry(entity.norm)) bodies.insert(entity.norm);
  }
  return bodies;
}

/// Adds the bodies, but for ministries, at the head of an address or of several side by side.
void add_heads(std::set<std::string>& bodies, std::string_view line,
               const entities::Tagger& tagger) {
  while (!line.empty()) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    const auto body = first_body_in(line.substr(0, end), tagger);
    if (body && !is_ministry(*body)) bodies.insert(*body);
    line.remove_prefix(std::min(end + 1, line.size()));
  }
}

/// Adds the bodies that lines of a paragraph name where it holds several addresses, or nothing but
/// their names.
void add_stacked(std::set<std::string>& bodies, const Block& block,
                 const entities::Tagger& tagger) {
  std::set<std::string> named;
  int addresses = 0;
  for (const schema::LineSpan& span : block.lines) {
    const std::string_view line = text_of(block, span);
    addresses += has_post_code(line) ? 1 : 0;
    const auto body = tagger.body_named(line);
    if (body && !is_ministry(*body)) named.insert(*body);
  }
  const bool stacked = addresses > 1 || named.size() == block.lines.size();
  if (stacked && block.kind == BlockKind::paragraph) bodies.merge(named);
}

}  // namespace

bool is_ministry(std::string_view body) {
  return text::lower(body).ends_with("departementet");
}

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
    auto body = first_body_in(head_of_address(front, i, tagger), tagger);
    if (body && !(steers && is_ministry(*body))) return body;
  }
  return std::nullopt;
}

std::optional<std::string> addressee_of_title(Front front, std::string_view title) {
  constexpr std::string_view kTo = " til ";
  const std::size_t to = title.find(kTo);
  if (to == title.npos) return std::nullopt;
  const std::string_view name = title.substr(to + kTo.size());
  for (std::size_t i = 0; i + 1 < front.size(); ++i) {
    const Block& block = front[i];
    if (block.lines.empty() || block.lines.front().page > 1) break;
    const bool address = ends_address(block) || ends_address(front[i + 1]);
    if (text_of(block, block.lines.front()) == name && address) return std::string(name);
  }
  return std::nullopt;
}

bool has_several_addressees(Front front, std::string_view title, bool steers,
                            const entities::Tagger& tagger) {
  if (steers && named_in_title(title, tagger).size() > 1) return true;
  std::set<std::string> addressed;
  for (std::size_t i = 0; i < front.size(); ++i) {
    const Block& block = front[i];
    if (block.lines.empty() || block.lines.front().page > 1) break;
    if (refers_to_list(block.text)) return true;
    if (steers) add_stacked(addressed, block, tagger);
    if (steers && ends_address(block))
      add_heads(addressed, head_of_address(front, i, tagger), tagger);
  }
  return addressed.size() > 1;
}

}  // namespace sporhund::indexer
