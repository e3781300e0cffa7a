#include "indexer/records/stand_ins.h"

#include <algorithm>
#include <array>

#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

constexpr std::array<StandInNoun, 73> kNouns{{
    {"direktoratet", "direktorat"},
    {"statsforetaket", " sf"},
    {"statsføretaket", " sf"},
    {"foretaket", " sf| rhf| hf| as"},
    {"føretaket", " sf| rhf| hf| as"},
    {"helseforetaket", " rhf| hf"},
    {"helseføretaket", " rhf| hf"},
    {"foretakene", " rhf| hf"},
    {"føretaka", " rhf| hf"},
    {"helseforetakene", " rhf| hf"},
    {"helseføretaka", " rhf| hf"},
    {"tilsynet", "tilsyn"},
    {"instituttet", "institutt"},
    {"verket", "verk"},
    {"universitetet", "universitet"},
    {"høgskolen", "høgskole"},
    {"høyskolen", "høyskole"},
    {"høgskulen", "høgskul"},
    {"ombudet", "ombud"},
    {"ombodet", "ombod"},
    {"senteret", "sent"},
    {"sekretariatet", "sekretariat"},
    {"fondet", "fond"},
    {"rådet", "råd"},
    {"forskningsrådet", "forskningsråd"},
    {"utvalget", ""},
    {"utvalet", ""},
    {"styret", ""},
    {"etaten", ""},
    {"verksemda", ""},
    {"verksemdene", ""},
    {"virksomheten", ""},
    {"virksomheta", ""},
    {"institusjonen", ""},
    {"selskapet", " as| sf"},
    {"statsforvalteren", "statsforvalt"},
    {"statsforvaltaren", "statsforvalt"},
    {"statsforvalterne", "statsforvalt"},
    {"statsforvaltarane", "statsforvalt"},
    {"fylkesmannen", "fylkesmann"},
    {"fylkesmennene", "fylkesmann|statsforvalt"},
    {"embetet", "fylkesmann|statsforvalt"},
    {"embetene", "fylkesmann|statsforvalt"},
    {"embeta", "fylkesmann|statsforvalt"},
    {"direktoratene", "direktorat"},
    {"direktorata", "direktorat"},
    {"etatene", ""},
    {"etatane", ""},
    {"virksomhetene", ""},
    {"institusjonene", ""},
    {"institusjonane", ""},
    {"kompetansesenteret", "sent"},
    {"byrået", "byrå"},
    {"gruppen", "gruppe"},
    {"gruppa", "gruppe"},
    {"kommunen", " kommune"},
    {"fylkeskommunen", "fylkeskommune"},
    {"politiet", "politi"},
    {"banken", "bank"},
    {"museet", "muse"},
    {"arkivet", "arkiv"},
    {"arbeidsgruppen", ""},
    {"arbeidsgruppa", ""},
    {"prosjektgruppen", "gruppe"},
    {"prosjektgruppa", "gruppe"},
    {"styringsgruppen", "gruppe"},
    {"styringsgruppa", "gruppe"},
    {"ekspertgruppen", "gruppe"},
    {"ekspertgruppa", "gruppe"},
    {"ekspertutvalget", "utvalg"},
    {"ekspertutvalet", "utval"},
    {"komiteen", "komit"},
    {"kommisjonen", "kommisjon"},
}};

}  // namespace

const StandInNoun* stand_in_noun(std::string_view word) {
  const auto found =
      std::ranges::find_if(kNouns, [&](const StandInNoun& noun) { return word == noun.word; });
  return found == kNouns.end() ? nullptr : &*found;
}

bool may_be_called(const std::string& body, const StandInNoun& noun) {
  if (noun.names.empty()) return true;
  const std::string name = text::lower(body);
  std::string_view rest = noun.names;
  while (!rest.empty()) {
    const std::size_t bar = std::min(rest.find('|'), rest.size());
    const std::string_view part = rest.substr(0, bar);
    if (part.starts_with(' ') ? name.ends_with(part) : name.find(part) != name.npos) return true;
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
  return false;
}

std::optional<std::string> addressee_of(const schema::Document& document,
                                        const entities::Tagger& tagger) {
  const schema::Metadata& metadata = document.metadata;
  if (metadata.recipient) return metadata.recipient;
  if (metadata.type != schema::DocumentType::protokoll || !metadata.title) return std::nullopt;
  std::optional<std::string> met;
  for (const schema::Entity& entity : tagger.tag(*metadata.title)) {
    const bool body = entity.kind == schema::EntityKind::organisation;
    if (!body || may_be_called(entity.norm, kMinistry) || entity.norm == met) continue;
    if (met) return std::nullopt;  // a joint meeting
    met = entity.norm;
  }
  return met;
}

}  // namespace sporhund::indexer
