#include "query/terms/groups.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "query/terms/field_terms.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

using Wordings = std::set<std::vector<std::string>>;

bool has_small_letters(std::string_view name) {
  return std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<std::string> words_of(const std::string& name) {
  std::vector<std::string> words;
  for (text::Token& token : text::tokenise(text::normalised(name))) {
    if (!token.is_whole) words.push_back(std::move(token.term));
  }
  return words;
}

bool ends_in_another(const std::vector<std::string>& words, const Wordings& all) {
  return std::ranges::any_of(all, [&](const std::vector<std::string>& other) {
    return other.size() < words.size() && std::equal(other.rbegin(), other.rend(), words.rbegin());
  });
}

}  // namespace

std::vector<std::vector<std::string>> wordings(const Xapian::Database& database,
                                               const schema::Body& group) {
  std::vector<std::string_view> names(group.aliases.begin(), group.aliases.end());
  names.insert(names.end(), {group.name, group.name_nn});
  std::erase_if(names, [](std::string_view name) { return !has_small_letters(name); });
  Wordings found;
  for (const std::string_view name : names) {
    for (const std::string_view ending : {"", "s"}) {
      std::vector<std::string> words = words_of(std::string(name) += ending);
      const bool is_known = std::ranges::all_of(words, [&](const std::string& word) {
        return database.term_exists(text::word_term("", word));
      });
      if (is_known) found.insert(std::move(words));
    }
  }
  // What holds another wording needs no looking for: «de regionale helseforetakene».
  std::vector<std::vector<std::string>> shortest;
  std::ranges::copy_if(found, std::back_inserter(shortest),
                       [&](const auto& words) { return !ends_in_another(words, found); });
  return shortest;
}

std::optional<Xapian::Query> group_query(const Xapian::Database& database, const BodyNames& bodies,
                                         std::string_view full_name) {
  const schema::Body* group = bodies.listed(full_name);
  if (group == nullptr || !schema::is_group(*group)) return std::nullopt;
  std::vector<Xapian::Query> phrases;
  for (const auto& words : wordings(database, *group)) phrases.push_back(phrase_query(words));
  return Xapian::Query(Xapian::Query::OP_OR, phrases.begin(), phrases.end());
}

}  // namespace sporhund::query
