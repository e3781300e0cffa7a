#include "indexer/records/paragraph_requests.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/records/request_layout.h"
#include "indexer/records/words.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

bool has_deadline(std::string_view sentence, const RecordSource& source) {
  const std::vector<schema::Entity> entities = source.tagger.tag(sentence, source.tagging());
  return std::ranges::any_of(entities, [](const schema::Entity& entity) {
    return entity.kind == schema::EntityKind::deadline && !entity.norm.empty();
  });
}

/// The request that each sentence makes, by a finder from a sentence to whom it tells to act.
template <typename Finder>
ParagraphRequests by_sentence(std::string_view text, const Finder& told_by) {
  ParagraphRequests found;
  for (const auto& [start, end] : text::sentences(text)) {
    const std::string_view sentence = trimmed(text.substr(start, end - start));
    if (std::optional<ToldBody> owner = told_by(sentence)) {
      found.push_back({std::move(*owner), start, sentence});
    }
  }
  return found;
}

}  // namespace

ParagraphRequests direct_requests_in(std::string_view text, const RecordSource& source,
                                     const ToldBodyFinder& told_bodies) {
  const auto& addressee = told_bodies.addressee();
  std::optional<std::size_t> duty;  // where the text first tells somebody to do a thing by a day
  ParagraphRequests found =
      by_sentence(text, [&](std::string_view sentence) -> std::optional<ToldBody> {
        const std::vector<ToldBody> told = told_bodies.told(sentence);
        const auto asked = std::ranges::find_if(told, [&](const ToldBody& body) {
          return body.asked && !body.name.empty() && (!addressee || body.name == *addressee);
        });
        if (!duty && !told.empty() && has_deadline(sentence, source))
          duty = static_cast<std::size_t>(sentence.data() - text.data());
        return asked == told.end() ? std::nullopt : std::optional(*asked);
      });
  if (!found.empty() && duty) found[0].start = std::min(found[0].start, *duty);
  return found;
}

ParagraphRequests tasks_in(std::string_view text, const RecordSource& source,
                           const ToldBodyFinder& told_bodies) {
  ParagraphRequests asked = direct_requests_in(text, source, told_bodies);
  const auto is_task = [&](std::string_view part) {
    return !told_bodies.told(part).empty() || ends_with_deadline(part);
  };
  const std::string_view before = text.substr(0, asked.empty() ? text.size() : asked[0].start);
  if (is_task(before)) {
    asked.insert(asked.begin(), ParagraphRequest{told_bodies.responsible(before), 0, {}});
  } else if (!asked.empty()) {
    asked[0].start = 0;  // what leads up to it
  }
  return asked;
}

ParagraphRequests dated_duties_in(std::string_view text, const RecordSource& source,
                                  const ToldBodyFinder& told_bodies) {
  const auto& addressee = told_bodies.addressee();
  bool dated = false;
  ParagraphRequests duties =
      by_sentence(text, [&](std::string_view sentence) -> std::optional<ToldBody> {
        if (text::lower(sentence).find("rapport") != std::string::npos) return std::nullopt;
        const std::vector<ToldBody> told = told_bodies.told(sentence);
        const bool named = !told.empty() && !told.front().name.empty();
        if (!named || (addressee && told.front().name != *addressee)) return std::nullopt;
        dated = dated || has_deadline(sentence, source);
        return told.front();
      });
  return dated ? duties : ParagraphRequests();
}

}  // namespace sporhund::indexer
