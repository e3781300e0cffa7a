#include "query/question/offers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "query/question/recognised.h"
#include "query/question/subject.h"
#include "text/normalise.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

using schema::FacetValue;
using schema::Offer;
using schema::OfferKind;

/// How a question for a command begins; what follows is its subject. A longer beginning stands
/// before a shorter one that it begins with.
struct Beginning {
  std::string_view words;
  std::string_view command;
};

constexpr auto kBeginnings = std::to_array<Beginning>({
    {"hvem har hovedansvaret for ", "owner"},
    {"hvem har hovedansvar for ", "owner"},
    {"hvem har ansvaret for ", "owner"},
    {"hvem har ansvar for ", "owner"},
    {"hvem har fått i oppdrag å ", "owner"},
    {"hvem er ansvarlig for ", "owner"},
    {"hvem er eier av ", "owner"},
    {"hvem koordinerer ", "owner"},
    {"hvem samordner ", "owner"},
    {"hvem forvalter ", "owner"},
    {"hvem drifter ", "owner"},
    {"hvem leder ", "owner"},
    {"hvem eier ", "owner"},
    {"hvem skal ", "owner"},
    {"kven har hovudansvaret for ", "owner"},
    {"kven har ansvaret for ", "owner"},
    {"kven har ansvar for ", "owner"},
    {"kven har fått i oppdrag å ", "owner"},
    {"kven er ansvarleg for ", "owner"},
    {"kven samordnar ", "owner"},
    {"kven forvaltar ", "owner"},
    {"kven leier ", "owner"},
    {"kven eig ", "owner"},
    {"kven skal ", "owner"},
    {"hva har skjedd med ", "trace"},
    {"hva skjedde med ", "trace"},
    {"hva skjer med ", "trace"},
    {"hva ble det av ", "trace"},
    {"hvordan gikk det med ", "trace"},
    {"hvordan går det med ", "trace"},
    {"hva er status for ", "trace"},
    {"kva har skjedd med ", "trace"},
    {"kva skjedde med ", "trace"},
    {"kva skjer med ", "trace"},
    {"korleis gjekk det med ", "trace"},
    {"kva er status for ", "trace"},
});

std::string without_end_marks(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" ?!.\n\t");
  return std::string(text.substr(0, last == text.npos ? 0 : last + 1));
}

bool any_within(const std::vector<FacetValue>& years, const NamedYears& wanted) {
  return std::ranges::any_of(years, [&](const FacetValue& year) {
    return year.value >= fmt::format("{:04}", wanted.first) &&
           year.value <= fmt::format("{:04}", wanted.last);
  });
}

std::string range_of(const NamedYears& years) {
  return years.first == years.last ? fmt::format("{}", years.first)
                                   : fmt::format("{}..{}", years.first, years.last);
}

void offer(std::vector<Offer>& offers, Offer one) {
  const bool known = std::ranges::any_of(
      offers, [&](const Offer& before) { return before.arguments == one.arguments; });
  if (!known) offers.push_back(std::move(one));
}

void offer_years(const schema::SearchAnswer& answer, std::vector<Offer>& offers) {
  if (answer.filters.year_first || answer.filters.year_last) return;
  for (const NamedYears& years : named_years(answer.query)) {
    if (!any_within(answer.facets.year, years)) continue;
    // One --year is given; a second one would replace it.
    offer(offers, {OfferKind::filter, std::string(years.text), {"--year", range_of(years)}});
    return;
  }
}

/// The body itself where matches name it, a group where they name a member, else those that took
/// over from it.
std::vector<std::string> bodies_to_offer(const schema::SearchAnswer& answer,
                                         const std::string& body, const BodyNames& bodies) {
  const auto is_named = [&](const std::string& name) {
    return std::ranges::find(answer.facets.body, name, &FacetValue::value) !=
           answer.facets.body.end();
  };
  if (is_named(body) || std::ranges::any_of(bodies.members(body), is_named)) return {body};
  std::vector<std::string> names = bodies.successors(body);
  std::erase_if(names, [&](const std::string& name) { return !is_named(name); });
  return names;
}

void offer_bodies(const schema::SearchAnswer& answer, const BodyNames& bodies,
                  std::vector<Offer>& offers) {
  if (!answer.filters.bodies.empty()) return;
  for (const schema::Entity& entity : answer.recognised) {
    if (entity.kind != schema::EntityKind::organisation) continue;
    for (std::string& name : bodies_to_offer(answer, entity.norm, bodies)) {
      offer(offers, {OfferKind::filter, entity.text, {"--body", std::move(name)}});
    }
  }
}

/// What a command is asked of; `owner` takes years as an option, `trace` follows all of them.
void add_subject(std::string subject, Offer& one) {
  const std::string whole = subject;
  std::vector<std::string> options;
  for (const NamedYears& years : named_years(whole)) {
    const std::string typed(years.text);
    for (const std::string& way : {" i " + typed, " for " + typed, " " + typed}) {
      const std::size_t place = subject.find(way);
      if (place == subject.npos) continue;
      subject.erase(place, way.size());
      options = {"--year", range_of(years)};
      break;
    }
  }
  one.arguments.push_back(std::move(subject));
  if (one.arguments.front() == "owner") {
    one.arguments.insert(one.arguments.end(), options.begin(), options.end());
  }
}

void offer_commands(const schema::SearchAnswer& answer, std::vector<Offer>& offers) {
  const std::string question = without_end_marks(text::normalised(answer.query));
  if (read_subject(question).kind != Subject::Kind::measure) {
    offer(offers, {OfferKind::command, question, {"trace", question}});
    return;
  }
  const std::string lower = text::lower(question);
  if (lower.size() != question.size()) return;
  for (const Beginning& beginning : kBeginnings) {
    if (!lower.starts_with(beginning.words)) continue;
    Offer one{OfferKind::command, answer.query, {std::string(beginning.command)}};
    add_subject(question.substr(beginning.words.size()), one);
    if (!one.arguments[1].empty()) offer(offers, std::move(one));
    return;
  }
}

}  // namespace

std::vector<Offer> offers_for(const schema::SearchAnswer& answer, const BodyNames& bodies) {
  std::vector<Offer> offers;
  offer_years(answer, offers);
  offer_bodies(answer, bodies, offers);
  offer_commands(answer, offers);
  return offers;
}

}  // namespace sporhund::query
