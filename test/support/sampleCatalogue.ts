import type {
  Catalogue,
  Decision,
  DerivedFact,
  Measure,
  Option,
  Question,
  Rule,
  Source,
} from '../../src/domain/catalogue.ts';

/** A small catalogue with every question type, blockers, an exception, dates and a template; not law. */

const yesNo: readonly Option[] = [
  { id: 'ja', text: 'Ja', exklusiv: false },
  { id: 'nein', text: 'Nein', exklusiv: false },
];

function option(id: string, text: string, more: Partial<Option> = {}): Option {
  return { id, text, exklusiv: false, ...more };
}

function question(
  id: string,
  type: Question['type'],
  text: string,
  short: string,
  more: Partial<Question> = {},
): Question {
  return {
    id,
    type,
    text,
    short,
    section: id.startsWith('basis.')
      ? 'basis.vorhaben'
      : id.startsWith('bsi.')
        ? 'bsi.schutzbedarf'
        : 'dsgvo.wirkung',
    help: [],
    reason: `Die Antwort zu „${short}“ bestimmt, welche Pflichten gelten.`,
    options: type === 'ja-nein' ? yesNo : [],
    rows: [],
    visibleWhen: 'immer',
    cites: [],
    answeredBy: 'fachamt',
    effort: 'auswendig',
    minutes: 1,
    ...more,
  };
}

const personal = { fact: 'basis.personenbezug', operator: 'equal', value: 'ja' } as const;

const questions: readonly Question[] = [
  question('basis.werkzeugart', 'einfach', 'Was für ein Werkzeug ist geplant?', 'Art des Werkzeugs', {
    options: [
      option('chatbot', 'Chatbot', { hint: 'Für Bürgerinnen und Bürger.' }),
      option('protokoll', 'Niederschrift'),
    ],
    informational: 'Steht im Verzeichnis der Verarbeitungstätigkeiten.',
  }),
  question('basis.zweck', 'text', 'Wozu dient das Werkzeug?', 'Zweck', {
    effort: 'beschreiben',
    minutes: 5,
    informational: 'Steht im Verzeichnis der Verarbeitungstätigkeiten.',
  }),
  question('basis.gespraech', 'ja-nein', 'Spricht oder schreibt die KI selbst mit Menschen?', 'Gespräch', {
    help: ['Gemeint ist der direkte Kontakt.'],
    cites: ['ki-vo.art-50-abs-1'],
    example: 'Ein Chatbot beantwortet Fragen.',
    counterExample: 'Ein Mensch prüft den Entwurf und versendet ihn selbst.',
  }),
  question(
    'basis.personenbezug',
    'ja-nein',
    'Verarbeitet das Werkzeug Angaben über Menschen?',
    'Personenbezug',
    {
      cites: ['dsgvo.art-35-abs-1'],
    },
  ),
  question('basis.start', 'datum', 'Wann beginnt der Betrieb?', 'Betriebsbeginn', {
    informational: 'Steht auf dem Ausdruck.',
  }),
  question('dsgvo.datenarten', 'mehrfach', 'An welchen Stellen kommen Angaben vor?', 'Stellen', {
    options: [
      option('eingaben', 'Eingaben'),
      option('protokolle', 'Protokolle'),
      option('keine', 'Nichts davon', { exklusiv: true }),
    ],
    visibleWhen: personal,
    informational: 'Steht im Verzeichnis der Verarbeitungstätigkeiten.',
  }),
  question('dsgvo.avv', 'einfach', 'Gibt es einen Vertrag zur Auftragsverarbeitung?', 'Vertrag', {
    options: [
      option('geschlossen', 'Geschlossen und geprüft'),
      option('entwurf', 'Liegt nur als Entwurf vor'),
      option('keiner', 'Kein Vertrag'),
    ],
    visibleWhen: personal,
    cites: ['dsgvo.art-28-abs-3'],
    answeredBy: 'vergabe',
    effort: 'erfragen',
    minutes: 8,
  }),
  question('dsgvo.anzahl', 'zahl', 'Wie viele Menschen sind betroffen?', 'Betroffene', {
    min: 0,
    max: 100000,
    visibleWhen: personal,
  }),
  question('bsi.folgen', 'tabelle', 'Inhalte geraten in falsche Hände: Wie schlimm wäre das?', 'Folgen', {
    options: [
      option('normal', 'Normal'),
      option('hoch', 'Hoch', { hint: 'Die Folgen können beträchtlich sein.' }),
      option('sehr-hoch', 'Sehr hoch'),
    ],
    rows: [
      { id: 'gesetze', text: 'Gesetze und Vorschriften' },
      { id: 'aufgaben', text: 'Aufgaben der Stadt' },
    ],
    cites: ['bsi.200-2-kap-8-2'],
    answeredBy: 'it',
    minutes: 4,
  }),
];

const facts: readonly DerivedFact[] = [
  {
    id: 'dsgvo.ohne-vertrag',
    title: 'Ein Dienstleister verarbeitet Daten ohne wirksamen Vertrag',
    cites: ['dsgvo.art-28-abs-3'],
    definition: {
      kind: 'bedingung',
      when: { fact: 'dsgvo.avv', operator: 'in', value: ['entwurf', 'keiner'] },
    },
  },
  {
    id: 'dsgvo.wenige',
    title: 'Nur wenige Menschen sind betroffen',
    cites: ['dsgvo.art-35-abs-1'],
    definition: {
      kind: 'bedingung',
      when: { fact: 'dsgvo.anzahl', operator: 'lessThanInclusive', value: 10 },
    },
  },
  {
    id: 'ki-vo.direkter-kontakt',
    title: 'Direkte Interaktion mit Menschen',
    cites: ['ki-vo.art-50-abs-1'],
    definition: {
      kind: 'bedingung',
      when: { fact: 'basis.gespraech', operator: 'equal', value: 'ja' },
    },
  },
];

function rule(id: string, title: string, effect: Partial<Rule['then']>, more: Partial<Rule> = {}): Rule {
  return {
    id,
    title,
    when: 'immer',
    unless: [],
    exceptedBy: [],
    unbekannt: {},
    reason: `${title}: So verlangt es die Vorschrift.`,
    cites: ['dsgvo.art-35-abs-1'],
    force: 'bindend',
    // biome-ignore lint/suspicious/noThenProperty: the name that the law files use.
    then: { class: {}, measures: [], modules: [], ...effect },
    ...more,
  };
}

const rules: readonly Rule[] = [
  rule(
    'dsgvo.sperre.vertrag',
    'Vertrag zur Auftragsverarbeitung fehlt',
    { class: { einsatz: 'gesperrt-hart' }, measures: [{ id: 'dsgvo.vertrag', stufe: 'muss' }] },
    {
      when: { merkmal: 'dsgvo.ohne-vertrag' },
      cites: ['dsgvo.art-28-abs-3'],
      loesung: 'Schließen Sie den Vertrag und lassen Sie ihn prüfen.',
    },
  ),
  rule(
    'dsgvo.dsfa.gespraech',
    'Folgenabschätzung wegen direkten Kontakts',
    {
      class: { 'dsgvo.dsfa': 'pflicht', einsatz: 'auflagen' },
      measures: [{ id: 'dsgvo.dsfa', stufe: 'muss' }],
    },
    {
      when: { all: [{ merkmal: 'ki-vo.direkter-kontakt' }, personal] },
      unless: ['dsgvo.wenige'],
      force: 'leitlinie',
      auslegung: '0001',
    },
  ),
  rule(
    'bsi.schutzbedarf.hoch',
    'Hoher Schutzbedarf',
    { class: { 'bsi.vertraulichkeit': 'hoch' }, measures: [{ id: 'bsi.risikoanalyse', stufe: 'soll' }] },
    {
      when: { fact: 'bsi.folgen', operator: 'greaterThanInclusive', value: 'hoch' },
      cites: ['bsi.200-2-kap-8-2'],
      force: 'empfehlung',
    },
  ),
  rule(
    'bsi.schutzbedarf.sehr-hoch',
    'Sehr hoher Schutzbedarf',
    { class: { 'bsi.vertraulichkeit': 'sehr-hoch' } },
    {
      when: { fact: 'bsi.folgen', operator: 'greaterThanInclusive', value: 'sehr-hoch' },
      cites: ['bsi.200-2-kap-8-2'],
      force: 'empfehlung',
    },
  ),
  rule(
    'ki-vo.transparenz.gespraech',
    'Transparenz im Gespräch',
    {
      class: { 'ki-vo.klasse': 'transparenz', einsatz: 'auflagen' },
      measures: [{ id: 'ki-vo.hinweis', stufe: 'muss', appliesFrom: '2026-08-02' }],
      hint: 'Die Leitlinien der Kommission dazu sind noch ein Entwurf.',
    },
    { when: { merkmal: 'ki-vo.direkter-kontakt' }, cites: ['ki-vo.art-50-abs-1'] },
  ),
  rule(
    'ki-vo.kompetenz',
    'KI-Kompetenz',
    { measures: [{ id: 'ki-vo.kompetenz', stufe: 'muss', appliesFrom: '2027-12-02' }] },
    { cites: ['ki-vo.art-4'] },
  ),
];

function measure(id: string, title: string, phase: Measure['phase'], cites: string): Measure {
  return {
    id,
    title,
    phase,
    todo: [`${title}.`],
    role: ['fachamt', 'dsb'],
    evidence: ['Vermerk'],
    reason: `${title} ist nötig.`,
    cites: [cites],
    force: cites.startsWith('bsi.') ? 'empfehlung' : 'bindend',
    controls: [],
    exclude: [],
  };
}

const measures: readonly Measure[] = [
  measure('dsgvo.vertrag', 'Vertrag schließen und prüfen', 'vor-beschaffung', 'dsgvo.art-28-abs-3'),
  measure('dsgvo.dsfa', 'Folgenabschätzung abschließen', 'vor-inbetriebnahme', 'dsgvo.art-35-abs-1'),
  measure('bsi.risikoanalyse', 'Risikoanalyse durchführen', 'vor-inbetriebnahme', 'bsi.200-2-kap-8-2'),
  measure('ki-vo.hinweis', 'Auf die KI hinweisen', 'vor-inbetriebnahme', 'ki-vo.art-50-abs-1'),
  measure('ki-vo.kompetenz', 'Beschäftigte schulen', 'betrieb', 'ki-vo.art-4'),
];

function decision(id: string, regime: string, title: string, scale: readonly [string, string][]): Decision {
  return {
    id,
    regime,
    title,
    question: `Wie lautet: ${title}?`,
    scale: scale.map(([level, text]) => ({ id: level, title: text, meaning: `${text} ist die Stufe.` })),
    base: { reason: 'Solange kein Umstand sie erhöht.', cites: ['dsgvo.art-35-abs-1'] },
  };
}

const decisions: readonly Decision[] = [
  {
    ...decision('einsatz', 'basis', 'Freigabe', [
      ['frei', 'Frei'],
      ['auflagen', 'Frei mit Auflagen'],
      ['gesperrt-formal', 'Gesperrt, ein Pflichtschritt fehlt'],
      ['gesperrt-hart', 'Gesperrt, so nicht zulässig'],
    ]),
    unbekannt: 'gesperrt-formal',
  },
  decision('dsgvo.dsfa', 'dsgvo', 'Folgenabschätzung', [
    ['nicht-erforderlich', 'nicht erforderlich'],
    ['empfohlen', 'empfohlen'],
    ['pflicht', 'Pflicht'],
  ]),
  decision('bsi.vertraulichkeit', 'bsi', 'Schutzbedarf Vertraulichkeit', [
    ['normal', 'normal'],
    ['hoch', 'hoch'],
    ['sehr-hoch', 'sehr hoch'],
  ]),
  {
    ...decision('ki-vo.klasse', 'ki-vo', 'Klasse', [
      ['minimal', 'keine besonderen Pflichten'],
      ['transparenz', 'Transparenzpflichten'],
      ['verboten', 'verboten'],
    ]),
    kurzweg: { fragen: 2, stufen: ['verboten'] },
  },
];

function source(id: string, law: string, provision: string, more: Partial<Source> = {}): Source {
  return {
    id,
    law,
    provision,
    title: `${provision} ${law}`,
    version: '2026-08-01',
    lastChecked: '2026-11-23',
    status: 'wortlaut-gesehen',
    force: 'bindend',
    ...more,
  };
}

export const sampleCatalogue: Catalogue = {
  version: '2026.9',
  validFrom: '2026-11-01',
  sha256: '88b04f45384a2f166a306bf57e380e1bdd8d391154967c77f265774079922766',
  regimes: [
    { id: 'basis', title: 'Grundlagen' },
    { id: 'dsgvo', title: 'DSGVO' },
    { id: 'bsi', title: 'BSI' },
    { id: 'ki-vo', title: 'KI-Verordnung' },
  ],
  offices: [
    { id: 'fachamt', title: 'Fachamt' },
    { id: 'vergabe', title: 'Vergabestelle' },
    { id: 'isb', title: 'Informationssicherheit' },
    { id: 'dsb', title: 'Datenschutz' },
  ],
  sections: [
    { id: 'basis.vorhaben', title: 'Vorhaben und Zweck', group: 'Grundlagen' },
    { id: 'dsgvo.wirkung', title: 'Wirkung auf Menschen', group: 'Datenschutz (DSGVO)' },
    { id: 'bsi.schutzbedarf', title: 'Schutzbedarf', group: 'Informationssicherheit (BSI)' },
  ],
  questions,
  switches: [
    {
      id: 'schalter.vorsorge',
      title: 'Vorsorge',
      help: 'Wie streng soll die Stadt rechnen?',
      options: [
        { id: 'streng', text: 'Streng' },
        { id: 'mild', text: 'Mild' },
      ],
      value: 'streng',
      auslegung: '0001',
    },
  ],
  facts,
  rules,
  measures,
  modules: [],
  decisions,
  sources: [
    source('dsgvo.art-28-abs-3', 'DSGVO', 'Art. 28 Abs. 3', { url: 'https://example.org/dsgvo-28' }),
    source('dsgvo.art-35-abs-1', 'DSGVO', 'Art. 35 Abs. 1'),
    source('bsi.200-2-kap-8-2', 'BSI-Standard 200-2', 'Kap. 8.2', {
      force: 'empfehlung',
      status: 'sekundaer',
    }),
    source('ki-vo.art-50-abs-1', 'KI-VO', 'Art. 50 Abs. 1'),
    source('ki-vo.art-4', 'KI-VO', 'Art. 4'),
  ],
  templates: [
    {
      id: 'chatbot',
      title: 'Chatbot',
      description: 'Ein Chatbot beantwortet Fragen zu Leistungen des Bürgerbüros.',
      answers: {
        'basis.werkzeugart': 'chatbot',
        'basis.gespraech': 'ja',
        'basis.personenbezug': 'ja',
        'dsgvo.avv': 'entwurf',
        'bsi.folgen': { gesetze: 'hoch', aufgaben: 'normal' },
      },
    },
  ],
  records: [
    {
      number: '0001',
      title: 'Genügt der direkte Kontakt?',
      parts: [
        { label: 'Frage', text: ['Löst schon ein Gespräch die Folgenabschätzung aus?'] },
        { label: 'Gewählte Lesart', text: ['Ja, aus Vorsicht.'] },
        { label: 'Andere Lesart', text: ['Nein, erst weitere Umstände.'] },
      ],
    },
    {
      number: '0002',
      title: 'Kommt hier nicht vor',
      parts: [{ label: 'Gewählte Lesart', text: ['Gleich.'] }],
    },
  ],
  waivers: [],
};
