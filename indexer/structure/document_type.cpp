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
  bool leads = false;  ///< means the type only where the title begins with it
};

// In order: what changes another letter names that letter too, so it comes first.
constexpr std::array<TypeWord, 39> kTypeWords{{
    {"korrigering", DocumentType::korrigering},
    {"korrigert", DocumentType::korrigering},
    {"retting av", DocumentType::korrigering},
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
    {"protokoll", DocumentType::protokoll},
    {"foretaksprotokoll", DocumentType::protokoll},
    {"føretaksprotokoll", DocumentType::protokoll},
    {"møteprotokoll", DocumentType::protokoll},
    {"referat", DocumentType::referat},
    {"møtereferat", DocumentType::referat},
    {"møteinnkalling", DocumentType::moteinnkalling},
    {"innkalling", DocumentType::moteinnkalling},
    {"sakspapir", DocumentType::moteinnkalling},
    {"saksliste", DocumentType::moteinnkalling},
    {"dagsorden", DocumentType::moteinnkalling},
    {"møte i ", DocumentType::moteinnkalling, true},
    {"agenda", DocumentType::moteinnkalling},
    {"mandat", DocumentType::mandat},
    {"tildelingsbrev", DocumentType::tildelingsbrev},
    {"iverksettingsbrev", DocumentType::tildelingsbrev},
    {"iverksetjingsbrev", DocumentType::tildelingsbrev},
    {"oppdragsdokument", DocumentType::oppdragsdokument},
    {"oppdragsbrev", DocumentType::oppdragsdokument},
    {"oppdrag til ", DocumentType::oppdragsdokument, true},
    {"oppdrag om ", DocumentType::oppdragsdokument, true},
    {"årlig oppdragsdokument", DocumentType::oppdragsdokument},
    {"notat", DocumentType::notat},
    {"toppnotat", DocumentType::notat},
    {"saksframlegg", DocumentType::notat},
}};

bool names(const std::string& lowered, const TypeWord& word) {
  if (word.leads) return lowered.starts_with(word.stem);
  for (std::size_t at = lowered.find(word.stem); at != std::string::npos;
       at = lowered.find(word.stem, at + 1)) {
    if (at == 0 || lowered[at - 1] == ' ' || lowered[at - 1] == '\n' || lowered[at - 1] == '(') {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<DocumentType> document_type_in(std::string_view text) {
  const std::string lowered = text::lower(text);
  const auto found =
      std::ranges::find_if(kTypeWords, [&](const TypeWord& word) { return names(lowered, word); });
  if (found == kTypeWords.end()) return std::nullopt;
  return found->type;
}

}  // namespace sporhund::indexer
