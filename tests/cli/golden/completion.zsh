#compdef sporhund
# zsh completion for sporhund; made by `sporhund completion zsh`
_sporhund() {
  if ((CURRENT == 2)); then
    local -a names=(
      'index:les dokumentene og gjør dem søkbare'
      'fetch:hent dokumenter fra Kudos til en mappe'
      'search:finn passasjer, de beste først'
      'assignments:list oppdragene\: hvem har fått beskjed om hva'
      'items:list sakene i møter og hva som ble vedtatt'
      'owner:finn hvem som eier, bidrar til eller er foreslått for et tiltak'
      'trace:følg et oppdrag eller tiltak gjennom dokumentene'
      'documents:list dokumentene i indeksen og hvor godt de ble lest'
      'export:skriv alle treff med kildehenvisning til en fil'
      'verify:prøv sitatene i en eksportert fil mot kildene'
      'extract:skriv ut teksten i en fil slik den leses, side for side'
      'tag:finn organer, oppdrag, saker, frister, beløp og lover i en tekst'
      'check:se etter feil i indeksen'
      'eval:mål hvor godt søkene finner det som er vurdert som relevant'
      'completion:skriv ut fullføring for skallet'
      'help:vis hjelp, eventuelt om én kommando'
    )
    _describe kommando names
    return
  fi
  local name=$words[2]
  shift words
  ((CURRENT--))
  case $name in
    index)
      _arguments -s \
        '--db[mappen som indeksen ligger i]:MAPPE:_files -/' \
        '--jobs[filer som leses samtidig; 0 er én for hver prosessorkjerne]:ANTALL: ' \
        '-j[filer som leses samtidig; 0 er én for hver prosessorkjerne]:ANTALL: ' \
        '--manifest[opplysninger om dokumentene (tittel, type, dato, avsender …) som går foran det som leses av dem]:FIL:_files' \
        '--watch[følg med på STI etterpå, og indekser det som kommer, endres eller forsvinner, til programmet avbrytes; en linje for hver gang]' \
        '-w[følg med på STI etterpå, og indekser det som kommer, endres eller forsvinner, til programmet avbrytes; en linje for hver gang]' \
        '--rebuild[bygg indeksen på nytt, av dette alene]' \
        '--ocr[tekstgjenkjenning (OCR)\: auto leser bilder av sider uten brukbar tekst, off leser ingen og lar sidene stå som uleste, force leser hver side som bilde]:NÅR:(auto off force)' \
        '--no-progress[vis ikke framdrift underveis]' \
        '--color[bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt]:NÅR:(auto always never)' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' \
        '*:STI:_files' ;;
    fetch)
      _arguments -s \
        '--output[mappen som filene legges i; den lages om nødvendig]:MAPPE:_files -/' \
        '-o[mappen som filene legges i; den lages om nødvendig]:MAPPE:_files -/' \
        '--type[bare dokumenter av denne typen, slik Kudos kaller den\: Tildelingsbrev, Årsrapport …]:TYPE: ' \
        '-t[bare dokumenter av denne typen, slik Kudos kaller den\: Tildelingsbrev, Årsrapport …]:TYPE: ' \
        '--org[bare dokumenter der virksomheten med dette organisasjonsnummeret er nevnt som aktør]:NUMMER: ' \
        '--year[bare dokumenter som gjelder disse årene\: 2023, 2022..2024, ..2023 eller 2022..]:ÅR: ' \
        '-y[bare dokumenter som gjelder disse årene\: 2023, 2022..2024, ..2023 eller 2022..]:ÅR: ' \
        '--pace[minste tid mellom to kall; minst 1]:SEKUNDER: ' \
        '--timeout[så lenge tjeneren kan være taus før kallet gjøres om igjen]:SEKUNDER: ' \
        '--api-base[API-ets adresse, over https; http bare på denne maskinen]:ADRESSE: ' \
        '--no-progress[vis ikke framdrift underveis]' \
        '--color[bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt]:NÅR:(auto always never)' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' \
        ':KILDE:(kudos)' ;;
    search)
      _arguments -s \
        '--db[mappen som indeksen ligger i]:MAPPE:_files -/' \
        '--year[bare dokumenter fra disse årene\: 2023, 2022..2024, ..2023 eller 2022..]:ÅR: ' \
        '-y[bare dokumenter fra disse årene\: 2023, 2022..2024, ..2023 eller 2022..]:ÅR: ' \
        '*--body[bare passasjer som nevner organet, eller står i brev til det; navn, forkortelse, eller en gruppe som RHF-ene]:NAVN: ' \
        '*-b[bare passasjer som nevner organet, eller står i brev til det; navn, forkortelse, eller en gruppe som RHF-ene]:NAVN: ' \
        '*--type[bare dokumenter av denne typen]:TYPE:(tildelingsbrev supplerende_tildelingsbrev oppdragsdokument korrigering protokoll moteinnkalling referat mandat notat annet)' \
        '*-t[bare dokumenter av denne typen]:TYPE:(tildelingsbrev supplerende_tildelingsbrev oppdragsdokument korrigering protokoll moteinnkalling referat mandat notat annet)' \
        '*--document[bare dette dokumentet\: ID-en, begynnelsen av den, eller filnavnet uten endelse]:ID: ' \
        '*-d[bare dette dokumentet\: ID-en, begynnelsen av den, eller filnavnet uten endelse]:ID: ' \
        '--all-words[krev at alle ordene er med]' \
        '-a[krev at alle ordene er med]' \
        '--exact[bare ordene slik de er skrevet, uten bøyning, sammensetninger, den andre målformen, forkortelser og stavefeil; store og små bokstaver er like]' \
        '-x[bare ordene slik de er skrevet, uten bøyning, sammensetninger, den andre målformen, forkortelser og stavefeil; store og små bokstaver er like]' \
        '--context[ta med så mange passasjer før og etter hvert treff, og resten av oppdraget eller listen som treffet er en del av]:ANTALL: ' \
        '-c[ta med så mange passasjer før og etter hvert treff, og resten av oppdraget eller listen som treffet er en del av]:ANTALL: ' \
        '--all-copies[vis hver forekomst av en tekst som står likt flere steder, ikke bare den beste]' \
        '--explain[vis hvorfor hver passasje ga treff]' \
        '-e[vis hvorfor hver passasje ga treff]' \
        '--limit[høyst så mange treff]:ANTALL: ' \
        '-n[høyst så mange treff]:ANTALL: ' \
        '--offset[hopp over så mange treff]:ANTALL: ' \
        '--color[bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt]:NÅR:(auto always never)' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' \
        '*:SPØRSMÅL: ' ;;
    assignments)
      _arguments -s \
        '--db[mappen som indeksen ligger i]:MAPPE:_files -/' \
        '--year[bare dokumenter fra disse årene\: 2023, 2022..2024, ..2023 eller 2022..]:ÅR: ' \
        '-y[bare dokumenter fra disse årene\: 2023, 2022..2024, ..2023 eller 2022..]:ÅR: ' \
        '*--body[bare oppdrag som organet har, eller skal delta i; navn, forkortelse eller gruppe]:NAVN: ' \
        '*-b[bare oppdrag som organet har, eller skal delta i; navn, forkortelse eller gruppe]:NAVN: ' \
        '*--type[bare dokumenter av denne typen]:TYPE:(tildelingsbrev supplerende_tildelingsbrev oppdragsdokument korrigering protokoll moteinnkalling referat mandat notat annet)' \
        '*-t[bare dokumenter av denne typen]:TYPE:(tildelingsbrev supplerende_tildelingsbrev oppdragsdokument korrigering protokoll moteinnkalling referat mandat notat annet)' \
        '*--document[bare dette dokumentet\: ID-en, begynnelsen av den, eller filnavnet uten endelse]:ID: ' \
        '*-d[bare dette dokumentet\: ID-en, begynnelsen av den, eller filnavnet uten endelse]:ID: ' \
        '--color[bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt]:NÅR:(auto always never)' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' ;;
    items)
      _arguments -s \
        '--db[mappen som indeksen ligger i]:MAPPE:_files -/' \
        '--year[bare dokumenter fra disse årene\: 2023, 2022..2024, ..2023 eller 2022..]:ÅR: ' \
        '-y[bare dokumenter fra disse årene\: 2023, 2022..2024, ..2023 eller 2022..]:ÅR: ' \
        '*--type[bare dokumenter av denne typen]:TYPE:(tildelingsbrev supplerende_tildelingsbrev oppdragsdokument korrigering protokoll moteinnkalling referat mandat notat annet)' \
        '*-t[bare dokumenter av denne typen]:TYPE:(tildelingsbrev supplerende_tildelingsbrev oppdragsdokument korrigering protokoll moteinnkalling referat mandat notat annet)' \
        '*--document[bare dette dokumentet\: ID-en, begynnelsen av den, eller filnavnet uten endelse]:ID: ' \
        '*-d[bare dette dokumentet\: ID-en, begynnelsen av den, eller filnavnet uten endelse]:ID: ' \
        '--color[bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt]:NÅR:(auto always never)' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' ;;
    owner)
      _arguments -s \
        '--db[mappen som indeksen ligger i]:MAPPE:_files -/' \
        '--year[bare dokumenter fra disse årene\: 2023, 2022..2024, ..2023 eller 2022..]:ÅR: ' \
        '-y[bare dokumenter fra disse årene\: 2023, 2022..2024, ..2023 eller 2022..]:ÅR: ' \
        '--color[bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt]:NÅR:(auto always never)' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' \
        '*:TILTAK: ' ;;
    trace)
      _arguments -s \
        '--db[mappen som indeksen ligger i]:MAPPE:_files -/' \
        '--color[bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt]:NÅR:(auto always never)' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' \
        '*:ID|TILTAK: ' ;;
    documents)
      _arguments -s \
        '--db[mappen som indeksen ligger i]:MAPPE:_files -/' \
        '--color[bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt]:NÅR:(auto always never)' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' ;;
    export)
      _arguments -s \
        '--output[filen som skrives (må oppgis); finnes den fra før, blir den erstattet]:FIL:_files' \
        '-o[filen som skrives (må oppgis); finnes den fra før, blir den erstattet]:FIL:_files' \
        '--format[filens format]:FORMAT:(csv jsonl xlsx md html ris)' \
        '-f[filens format]:FORMAT:(csv jsonl xlsx md html ris)' \
        '--db[mappen som indeksen ligger i]:MAPPE:_files -/' \
        '--year[bare dokumenter fra disse årene\: 2023, 2022..2024, ..2023 eller 2022..]:ÅR: ' \
        '-y[bare dokumenter fra disse årene\: 2023, 2022..2024, ..2023 eller 2022..]:ÅR: ' \
        '*--body[bare passasjer som nevner organet, eller står i brev til det; navn, forkortelse, eller en gruppe som RHF-ene]:NAVN: ' \
        '*-b[bare passasjer som nevner organet, eller står i brev til det; navn, forkortelse, eller en gruppe som RHF-ene]:NAVN: ' \
        '*--type[bare dokumenter av denne typen]:TYPE:(tildelingsbrev supplerende_tildelingsbrev oppdragsdokument korrigering protokoll moteinnkalling referat mandat notat annet)' \
        '*-t[bare dokumenter av denne typen]:TYPE:(tildelingsbrev supplerende_tildelingsbrev oppdragsdokument korrigering protokoll moteinnkalling referat mandat notat annet)' \
        '*--document[bare dette dokumentet\: ID-en, begynnelsen av den, eller filnavnet uten endelse]:ID: ' \
        '*-d[bare dette dokumentet\: ID-en, begynnelsen av den, eller filnavnet uten endelse]:ID: ' \
        '--assignments[skriv oppdragene som «sporhund assignments» viser, ett i hver rad, uten SPØRSMÅL; csv, jsonl, xlsx eller md]' \
        '--owners[skriv organene som eier eller bidrar til tiltaket i SPØRSMÅL, ett sitat i hver rad, også det som ennå er uten eier; csv, jsonl, xlsx eller md]' \
        '--all-words[krev at alle ordene er med]' \
        '-a[krev at alle ordene er med]' \
        '--exact[bare ordene slik de er skrevet, uten bøyning, sammensetninger, den andre målformen, forkortelser og stavefeil; store og små bokstaver er like]' \
        '-x[bare ordene slik de er skrevet, uten bøyning, sammensetninger, den andre målformen, forkortelser og stavefeil; store og små bokstaver er like]' \
        '--context[ta med så mange passasjer før og etter hvert treff, og resten av oppdraget eller listen som treffet er en del av]:ANTALL: ' \
        '-c[ta med så mange passasjer før og etter hvert treff, og resten av oppdraget eller listen som treffet er en del av]:ANTALL: ' \
        '--color[bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt]:NÅR:(auto always never)' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' \
        '*:SPØRSMÅL: ' ;;
    verify)
      _arguments -s \
        '--color[bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt]:NÅR:(auto always never)' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' \
        ':FIL:_files' ;;
    extract)
      _arguments -s \
        '--ocr[tekstgjenkjenning (OCR)\: auto leser bilder av sider uten brukbar tekst, off leser ingen og lar sidene stå som uleste, force leser hver side som bilde]:NÅR:(auto off force)' \
        '--color[bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt]:NÅR:(auto always never)' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' \
        ':FIL:_files' ;;
    tag)
      _arguments -s \
        '--year[året til datoer som står uten]:ÅR: ' \
        '-y[året til datoer som står uten]:ÅR: ' \
        '--color[bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt]:NÅR:(auto always never)' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' \
        ':FIL:_files' ;;
    check)
      _arguments -s \
        '--db[mappen som indeksen ligger i]:MAPPE:_files -/' \
        '--repair[bygg indeksen opp igjen dersom den er skadet]' \
        '--color[bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt]:NÅR:(auto always never)' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' ;;
    eval)
      _arguments -s \
        '--db[mappen som indeksen ligger i]:MAPPE:_files -/' \
        '--json[svar med ett JSON-objekt på standard ut; meldinger går til standard feil]' \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' \
        ':FIL:_files' ;;
    completion)
      _arguments -s \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' \
        ':SKALL:(bash zsh fish)' ;;
    help)
      _arguments -s \
        '--help[vis denne hjelpen]' \
        '-h[vis denne hjelpen]' \
        ':KOMMANDO:(index fetch search assignments items owner trace documents export verify extract tag check eval completion help)' ;;
  esac
}
if [[ $funcstack[1] == _sporhund ]]; then _sporhund "$@"; else compdef _sporhund sporhund; fi
