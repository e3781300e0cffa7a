#include "indexer/records/clause.h"

#include <algorithm>
#include <array>

#include "entities/lexemes.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::indexer {

namespace {

using entities::Lexeme;

constexpr std::array<std::string_view, 7> kConnectors{",", "og", "samt", "/", "&", "eller", "ved"};

/// A body's place in the text.
struct Mention {
  std::size_t start;
  std::size_t end;
  Actor actor;
  bool genitive;
  std::string word;  ///< «vi», else empty
};

// «Helsedirektoratets»: the text has an s that the name has not.
bool is_genitive(const schema::Entity& entity) {
  const bool ends_in_s = entity.text.ends_with('s') || entity.text.ends_with('\'');
  return ends_in_s && !entity.norm.ends_with('s');
}

std::vector<Mention> mentions_in(const schema::Passage& passage, const schema::Range& range,
                                 const std::vector<StandIn>& stand_ins) {
  std::vector<Mention> mentions;
  const auto inside = [&](const auto& place) {
    return place.start >= range.start && place.end <= range.end;
  };
  for (const schema::Entity& entity : passage.entities) {
    if (entity.kind != schema::EntityKind::organisation || entity.norm.empty()) continue;
    if (!inside(entity)) continue;
    mentions.push_back({entity.start, entity.end, {entity.norm, false}, is_genitive(entity), ""});
  }
  for (const StandIn& word : stand_ins) {
    if (!inside(word)) continue;
    const std::string printed =
        text::lower(std::string_view(passage.text).substr(word.start, word.end - word.start));
    mentions.push_back(
        {word.start, word.end, {word.body, true}, false, printed == "vi" ? printed : ""});
  }
  std::sort(mentions.begin(), mentions.end(),
            [](const Mention& a, const Mention& b) { return a.start < b.start; });
  return mentions;
}

class PartsReader {
 public:
  void add(ClausePart part) {
    if (part.word == "(") {
      ++depth_;
      bracketed_.clear();
    } else if (depth_ == 0) {
      append(std::move(part));
    } else if (part.word == ")") {
      --depth_;
      append_role();
    } else {
      bracketed_.push_back(std::move(part));
    }
  }

  std::vector<ClausePart> take() { return std::move(parts_); }

 private:
  /// A role alone in parentheses, as one word with them: «Kystverket (leder)».
  void append_role() {
    constexpr std::array<std::string_view, 14> kRoles{
        "eier",        "eigar",       "tiltakseier", "tiltakseigar", "ansvarlig",
        "ansvarleg",   "leder",       "leiar",       "prosjekteier", "prosjekteigar",
        "koordinator", "bidragsyter", "bidragsytar", "pådriver"};
    if (bracketed_.size() != 1) return;
    ClausePart role = std::move(bracketed_.front());
    bracketed_.clear();
    if (!text::is_one_of(role.word, kRoles)) return;
    role.word = '(' + role.word + ')';
    append(std::move(role));
  }

  void append(ClausePart part) {
    if (part.kind == ClausePart::Kind::actors && joins_last()) {
      while (parts_.back().kind != ClausePart::Kind::actors) parts_.pop_back();
      ClausePart& group = parts_.back();
      group.end = part.end;
      for (Actor& actor : part.actors) {
        if (std::find(group.actors.begin(), group.actors.end(), actor) == group.actors.end()) {
          group.actors.push_back(std::move(actor));
        }
      }
      return;
    }
    parts_.push_back(std::move(part));
  }

  // Whether only connectors stand between the last body and the end.
  bool joins_last() const {
    std::size_t connectors = 0;
    for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) {
      if (part->kind == ClausePart::Kind::actors) return true;
      const bool connects = text::is_one_of(part->word, kConnectors);
      if (!connects || ++connectors > 2) return false;
    }
    return false;
  }

  std::vector<ClausePart> parts_;
  std::vector<ClausePart> bracketed_;  ///< since the last parenthesis was opened
  int depth_ = 0;
};

ClausePart part_of(const Lexeme& lexeme, std::size_t offset) {
  const auto kind =
      lexeme.is_word() || lexeme.is_number() ? ClausePart::Kind::word : ClausePart::Kind::sign;
  return {kind, lexeme.lower, {}, lexeme.start + offset, lexeme.end + offset};
}

ClausePart part_of(const Mention& mention) {
  const auto kind = mention.genitive ? ClausePart::Kind::genitive : ClausePart::Kind::actors;
  return {kind, mention.word, {mention.actor}, mention.start, mention.end};
}

}  // namespace

std::vector<ClausePart> clause_parts(const schema::Passage& passage, const schema::Range& range,
                                     const std::vector<StandIn>& stand_ins) {
  const std::string_view text =
      std::string_view(passage.text).substr(range.start, range.end - range.start);
  const entities::Lexemes lexemes(text);
  const std::vector<Mention> mentions = mentions_in(passage, range, stand_ins);
  PartsReader reader;
  std::size_t next = 0;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const std::size_t start = lexemes.at(i).start + range.start;
    if (next > 0 && start < mentions[next - 1].end) continue;  // part of the name before
    while (next < mentions.size() && mentions[next].end <= start) ++next;
    if (next < mentions.size() && start >= mentions[next].start) {
      reader.add(part_of(mentions[next++]));
    } else {
      reader.add(part_of(lexemes.at(i), range.start));
    }
  }
  return reader.take();
}

}  // namespace sporhund::indexer
