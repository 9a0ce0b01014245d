/**
 * Art. 5 element by element, from the text of the law: with all elements the use is prohibited, without any one of them
 * it is not, and "weiß nicht" on any one of them keeps the approval shut.
 */
import type { Answers, AnswerValue } from '../../src/domain/answers.ts';
import { UNKNOWN } from '../../src/domain/answers.ts';
import { solve } from '../../src/domain/solve.ts';
import { compiled } from './realCatalogue.ts';

const { catalogue } = compiled;
if (catalogue === null) throw new Error('The catalogue does not compile; catalogue.test.ts says why.');
const law = catalogue;

type Facts = Record<string, AnswerValue>;
const withPrefix = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([id, value]) => [id.startsWith('basis.') ? id : `ki-vo.${id}`, value]),
  );
const decide = (facts: Facts) =>
  solve(new Map(Object.entries(withPrefix(facts))) as Answers, law, '2026-11-25').decisions;

const SCOPE: Facts = { 'basis.technik': 'lernend', ausschluss: 'keiner' };
const BODY: Facts = { ...SCOPE, 'basis.personenbezug': 'ja', 'basis.biometrie': 'ja' };
const OWN: Facts = { 'basis.bereitstellung': 'eigenentwicklung', 'eigener-name': 'ja' };

interface Prohibition {
  readonly facts: Facts;
  /** Each change takes exactly one element away, or adds one exception. */
  readonly without: readonly Facts[];
  /** Elements that can be unknown. */
  readonly doubtful: readonly string[];
}

const influence = (means: string): Prohibition => ({
  facts: {
    ...SCOPE,
    anlass: ['verhalten'],
    mittel: [means],
    verhaltensaenderung: 'ja',
    'schaden-droht': 'ja',
  },
  without: [{ mittel: ['keines'] }, { verhaltensaenderung: 'nein' }, { 'schaden-droht': 'nein' }],
  doubtful: ['anlass', 'mittel', 'verhaltensaenderung', 'schaden-droht'],
});

const PROHIBITIONS: Record<string, Prohibition> = {
  'a: unbemerkt': influence('unbemerkt'),
  'a: täuschend': influence('taeuschung'),
  'b: schutzbedürftig': influence('schutzbeduerftigkeit'),
  'c: fremder Lebensbereich': {
    facts: {
      ...SCOPE,
      anlass: ['langzeitbewertung'],
      nachteil: 'ja',
      'fremder-lebensbereich': 'ja',
      'nachteil-zu-hart': 'nein',
    },
    without: [{ anlass: ['nichts'] }, { nachteil: 'nein' }, { 'fremder-lebensbereich': 'nein' }],
    doubtful: ['anlass', 'nachteil', 'fremder-lebensbereich'],
  },
  'c: grundlos oder zu hart': {
    facts: {
      ...SCOPE,
      anlass: ['langzeitbewertung'],
      nachteil: 'ja',
      'fremder-lebensbereich': 'nein',
      'nachteil-zu-hart': 'ja',
    },
    without: [{ nachteil: 'nein' }, { 'nachteil-zu-hart': 'nein' }],
    doubtful: ['anlass', 'nachteil', 'nachteil-zu-hart'],
  },
  'd: Straftatprognose': {
    facts: { ...SCOPE, anlass: ['straftaten'], 'straftat-nur-profil': 'ja', 'straftat-tatsachen': 'nein' },
    without: [{ anlass: ['nichts'] }, { 'straftat-nur-profil': 'nein' }, { 'straftat-tatsachen': 'ja' }],
    doubtful: ['anlass', 'straftat-nur-profil', 'straftat-tatsachen'],
  },
  'e: Gesichtsdatenbank': {
    facts: { ...SCOPE, anlass: ['gesichtssammlung'], 'gesichter-ungezielt': 'ja' },
    without: [{ anlass: ['nichts'] }, { 'gesichter-ungezielt': 'nein' }],
    doubtful: ['anlass', 'gesichter-ungezielt'],
  },
  'f: Emotionserkennung': {
    facts: {
      ...SCOPE,
      'basis.personenbezug': 'ja',
      'basis.emotion': 'ja',
      'basis.emotion-ort': 'arbeitsplatz',
      'emotion-koerper': 'ja',
      'emotion-schutz': 'nein',
    },
    without: [
      { 'basis.emotion': 'nein' },
      { 'basis.emotion-ort': 'sonstige' },
      { 'emotion-koerper': 'nein' },
      { 'emotion-schutz': 'ja' },
    ],
    doubtful: ['basis.emotion', 'basis.emotion-ort', 'emotion-koerper', 'emotion-schutz'],
  },
  'g: biometrische Einteilung': {
    facts: { ...BODY, 'biometrie-art': ['geschuetzte-merkmale'], 'einteilung-umfang': 'einzelne' },
    without: [
      { 'basis.biometrie': 'nein' },
      { 'biometrie-art': ['gesundheit-herkunft'] },
      { 'einteilung-umfang': 'datensatz' },
      { 'einteilung-umfang': 'gruppen' },
    ],
    doubtful: ['basis.biometrie', 'biometrie-art', 'einteilung-umfang'],
  },
  'h: Echtzeit-Fernidentifizierung': {
    facts: {
      ...BODY,
      'biometrie-art': ['fernerkennung'],
      'fernerkennung-umstaende': ['live', 'oeffentlicher-ort', 'strafverfolgung'],
    },
    without: [
      { 'biometrie-art': ['bestaetigen'] },
      { 'fernerkennung-umstaende': ['oeffentlicher-ort', 'strafverfolgung'] },
      { 'fernerkennung-umstaende': ['live', 'strafverfolgung'] },
      { 'fernerkennung-umstaende': ['live', 'oeffentlicher-ort'] },
      {
        'fernerkennung-umstaende': [
          'live',
          'oeffentlicher-ort',
          'strafverfolgung',
          'erlaubter-zweck',
          'genehmigt',
        ],
      },
    ],
    doubtful: ['biometrie-art', 'fernerkennung-umstaende'],
  },
  'ba: Betreiberin': {
    facts: {
      ...SCOPE,
      anlass: ['personenbilder'],
      'eigener-name': 'nein',
      'intime-darstellung': ['erkennbare-person'],
      'intime-zweck': 'ja',
      'intime-einwilligung': 'nein',
      'intime-unveraendert': 'nein',
    },
    without: [
      { anlass: ['nichts'] },
      { 'intime-darstellung': ['nichts'] },
      { 'intime-zweck': 'nein' },
      { 'intime-einwilligung': 'ja' },
      { 'intime-unveraendert': 'ja' },
    ],
    doubtful: ['anlass', 'intime-darstellung', 'intime-zweck', 'intime-einwilligung', 'intime-unveraendert'],
  },
  'ba: Anbieterin': {
    facts: {
      ...SCOPE,
      ...OWN,
      anlass: ['personenbilder'],
      'intime-darstellung': ['erkennbare-person'],
      'intime-zweck': 'nein',
      'intime-wiederholbar': 'ja',
      'intime-sperre': 'nein',
      'intime-einwilligung': 'nein',
      'intime-unveraendert': 'nein',
    },
    without: [
      { 'eigener-name': 'nein' },
      { 'intime-wiederholbar': 'nein' },
      { 'intime-sperre': 'ja' },
      { 'intime-einwilligung': 'ja' },
    ],
    doubtful: ['eigener-name', 'intime-wiederholbar', 'intime-sperre', 'intime-einwilligung'],
  },
  'bb: Betreiberin': {
    facts: {
      ...SCOPE,
      anlass: ['personenbilder'],
      'eigener-name': 'nein',
      'intime-darstellung': ['missbrauch'],
      'missbrauch-zweck': 'ja',
      'missbrauch-erlaubnis': 'nein',
    },
    without: [
      { 'intime-darstellung': ['nichts'] },
      { 'missbrauch-zweck': 'nein' },
      { 'missbrauch-erlaubnis': 'ja' },
    ],
    doubtful: ['anlass', 'intime-darstellung', 'missbrauch-zweck', 'missbrauch-erlaubnis'],
  },
  'bb: Anbieterin': {
    facts: {
      ...SCOPE,
      ...OWN,
      anlass: ['personenbilder'],
      'intime-darstellung': ['missbrauch'],
      'missbrauch-zweck': 'nein',
      'missbrauch-wiederholbar': 'ja',
      'missbrauch-sperre': 'nein',
      'missbrauch-erlaubnis': 'nein',
    },
    without: [
      { 'eigener-name': 'nein' },
      { 'missbrauch-wiederholbar': 'nein' },
      { 'missbrauch-sperre': 'ja' },
      { 'missbrauch-erlaubnis': 'ja' },
    ],
    doubtful: ['eigener-name', 'missbrauch-wiederholbar', 'missbrauch-sperre', 'missbrauch-erlaubnis'],
  },
};

const all = Object.entries(PROHIBITIONS);

it.each(all)('Art. 5 Abs. 1 Buchst. %s: Alle Elemente zusammen sind verboten', (_letter, { facts }) => {
  const { 'ki-vo.klasse': klasse, einsatz } = decide(facts);
  expect([klasse?.atLeast, einsatz?.atLeast]).toEqual(['verboten', 'gesperrt-hart']);
});

it.each(
  all.flatMap(([letter, { facts, without }]) => without.map((change) => [letter, change, facts] as const)),
)('Art. 5 Abs. 1 Buchst. %s: Mit %j ist es nicht verboten', (_letter, change, facts) => {
  expect(decide({ ...facts, ...change })['ki-vo.klasse']?.class).not.toBe('verboten');
});

it.each(all.flatMap(([letter, { facts, doubtful }]) => doubtful.map((id) => [letter, id, facts] as const)))(
  'Art. 5 Abs. 1 Buchst. %s: „weiß nicht“ bei %s öffnet nichts',
  (_letter, id, facts) => {
    const { 'ki-vo.klasse': klasse, einsatz } = decide({ ...facts, [id]: UNKNOWN });
    expect([klasse?.class, einsatz?.class]).toEqual(['verboten', expect.stringMatching(/^gesperrt-/)]);
  },
);

it.each([
  ['erlaubter Zweck ohne Genehmigung', 'erlaubter-zweck'],
  ['Genehmigung für einen anderen Zweck', 'genehmigt'],
])('Art. 5 Abs. 1 Buchst. h: %s genügt nicht', (_what, half) => {
  const { facts } = PROHIBITIONS['h: Echtzeit-Fernidentifizierung'] ?? { facts: {} };
  const umstaende = ['live', 'oeffentlicher-ort', 'strafverfolgung', half];
  expect(decide({ ...facts, 'fernerkennung-umstaende': umstaende })['ki-vo.klasse']?.atLeast).toBe(
    'verboten',
  );
});
