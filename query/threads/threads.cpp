#include "query/threads/threads.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <xapian.h>

#include "entities/tagger.h"
#include "query/index_reader.h"
#include "query/question/limits.h"
#include "query/question/recognised.h"
#include "query/question/succession_offers.h"
#include "query/terms/respelling.h"
#include "query/terms/suggestion.h"
#include "query/threads/measure_match.h"
#include "query/threads/owner.h"
#include "query/threads/statements.h"
#include "query/threads/trace.h"
#include "query/threads/trace_material.h"
#include "schema/index_layout.h"
#include "text/function_words.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

Rarity rarity_in(const Xapian::Database& database) {
  return [&database](const std::string& root) {
    const double all = database.get_doccount();
    const auto stems = database.get_termfreq(text::stem_term("", root));
    const auto words = database.get_termfreq(text::word_term("", root));
    return std::log(1 + all / (1.0 + std::max(stems, words)));
  };
}

/// A measure with words that no passage has as those that they are likest.
std::optional<std::string> respelt_words(const std::string& measure,
                                         const Xapian::Database& database) {
  Corrected words;
  for (const text::Token& token : text::tokenise(measure)) {
    if (token.kind != text::TokenKind::word || text::is_function_word(token.term)) continue;
    if (std::string known = correction(token.term, database); !known.empty()) {
      words.emplace(token.term, std::move(known));
    }
  }
  return suggest(measure, words);
}

}  // namespace

struct Threads::Index {
  std::vector<schema::Offer> follow(const AskedCommand& command,
                                    const Xapian::Database& database) const {
    const entities::Tagger tagger = tagger_for(command.question, all);
    return offers_to_follow(command, recognise(command.question, tagger), bodies, database);
  }

  IndexReader reader;
  schema::Bodies all;
  BodyNames bodies;
};

Threads::Threads(const std::filesystem::path& folder, schema::Bodies bodies)
    : index_(new Index{IndexReader(folder), bodies, BodyNames(bodies)}) {}

Threads::~Threads() = default;

schema::OwnerAnswer Threads::owner(const std::string& measure,
                                   const std::optional<YearRange>& years) const {
  return index_->reader.read([&](const Xapian::Database& database) {
    schema::OwnerAnswer answer;
    answer.measure = measure;
    answer.scope = schema::scope_of(schema::totals_of(database));
    const auto rank = [&](const std::string& asked) {
      const MeasureWords words(asked, rarity_in(database));
      if (words.empty()) return RankedOwners();
      return rank_owners(words, statements_about(words, database, years), index_->bodies);
    };
    const std::string respelt = respell(within_limits(measure), database).question;
    RankedOwners ranked = rank(respelt);
    const std::vector<std::string> parts = parts_of_question(respelt);
    if (parts.size() > 1) {
      std::vector<RankedOwners> rankings{std::move(ranked)};
      for (const std::string& part : parts) rankings.push_back(rank(part));
      ranked = merged(std::move(rankings));
    }
    add_deadlines(database, ranked.owners);
    answer.owners = std::move(ranked.owners);
    answer.unowned = std::move(ranked.unowned);
    if (answer.owners.empty() && answer.unowned.empty()) {
      answer.suggestion = respelt_words(measure, database);
    }
    answer.offers = index_->follow({"owner", measure}, database);
    return answer;
  });
}

schema::TraceAnswer Threads::trace(const std::string& typed) const {
  return index_->reader.read([&](const Xapian::Database& database) {
    const Subject subject = read_subject(respell(within_limits(typed), database).question);
    const MeasureWords words(subject.text, rarity_in(database));
    schema::TraceAnswer answer = build_trace(subject, words, material_of(subject, words, database));
    answer.subject = typed;
    if (answer.events.empty() && subject.kind == Subject::Kind::measure) {
      answer.suggestion = respelt_words(typed, database);
    }
    answer.offers = index_->follow({"trace", typed}, database);
    answer.scope = schema::scope_of(schema::totals_of(database));
    return answer;
  });
}

}  // namespace sporhund::query
