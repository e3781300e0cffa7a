#include "indexer/structure/document_type.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using schema::DocumentType;

struct TypeWord {
  std::string_view stem;  ///< lower case; what a word or phrase of the title begins with
  DocumentType type;
  bool leads = false;  ///< means the type only where the title, or what a dash parts, begins so
  bool ends = false;   ///< means it at the end of a compound too: «styreprotokoll»
};

// In order: what changes another letter names that letter too, so it comes first.
constexpr std::array<TypeWord, 50> kTypeWords{{
    {"korrigering", DocumentType::korrigering},
    {"korrigert", DocumentType::korrigering},
    {"retting av", DocumentType::korrigering},
    {"rettelse", DocumentType::korrigering},
    {"tillegg til tildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"tillegg nr", DocumentType::supplerende_tildelingsbrev},
    {"tilleggsbrev", DocumentType::supplerende_tildelingsbrev},
    {"tilleggstildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"supplerande tildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"supplerende tildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"supplerende oppdrag", DocumentType::supplerende_tildelingsbrev},
    {"tillegg til oppdrag", DocumentType::supplerende_tildelingsbrev},
    {"tilleggsdokument", DocumentType::supplerende_tildelingsbrev},
    {"revidert oppdragsdokument", DocumentType::supplerende_tildelingsbrev},
    {"revidert tildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"endra tildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"endret tildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"justert tildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"oppdatert tildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"endring av tildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"endring i tildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"endringer i tildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"endringar i tildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"endring nr", DocumentType::supplerende_tildelingsbrev},
    {"endringsbrev", DocumentType::supplerende_tildelingsbrev},
    {"tilleggsoppdrag", DocumentType::supplerende_tildelingsbrev},
    {"supplement til tildelingsbrev", DocumentType::supplerende_tildelingsbrev},
    {"protokoll", DocumentType::protokoll, false, true},
    {"møtebok", DocumentType::protokoll},
    {"referat", DocumentType::referat, false, true},
    {"innkalling", DocumentType::moteinnkalling, false, true},
    {"sakspapir", DocumentType::moteinnkalling},
    {"saksliste", DocumentType::moteinnkalling},
    {"dagsorden", DocumentType::moteinnkalling},
    {"møte i ", DocumentType::moteinnkalling, true},
    {"sakliste", DocumentType::moteinnkalling},
    {"agenda", DocumentType::moteinnkalling},
    {"mandat", DocumentType::mandat, false, true},
    {"tildelingsbrev", DocumentType::tildelingsbrev},
    {"iverksettingsbrev", DocumentType::tildelingsbrev},
    {"iverksetjingsbrev", DocumentType::tildelingsbrev},
    {"oppdragsdokument", DocumentType::oppdragsdokument},
    {"oppdragsbrev", DocumentType::oppdragsdokument},
    {"oppdrag til ", DocumentType::oppdragsdokument, true},
    {"oppdrag om ", DocumentType::oppdragsdokument, true},
    {"felles oppdrag ", DocumentType::oppdragsdokument, true},
    {"nytt oppdrag ", DocumentType::oppdragsdokument, true},
    {"nye oppdrag ", DocumentType::oppdragsdokument, true},
    {"notat", DocumentType::notat, false, true},
    {"saksframlegg", DocumentType::notat},
}};

/// Whether a word ends with the stem: «etatsstyringsreferat», but not «protokolltilførsel».
bool ends_word(const std::string& lowered, std::size_t at, std::string_view stem) {
  const std::size_t end = at + stem.size();
  constexpr std::string_view kParting = " \n:.,;)–-";
  return end == lowered.size() || kParting.find(lowered[end]) != kParting.npos;
}

bool names(const std::string& lowered, const TypeWord& word) {
  constexpr std::string_view kDash = " – ";
  if (word.leads) {
    const std::size_t dash = lowered.starts_with("svar") ? lowered.npos : lowered.find(kDash);
    return lowered.starts_with(word.stem) ||
           (dash != lowered.npos && lowered.substr(dash + kDash.size()).starts_with(word.stem));
  }
  for (std::size_t at = lowered.find(word.stem); at != std::string::npos;
       at = lowered.find(word.stem, at + 1)) {
    if (at == 0 || lowered[at - 1] == ' ' || lowered[at - 1] == '\n' || lowered[at - 1] == '(') {
      return true;
    }
    if (word.ends && ends_word(lowered, at, word.stem)) return true;
  }
  return false;
}

/// «Oppdrag 12 – nye skilt», «Oppdrag nr. 3».
bool is_numbered_assignment(std::string_view lowered) {
  constexpr std::string_view kAssignment = "oppdrag ";
  if (!lowered.starts_with(kAssignment)) return false;
  const std::string_view rest = lowered.substr(kAssignment.size());
  return rest.starts_with("nr") || (!rest.empty() && rest[0] >= '0' && rest[0] <= '9');
}

}  // namespace

std::optional<DocumentType> document_type_in(std::string_view text) {
  const std::string lowered = text::lower(text);
  const auto found =
      std::ranges::find_if(kTypeWords, [&](const TypeWord& word) { return names(lowered, word); });
  if (found != kTypeWords.end()) return found->type;
  if (is_numbered_assignment(lowered)) return DocumentType::oppdragsdokument;
  return std::nullopt;
}

}  // namespace sporhund::indexer
