/** Art. 50 paragraph by paragraph, from the text of the law: who owes what, which exceptions there are, and that it comes on top of every class but a prohibition. */
import type { Answers, AnswerValue } from '../../src/domain/answers.ts';
import { UNKNOWN } from '../../src/domain/answers.ts';
import { assembleResult } from '../../src/domain/assemble.ts';
import { solveReading } from '../../src/domain/solve.ts';
import { firingIn } from '../../src/rulebook/firing.ts';
import { compiled } from './realCatalogue.ts';

const { catalogue } = compiled;
if (catalogue === null) throw new Error('The catalogue does not compile; catalogue.test.ts says why.');
const law = catalogue;

type Facts = Record<string, AnswerValue>;
const ART_50 = [
  'ki-hinweis',
  'ki-hinweis-pruefen',
  'markierung',
  'hinweis-koerperdaten',
  'deepfake-kennzeichnen',
  'text-kennzeichnen',
  'hinweis-form',
];

function solved(facts: Facts) {
  const answers = Object.entries(facts).map(
    ([id, value]) => [/^(basis|ki-vo)\./.test(id) ? id : `ki-vo.${id}`, value] as const,
  );
  return solveReading(new Map(answers) as Answers, law, '2026-11-25');
}

const klasseOf = (facts: Facts) => assembleResult(solved(facts)).decisions['ki-vo.klasse']?.class;

/** The duties of Art. 50 in the reading "derzeit", with the day from which they bind. */
function duties(facts: Facts): Record<string, string | null> {
  const reading = solved(facts);
  const required = firingIn(reading).measures;
  const measures = assembleResult(reading)
    .measures.filter(({ id }) => required.has(id))
    .map(({ id, appliesFrom }) => [id.split('.').at(-1) ?? '', appliesFrom] as const);
  return Object.fromEntries(measures.filter(([id]) => ART_50.includes(id)));
}

const SCOPE: Facts = { 'basis.technik': 'lernend', ausschluss: 'keiner', anlass: ['nichts'] };
const BOUGHT: Facts = { ...SCOPE, 'eigener-name': 'nein' };
const OWN: Facts = { ...SCOPE, 'basis.bereitstellung': 'eigenentwicklung', 'eigener-name': 'ja' };
const POLICE: Facts = { verwendung: ['strafverfolgung'], 'strafverfolgung-aufgabe': ['technik'] };
const ALLOWED: Facts = { ...POLICE, 'strafverfolgung-erlaubt': 'ja' };
const SINCE = '2026-08-02';

const CHAT: Facts = { 'basis.gespraech': 'ja', gespraechspartner: 'andere' };
const WRITES: Facts = { 'basis.erzeugt-inhalte': 'ja', 'art-der-bearbeitung': 'inhalte' };
const FEELS: Facts = {
  'basis.personenbezug': 'ja',
  'basis.emotion': 'ja',
  'basis.emotion-ort': 'sonstige',
  'emotion-koerper': 'ja',
};
const LOOKS: Facts = {
  'basis.personenbezug': 'ja',
  'basis.biometrie': 'ja',
  'biometrie-art': ['alter-geschlecht'],
};
const FAKE: Facts = { 'basis.erzeugt-inhalte': 'ja', deepfake: 'ja', 'deepfake-umstaende': 'weder-noch' };
const TEXT: Facts = {
  'basis.erzeugt-inhalte': 'ja',
  'text-veroeffentlicht': 'ja',
  'text-oeffentliches-interesse': 'ja',
  'text-geprueft': 'nein',
  'text-verantwortet': 'nein',
  'text-danach-geaendert': 'nein',
};
const REVIEWED: Facts = { 'text-geprueft': 'ja', 'text-verantwortet': 'ja', 'text-danach-geaendert': 'nein' };

describe('Wer was schuldet', () => {
  it.each<[string, Facts, Record<string, string | null>]>([
    ['Abs. 1: Anbieterin', { ...OWN, ...CHAT }, { 'ki-hinweis': SINCE, 'hinweis-form': SINCE }],
    ['Abs. 1: gekauft', { ...BOUGHT, ...CHAT }, { 'ki-hinweis-pruefen': null, 'hinweis-form': SINCE }],
    ['Abs. 2: Anbieterin', { ...OWN, ...WRITES }, { markierung: SINCE }],
    [
      'Abs. 2: Anbieterin eines Altsystems',
      { ...OWN, ...WRITES, 'erste-bereitstellung': '2026-08-01' },
      { markierung: '2026-12-02' },
    ],
    ['Abs. 2: gekauft', { ...BOUGHT, ...WRITES }, {}],
    ['Abs. 3: Gefühle', { ...BOUGHT, ...FEELS }, { 'hinweis-koerperdaten': SINCE, 'hinweis-form': SINCE }],
    [
      'Abs. 3: Alter und Geschlecht',
      { ...BOUGHT, ...LOOKS },
      { 'hinweis-koerperdaten': SINCE, 'hinweis-form': SINCE },
    ],
    ['Abs. 4: Deepfake', { ...BOUGHT, ...FAKE }, { 'deepfake-kennzeichnen': SINCE, 'hinweis-form': SINCE }],
    ['Abs. 4: Text', { ...BOUGHT, ...TEXT }, { 'text-kennzeichnen': SINCE, 'hinweis-form': SINCE }],
  ])('%s', (_who, facts, expected) => {
    expect(duties(facts)).toEqual(expected);
  });

  it.each<[string, Facts]>([
    ['Gefühle', FEELS],
    ['Deepfake', FAKE],
    ['Text', TEXT],
  ])('Abs. 3 und 4 treffen die Firma, die ihr eigenes Werkzeug einsetzt: %s', (_what, facts) => {
    expect(duties({ ...BOUGHT, ...facts, 'einsetzende-stelle': 'auftragnehmer' })).toEqual({});
  });
});

describe('Die Ausnahmen', () => {
  it.each<[string, Facts]>([
    ['Abs. 1: nur eingewiesene Beschäftigte', { ...OWN, ...CHAT, gespraechspartner: 'eingewiesene' }],
    ['Abs. 1: ein Mensch prüft und sendet', { ...OWN, 'basis.gespraech': 'nein' }],
    ['Abs. 2: kleine Bearbeitungen', { ...OWN, ...WRITES, 'art-der-bearbeitung': 'klein' }],
    [
      'Abs. 2: Programmcode und kurze Beschriftungen',
      { ...OWN, ...WRITES, 'art-der-bearbeitung': 'code-kurztext' },
    ],
    ['Abs. 2: Strafverfolgung', { ...OWN, ...WRITES, ...ALLOWED }],
    ['Abs. 3: Strafverfolgung', { ...BOUGHT, ...FEELS, ...ALLOWED }],
    ['Abs. 3: nur die Identität bestätigt', { ...BOUGHT, ...LOOKS, 'biometrie-art': ['bestaetigen'] }],
    ['Abs. 4: unwesentlich bearbeitet', { ...BOUGHT, ...FAKE, 'deepfake-umstaende': 'unwesentlich' }],
    [
      'Abs. 4: vor dem 2. August 2026 entstanden',
      { ...BOUGHT, ...FAKE, 'deepfake-umstaende': 'vor-stichtag' },
    ],
    ['Abs. 4: Strafverfolgung, Deepfake', { ...BOUGHT, ...FAKE, ...ALLOWED }],
    ['Abs. 4: Strafverfolgung, Text', { ...BOUGHT, ...TEXT, ...ALLOWED }],
    ['Abs. 4: geprüft und verantwortet', { ...BOUGHT, ...TEXT, ...REVIEWED }],
    ['Abs. 4: kein öffentliches Interesse', { ...BOUGHT, ...TEXT, 'text-oeffentliches-interesse': 'nein' }],
    ['Abs. 4: nicht veröffentlicht', { ...BOUGHT, ...TEXT, 'text-veroeffentlicht': 'nein' }],
  ])('%s', (_exception, facts) => {
    expect(duties(facts)).toEqual({});
  });

  it.each<[string, Facts, string]>([
    ['Kunst', { ...BOUGHT, ...FAKE, 'deepfake-umstaende': 'kunst' }, 'deepfake-kennzeichnen'],
    ['Prüfung allein', { ...BOUGHT, ...TEXT, ...REVIEWED, 'text-verantwortet': 'nein' }, 'text-kennzeichnen'],
    [
      'Verantwortung allein',
      { ...BOUGHT, ...TEXT, ...REVIEWED, 'text-geprueft': 'nein' },
      'text-kennzeichnen',
    ],
    [
      'eine spätere Änderung durch KI',
      { ...BOUGHT, ...TEXT, ...REVIEWED, 'text-danach-geaendert': 'ja' },
      'text-kennzeichnen',
    ],
    [
      'Strafverfolgung ohne Gesetz',
      { ...BOUGHT, ...FEELS, ...POLICE, 'strafverfolgung-erlaubt': 'nein' },
      'hinweis-koerperdaten',
    ],
  ])('%s befreit nicht', (_almost, facts, duty) => {
    expect(Object.keys(duties(facts))).toContain(duty);
  });

  it.each<[string, Facts, string]>([
    ['gespraechspartner', { ...OWN, ...CHAT }, 'ki-hinweis'],
    ['art-der-bearbeitung', { ...OWN, ...WRITES }, 'markierung'],
    ['strafverfolgung-erlaubt', { ...BOUGHT, ...FEELS, ...POLICE }, 'hinweis-koerperdaten'],
    ['deepfake', { ...BOUGHT, ...FAKE }, 'deepfake-kennzeichnen'],
    ['deepfake-umstaende', { ...BOUGHT, ...FAKE }, 'deepfake-kennzeichnen'],
    ['text-oeffentliches-interesse', { ...BOUGHT, ...TEXT }, 'text-kennzeichnen'],
    ['text-geprueft', { ...BOUGHT, ...TEXT, ...REVIEWED }, 'text-kennzeichnen'],
    ['text-verantwortet', { ...BOUGHT, ...TEXT, ...REVIEWED }, 'text-kennzeichnen'],
    ['text-danach-geaendert', { ...BOUGHT, ...TEXT, ...REVIEWED }, 'text-kennzeichnen'],
  ])('„weiß nicht“ bei %s befreit nicht', (id, facts, duty) => {
    expect(Object.keys(duties({ ...facts, [id]: UNKNOWN }))).toContain(duty);
  });
});

describe('Abs. 6: zu jeder Klasse hinzu', () => {
  const hiring: Facts = {
    verwendung: ['bewerbungen'],
    'bewerbungen-aufgabe': ['bewerten'],
    'basis.personenbezug': 'ja',
  };
  const filing: Facts = {
    ...hiring,
    'bewerbungen-aufgabe': ['organisieren'],
    'basis.bewertung': 'nein',
    'ausnahme-aufgabe': ['verfahrensaufgabe'],
    'praegt-entscheidung': 'nein',
    'teil-eines-gesamtsystems': 'nein',
  };

  it.each<[string, Facts]>([
    ['hochrisiko-anhang-iii', hiring],
    ['anhang-iii-ausnahme', filing],
    ['transparenz', {}],
  ])('%s', (klasse, facts) => {
    const all = { ...BOUGHT, ...CHAT, ...FAKE, ...TEXT, ...facts };
    expect(klasseOf(all)).toBe(klasse);
    expect(Object.keys(duties(all)).toSorted()).toEqual([
      'deepfake-kennzeichnen',
      'hinweis-form',
      'ki-hinweis-pruefen',
      'text-kennzeichnen',
    ]);
  });

  it('außer zu einem Verbot', () => {
    const hidden: Facts = {
      anlass: ['verhalten'],
      mittel: ['unbemerkt'],
      verhaltensaenderung: 'ja',
      'schaden-droht': 'ja',
    };
    const all = { ...BOUGHT, ...CHAT, ...FAKE, ...TEXT, ...hidden };
    expect(klasseOf(all)).toBe('verboten');
    expect(duties(all)).toEqual({});
  });
});
