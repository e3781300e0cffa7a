#include "query/threads/owner.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "query/citation.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::query {

namespace {

using schema::OwnerRow;
using schema::OwnershipRole;

// What each text says about a statement's measure. Its sentence speaks of more, the passage around
// it of more yet.
constexpr double kMeasureWeight = 1;
constexpr double kQuoteWeight = 0.7;
/// A sentence that says the owner is yet to be named points at the measure above it («disse
/// tiltakene»); what it names itself is often only seen in connection with it.
constexpr double kOpenShare = 0.75;
constexpr double kAboveWeight = 0.8;
constexpr double kTitleWeight = 1;
/// What another body has of an assignment is a part of it.
constexpr double kOthersTitleShare = 0.6;
constexpr double kHeadingWeight = 0.7;
constexpr double kOuterHeadingWeight = 0.6;
constexpr double kPassageWeight = 0.5;

constexpr double kClosenessShare = 0.15;  ///< of the fit; coverage has the rest
constexpr double kUnspokenShare = 0.94;   ///< a task or grant, beside a named responsibility
constexpr double kInferredShare = 0.97;
constexpr double kLeastFit = 0.45;
/// Of the measure's words, by rarity, that the statement or what it stands under must hold itself.
constexpr double kLeastOwn = 0.4;
constexpr double kLeastShareOfBest = 0.75;
constexpr double kNamedWell = 1.15;  ///< how much better than «nobody yet» an owner must fit

constexpr std::array<std::pair<OwnershipRole, double>, 4> kRoleShares{{
    {OwnershipRole::owner, 1.0},
    {OwnershipRole::proposed, 0.9},
    {OwnershipRole::contributes, 0.8},
    {OwnershipRole::assists, 0.75},
}};

/// Beginnings of words that name a responsibility.
constexpr std::array<std::string_view, 20> kPlainWords{
    "ansvar",  "tiltakseie", "tiltakseig", "eies",    "eigd",      "ledes",    "leia",
    "leder",   "leier",      "koordiner",  "samordn", "forvalt",   "dataansv", "prosjekteie",
    "program", "pådriv",     "oppdrag",    "regi",    "oppdraget", "eier"};

/// Kinds of bodies that are a part of the one above them, where the registry names one.
constexpr std::array<std::string_view, 2> kUnitKinds{"cert", "senter"};

double role_share(OwnershipRole role) {
  for (const auto& [known, share] : kRoleShares) {
    if (known == role) return share;
  }
  return 1;
}

bool is_plain(const std::string& quote) {
  return std::ranges::any_of(text::tokenise(quote), [](const text::Token& token) {
    return text::begins_with_one_of(token.term, kPlainWords);
  });
}

/// The text without a body's name: «Norsk helsenett» is not about the net. What follows the name's
/// first two words, such as SF, may be left out where it is named.
std::string without_name(std::string_view text, const std::string& name) {
  const std::vector<text::Token> tokens = text::tokenise(text);
  const std::vector<text::Token> wanted = text::tokenise(name);
  const std::size_t most = std::min<std::size_t>(wanted.size(), 2);
  if (most < 2) return std::string(text);
  std::string kept;
  std::size_t from = 0;
  for (std::size_t i = 0; i + most <= tokens.size(); ++i) {
    const bool named = tokens[i].term == wanted[0].term && tokens[i + 1].term == wanted[1].term;
    if (!named || tokens[i].start < from) continue;
    kept += text.substr(from, tokens[i].start - from);
    from = tokens[i + 1].end;
  }
  return kept.append(text.substr(from));
}

/// Whether a body has a part of what another body was told to do.
bool is_others(const schema::Ownership& statement, const schema::AssignmentReference& assignment) {
  return statement.role == OwnershipRole::owner && !assignment.owner.empty() &&
         statement.body != assignment.owner;
}

double fit_of(const MeasureWords& measure, const OwnerSource& source) {
  const schema::Ownership& statement = source.statement;
  const std::string quote = without_name(statement.quote, statement.body);
  const std::string about = without_name(statement.measure, statement.body);
  const std::string around = without_name(source.passage, statement.body);
  // What stands above a sentence that points back comes first, on lines of its own.
  const std::size_t own = about.rfind('\n') + 1;
  const std::string_view measure_text = about;
  const double own_share = statement.body.empty() ? kOpenShare : 1;
  const bool others = is_others(statement, source.assignment);
  const double title_share = others ? kOthersTitleShare : 1;
  std::vector<MeasureField> fields{{quote, kQuoteWeight * own_share},
                                   {measure_text.substr(own), kMeasureWeight * own_share},
                                   {measure_text.substr(0, own), kAboveWeight},
                                   {statement.assignment_id, kTitleWeight * title_share},
                                   {source.assignment.title, kTitleWeight * title_share}};
  std::span<const std::string> headings = statement.heading_path;
  if (!headings.empty()) {
    fields.push_back({headings.back(), kHeadingWeight * title_share});
    headings = headings.first(headings.size() - 1);
  }
  if (measure.fit(fields).coverage < kLeastOwn) return 0;
  for (const std::string& heading : headings) fields.push_back({heading, kOuterHeadingWeight});
  fields.push_back({around, kPassageWeight});
  const MeasureFit fit = measure.fit(fields);
  return (1 - kClosenessShare) * fit.coverage + kClosenessShare * fit.closeness;
}

double confidence_of(const schema::Ownership& statement, double fit) {
  return fit * role_share(statement.role) * (is_plain(statement.quote) ? 1 : kUnspokenShare) *
         (statement.inferred ? kInferredShare : 1);
}

/// A unit such as HelseCERT gives way to the body that it is part of; who took that over is named.
void name_body(OwnerRow& row, const BodyNames& bodies) {
  std::string& name = row.statement.body;
  const schema::Body* known = bodies.listed(name);
  if (known != nullptr && text::is_one_of(known->kind, kUnitKinds) && !known->parent.empty()) {
    row.unit = std::exchange(name, std::string(known->parent));
    known = bodies.listed(name);
  }
  if (known != nullptr && !known->successors.empty()) row.successor = known->successors.front();
}

OwnerRow row_of(const OwnerSource& source, const BodyNames& bodies, double fit) {
  OwnerRow row;
  row.statement = source.statement;
  name_body(row, bodies);
  row.title = source.assignment.title;
  row.document = source.document;
  const schema::Evidence& evidence = source.statement.evidence;
  row.citation = cite(source.document, evidence.page_first, evidence.page_last);
  row.confidence = confidence_of(source.statement, fit);
  return row;
}

void sort_rows(std::vector<OwnerRow>& rows) {
  const auto key = [](const OwnerRow& row) {
    return std::tuple(-row.confidence, row.document.path, row.statement.evidence.page_first,
                      row.statement.body, row.statement.quote);
  };
  std::sort(rows.begin(), rows.end(),
            [&](const OwnerRow& a, const OwnerRow& b) { return key(a) < key(b); });
}

/// How sure a row is whatever its role.
double plain_confidence(const OwnerRow& row) {
  return row.confidence / role_share(row.statement.role);
}

/// How sure a row must be beside others: not much less than the surest of them, or than `other`.
double least_beside(const std::vector<OwnerRow>& rows, double other) {
  double best = other;
  for (const OwnerRow& row : rows) best = std::max(best, plain_confidence(row));
  return best * kLeastShareOfBest;
}

/// The first row of each body and quote that is as sure as `least`.
std::vector<OwnerRow> distinct(std::vector<OwnerRow> rows, double least) {
  std::vector<OwnerRow> kept;
  std::set<std::pair<std::string, std::string>> seen;
  for (OwnerRow& row : rows) {
    if (plain_confidence(row) < least) continue;
    if (seen.emplace(row.statement.body, row.statement.quote).second)
      kept.push_back(std::move(row));
  }
  return kept;
}

void append(std::vector<OwnerRow>& to, std::vector<OwnerRow>&& rows) {
  std::move(rows.begin(), rows.end(), std::back_inserter(to));
}

/// Bytes of a conjunction that begins another thing asked for, " og for " and the like; else 0.
std::size_t conjunction_at(std::string_view text) {
  for (const std::string_view joint : {" og ", " samt ", ", "}) {
    if (!text.starts_with(joint)) continue;
    for (const std::string_view next : {"for ", "å ", "at ", "til ", "hvem ", "kven "}) {
      if (text.substr(joint.size()).starts_with(next)) return joint.size() + next.size();
    }
  }
  return 0;
}

}  // namespace

double least_coverage() {
  return (kLeastFit - kClosenessShare) / (1 - kClosenessShare);
}

RankedOwners rank_owners(const MeasureWords& measure, const std::vector<OwnerSource>& sources,
                         const BodyNames& bodies) {
  RankedOwners ranked;
  for (const OwnerSource& source : sources) {
    const double fit = fit_of(measure, source);
    if (fit < kLeastFit) continue;
    const bool named = !source.statement.body.empty();
    (named ? ranked.owners : ranked.unowned).push_back(row_of(source, bodies, fit));
  }
  sort_rows(ranked.owners);
  sort_rows(ranked.unowned);
  const double owned = ranked.owners.empty() ? 0 : ranked.owners.front().confidence;
  const double open = ranked.unowned.empty() ? 0 : ranked.unowned.front().confidence;
  const double least_open = least_beside(ranked.unowned, owned);
  ranked.unowned = distinct(std::move(ranked.unowned), least_open);
  if (owned < open * kNamedWell) ranked.owners.clear();
  const double least_owned = least_beside(ranked.owners, 0);
  ranked.owners = distinct(std::move(ranked.owners), least_owned);
  return ranked;
}

RankedOwners merged(std::vector<RankedOwners> rankings) {
  RankedOwners all;
  for (RankedOwners& ranking : rankings) {
    append(all.owners, std::move(ranking.owners));
    append(all.unowned, std::move(ranking.unowned));
  }
  sort_rows(all.owners);
  sort_rows(all.unowned);
  return {distinct(std::move(all.owners), 0), distinct(std::move(all.unowned), 0)};
}

std::vector<std::string> parts_of_question(std::string_view question) {
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < question.size();) {
    if (const std::size_t bytes = conjunction_at(question.substr(at)); bytes > 0) {
      parts.emplace_back();
      at += bytes;
    } else {
      parts.back() += question[at++];
    }
  }
  return parts;
}

}  // namespace sporhund::query
