#include "query/terms/leaf_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "entities/tagger.h"
#include "query/ranking/ranking.h"
#include "query/terms/expansions.h"
#include "query/terms/field_terms.h"
#include "query/terms/spelling_leaves.h"
#include "query/terms/suggestion.h"
#include "query/terms/value_leaves.h"
#include "query/terms/variant_leaves.h"
#include "text/function_words.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

using schema::FieldId;
using text::Token;
using text::TokenKind;
using Xapian::Query;

/// Terms beyond this many are left out of a prefix, the rarest first, and a note says so.
constexpr Xapian::termcount kMaxPrefixTerms = 10'000;

std::string_view prefix_of(const Leaf& leaf) {
  return leaf.field ? schema::field(*leaf.field).prefix : std::string_view{};
}

// The passages that name an assignment, by whatever spelling, beside those with the word itself.
Query identifier_query(const std::string& term) {
  Query word(text::word_term("", term));
  const auto id = entities::normalise_assignment_id(term);
  if (!id) return word;
  const Query named(text::value_term(FieldId::assignment_id, *id));
  return Query(Query::OP_OR, word, Query(Query::OP_SCALE_WEIGHT, named, kIdentifierScale));
}

/// Builds the leaves of one node.
class LeafBuilder {
 public:
  LeafBuilder(const Node& node, const BuildContext& context, bool is_name)
      : node_(node), context_(context), is_name_(is_name) {
    result_.resolved = node.text;
  }

  BuiltLeaves build() {
    switch (node_.kind) {
      case NodeKind::word:
        build_word();
        break;
      case NodeKind::phrase:
        build_phrase();
        break;
      case NodeKind::prefix:
        build_prefix();
        break;
      case NodeKind::exact:
      case NodeKind::range:
        return build_values(node_, context_);
      default:
        throw std::logic_error("a node with children is no leaf");
    }
    return std::move(result_);
  }

 private:
  Leaf& add(Rule rule, std::string typed) {
    result_.leaves.push_back({std::move(typed), rule, node_.field, {}, {}});
    return result_.leaves.back();
  }

  // A hyphenated word is searched by its joined whole, not by its parts.
  std::vector<Token> words_as_searched() {
    text_ = text::normalised(node_.text);
    std::vector<Token> words;
    std::size_t whole_end = 0;
    // A whole stands right after its first part, its other parts after it.
    for (Token& token : text::tokenise(text_)) {
      if (token.is_whole) {
        whole_end = token.end;
        words.back() = std::move(token);
      } else if (token.start >= whole_end) {
        words.push_back(std::move(token));
      }
    }
    return words;
  }

  void build_word() {
    const std::vector<Token> words = words_as_searched();
    const bool in_parts = words.size() == 1 && words.front().is_whole;
    if (!in_parts || context_.width != Width::written) return build_words(words);
    // As it is written, the parts of a hyphenated word stand next to each other and make a whole.
    build_phrase();
    Leaf& leaf = result_.leaves.back();
    leaf.query = Query(Query::OP_FILTER, leaf.query, Query(text::word_term("", words[0].term)));
  }

  void build_words(const std::vector<Token>& words) {
    for (const Token& word : words) {
      const bool stemmed = word.kind == TokenKind::word && context_.width != Width::written;
      Leaf& leaf =
          add(stemmed ? Rule::stem : Rule::exact, text_.substr(word.start, word.end - word.start));
      leaf.terms = {stemmed ? text::stem(word.term) : word.term};
      leaf.query = word_query(leaf);
      if (leaf.field) {
        correct_in_field(word, stemmed);
        continue;
      }
      if (stemmed && text::is_function_word(word.term)) {
        leaf.scale = text::is_question_word(word.term) ? kAskingScale : kJoiningScale;
        leaf.query = Query(Query::OP_SCALE_WEIGHT, leaf.query, leaf.scale);
        continue;
      }
      if (context_.width != Width::widened) continue;
      if (stemmed) add_variants(word, leaf.typed);
      add_expansions(leaf);
    }
  }

  // In a field a correction is offered, but not searched for.
  void correct_in_field(const Token& word, bool stemmed) {
    if (!stemmed || context_.width != Width::widened) return;
    const std::string likest = correction(word.term, context_.database);
    if (!likest.empty()) result_.corrected.emplace(word.term, likest);
  }

  void add_variants(const Token& word, const std::string& typed) {
    std::vector<Variant> others = variants(word.term, context_.database);
    if (is_name_) {
      std::erase_if(others, [](const Variant& other) { return other.rule == Rule::part; });
    }
    const bool known = is_name_ || std::ranges::count(others, Rule::norm, &Variant::rule) > 0;
    SpellingLeaves spelt;
    if (!known) spelt = corrected_leaves({word.term, typed}, context_.database);
    // A part alone is a guess, and a correction a better one.
    if (!spelt.word.empty() && is_lone_part(others)) others.clear();
    for (const Variant& other : others) result_.variants.push_back(variant_leaf(typed, other));
    if (!spelt.word.empty()) result_.corrected.emplace(word.term, spelt.word);
    if (spelt.leaves.empty() && context_.lacks_letters) {
      spelt = own_spelling_leaves({word.term, typed}, context_.database);
    }
    std::move(spelt.leaves.begin(), spelt.leaves.end(), std::back_inserter(result_.corrections));
    if (!spelt.note.empty()) result_.notes.push_back(std::move(spelt.note));
  }

  static bool is_lone_part(const std::vector<Variant>& variants) {
    return variants.size() == 1 && variants[0].rule == Rule::part;
  }

  // What an abbreviation or an ID stands for, word by word.
  void add_expansions(const Leaf& leaf) {
    const Xapian::Database& database = context_.database;
    if (leaf.rule == Rule::stem) {
      add_abbreviations(leaf);
    } else if (const auto id = entities::normalise_assignment_id(leaf.typed)) {
      add_words_of(titles_of(*id, database), {Rule::measure, leaf.typed, kMeasureScale});
    }
  }

  // What it stands for, word by word, and its own inflections, which its stem knows nothing of.
  void add_abbreviations(const Leaf& leaf) {
    const Xapian::Database& database = context_.database;
    const std::string inflected = uninflected(leaf.typed);
    const std::string& word = inflected.empty() ? leaf.typed : inflected;
    add_words_of(long_forms(word, context_.bodies, database),
                 {Rule::abbreviation, leaf.typed, kLongFormScale});
    std::set<std::string> stems = inflected_stems(word, database);
    if (!inflected.empty()) stems.insert(text::stem(text::lower(word)));
    stems.erase(leaf.terms[0]);
    for (const std::string& stem : stems) {
      result_.variants.push_back(
          variant_leaf(leaf.typed, {Rule::abbreviation, stem, kInflectedScale}));
    }
  }

  struct Kind {
    Rule rule;
    std::string typed;
    double scale;
  };

  void add_words_of(const std::vector<std::string>& texts, const Kind& kind) {
    std::set<std::string> stems;
    for (const std::string& text : texts) {
      for (const Token& token : text::tokenise(text::normalised(text))) {
        std::string stem = text::stem(token.term);
        const double holding = context_.database.get_termfreq(text::stem_term("", stem));
        const bool rare = holding < kCommonShare * context_.database.get_doccount();
        if (token.kind == TokenKind::word && rare) stems.insert(std::move(stem));
      }
    }
    for (const std::string& stem : stems) {
      result_.variants.push_back(variant_leaf(kind.typed, {kind.rule, stem, kind.scale}));
    }
  }

  Query word_query(const Leaf& leaf) const {
    const bool stemmed = leaf.rule == Rule::stem;
    if (leaf.field) {
      return field_query(context_.database, *leaf.field,
                         stemmed ? text::stem_term : text::word_term, leaf.terms[0]);
    }
    if (stemmed) return Query(text::stem_term("", leaf.terms[0]));
    return context_.width == Width::widened ? identifier_query(leaf.terms[0])
                                            : Query(text::word_term("", leaf.terms[0]));
  }

  void build_phrase() {
    std::vector<std::string> terms;
    for (Token& token : text::tokenise(text::normalised(node_.text))) {
      if (!token.is_whole) terms.push_back(std::move(token.term));
    }
    if (terms.empty()) return;
    Leaf& leaf = add(Rule::phrase, node_.text);
    leaf.terms = std::move(terms);
    leaf.query = phrase_query(leaf.terms);
    if (!leaf.field) return;
    for (const std::string& term : leaf.terms) {
      leaf.query = Query(Query::OP_FILTER, leaf.query,
                         field_query(context_.database, *leaf.field, text::word_term, term));
    }
  }

  void build_prefix() {
    std::vector<Token> words = words_as_searched();
    if (words.empty()) return;
    const std::string start = words.back().term;
    words.pop_back();
    build_words(words);
    Leaf& leaf = add(Rule::prefix, node_.text + "*");
    leaf.terms = {start};
    const std::string spelt = text::word_term(prefix_of(leaf), start);
    leaf.query = Query(Query::OP_WILDCARD, spelt, kMaxPrefixTerms,
                       Query::WILDCARD_LIMIT_MOST_FREQUENT, Query::OP_SYNONYM);
    if (leaf.field == FieldId::body_text)
      leaf.query = Query(Query::OP_FILTER, leaf.query, in_body(spelt));
    note_if_cut(spelt);
  }

  // The passages whose own text holds a word that begins so.
  Query in_body(const std::string& start) const {
    std::vector<Query> words;
    const Xapian::Database& database = context_.database;
    for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
      words.push_back(field_query(database, FieldId::body_text, text::word_term, *term));
    }
    return Query(Query::OP_OR, words.begin(), words.end());
  }

  void note_if_cut(const std::string& spelt) {
    Xapian::termcount number = 0;
    const Xapian::Database& database = context_.database;
    for (auto term = database.allterms_begin(spelt);
         term != database.allterms_end(spelt) && number <= kMaxPrefixTerms; ++term) {
      ++number;
    }
    if (number <= kMaxPrefixTerms) return;
    result_.notes.push_back(
        fmt::format("«{}*» er begynnelsen på flere enn {} ord: bare de vanligste er søkt",
                    node_.text, kMaxPrefixTerms));
  }

  const Node& node_;
  const BuildContext& context_;
  const bool is_name_;
  BuiltLeaves result_;
  std::string text_;  ///< the node's text, normalised
};

}  // namespace

BuiltLeaves build_leaves(const Node& node, const BuildContext& context, bool is_name) {
  return LeafBuilder(node, context, is_name).build();
}

}  // namespace sporhund::query
