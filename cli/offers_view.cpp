#include "cli/offers_view.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/labels.h"
#include "cli/terminal.h"
#include "query/wording.h"
#include "text/normalise.h"

namespace sporhund::cli {

namespace {

bool needs_no_quotes(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '/' || c == ',' || c == ':';
}

/// A word that a shell reads as it is.
std::string shell_word(const std::string& word) {
  if (!word.empty() && std::ranges::all_of(word, needs_no_quotes)) return word;
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

std::string joined(const std::vector<std::string>& arguments) {
  std::vector<std::string> words;
  words.reserve(arguments.size());
  for (const std::string& argument : arguments) words.push_back(shell_word(argument));
  return fmt::format("{}", fmt::join(words, " "));
}

}  // namespace

std::string meaning_of(const schema::Entity& entity) {
  switch (entity.kind) {
    case schema::EntityKind::money:
      return query::kroner_in_words(entity.norm);
    case schema::EntityKind::deadline:
    case schema::EntityKind::date:
      return query::date_in_words(entity.norm);
    default:
      return entity.norm;
  }
}

std::string recognised_in_words(const std::vector<schema::Entity>& entities) {
  std::vector<std::string> parts;
  for (const schema::Entity& entity : entities) {
    const std::string meaning = meaning_of(entity);
    std::string part = fmt::format("{} «{}»", label(entity.kind), entity.text);
    if (!meaning.empty() && text::normalised(meaning) != text::normalised(entity.text))
      part += fmt::format(" ({})", meaning);
    parts.push_back(std::move(part));
  }
  return harmless(fmt::format("{}", fmt::join(parts, ", ")));
}

std::vector<std::string> offers_in_words(const std::vector<schema::Offer>& offers) {
  std::vector<std::string> filters;
  std::vector<std::string> lines;
  for (const schema::Offer& offer : offers) {
    if (offer.kind == schema::OfferKind::filter) filters.push_back(joined(offer.arguments));
  }
  if (!filters.empty()) {
    lines.push_back(harmless(fmt::format("Avgrens med: {}", fmt::join(filters, " "))));
  }
  for (const schema::Offer& offer : offers) {
    if (offer.kind != schema::OfferKind::widen) continue;
    lines.push_back(harmless(fmt::format("Ta også med: {} (tok over etter {})",
                                         joined(offer.arguments), offer.read_from)));
  }
  for (const schema::Offer& offer : offers) {
    if (offer.kind != schema::OfferKind::command) continue;
    lines.push_back(harmless(fmt::format("Prøv også: sporhund {}", joined(offer.arguments))));
  }
  return lines;
}

}  // namespace sporhund::cli
