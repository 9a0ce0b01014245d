/** Words that stand in most leaked passwords of German-speaking people; folded: small letters, ae/oe/ue/ss. */
const TEXT = `
passwort password kennwort passwd pass geheim secret master admin administrator root user benutzer gast guest login
anmeldung willkommen welcome hallo hello internet computer windows office outlook server system netzwerk drucker
telefon handy test tester testen standard default start anfang ende letmein iloveyou liebe love schatz schatzi
maus mausi engel baby hase haase sonne sonnenschein sunshine stern mond himmel blume rose princess prinzessin
koenig dragon drache monkey affe tiger loewe hund katze pferd fisch vogel baer schlange adler wolf
fussball football bayern schalke dortmund borussia werder hertha hansa dynamo union ferrari porsche mercedes
audi volkswagen trabant motorrad auto batman superman pokemon starwars matrix computerspiel gaming
sommer winter fruehling herbst januar februar maerz april juni juli august september oktober november dezember
montag dienstag mittwoch donnerstag freitag samstag sonntag weihnachten ostern urlaub ferien feierabend wochenende
deutschland germany berlin hamburg muenchen koeln frankfurt leipzig dresden magdeburg halle sachsen anhalt
michael thomas andreas stefan stephan christian martin peter klaus juergen wolfgang werner daniel alexander
sebastian florian tobias maria anna sabine petra monika andrea claudia susanne birgit heike nicole stefanie julia
sarah laura lisa lena marie sophie emma hannah leon lukas paul felix max moritz
rathaus verwaltung stadtverwaltung stadt gemeinde landkreis kommune buergerbuero buerger amt behoerde oeffentlich
pruefpfad pruefung datenschutz sicherheit security zugang zugriff aendern aendermich changeme neu neues
qwertz qwertzuiop qwerty qwertyuiop asdf asdfgh asdfghjkl yxcv yxcvbn zxcv zxcvbn qaywsx qayxsw wasd
`;

export const COMMON_WORDS: readonly string[] = TEXT.trim().split(/\s+/);
