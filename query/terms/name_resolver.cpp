#include "query/terms/name_resolver.h"

#include <algorithm>
#include <set>

#include "schema/counted_document.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

/// A name as it is compared: «helse sør øst» is «Helse Sør-Øst».
std::string loose(std::string_view name) {
  std::string plain = text::plain_value(name);
  std::ranges::replace(plain, '-', ' ');
  return plain;
}

}  // namespace

BodyNames::Names::Names(schema::Bodies bodies) {
  const auto add = [&](std::string_view name, const schema::Body& body) {
    if (name.empty()) return;
    full_by_plain.emplace(loose(name), body.name);
    all.emplace_back(name);
  };
  // Full names first: no other body's abbreviation takes one.
  for (const schema::Body& body : bodies) add(body.name, body);
  for (const schema::Body& body : bodies) {
    add(body.abbreviation, body);
    add(body.name_nn, body);
    add(body.name_en, body);
    for (const std::string_view alias : body.aliases) add(alias, body);
  }
}

const BodyNames::Names& BodyNames::names() const {
  std::call_once(once_, [this] { names_.emplace(bodies_); });
  return *names_;
}

std::optional<std::string> BodyNames::full_name(std::string_view name) const {
  const auto& known = names().full_by_plain;
  const std::string typed = loose(name);
  auto found = known.find(typed);
  constexpr std::size_t kLeastGenitive = 10;  // bytes; «NHNs» is no name in the genitive
  if (found == known.end() && typed.size() >= kLeastGenitive && typed.ends_with('s')) {
    found = known.find(std::string_view(typed).substr(0, typed.size() - 1));
  }
  if (found == known.end()) return std::nullopt;
  return found->second;
}

const schema::Body* BodyNames::listed(std::string_view full_name) const {
  const auto body = std::ranges::find(bodies_, full_name, &schema::Body::name);
  return body == bodies_.end() ? nullptr : &*body;
}

std::vector<std::string> BodyNames::plain_names(std::string_view full_name) const {
  constexpr std::size_t kLeast = 10;  // bytes; shorter names are abbreviations or common words
  std::vector<std::string> plain;
  const schema::Body* body = listed(full_name);
  if (body == nullptr) return plain;
  std::vector<std::string_view> names(body->aliases.begin(), body->aliases.end());
  names.insert(names.end(), {body->name, body->name_nn});
  for (const std::string_view name : names) {
    if (name.size() >= kLeast && name.find_first_of(" -") == name.npos) {
      plain.push_back(text::lower(name));
    }
  }
  return plain;
}

std::vector<std::string> BodyNames::members(std::string_view full_name) const {
  const std::string start = std::string(full_name) + " i ";
  const schema::Body* group = listed(full_name);
  std::vector<std::string> members;
  for (const schema::Body& body : bodies_) {
    const bool is_member = group != nullptr && std::ranges::count(group->members, body.kind) > 0;
    if (is_member || body.name.starts_with(start)) members.emplace_back(body.name);
  }
  return members;
}

std::vector<const schema::Body*> BodyNames::groups(std::string_view full_name) const {
  std::vector<const schema::Body*> groups;
  const schema::Body* known = listed(full_name);
  if (known == nullptr) return groups;
  for (const schema::Body& body : bodies_) {
    const bool is_itself = &body == known && schema::is_group(body);
    if (is_itself || std::ranges::count(body.members, known->kind) > 0) groups.push_back(&body);
  }
  return groups;
}

std::vector<std::string> BodyNames::followed(std::string_view start,
                                             schema::BodyNameList schema::Body::*next) const {
  std::vector<std::string> found{std::string(start)};
  for (std::size_t at = 0; at < found.size(); ++at) {
    const schema::Body* body = listed(found[at]);
    if (body == nullptr) continue;
    for (const std::string_view name : body->*next) {
      if (std::ranges::find(found, name) == found.end()) found.emplace_back(name);
    }
  }
  found.erase(found.begin());
  return found;
}

std::vector<std::string> BodyNames::successors(std::string_view full_name) const {
  return followed(full_name, &schema::Body::successors);
}

std::vector<std::string> BodyNames::predecessors(std::string_view full_name) const {
  return followed(full_name, &schema::Body::predecessors);
}

std::vector<std::string> known_bodies(std::vector<std::string> names, schema::FieldId field,
                                      const Xapian::Database& database) {
  std::erase_if(names, [&](const std::string& name) {
    return !database.term_exists(text::value_term(field, name));
  });
  return names;
}

std::vector<std::string> document_ids(const Xapian::Database& database, std::string_view name) {
  constexpr std::size_t kMinIdLetters = 4;
  const std::string wanted = text::document_name_term(name);
  const std::size_t letters = wanted.size() - schema::kDocumentKind.size();
  std::set<std::string> ids;
  if (letters == 0) return {};
  for (auto term = database.allterms_begin(wanted); term != database.allterms_end(wanted); ++term) {
    const std::string found = *term;
    for (auto at = database.postlist_begin(found); at != database.postlist_end(found); ++at) {
      const std::string counted = database.get_document(*at).get_value(schema::kSlotCounted);
      std::string id(schema::decode_counted(counted).id);
      const bool by_id = letters >= kMinIdLetters && found == text::document_name_term(id);
      if (found == wanted || by_id) ids.insert(std::move(id));
    }
  }
  return {ids.begin(), ids.end()};
}

std::vector<std::string> document_names(const Xapian::Database& database) {
  const std::string prefix(schema::kDocumentKind);
  std::vector<std::string> names;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    if (*term != prefix) names.push_back((*term).substr(prefix.size()));
  }
  return names;
}

}  // namespace sporhund::query
