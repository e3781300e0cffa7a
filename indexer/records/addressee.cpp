#include "indexer/records/addressee.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using schema::DocumentType;

/// A common noun and what the name of a body that it can mean holds.
struct Noun {
  std::string_view word;
  std::string_view in_name;  ///< empty: any name
};

constexpr std::array<Noun, 22> kNouns{{
    {"direktoratet", "direktorat"},
    {"statsforetaket", " sf"},
    {"foretaket", "f"},
    {"føretaket", "f"},
    {"statsføretaket", " sf"},
    {"helseforetaket", "hf"},
    {"helseføretaket", "hf"},
    {"instituttet", "institutt"},
    {"tilsynet", "tilsyn"},
    {"universitetet", "universitet"},
    {"fondet", "fond"},
    {"etaten", ""},
    {"verksemda", ""},
    {"virksomheten", ""},
    {"selskapet", " as"},
    {"senteret", "sent"},
    {"departementet", "departement"},
    {"ombudet", "ombud"},
    {"ombodet", "ombod"},
    {"høgskolen", "høgskole"},
    {"høgskulen", "høgskule"},
    {"forskningsrådet", "forskningsråd"},
}};

constexpr std::array<DocumentType, 5> kLetters{
    DocumentType::tildelingsbrev, DocumentType::supplerende_tildelingsbrev,
    DocumentType::oppdragsdokument, DocumentType::korrigering, DocumentType::protokoll};

bool is_letter(DocumentType type) {
  return std::find(kLetters.begin(), kLetters.end(), type) != kLetters.end();
}

// An enterprise meeting's minutes have no recipient; the title says whose meeting it is.
std::optional<std::string> body_in_title(const schema::Metadata& metadata,
                                         const entities::Tagger& tagger) {
  if (metadata.type != DocumentType::protokoll || !metadata.title) return std::nullopt;
  for (const schema::Entity& entity : tagger.tag(*metadata.title)) {
    if (entity.kind == schema::EntityKind::organisation && entity.norm != metadata.sender) {
      return entity.norm;
    }
  }
  return std::nullopt;
}

const Noun* noun_of(std::string_view word) {
  const auto found = std::find_if(kNouns.begin(), kNouns.end(),
                                  [&](const Noun& noun) { return noun.word == word; });
  return found == kNouns.end() ? nullptr : &*found;
}

bool can_mean(const Noun& noun, const std::string& body) {
  const std::string name = text::lower(body);
  // «Foretaket» is an SF, HF or RHF: the name ends in it.
  return noun.in_name == "f" ? name.ends_with('f') : name.find(noun.in_name) != std::string::npos;
}

}  // namespace

StandInReader::StandInReader(const schema::Document& document, const entities::Tagger& tagger)
    : sender_(document.metadata.sender) {
  if (!is_letter(document.metadata.type)) return;
  addressee_ = document.metadata.recipient;
  if (!addressee_) addressee_ = body_in_title(document.metadata, tagger);
}

std::optional<std::string> StandInReader::meant_by(std::string_view word) const {
  if (word == "vi") return sender_;
  const Noun* noun = noun_of(word);
  if (noun == nullptr) return std::nullopt;
  for (const std::optional<std::string>& party : {addressee_, sender_}) {
    if (party && can_mean(*noun, *party)) return party;
  }
  if (noun->in_name.empty()) return std::nullopt;
  const auto last = std::find_if(named_.rbegin(), named_.rend(),
                                 [&](const std::string& body) { return can_mean(*noun, body); });
  return last == named_.rend() ? std::nullopt : std::optional(*last);
}

std::vector<StandIn> StandInReader::read(const schema::Passage& passage) {
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
