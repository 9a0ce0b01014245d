/** Everything that can be wrong with the law: one table from kind to severity and German message. */
type Severity = 'error' | 'warning';

/** Where a thing stands: file relative to `rules/`, JSON pointer inside it. */
export interface Place {
  readonly file: string;
  readonly pointer: string;
}

export interface Finding extends Place {
  readonly code: string;
  readonly severity: Severity;
  /** What the finding is about; a waiver names it. Empty for findings that cannot be waived. */
  readonly id: string;
  /** German, for the author of the law. */
  readonly message: string;
}

/** `{name}` is replaced by the value of that name. */
const MESSAGES = {
  'RB101.kein-json': 'Die Datei ist kein gültiges JSON: {grund}',
  'RB101.bom': 'Die Datei beginnt mit einem BOM. Speichern Sie sie als UTF-8 ohne BOM.',
  'RB101.doppelter-schluessel': 'Der Schlüssel „{feld}“ steht zweimal im selben Objekt.',
  'RB101.unbekannte-datei':
    'Diese Datei gehört zu keiner bekannten Art. Bekannt sind fragen, {kinds}, faelle und vorlagen.',
  'RB101.katalog-fehlt': 'Die Datei katalog.json fehlt.',
  'RB101.unbekanntes-feld': 'Das Feld „{feld}“ gibt es hier nicht{vorschlag}.',
  'RB101.feld-fehlt': 'Das Feld „{feld}“ fehlt.',
  'RB101.falscher-typ': 'Hier steht ein Wert vom falschen Typ. Erwartet wird {erwartet}.',
  'RB101.falscher-wert': 'Dieser Wert ist nicht erlaubt. Möglich sind: {werte}.',
  'RB101.vermerk':
    'Ein Vermerk beginnt mit der Zeile „# {nummer} Titel“ und hat einen Absatz „**Gewählte Lesart.**“.',
  'RB101.leer': 'Hier darf nicht nichts stehen.',
  'RB101.kein-datum': 'Das ist kein Kalendertag der Form JJJJ-MM-TT.',
  'RB101.form': 'Die Form stimmt nicht: {grund}',
  'RB101.frage-optionen': 'Eine Frage der Art „{typ}“ braucht mindestens {anzahl} Optionen.',
  'RB101.frage-fremdes-feld': 'Eine Frage der Art „{typ}“ hat kein Feld „{feld}“.',
  'RB101.unbekannt-als-option': '„Weiß nicht“ ist nie eine Option. Die Anwendung bietet es von selbst an.',
  'RB101.merkmal-art': 'Ein Merkmal hat genau eines der Felder „when“, „anzahl“, „tabelle“.',
  'RB101.loesung-fehlt':
    'Die Regel hebt „einsatz“ an. Sagen Sie im Feld „loesung“, was die Sperre oder Auflage löst.',
  'RB101.datumsliste-ohne-ende': 'Die letzte Angabe in „appliesFrom“ muss die Bedingung „immer“ haben.',
  'RB101.html': 'Der Text enthält HTML: {stelle}',
  'RB101.nicht-nfc': 'Der Text ist nicht in der Normalform NFC (Umlaute aus zwei Zeichen).',
  'RB101.gerade-anfuehrung':
    'Der Text enthält gerade Anführungszeichen ({stelle}). Schreiben Sie „…“ oder ‚…‘.',
  'RB101.leerzeichen': 'Der Text enthält doppelte Leerzeichen oder Leerzeichen am Rand.',
  'RB101.steuerzeichen': 'Der Text enthält Zeilenumbrüche, Tabulatoren oder unsichtbare Zeichen.',
  'RB102.form': 'Die Kennung „{id}“ hat nicht die Form kleinbuchstaben-ziffern.mit-punkten.',
  'RB102.doppelt': 'Die Kennung „{id}“ ist schon vergeben: {erste}.',
  'RB102.ausgemustert': 'Die Kennung „{id}“ ist ausgemustert und darf nicht wieder verwendet werden.',
  'RB103.keine-bedingung': 'Hier muss eine Bedingung stehen: „immer“, all, any, fact, merkmal oder decision.',
  'RB103.leere-gruppe': '„{gruppe}“ ist leer. Schreiben Sie „immer“, wenn die Bedingung stets gilt.',
  'RB103.unbekannter-operator': 'Den Operator „{operator}“ gibt es nicht{vorschlag}.',
  'RB103.verbotener-schluessel': 'Der Schlüssel „{feld}“ ist in Bedingungen verboten.',
  'RB103.unbekannter-schluessel': 'Der Schlüssel „{feld}“ gehört nicht in diese Bedingung{vorschlag}.',
  'RB103.wert': 'Der Wert von „{feld}“ passt nicht. Erwartet wird {erwartet}.',
  'RB103.stufe': 'Eine Entscheidung wird mit genau einem von „atLeast“ oder „atMost“ verglichen.',
  'RB201.ohne-fundstelle': 'Hier fehlt eine Fundstelle („cites“).',
  'RB201.ohne-begruendung': 'Hier fehlt eine Begründung („reason“).',
  'RB201.quelle': 'Die Quelle „{id}“ ist nirgends definiert{vorschlag}.',
  'RB201.auslegung': 'Zu der Nummer „{id}“ gibt es keinen Vermerk in auslegung/.',
  'RB201.frage-ohne-fundstelle':
    'Von der Frage „{id}“ hängt eine Regel ab. Nennen Sie in „cites“ die Vorschrift, wegen der Sie fragen.',
  'RB202.ungenutzt': 'Die Quelle „{id}“ wird nirgends angeführt.',
  'RB202.alt':
    'Die Quelle „{id}“ wurde zuletzt am {datum} geprüft, mehr als zwölf Monate vor dem Stand des Katalogs.',
  'RB203.faktum': 'Die Frage „{id}“ ist nirgends definiert{vorschlag}.',
  'RB203.merkmal': 'Das Merkmal „{id}“ ist nirgends definiert{vorschlag}.',
  'RB203.entscheidung': 'Die Entscheidung „{id}“ ist nirgends definiert{vorschlag}.',
  'RB203.regel': 'Die Regel „{id}“ ist nirgends definiert{vorschlag}.',
  'RB203.frage': 'Die Frage „{id}“ ist nirgends definiert{vorschlag}.',
  'RB203.stelle': 'Die Stelle „{id}“ steht nicht in katalog.json{vorschlag}.',
  'RB203.rechtsgebiet': 'Das Rechtsgebiet „{id}“ steht nicht in katalog.json{vorschlag}.',
  'RB203.abschnitt': 'Der Abschnitt „{id}“ steht nicht in der Reihenfolge von katalog.json{vorschlag}.',
  'RB203.abschnitt-leer': 'Zum Abschnitt „{id}“ gibt es noch keine Fragen.',
  'RB204.operator':
    'Der Operator „{operator}“ passt nicht zu einer Frage der Art „{typ}“. Möglich: {erlaubt}.',
  'RB204.option': '„{wert}“ ist keine Option von „{id}“{vorschlag}.',
  'RB204.typ': 'Der Vergleichswert hat den falschen Typ. Erwartet wird {erwartet}.',
  'RB204.zeile': '„{wert}“ ist keine Zeile von „{id}“{vorschlag}.',
  'RB204.zeile-ohne-tabelle': '„{id}“ ist keine Tabelle und hat keine Zeilen.',
  'RB204.stufe': '„{wert}“ ist keine Stufe von „{id}“{vorschlag}.',
  'RB204.merkmal-ja-nein': 'Das Merkmal „{id}“ gilt oder gilt nicht. Es hat keine Anzahl und keine Stufe.',
  'RB204.merkmal-anzahl':
    'Das Merkmal „{id}“ zählt. Vergleichen Sie es mit „atLeast“ und einer Zahl bis {anzahl}.',
  'RB204.merkmal-stufe':
    'Das Merkmal „{id}“ hat Stufen. Vergleichen Sie es mit „atLeast“ und einer von: {stufen}.',
  'RB204.kein-ja-nein':
    'Das Merkmal „{id}“ ist eine Anzahl oder eine Tabelle. Hier muss es eines mit „when“ sein.',
  'RB204.tabellenachse':
    'Eine Tabelle hat Fragen der Art „einfach“ oder „ja-nein“ als Zeilen und Spalten, nicht „{id}“.',
  'RB204.tabellenfeld': 'Zu Zeile „{zeile}“ und Spalte „{spalte}“ fehlt eine der Stufen {stufen}.',
  'RB205.kreis': 'Der Kreis {kreis} hat keinen Anfang.',
  'RB205.ungenutzt': 'Das Merkmal „{id}“ wird nirgends verwendet.',
  'RB206.massnahme': 'Die Maßnahme „{id}“ ist nirgends definiert{vorschlag}.',
  'RB206.baustein': 'Der Baustein „{id}“ ist nirgends definiert{vorschlag}.',
  'RB206.massnahme-ungenutzt': 'Keine Regel verlangt die Maßnahme „{id}“.',
  'RB206.baustein-ungenutzt': 'Keine Regel nennt den Baustein „{id}“.',
  'RB206.schalter-ungenutzt': 'Keine Bedingung liest den Schalter „{id}“.',
  'RB206.regel-ohne-wirkung':
    'Die Regel „{id}“ bewirkt nichts: keine Stufe über der untersten, keine Maßnahme, kein Hinweis.',
  'RB206.frage-ohne-wirkung':
    'Keine Regel hängt von der Frage „{id}“ ab. Sagen Sie in „informational“, wofür Sie fragen.',
  'RB206.frage-doch-mit-wirkung':
    'Von der Frage „{id}“ hängt eine Regel ab. Dann passt „informational“ nicht.',
  'RB206.option-ohne-wirkung':
    'Bei „{id}“ macht es für kein Ergebnis einen Unterschied, was man hiervon wählt: {liste}.',
  'RB206.befreiung-ungenutzt': 'Die Befreiung von {fund} für „{id}“ wird nicht gebraucht.',
  'RB301.kreis': 'Die Frage hängt von sich selbst ab: {kreis}.',
  'RB301.spaetere-frage': 'Die Frage öffnet sich durch „{spaetere}“, die erst später gestellt wird.',
  'RB301.unerreichbar': 'Die Frage „{id}“ kann bei keiner Antwort sichtbar werden.',
  'RB301.zu-viele':
    'Wann die Frage „{id}“ sichtbar wird, hängt von zu vielem ab. Führen Sie ein Merkmal ein.',
  'RB302.nie': 'Die Regel „{id}“ kann bei keiner Antwort greifen.',
  'RB302.immer': 'Die Regel „{id}“ greift bei jeder Antwort. Schreiben Sie dann „immer“.',
  'RB302.zu-viele':
    'Die Regel „{id}“ hängt von mehr als 200.000 Kombinationen ab. Führen Sie ein Merkmal ein, das sie zusammenfasst.',
  'RB401.freigabe':
    'Die Anwendung liest an der Entscheidung „{id}“ ab, ob der Start erlaubt ist. Sie kennt nur diese Stufen: {stufen}.',
  'RB401.ohne-fundstelle': 'Die unterste Stufe von „{id}“ hat keine Fundstelle.',
  'RB401.stufe-unerreichbar': 'Die Stufe „{stufe}“ von „{id}“ kann bei keiner Antwort herauskommen.',
  'RB402.verdraengt': 'Wo die Regel „{id}“ greift, gilt stets eine strengere. Sie bewirkt nichts.',
  'RB402.ausnahme-in-kette': 'Die Regel „{id}“ ist Ausnahme von „{regel}“ und hat selbst eine Ausnahme.',
  'RB402.ausnahme-trifft-nie': 'Die Ausnahme „{ausnahme}“ kann nie zusammen mit der Regel „{id}“ zutreffen.',
  'RB402.schliesst-aus':
    'Die Maßnahme „{id}“ schließt eine andere aus, die zugleich verlangt werden kann: Regeln „{regel}“ und „{andere}“.',
  'RB402.ausnahme-im-kreis': 'Ausnahmen nehmen sich gegenseitig aus: {kreis}.',
  'RB403.doppelt':
    'Die Regel „{id}“ greift genau dann, wenn „{andere}“ greift, und bewirkt dasselbe. Streichen Sie eine von beiden.',
  'RB403.enthalten':
    'Wo die Regel „{id}“ greift, greift stets auch „{andere}“ und bewirkt mindestens dasselbe. „{id}“ ändert kein Ergebnis.',
  'RB404.reihenfolge-art':
    'Eine Frage der Art „{typ}“ hat keine Optionen, die sich nach Risiko ordnen lassen.',
  'RB404.reihenfolge-kurz':
    '„riskOrder“ ordnet mindestens zwei Optionen, die mildeste zuerst. Jede steht darin nur einmal.',
  'RB404.reihenfolge-option': '„riskOrder“ nennt „{wert}“. Das ist keine Option dieser Frage{vorschlag}.',
  'RB404.reihenfolge-skala':
    'Die Stufen einer Tabelle stehen in „options“ schon nach Risiko. „riskOrder“ muss dieselbe Reihenfolge haben.',
  'RB404.reihenfolge-ausschliesslich':
    '„{wert}“ schließt alle anderen Optionen aus. In „riskOrder“ kann es nur an erster Stelle stehen.',
  'RB404.faellt':
    'Wer bei „{id}“ {riskanter} statt {milder} antwortet, senkt „{entscheidung}“ von „{von}“ auf „{auf}“, ohne dass eine Ausnahme mit Fundstelle greift. Es entfällt: {regeln}. So im Fall {fall}.',
  'RB405.ausserhalb':
    'Im Fall {fall} soll „{id}“ zwischen „{mindestens}“ und „{hoechstens}“ liegen, solange diese Fragen offen sind: {offen}. Mit Antworten darauf kommt „{stufe}“ heraus.',
  'RB406.gueltigkeit': '„validFrom“ muss vor „validTo“ liegen.',
  'RB406.ersetzt-ohne-datum':
    'Die Regel „{id}“ ersetzt „{frueher}“. Dann braucht sie „validFrom“ und „{frueher}“ braucht „validTo“.',
  'RB406.luecke':
    'Die Regel „{frueher}“ gilt bis {bis}, die Regel „{id}“, die sie ersetzt, erst ab {ab}. Dazwischen gilt keine von beiden.',
  'RB406.ueberschneidung':
    'Die Regel „{frueher}“ gilt bis {bis}, die Regel „{id}“, die sie ersetzt, schon ab {ab}. Dazwischen gelten beide.',
  'RB406.pflicht-nach-ende':
    'Die Pflicht „{massnahme}“ beginnt am {ab}. Die Regel „{id}“ gilt aber nur bis {bis}.',
  'RB406.an-anderem-tag':
    'Am {datum} sind andere Regeln in Kraft als am Stand des Katalogs. Für diesen Tag gilt: {code} {fund}',
  'RB204.vorlage': 'Die Antwort der Vorlage auf „{id}“ passt nicht: {grund}',
  'RB501.regel-ohne-fall':
    'Die Regel „{id}“ greift in keinem Fall. Schreiben Sie einen Fall, in dem sie greift.',
  'RB501.regel-nie-still':
    'Die Regel „{id}“ greift in jedem Fall auch dann noch, wenn man dort eine Antwort ändert. Schreiben Sie einen Fall, in dem sie an einer Antwort hängt.',
  'RB501.stufe-ohne-fall': 'In keinem Fall kommt bei „{id}“ die Stufe „{stufe}“ heraus.',
  'RB501.massnahme-ohne-fall': 'Kein Fall verlangt die Maßnahme „{id}“.',
  'RB502.unbekannte-frage': 'Die Frage „{id}“ gibt es nicht{vorschlag}.',
  'RB502.ausgemustert': 'Die Kennung „{id}“ ist ausgemustert.',
  'RB502.antwort': 'Die Antwort auf „{id}“ passt nicht: {grund}',
  'RB502.schalter': 'Den Schalter „{id}“ oder diese Option gibt es nicht.',
  'RB502.unbekannte-kennung': '„{id}“ ist nirgends definiert{vorschlag}.',
  'RB502.stufe': 'Bei „{id}“ kommt „{ist}“ heraus, der Fall sagt „{soll}“.',
  'RB502.fundstelle': 'Keine Regel, die „{id}“ entscheidet, führt „{quelle}“ an. Es entscheiden: {regeln}.',
  'RB502.massnahme-fehlt': 'Die Maßnahme „{id}“ wird nicht verlangt, der Fall erwartet sie.',
  'RB502.massnahme-zu-viel': 'Die Maßnahme „{id}“ wird verlangt, der Fall erwartet sie nicht.',
  'RB502.massnahme-stufe': 'Die Maßnahme „{id}“: {ist}. Der Fall sagt {soll}.',
  'RB502.massnahme-fundstelle': 'Keine Regel, die „{id}“ verlangt, führt „{quelle}“ an.',
  'RB502.baustein-fehlt': 'Der Baustein „{id}“ wird nicht genannt, der Fall erwartet ihn.',
  'RB502.baustein-zu-viel': 'Der Baustein „{id}“ wird genannt, der Fall erwartet ihn nicht.',
  'RB502.hinweis-fehlt': 'Der Hinweis der Regel „{id}“ fehlt, der Fall erwartet ihn.',
  'RB502.hinweis-zu-viel': 'Der Hinweis der Regel „{id}“ erscheint, der Fall erwartet ihn nicht.',
  'RB502.beginn': 'Die Maßnahme „{id}“ gilt {ist}, der Fall sagt ab {soll}.',
  'RB502.offene-fragen': 'Offen sind {ist}. Der Fall sagt {soll}.',
  'RB503.kurzweg':
    'Die Stufe „{stufe}“ von „{id}“ steht erst nach {anzahl} Fragen fest, höchstens {grenze} sind vorgesehen: {fragen}.',
  'RB601.veraendert':
    'Der Stand {version} wurde nach der Freigabe verändert. Holen Sie die Datei aus der Versionsverwaltung zurück.',
  'RB601.ohne-pruefsumme':
    'Zu dieser Datei steht keine Prüfsumme in {liste}. Freigegeben wird nur mit „npm run rules:release“.',
  'RB601.ohne-datei': 'Die Datei {datei} fehlt. Freigegebene Stände bleiben für immer.',
  'RB601.zeile': 'Diese Zeile hat nicht die Form „Prüfsumme, zwei Leerzeichen, Version.json“.',
  'RB601.doppelt': 'Für den Stand {version} steht hier eine zweite Prüfsumme.',
  'RB601.kein-stand': 'Die Datei enthält nicht den Stand {version}.',
  'RB601.ungeprueft': 'Der Stand {version} wurde freigegeben, ohne dass jemand in „reviewedBy“ steht.',
  'RB601.version':
    'Der Stand {version} ist mit anderem Inhalt freigegeben. Setzen Sie „version“ und „validFrom“ hoch.',
  'RB601.version-zurueck': 'Der Stand {version} liegt vor dem schon freigegebenen Stand {spaeter}.',
  'RB601.pruefung-anders':
    'Der freigegebene Stand {version} nennt in „reviewedBy“ andere. Wer später prüft, prüft den nächsten Stand.',
  'RB601.pruefung-alt':
    '„{eintrag}“ hat den Stand {version} geprüft, nicht diesen. Leeren Sie die Liste, bis jemand diesen Stand geprüft hat.',
} as const satisfies Record<string, string>;

const WARNINGS: ReadonlySet<string> = new Set<FindingKind>([
  'RB202.ungenutzt',
  'RB202.alt',
  'RB203.abschnitt-leer',
  'RB206.option-ohne-wirkung',
]);

export type FindingKind = keyof typeof MESSAGES;

/** Every code that a finding can have, in order. */
export const FINDING_CODES: readonly string[] = [
  ...new Set(Object.keys(MESSAGES).map((kind) => kind.slice(0, 5))),
].toSorted();

type Values = Readonly<Record<string, string | number>>;

/** A finding of the given kind at a place; `values` fill the message, `id` is what a waiver would name. */
export function finding(kind: FindingKind, place: Place, values: Values = {}, id = ''): Finding {
  return {
    code: kind.slice(0, 5),
    severity: WARNINGS.has(kind) ? 'warning' : 'error',
    file: place.file,
    pointer: place.pointer,
    id,
    message: MESSAGES[kind].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? '')),
  };
}

/** One line for people: place, code, severity, message. */
export function formatFinding({ file, pointer, code, severity, message }: Finding): string {
  return `${file}:${pointer || '/'}  ${code}  ${severity}  ${message}`;
}

/** The place below `place`. */
export function below(place: Place, ...path: readonly PropertyKey[]): Place {
  const tail = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return { file: place.file, pointer: place.pointer + tail.join('') };
}

/** Catalogue order: by file, then by pointer with numbers as numbers, then by code. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const { compare } = new Intl.Collator('de', { numeric: true });
  return findings.toSorted(
    (a, b) => compare(a.file, b.file) || compare(a.pointer, b.pointer) || compare(a.code, b.code),
  );
}
