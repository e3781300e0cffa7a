#include "query/terms/thing_leaves.h"

#include <algorithm>
#include <iterator>

#include "query/ranking/ranking.h"
#include "query/terms/field_terms.h"
#include "query/terms/groups.h"
#include "query/terms/variant_leaves.h"
#include "text/function_words.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

using text::Token;
using Xapian::Query;

/// How many words of a name say something: a passage that has the name in another form has no more
/// of them than one that has each of them by chance.
double telling_words(const std::string& name) {
  const std::vector<Token> words = text::tokenise(text::normalised(name));
  const auto number = std::ranges::count_if(words, [](const Token& word) {
    return !word.is_whole && !text::is_function_word(word.term);
  });
  return std::max(static_cast<double>(number), 1.0);
}

struct ThingKind {
  Rule rule;
  double scale;
};

std::optional<Leaf> thing_leaf(const schema::Entity& thing, const ThingKind& kind,
                               const Xapian::Database& database) {
  for (std::string& term : text::named_terms(thing)) {
    if (!database.term_exists(term)) continue;
    const Query query(Query::OP_SCALE_WEIGHT, Query(term), kind.scale);
    return Leaf{thing.text, kind.rule, std::nullopt, {std::move(term)}, query};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Leaf> named_leaf(const schema::Entity& thing, const Xapian::Database& database) {
  const bool is_body = thing.kind == schema::EntityKind::organisation;
  const double words = is_body ? telling_words(thing.text) : 1;
  return thing_leaf(thing, {Rule::named, kNamedScale * words}, database);
}

std::vector<Leaf> succession_leaves(const schema::Entity& body, bool is_named,
                                    const BuildContext& context) {
  std::vector<std::string> names = context.bodies.successors(body.norm);
  std::ranges::move(context.bodies.predecessors(body.norm), std::back_inserter(names));
  const double scale = is_named ? kSuccessionScale : kNamedScale * telling_words(body.text);
  std::vector<Leaf> leaves;
  schema::Entity other = body;
  for (std::string& name : names) {
    other.norm = std::move(name);
    auto leaf = thing_leaf(other, {Rule::succession, scale}, context.database);
    if (leaf) leaves.push_back(std::move(*leaf));
  }
  return leaves;
}

std::optional<Leaf> member_leaf(const schema::Entity& group, const BuildContext& context) {
  Leaf leaf{group.text, Rule::member, std::nullopt, {}, {}};
  schema::Entity member = group;
  for (std::string& name : context.bodies.members(group.norm)) {
    member.norm = std::move(name);
    for (std::string& term : text::named_terms(member)) {
      if (context.database.term_exists(term)) leaf.terms.push_back(std::move(term));
    }
  }
  if (leaf.terms.empty()) return std::nullopt;
  const Query any(Query::OP_SYNONYM, leaf.terms.begin(), leaf.terms.end());
  leaf.query = Query(Query::OP_SCALE_WEIGHT, any, kMemberScale);
  return leaf;
}

std::vector<Leaf> group_leaves(const schema::Entity& body, const BuildContext& context) {
  std::vector<Leaf> leaves;
  for (const schema::Body* group : context.bodies.groups(body.norm)) {
    for (std::vector<std::string>& words : wordings(context.database, *group)) {
      const Query phrase = phrase_query(words);
      leaves.push_back({body.text, Rule::group, std::nullopt, std::move(words),
                        Query(Query::OP_SCALE_WEIGHT, phrase, kGroupScale)});
    }
  }
  return leaves;
}

std::vector<Leaf> other_name_leaves(const schema::Entity& body, const BuildContext& context) {
  std::vector<Leaf> leaves;
  for (const std::string& name : context.bodies.plain_names(body.norm)) {
    std::string stem = text::stem(name);
    if (!context.database.term_exists(text::stem_term("", stem))) continue;
    leaves.push_back(variant_leaf(body.text, {Rule::other_name, std::move(stem), kOtherNameScale}));
  }
  return leaves;
}

std::set<std::string> words_of_bodies(const std::vector<schema::Entity>& things,
                                      const BodyNames& bodies) {
  std::set<std::string> words;
  for (const schema::Entity& thing : things) {
    if (thing.kind != schema::EntityKind::organisation || !bodies.listed(thing.norm)) continue;
    for (text::Token& token : text::tokenise(text::normalised(thing.text))) {
      words.insert(std::move(token.term));
    }
  }
  return words;
}

}  // namespace sporhund::query
