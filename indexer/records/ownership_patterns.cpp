#include "indexer/records/ownership_patterns.h"

#include <array>

namespace sporhund::indexer {

namespace {

using Pattern = OwnershipPattern;

// The first pattern that fits a body counts, so what is special comes first.
constexpr std::array kPatterns{
    // Nobody yet.
    Pattern{
        "tiltakseie*|tiltakseig*|prosjekteier|eierskap*|eigarskap*|eier|eieren|eigar|eigaren ~~ "
        "utpekes|utpeikast|utnemnes|avklares|avklarast|vurderes|vurderast|fastsettes|"
        "fastsetjast|bestemmes|besluttes|plasseres|plasserast av ACTOR",
        Claim::unnamed},
    Pattern{
        "tiltakseie*|tiltakseig*|prosjekteier|eierskap*|eigarskap*|eier|eieren|eigar|eigaren ~~ "
        "utpekes|utpeikast|utnemnes|avklares|avklarast|vurderes|vurderast|fastsettes|"
        "fastsetjast|bestemmes|besluttes|plasseres|plasserast",
        Claim::unnamed},
    Pattern{"tiltakseie*|tiltakseig*|prosjekteier|eierskap*|eigarskap*|eier|eieren|eigar|eigaren|"
            "ansvaret|ansvarlig|ansvarleg ~ ikke|ikkje ~ utpekt|utpeikt|avklart|bestemt|fastsatt|"
            "plassert|peikt|pekt|klart|klar",
            Claim::unnamed},
    Pattern{"ansvaret|ansvar ~ må|bør|skal ~ avklares|avklarast|plasseres|plasserast|utpekes",
            Claim::unnamed},
    Pattern{"ikke|ikkje ~ utpekt|utpeikt|avklart|bestemt|pekt|peikt ~ eier|eigar|tiltakseie*|"
            "tiltakseig*|ansvarlig|hvem|kven",
            Claim::unnamed},
    Pattern{"hvem|kven som skal|bør|må|kan ~ eie|eige|forvalte|forvalta|lede|leie|leia|ha|ta|"
            "overta|drifte|drifta|drive|koordinere",
            Claim::unnamed},
    Pattern{"hvem|kven som har|eier|eig|forvalter|forvaltar ~ ansvar*|eierskap*|eigarskap*",
            Claim::unnamed},
    Pattern{"mangler|manglar|uten|utan ~ eier|eigar|tiltakseier|tiltakseigar", Claim::unnamed},
    Pattern{"tiltakseier|tiltakseigar|eier|eigar|ansvarlig|ansvarleg : ikke|ikkje|avklares|"
            "avklarast|uavklart|vurderes|ubestemt",
            Claim::unnamed},
    // Somebody perhaps.
    Pattern{"tiltakseie*|tiltakseig*|eier|eieren|eigar|eigaren|ansvarlig|ansvaret ~~ "
            "kan|bør|kunne|burde ~ være|vere|ligge|legges|leggjast|plasseres ~~ ACTOR",
            Claim::proposed},
    Pattern{"foreslår|foreslås|foreslått|foreslo|foreslår|føreslår|føreslått|tilrår|tilrås|"
            "anbefales|anbefaler|tilrådd ~ at ACTOR",
            Claim::proposed},
    Pattern{"foreslår|foreslås|foreslått|føreslår|føreslått ACTOR som", Claim::proposed},
    Pattern{"SUBJECT ~ foreslås|foreslått|føreslås|føreslått|anbefales|anbefalt|tilrådd som",
            Claim::proposed},
    Pattern{"SUBJECT ~ kan|bør|kunne|burde ~ få|ta|ha|overta ~ ansvar*|hovedansvar*|rollen|rolla",
            Claim::proposed},
    Pattern{"SUBJECT ~ bør|kan|kunne|burde ~ være|vere|bli|verte|stå ~ eier|eigar|tiltakseie*|"
            "tiltakseig*|ansvarlig*|ansvarleg*|prosjekteier",
            Claim::proposed},
    Pattern{"SUBJECT er ~ naturlig|naturleg ~ eier|eigar|tiltakseie*|tiltakseig*", Claim::proposed},
    Pattern{"bør|kan|burde|kunne ~ eies|eigast|ledes|leiast|koordineres|koordinerast|forvaltes|"
            "forvaltast|ivaretas|utføres av ACTOR",
            Claim::proposed},
    Pattern{"bør ~ legges|leggjast til|hos ACTOR", Claim::proposed},
    // Not this one.
    Pattern{"SUBJECT ~ har|er|skal|får|hadde|eier|eig|leder|leier ikke|ikkje", Claim::none},
    Pattern{"har|er|skal|får SUBJECT ikke|ikkje", Claim::none},
    Pattern{"verken|hverken ACTOR", Claim::none},
    // What is only to be settled with somebody.
    Pattern{"avklares|avklarast|avklart|avtales|avtalast|avtalt|drøftes|drøftast|fastsettes|"
            "fastsetjast|avstemmes|avstemmast i ~ dialog|samråd|samarbeid med ACTOR",
            Claim::none},
    // Those who are helped.
    Pattern{"bistå|bistår|støtte|støtter|støttar|hjelpe|hjelper|hjelpa OBJECT med å", Claim::owner},
    Pattern{"bistå|bistår|støtte|støtter|støttar|hjelpe|hjelper|hjelpa OBJECT i|med ~ "
            "arbeidet|arbeid",
            Claim::owner},
    Pattern{"GENITIVE ~ arbeid|arbeidet|forvaltning|forvaltninga|utredning|utgreiing|vurdering|"
            "oppfølging|utvikling|videreutvikling|vidareutvikling av|med|for|om",
            Claim::owner},
    // Helpers.
    Pattern{"i|med ~ samarbeid|samråd|dialog|samarbeide med ACTOR", Claim::contributes},
    Pattern{"sammen|saman med ACTOR", Claim::contributes},
    Pattern{"med|ved bidrag|deltakelse|deltaking|innspill|innspel fra|frå|av ACTOR",
            Claim::contributes},
    Pattern{"med|ved bistand|støtte|hjelp|assistanse fra|frå|av ACTOR", Claim::assists},
    Pattern{"får|fikk|fekk|mottar|mottek ~ støtte|bistand|hjelp fra|frå|av ACTOR", Claim::assists},
    Pattern{"støttes|støttast|støttet|støtta|bistås|bistått av ACTOR", Claim::assists},
    Pattern{"ACTOR (bidragsyter)|(bidragsytar)", Claim::contributes},
    Pattern{"SUBJECT ~ skal|vil|må ~ bistå|støtte|hjelpe|assistere", Claim::assists},
    Pattern{"skal|vil|må SUBJECT ~ bistå|støtte|hjelpe|assistere", Claim::assists},
    Pattern{"SUBJECT ~ skal|vil|må ~ yte|gi|gje ~ bistand|støtte|hjelp", Claim::assists},
    Pattern{"SUBJECT ~ bes|bedt|beden|bede ~ om å ~ bistå|støtte|hjelpe", Claim::assists},
    Pattern{"SUBJECT ~ bistår|støtter|støttar|hjelper|hjelper|assisterer", Claim::assists},
    Pattern{"SUBJECT ~ skal|vil|må ~ bidra|delta|medvirke|medverke|samarbeide", Claim::contributes},
    Pattern{"skal|vil|må SUBJECT ~ bidra|delta|medvirke|medverke|samarbeide", Claim::contributes},
    Pattern{"SUBJECT ~ bes|bedt|beden|bede ~ om å ~ bidra|delta|medvirke|medverke",
            Claim::contributes},
    Pattern{"SUBJECT ~ bidrar|bidreg|deltar|deltek|medvirker|medverkar|samarbeider|samarbeidar",
            Claim::contributes},
    Pattern{"bidrar|bidreg|deltar|deltek SUBJECT", Claim::contributes},
    // Owners by name of the role.
    Pattern{"ACTOR (eier)|(eigar)|(tiltakseier)|(tiltakseigar)|(ansvarlig)|(ansvarleg)|(leder)|"
            "(leiar)|(prosjekteier)|(prosjekteigar)|(koordinator)|(pådriver)",
            Claim::owner},
    Pattern{"tiltakseie*|tiltakseig*|prosjekteier|prosjekteigar|programeier|programeigar|"
            "produkteier|systemeier|eier|eigar|ansvarlig|ansvarleg|hovedansvarlig|hovudansvarleg|"
            "prosjektleder|leder|leiar|koordinator|dataansvarlig|dataansvarleg "
            "~ :|er|blir|blei|vert ACTOR",
            Claim::owner},
    Pattern{"ansvarlig|ansvarleg|ansvarlege|ansvarlige instans|organ|virksomhet|verksemd|etat|"
            "enhet|aktør :|er|blir ACTOR",
            Claim::owner},
    Pattern{"eies|eiges|eigd|eigast|ledes|ledet|leies|leia|leidd|leiast|koordineres|koordinert|"
            "koordinerast|forvaltes|forvaltet|forvalta|forvaltast|forvaltes|driftes|driftet|drifta|"
            "samordnes|samordna|samordnet|administreres|administrert|ivaretas|ivareteke|utredes|"
            "utgreiast|gjennomføres|gjennomførast|utvikles|styres|styrt ~ av ACTOR",
            Claim::owner},
    Pattern{"i regi av ACTOR", Claim::owner},
    Pattern{"legges|lagt|leggjast|leggast|delegert|delegeres|delegerast|tillagt|plassert|"
            "plasseres|plasserast ~ til|hos|i ACTOR",
            Claim::owner},
    Pattern{"SUBJECT ~~ har|hadde|får|fikk|fekk|fått|beholder|beheld|gis|gitt|bærer|ber|tar|tek|"
            "overtar|overtok|overtek ~ ansvar*|hovedansvar*|hovudansvar*|koordineringsansvar*|"
            "samordningsansvar*|myndighetsansvar*|sektoransvar*|fagansvar*",
            Claim::owner},
    Pattern{"har|hadde|får|fikk|fekk|beholder|beheld SUBJECT ~ ansvar*|hovedansvar*|hovudansvar*|"
            "koordineringsansvar*|samordningsansvar*",
            Claim::owner},
    Pattern{"ansvar*|hovedansvar*|hovudansvar* ~~ ligger|ligg|lå ~ hos|i|til ACTOR", Claim::owner},
    Pattern{"SUBJECT ~~ er|var|blir|vert|bli|som ~ ansvarlig|ansvarleg|hovedansvarlig|"
            "hovudansvarleg|dataansvarlig|dataansvarleg|databehandler|databehandlar|tiltakseier|"
            "tiltakseigar|prosjekteier|prosjekteigar|programeier|programeigar|produkteier|eier|"
            "eigar|koordinator|pådriver|pådrivar|sekretariat|prosjektleder|prosjektleiar|"
            "registerforvalter|systemeier|systemeigar|fagmyndighet|fagmyndigheit",
            Claim::owner},
    Pattern{"SUBJECT ~ har|ha|får|få|fikk|fekk|tar|ta|tek ~ koordinerende|koordinerande|ledende|"
            "leiande|samordnende|samordnande rolle",
            Claim::owner},
    Pattern{"SUBJECT ~ har|får|fikk|fekk|tar|tek|overtar|overtek|overtok rollen|rolla som",
            Claim::owner},
    Pattern{"SUBJECT ~ overtar|overtok|overtek|overtatt|overteke ~ forvaltningen|forvaltninga|"
            "driften|drifta|oppgaven|oppgåva|oppgavene|oppgåvene|eierskapet|eigarskapet|ledelsen|"
            "leiinga|koordineringen|koordineringa",
            Claim::owner},
    Pattern{"rollen|rolla|oppgaven|oppgåva|ansvaret ~~ er|var|blir|ble|blei|vert|vart "
            "tillagt|tildelt|gitt|gjeve ACTOR",
            Claim::owner},
    Pattern{"SUBJECT ~ står|sto|stod for", Claim::owner},
    Pattern{"SUBJECT ~ fører|førte|føre|ført tilsyn|tilsynet|kontroll", Claim::owner},
    Pattern{"SUBJECT ~ er|var|blir|vert ~~ og ansvarlig|ansvarleg|dataansvarlig|dataansvarleg|"
            "pådriver|pådrivar",
            Claim::owner},
    // «… avklares med X, som er ansvarlig for arbeidet».
    Pattern{"ACTOR ,|som som|er|har|leder|leier|eier|eig ~ er|ansvarlig|ansvarleg|ansvaret|ansvar|"
            "arbeidet ansvarlig|ansvarleg|for",
            Claim::owner},
    Pattern{"er|var|blir|vert SUBJECT ~ ansvarlig|ansvarleg|hovedansvarlig|hovudansvarleg|"
            "dataansvarlig|dataansvarleg|tiltakseie*|tiltakseig*|prosjekteier|eier|eigar|pådriver|"
            "pådrivar",
            Claim::owner},
    Pattern{"SUBJECT ~ eier|eig|leder|leier|leiar|koordinerer|samordner|samordnar|forvalter|"
            "forvaltar|drifter|driftar|drifter|administrerer",
            Claim::owner},
    // Owners by task. Who gives one has none.
    Pattern{"gitt|gjeve|gjev|gir|ga|gav ~ oppdrag* ~ til ACTOR", Claim::owner},
    Pattern{"SUBJECT ~ har|hadde ~ gitt|gjeve ~ oppdrag*", Claim::none},
    Pattern{"SUBJECT ~~ får|fikk|fekk|fått|gis|gitt|gjeve|har ~ oppdrag*", Claim::owner},
    Pattern{"gir|ga|gav|gis|gitt|får|fikk|fekk|gjev|har SUBJECT ~ oppdrag*", Claim::owner},
    Pattern{"ba|ber|bad|bes|bedt|oppmoda|oppmodar|anmoder|pålegger|pålegg OBJECT ~ om|å",
            Claim::owner},
    Pattern{"SUBJECT ~ bes|bedt|beden|bede|pålegges|pålagt ~ om|å", Claim::owner},
    Pattern{"er|blir|vert SUBJECT ~ bedt|beden|bede|pålagt ~ om|å", Claim::owner},
    Pattern{"SUBJECT ~ skal|må PASSIVE", Claim::none},
    Pattern{"skal|må SUBJECT ~ PASSIVE", Claim::none},
    Pattern{"SUBJECT ~ skal", Claim::owner},
    Pattern{"SUBJECT ~ må", Claim::demanded},
    Pattern{"SUBJECT ~ vil ivareta|gjennomføre|lede|leie|koordinere|forvalte|etablere|utarbeide|"
            "utvikle|drifte|utrede|samordne",
            Claim::owner},
    Pattern{"vil SUBJECT ~ ivareta|gjennomføre|lede|leie|koordinere|forvalte|etablere|utarbeide|"
            "utvikle|drifte|utrede|samordne",
            Claim::owner},
    Pattern{"SUBJECT utarbeider|utarbeidar|utvikler|utviklar|gjennomfører|utreder|utgreier|"
            "ivaretar|ivaretek|etablerer|oppretter|opprettar",
            Claim::owner},
    Pattern{"etablerer|oppretter|opprettar SUBJECT", Claim::owner},
    Pattern{"SUBJECT har ~ etablert|opprettet|oppretta", Claim::owner},
    Pattern{"SUBJECT ~ arbeider|arbeidar|jobber|jobbar med å", Claim::owner},
    Pattern{"SUBJECT ~~ og|samt skal|må PASSIVE", Claim::none},
    Pattern{"SUBJECT ~~ og|samt skal", Claim::owner},
    Pattern{"SUBJECT ~~ og|samt må", Claim::demanded},
    Pattern{"SUBJECT som skal|må", Claim::owner},
    Pattern{"SUBJECT , som skal|må", Claim::owner},
    Pattern{"skal SUBJECT", Claim::owner},
    Pattern{"må SUBJECT", Claim::demanded},
    // Owners by money.
    Pattern{"SUBJECT ~ tildeles|tildelast|tildelt|tilføres|tilførast", Claim::owner},
    Pattern{"SUBJECT ~ mottar|mottek ~ kroner|midler|midlar|tilskudd|tilskot|bevilgning*|løyving*",
            Claim::owner},
    Pattern{"tildeles|tildelast|tildelt SUBJECT", Claim::owner},
    Pattern{"oppdragsrammen|oppdragsramma|oppdragsramme|rammen|ramma|bevilgningen|løyvinga|"
            "tildelingen|tildelinga til|for ACTOR",
            Claim::owner},
};

}  // namespace

std::span<const OwnershipPattern> ownership_patterns() {
  return kPatterns;
}

}  // namespace sporhund::indexer
