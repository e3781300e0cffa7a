#include "indexer/records/owners.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "indexer/records/claimed_measure.h"
#include "indexer/records/claims.h"
#include "indexer/records/clause.h"
#include "indexer/records/stand_in_reader.h"
#include "indexer/records/table_columns.h"
#include "indexer/records/words.h"
#include "indexer/structure/markers.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using schema::Ownership;
using schema::Passage;
using schema::Range;

/// What stands above a statement is kept to at most this many bytes of its measure.
constexpr std::size_t kMostContextBytes = 1200;

int page_at(const Passage& passage, std::size_t byte) {
  for (const schema::LineSpan& line : passage.lines) {
    if (byte < line.end) return line.page;
  }
  return passage.page_last;
}

bool gives_tasks(schema::DocumentType type) {
  return is_letter(type) || type == schema::DocumentType::mandat;
}

/// Reads the passages of one document in order.
class Finder {
 public:
  Finder(const schema::Document& document, const std::vector<Passage>& passages,
         const entities::Tagger& tagger)
      : stand_ins_(document, passages, tagger), gives_(gives_tasks(document.metadata.type)) {}

  void read(const Passage& passage) {
    enter(passage);
    words_ = stand_ins_.read(passage);
    std::optional<std::size_t> column = owner_column(passage.table_header);
    for (const auto& [start, end] : text::sentences(passage.text)) {
      const Range range{start, end};
      if (!column && !names_body(passage, range)) column = owner_column(text_of(passage, range));
      if (column && read_row(passage, range, *column)) continue;
      read_sentence(passage, range);
    }
    add_fallback(passage);
    context_ += passage.text + "\n";
  }

  std::vector<Ownership> take() { return std::move(found_); }

 private:
  // A new heading ends what stood above, a list's lead-in too.
  void enter(const Passage& passage) {
    if (passage.heading_path == path_) return;
    path_ = passage.heading_path;
    context_.clear();
    task_owners_.clear();
  }

  void read_sentence(const Passage& passage, const Range& range) {
    const std::string_view sentence = text_of(passage, range);
    const bool starts_line = range.start == 0 || passage.text[range.start - 1] == '\n';
    const std::size_t marker = starts_line ? list_marker_length(sentence) : 0;
    const std::vector<ClausePart> parts =
        clause_parts(passage, {range.start + marker, range.end}, words_);
    const std::vector<ClaimFound> claims = find_claims(parts);
    const bool leads_in = trimmed_end(sentence).ends_with(':') || ends_in_infinitive(parts);
    if (leads_in && lead_in(claims)) return;
    if (marker > 0 || (starts_line && first_after_lead_in_)) {
      add_task(passage, range, parts);
      if (task_owners_.empty() && claims.empty()) add_part(passage, range, parts);
    } else if (starts_line) {
      task_owners_.clear();
    }
    first_after_lead_in_ = false;
    for (const ClaimFound& claim : claims) add_claim(passage, range, claim, parts);
    if (claims.empty() && task_owners_.empty()) add_funding(passage, range);
  }

  bool makes_owner(Claim claim) const {
    return claim == Claim::owner || (claim == Claim::demanded && gives_);
  }

  static std::string_view trimmed_end(std::string_view text) {
    while (text.ends_with(' ') || text.ends_with('\n')) text.remove_suffix(1);
    return text;
  }

  static bool ends_in_infinitive(const std::vector<ClausePart>& parts) {
    return !parts.empty() && parts.back().word == "å";
  }

  /// «X skal:» – the items below are X's.
  bool lead_in(const std::vector<ClaimFound>& claims) {
    for (const ClaimFound& claim : claims) {
      if (!makes_owner(claim.claim) || claim.actors.empty()) continue;
      task_owners_ = claim.actors;
      first_after_lead_in_ = true;
      return true;
    }
    return false;
  }

  void add_task(const Passage& passage, const Range& range, const std::vector<ClausePart>& parts) {
    for (const Actor& actor : task_owners_) {
      Ownership statement = statement_at(passage, range);
      statement.body = actor.body;
      statement.inferred = actor.inferred;
      statement.role = role_of(claim_of_task(parts));
      statement.measure = trimmed_ends(text_of(passage, range));
      add(std::move(statement));
    }
  }

  /// An item of an assignment whose lead-in stands under another heading is its owner's.
  void add_part(const Passage& passage, const Range& range, const std::vector<ClausePart>& parts) {
    if (!passage.assignment || passage.assignment->owner.empty()) return;
    task_owners_ = {{passage.assignment->owner, true}};
    add_task(passage, range, parts);
    task_owners_.clear();
  }

  void add_claim(const Passage& passage, const Range& range, const ClaimFound& claim,
                 const std::vector<ClausePart>& parts) {
    Ownership statement = statement_at(passage, range);
    const bool only_thought = claim.claim == Claim::demanded && !gives_;
    statement.role = role_of(only_thought ? Claim::proposed : claim.claim);
    statement.measure = measure_of(passage, range, claim, parts);
    if (claim.claim == Claim::unnamed) add(statement);
    for (const Actor& actor : claim.actors) {
      statement.body = actor.body;
      statement.inferred = actor.inferred;
      add(statement);
    }
  }

  // What stands before «– Tiltakseier: X», or after «X skal»; and above, where the sentence points
  // there.
  std::string measure_of(const Passage& passage, const Range& range, const ClaimFound& claim,
                         const std::vector<ClausePart>& parts) const {
    std::string measure = claimed_measure(passage.text, parts, claim);
    if (points_back(parts, claim)) {
      const std::string above = context_ + passage.text.substr(0, range.start);
      const std::size_t cut =
          above.size() > kMostContextBytes ? above.size() - kMostContextBytes : 0;
      const std::size_t line = cut == 0 ? 0 : above.find('\n', cut);
      const std::string_view near = trimmed_ends(
          std::string_view(above).substr(line == std::string::npos ? above.size() : line));
      if (!near.empty()) measure = std::string(near) + (measure.empty() ? "" : "\n") + measure;
    }
    return measure;
  }

  // «20 mill. kroner til …» in a letter: the recipient gets it.
  void add_funding(const Passage& passage, const Range& range) {
    if (!stand_ins_.addressee()) return;
    bool money = false;
    for (const schema::Entity& entity : passage.entities) {
      if (entity.start < range.start || entity.end > range.end) continue;
      if (entity.kind == schema::EntityKind::organisation) return;
      money |= entity.kind == schema::EntityKind::money;
    }
    const std::string_view sentence = text_of(passage, range);
    const bool is_row = sentence.find('\t') != std::string_view::npos;
    if (!money || (!is_row && sentence.find(" til ") == std::string_view::npos)) return;
    Ownership statement = statement_at(passage, range);
    statement.body = *stand_ins_.addressee();
    statement.inferred = true;
    statement.measure = trimmed_ends(sentence);
    add(std::move(statement));
  }

  static bool names_body(const Passage& passage, const Range& range) {
    return std::ranges::any_of(passage.entities, [&](const schema::Entity& entity) {
      return entity.kind == schema::EntityKind::organisation && entity.start >= range.start &&
             entity.end <= range.end;
    });
  }

  /// A row of a table with an owner's column; false for another line.
  bool read_row(const Passage& passage, const Range& range, std::size_t column) {
    const std::vector<std::string_view> cells = row_cells(text_of(passage, range));
    if (cells.size() < 2 || column >= cells.size()) return false;  // owner and measure
    const auto start = static_cast<std::size_t>(cells[column].data() - passage.text.data());
    const Range cell{start, start + cells[column].size()};
    std::vector<Actor> actors;
    for (const ClausePart& part : clause_parts(passage, cell, words_)) {
      actors.insert(actors.end(), part.actors.begin(), part.actors.end());
    }
    if (actors.empty() && !says_nobody(cells[column])) return false;
    Ownership statement = statement_at(passage, range);
    statement.measure = trimmed_ends(cells[column == 0 ? 1 : 0]);
    if (actors.empty()) add(statement);
    for (const Actor& actor : actors) {
      statement.body = actor.body;
      statement.inferred = actor.inferred;
      add(statement);
    }
    return true;
  }

  // An assignment whose text names nobody is the addressee's.
  void add_fallback(const Passage& passage) {
    if (!passage.assignment || !stand_ins_.addressee()) return;
    const auto& [id, title, owner] = *passage.assignment;
    if (id + title == assignment_) return;
    const std::string& body = owner.empty() ? *stand_ins_.addressee() : owner;
    const bool said = std::ranges::any_of(
        found_in(passage.id), [&](const Ownership& known) { return known.body == body; });
    assignment_ = id + title;
    const auto sentences = text::sentences(passage.text);
    if (said || sentences.empty()) return;
    Ownership statement =
        statement_at(passage, {sentences.front().first, sentences.front().second});
    statement.body = body;
    statement.inferred = true;
    statement.measure = title;
    add(std::move(statement));
  }

  static std::string_view text_of(const Passage& passage, const Range& range) {
    return std::string_view(passage.text).substr(range.start, range.end - range.start);
  }

  static Ownership statement_at(const Passage& passage, const Range& range) {
    Ownership statement;
    statement.heading_path = passage.heading_path;
    if (passage.assignment) statement.assignment_id = passage.assignment->id;
    statement.quote = text_of(passage, range);
    statement.evidence = {passage.document_id,
                          page_at(passage, range.start),
                          page_at(passage, range.end - 1),
                          {passage.id}};
    return statement;
  }

  /// The statements of the passage that is being read: the last ones.
  std::span<const Ownership> found_in(const std::string& passage_id) const {
    const auto before = std::ranges::find_if_not(
        found_.rbegin(), found_.rend(),
        [&](const Ownership& known) { return known.evidence.passage_ids.front() == passage_id; });
    return {before.base(), found_.end()};
  }

  void add(Ownership statement) {
    const auto known = found_in(statement.evidence.passage_ids.front());
    if (std::ranges::find(known, statement) == known.end()) found_.push_back(std::move(statement));
  }

  StandInReader stand_ins_;
  bool gives_;  ///< «må» in the document is an order
  std::vector<StandIn> words_;
  std::vector<std::string> path_;
  std::string context_;             ///< the text above under the same heading
  std::vector<Actor> task_owners_;  ///< of the list items below a lead-in
  bool first_after_lead_in_ = false;
  std::string assignment_;  ///< the last one seen
  std::vector<Ownership> found_;
};

}  // namespace

std::vector<Ownership> find_ownerships(const schema::Document& document,
                                       const std::vector<Passage>& passages,
                                       const entities::Tagger& tagger) {
  Finder finder(document, passages, tagger);
  for (const Passage& passage : passages) finder.read(passage);
  return finder.take();
}

}  // namespace sporhund::indexer
