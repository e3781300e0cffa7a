#include "query/question/succession_offers.h"

#include <algorithm>
#include <utility>

namespace sporhund::query {

namespace {

using schema::Offer;
using schema::OfferKind;

std::vector<std::string> known_successors(const std::string& body, const BodyNames& bodies,
                                          const Xapian::Database& database) {
  return known_bodies(bodies.successors(body), schema::FieldId::organisation, database);
}

void offer(std::vector<Offer>& offers, Offer one) {
  const bool is_known = std::ranges::count(offers, one.arguments, &Offer::arguments) > 0;
  if (!is_known) offers.push_back(std::move(one));
}

}  // namespace

std::vector<Offer> offers_to_widen(const schema::AppliedFilters& filters, const BodyNames& bodies,
                                   const Xapian::Database& database) {
  std::vector<Offer> offers;
  for (const std::string& body : filters.bodies) {
    for (const std::string& name : known_successors(body, bodies, database)) {
      const bool is_applied = std::ranges::count(filters.bodies, name) > 0;
      if (!is_applied) offer(offers, {OfferKind::widen, body, {"--body", name}});
    }
  }
  return offers;
}

std::vector<Offer> offers_to_follow(const AskedCommand& command,
                                    const std::vector<schema::Entity>& named,
                                    const BodyNames& bodies, const Xapian::Database& database) {
  std::vector<Offer> offers;
  for (const schema::Entity& body : named) {
    if (body.kind != schema::EntityKind::organisation) continue;
    for (const std::string& name : known_successors(body.norm, bodies, database)) {
      std::string question = command.question;
      question.replace(body.start, body.end - body.start, name);
      offer(offers, {OfferKind::command, body.text, {command.name, std::move(question)}});
    }
  }
  return offers;
}

}  // namespace sporhund::query
