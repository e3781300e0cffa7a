#include "indexer/records/stand_in_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using schema::DocumentType;

constexpr std::array<DocumentType, 5> kLetters{
    DocumentType::tildelingsbrev, DocumentType::supplerende_tildelingsbrev,
    DocumentType::oppdragsdokument, DocumentType::korrigering, DocumentType::protokoll};

}  // namespace

bool is_letter(DocumentType type) {
  return std::find(kLetters.begin(), kLetters.end(), type) != kLetters.end();
}

StandInReader::StandInReader(const schema::Document& document,
                             const std::vector<schema::Passage>& passages,
                             const entities::Tagger& tagger)
    : sender_(document.metadata.sender) {
  if (is_letter(document.metadata.type)) addressee_ = addressee_of(document, tagger);
  for (const schema::Passage& passage : passages) {
    for (const schema::Entity& entity : passage.entities) {
      if (entity.kind == schema::EntityKind::organisation) ++mentions_[entity.norm];
    }
  }
}

std::optional<std::string> StandInReader::meant_by(std::string_view word) const {
  if (word == "vi") return sender_;
  const StandInNoun* noun = word == kMinistry.word ? &kMinistry : stand_in_noun(word);
  if (noun == nullptr) return std::nullopt;
  for (const std::optional<std::string>& party : {addressee_, sender_}) {
    if (party && may_be_called(*party, *noun)) return party;
  }
  if (noun->names.empty()) return std::nullopt;
  const auto last = std::find_if(named_.rbegin(), named_.rend(), [&](const std::string& body) {
    return may_be_called(body, *noun);
  });
  return last == named_.rend() ? mostly_named(*noun) : std::optional(*last);
}

std::optional<std::string> StandInReader::mostly_named(const StandInNoun& noun) const {
  std::optional<std::string> most;
  int count = 0;
  int all = 0;
  for (const auto& [body, mentions] : mentions_) {
    if (!may_be_called(body, noun)) continue;
    all += mentions;
    if (mentions > count) most = body, count = mentions;
  }
  return count * 3 >= all * 2 ? most : std::nullopt;
}

void StandInReader::enter(const schema::Passage& passage) {
  const std::string heading = passage.heading_path.empty() ? "" : passage.heading_path.front();
  if (heading == heading_) return;
  heading_ = heading;
  named_.clear();
}

std::vector<StandIn> StandInReader::read(const schema::Passage& passage) {
  enter(passage);
  std::vector<StandIn> found;
  auto entity = passage.entities.begin();
  std::size_t named_until = 0;
  for (const text::Token& token : text::tokenise(passage.text)) {
    for (; entity != passage.entities.end() && entity->start <= token.start; ++entity) {
      if (entity->kind != schema::EntityKind::organisation) continue;
      named_until = std::max(named_until, entity->end);
      if (!entity->norm.empty()) named_.push_back(entity->norm);
    }
    if (token.start < named_until || token.is_whole) continue;
    if (auto body = meant_by(token.term)) {
      found.push_back({token.start, token.end, *std::move(body)});
    }
  }
  return found;
}

}  // namespace sporhund::indexer
