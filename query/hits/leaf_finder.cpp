#include "query/hits/leaf_finder.h"

#include <algorithm>

#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

using schema::FieldId;
using schema::Range;
using text::Token;
using text::TokenKind;

/// A text's tokens, and which of them phrases run over.
struct AnalysedText {
  explicit AnalysedText(std::string_view text) : tokens(text::tokenise(text)) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!tokens[i].is_whole) parts.push_back(i);
    }
  }

  std::vector<Token> tokens;
  std::vector<std::size_t> parts;
};

/// Of leaves that look for no stem.
bool matches(const Leaf& leaf, const Token& token) {
  switch (leaf.rule) {
    case Rule::exact:
      return token.term == leaf.terms[0];
    case Rule::prefix:
      return token.term.compare(0, leaf.terms[0].size(), leaf.terms[0]) == 0;
    default:
      return false;
  }
}

void find_phrase(const Leaf& leaf, const AnalysedText& text, std::vector<Range>& found) {
  const std::vector<std::size_t>& parts = text.parts;
  const std::size_t length = leaf.terms.size();
  for (std::size_t first = 0; first + length <= parts.size(); ++first) {
    std::size_t same = 0;
    while (same < length && text.tokens[parts[first + same]].term == leaf.terms[same]) ++same;
    if (same < length) continue;
    found.push_back({text.tokens[parts[first]].start, text.tokens[parts[first + length - 1]].end});
  }
}

bool is_looked_for(const schema::Entity& entity, const Leaf& leaf) {
  if (is_thing(leaf.rule)) {
    const std::vector<std::string> terms = text::named_terms(entity);
    return std::ranges::find_first_of(terms, leaf.terms) != terms.end();
  }
  return leaf.field && entity.kind == schema::field(*leaf.field).named &&
         std::ranges::count(leaf.terms, text::value_term(*leaf.field, entity.norm)) > 0;
}

std::vector<Range> merged(std::vector<Range> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) {
    return a.start != b.start ? a.start < b.start : a.end < b.end;
  });
  std::vector<Range> apart;
  for (const Range& range : ranges) {
    if (!apart.empty() && range.start < apart.back().end) {
      apart.back().end = std::max(apart.back().end, range.end);
    } else {
      apart.push_back(range);
    }
  }
  return apart;
}

void add_forms(std::string_view text, const std::vector<Range>& ranges,
               std::vector<std::string>& forms) {
  for (const Range& range : ranges) {
    std::string form(text.substr(range.start, range.end - range.start));
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) {
      forms.push_back(std::move(form));
    }
  }
}

struct FieldText {
  FieldId field;
  std::string text;
};

std::vector<FieldText> texts_around(const schema::Passage& passage, std::string_view title) {
  std::vector<FieldText> texts;
  if (passage.assignment) {
    texts.push_back({FieldId::assignment_title, text::normalised(passage.assignment->title)});
  }
  for (const std::string& heading : passage.heading_path) {
    texts.push_back({FieldId::heading, text::normalised(heading)});
  }
  texts.push_back({FieldId::table, text::normalised(passage.table_header)});
  texts.push_back({FieldId::title, text::normalised(title)});
  return texts;
}

}  // namespace

LeafFinder::LeafFinder(const std::vector<Leaf>& leaves) : leaves_(leaves) {
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    if (!is_stemmed(leaves[i].rule)) continue;
    const std::string& stem = leaves[i].terms[0];
    by_stem_[stem].push_back(i);
    beginnings_.set(static_cast<unsigned char>(stem[0]));
  }
}

/// The leaves that look for a word's stem.
const LeafFinder::LeafNumbers& LeafFinder::leaves_for(const Token& token) {
  static const LeafNumbers kNone;
  // A stem keeps its word's first letter: few words need one.
  const bool may_be = token.kind == TokenKind::word && !token.term.empty() &&
                      beginnings_[static_cast<unsigned char>(token.term[0])];
  if (!may_be) return kNone;
  const auto [known, fresh] = by_word_.try_emplace(token.term, &kNone);
  if (!fresh) return *known->second;
  const auto leaves = by_stem_.find(text::stem(token.term));
  if (leaves != by_stem_.end()) known->second = &leaves->second;
  return *known->second;
}

LeafFinder::Found LeafFinder::find(std::string_view text, FieldId field) {
  const AnalysedText analysed(text);
  Found found(leaves_.size());
  const auto is_of_field = [&](const Leaf& leaf) { return leaf.field.value_or(field) == field; };
  for (const Token& token : analysed.tokens) {
    for (const std::size_t i : leaves_for(token)) {
      if (is_of_field(leaves_[i])) found[i].push_back({token.start, token.end});
    }
  }
  for (std::size_t i = 0; i < leaves_.size(); ++i) {
    const Leaf& leaf = leaves_[i];
    if (is_stemmed(leaf.rule) || !is_of_field(leaf)) continue;
    if (is_phrase(leaf.rule)) find_phrase(leaf, analysed, found[i]);
    for (const Token& token : analysed.tokens) {
      if (matches(leaf, token)) found[i].push_back({token.start, token.end});
    }
  }
  return found;
}

void LeafFinder::add_entities(const schema::Passage& passage, Found& found) const {
  for (std::size_t i = 0; i < leaves_.size(); ++i) {
    for (const schema::Entity& entity : passage.entities) {
      if (is_looked_for(entity, leaves_[i])) found[i].push_back({entity.start, entity.end});
    }
  }
}

std::vector<Range> LeafFinder::highlights(const schema::Passage& passage) {
  Found found = find(passage.text, FieldId::body_text);
  add_entities(passage, found);
  std::vector<Range> all;
  for (const std::vector<Range>& ranges : found)
    all.insert(all.end(), ranges.begin(), ranges.end());
  return merged(std::move(all));
}

std::vector<std::vector<std::string>> LeafFinder::forms(const schema::Passage& passage,
                                                        std::string_view document_title) {
  std::vector<std::vector<std::string>> forms(leaves_.size());
  Found found = find(passage.text, FieldId::body_text);
  add_entities(passage, found);
  for (std::size_t i = 0; i < leaves_.size(); ++i) add_forms(passage.text, found[i], forms[i]);
  for (const FieldText& around : texts_around(passage, document_title)) {
    found = find(around.text, around.field);
    for (std::size_t i = 0; i < leaves_.size(); ++i) {
      if (forms[i].empty()) add_forms(around.text, found[i], forms[i]);
    }
  }
  return forms;
}

}  // namespace sporhund::query
