#include "cli/notes.h"

namespace sporhund::cli {

const std::vector<Note>& question_notes() {
  static const std::vector<Note> kNotes{
      {"ord ord", "passasjer med ett eller flere av ordene; de som har flest, kommer først"},
      {"\"en frase\"", "ordene akkurat slik, etter hverandre"},
      {"legemid*", "alle ord som begynner slik"},
      {"a OG b, a ELLER b, a IKKE b, -b",
       "må, kan og må ikke være med; skrives med store bokstaver"},
      {"-a", "alene: alt som ikke har ordet"},
      {"( )", "holder sammen det som hører sammen"},
  };
  return kNotes;
}

const std::vector<Note>& exit_codes() {
  static const std::vector<Note> kCodes{
      {"0", "utført"},
      {"1", "ingenting funnet; for verify: et sitat står ikke på siden sin, eller filen er endret"},
      {"2", "feil bruk, eller en feil som stoppet kjøringen; for check: indeksen har feil"},
      {"3", "utført, men noen filer ble hoppet over"},
  };
  return kCodes;
}

const std::vector<Note>& environment() {
  static const std::vector<Note> kVariables{
      {"SPORHUND_DB", "mappen som indeksen ligger i, når --db ikke er oppgitt"},
      {"XDG_DATA_HOME", "indeksen ligger i sporhund/ under denne når SPORHUND_DB ikke er satt"},
      {"NO_COLOR", "er den satt, brukes ikke farger"},
      {"COLUMNS", "bredden som teksten brytes til"},
  };
  return kVariables;
}

}  // namespace sporhund::cli
