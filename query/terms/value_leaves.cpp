#include "query/terms/value_leaves.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "entities/tagger.h"
#include "query/terms/filter_query.h"
#include "query/terms/groups.h"
#include "query/wording.h"
#include "schema/document.h"
#include "schema/index_layout.h"
#include "text/terms.h"

namespace sporhund::query {

namespace {

using schema::FieldId;
using Xapian::Query;

/// Builds the leaf of one node.
class ValueBuilder {
 public:
  ValueBuilder(const Node& node, const BuildContext& context) : node_(node), context_(context) {
    result_.resolved = node.text;
  }

  BuiltLeaves build() {
    if (node_.kind == NodeKind::range) {
      build_range();
    } else {
      build_value();
    }
    return std::move(result_);
  }

 private:
  Leaf& add(std::string typed) {
    result_.leaves.push_back({std::move(typed), Rule::value, node_.field, {}, {}});
    return result_.leaves.back();
  }

  void build_value() {
    const FieldId field = node_.field.value();
    switch (field) {
      case FieldId::organisation:
      case FieldId::owner:
        return build_name(field);
      case FieldId::document:
        return build_document();
      case FieldId::type:
        return build_type();
      case FieldId::language:
        return build_language();
      case FieldId::budget:
        result_.resolved = text::plain_value(node_.text);
        if (!result_.resolved.starts_with("kap")) result_.resolved = "kap. " + result_.resolved;
        break;
      case FieldId::assignment_id:
        result_.resolved = entities::normalise_assignment_id(node_.text).value_or(node_.text);
        break;
      default:
        break;
    }
    add_value({text::value_term(field, result_.resolved)});
  }

  void add_value(std::vector<std::string> terms) {
    Leaf& leaf = add(node_.text);
    leaf.terms = std::move(terms);
    leaf.query = Query(Query::OP_OR, leaf.terms.begin(), leaf.terms.end());
  }

  void note_unknown(std::string_view what) {
    result_.notes.push_back(fmt::format("{} «{}»: søkt som det står", what, node_.text));
  }

  void build_name(FieldId field) {
    const auto name = context_.bodies.full_name(node_.text);
    result_.resolved = name.value_or(node_.text);
    if (!name) note_unknown("ukjent organ");
    std::vector<std::string> terms{text::value_term(field, result_.resolved)};
    for (const std::string& member :
         known_bodies(context_.bodies.members(result_.resolved), field, context_.database)) {
      terms.push_back(text::value_term(field, member));
    }
    add_value(std::move(terms));
    if (field != FieldId::organisation) return;
    if (const auto named = group_query(context_.database, context_.bodies, result_.resolved)) {
      result_.leaves.back().query |= *named;
    }
  }

  void build_type() {
    const auto type = type_named(node_.text);
    if (!type) note_unknown("ukjent type");
    result_.resolved = type ? std::string(schema::name_of(schema::kDocumentTypes, *type))
                            : text::plain_value(node_.text);
    add_value({text::value_term(FieldId::type, result_.resolved)});
  }

  void build_language() {
    const auto code = language_named(node_.text);
    if (!code) note_unknown("ukjent språk");
    result_.resolved = code.value_or(text::plain_value(node_.text));
    add_value({text::value_term(FieldId::language, result_.resolved)});
  }

  void build_document() {
    std::vector<std::string> terms;
    for (const std::string& id : document_ids(context_.database, node_.text)) {
      terms.push_back(text::value_term(FieldId::document, id));
    }
    if (terms.empty()) {
      note_unknown("ukjent dokument");
      terms.push_back(text::value_term(FieldId::document, node_.text));
    }
    add_value(std::move(terms));
  }

  static std::optional<int> year_of(const std::string& text) {
    if (text.empty()) return std::nullopt;
    return schema::metadata_number(text);
  }

  void build_range() {
    Leaf& leaf = add(node_.range_first + ".." + node_.range_last);
    leaf.query = node_.field == FieldId::deadline
                     ? deadlines_query({node_.range_first, node_.range_last}, context_.database)
                     : years_query({year_of(node_.range_first), year_of(node_.range_last)},
                                   context_.database);
    for (auto term = leaf.query.get_terms_begin(); term != leaf.query.get_terms_end(); ++term) {
      leaf.terms.push_back(*term);
    }
  }

  const Node& node_;
  const BuildContext& context_;
  BuiltLeaves result_;
};

}  // namespace

BuiltLeaves build_values(const Node& node, const BuildContext& context) {
  return ValueBuilder(node, context).build();
}

}  // namespace sporhund::query
