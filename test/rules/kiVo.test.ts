/** What golden cases cannot say about the KI-Verordnung: dates of duties, and how few questions settle a case. */
import type { Answers, AnswerValue } from '../../src/domain/answers.ts';
import { type Catalogue, withSwitches } from '../../src/domain/catalogue.ts';
import { solve } from '../../src/domain/solve.ts';
import { compiled } from './realCatalogue.ts';

const { catalogue } = compiled;
if (catalogue === null) throw new Error('The catalogue does not compile; catalogue.test.ts says why.');
const law: Catalogue = catalogue;

const solveFor = (answers: Record<string, AnswerValue>, on: Catalogue = law) =>
  solve(new Map(Object.entries(answers)) as Answers, on, '2026-11-23');

const scope = { 'basis.technik': 'lernend', 'ki-vo.ausschluss': 'keiner' };
const wohngeld = {
  ...scope,
  'ki-vo.verwendung': ['leistungen'],
  'ki-vo.leistungsart': ['soziale'],
  'ki-vo.leistungen-aufgabe': ['pruefen'],
};
const dateOf = (measure: string, answers: Record<string, AnswerValue>, on?: Catalogue) =>
  solveFor(answers, on).measures.find(({ id }) => id === `ki-vo.massnahme.${measure}`)?.appliesFrom;

describe('Ab wann die Pflichten gelten', () => {
  const seit = { 'ki-vo.erste-bereitstellung': '2026-03-01' };

  it.each([
    ['ohne Angabe zum Alter', {}, '2027-12-02'],
    [
      'bei einem älteren System, das bleibt, wie es ist',
      { ...seit, 'ki-vo.spaeter-geaendert': 'nein' },
      '2030-08-02',
    ],
    [
      'bei einem älteren System, das wesentlich geändert wird',
      { ...seit, 'ki-vo.spaeter-geaendert': 'ja' },
      '2027-12-02',
    ],
    ['bei Zweifeln an der Änderung', { ...seit, 'ki-vo.spaeter-geaendert': 'unbekannt' }, '2027-12-02'],
    ['bei einem System vom Stichtag selbst', { 'ki-vo.erste-bereitstellung': '2027-12-02' }, '2027-12-02'],
  ])('Hochrisiko-Pflichten %s (Art. 111 Abs. 2)', (_, extra, expected) => {
    expect(dateOf('aufsicht', { ...wohngeld, ...extra })).toBe(expected);
    expect(dateOf('registrierung-betreiber', { ...wohngeld, ...extra })).toBe(expected);
  });

  it('Registrierung nach strenger Lesart schon ab August 2026 (Vermerk 0002), die übrigen Pflichten nicht', () => {
    const strict = withSwitches(law, { 'schalter.ki-vo.beginn-art-49-86': 'nach-wortlaut' });
    expect(dateOf('registrierung-betreiber', wohngeld, strict)).toBe('2026-08-02');
    expect(dateOf('aufsicht', wohngeld, strict)).toBe('2027-12-02');
  });

  it.each([
    ['vor dem 02.08.2026', '2026-08-01', '2026-12-02'],
    ['ab dem 02.08.2026', '2026-08-02', '2026-08-02'],
  ])('Markierung erzeugter Inhalte bei einem Produkt von %s (Art. 111 Abs. 4)', (_, seitWann, expected) => {
    const own = { 'basis.bereitstellung': 'eigenentwicklung', 'ki-vo.eigener-name': 'ja' };
    const chat = { ...scope, ...own, 'basis.erzeugt-inhalte': 'ja', 'ki-vo.erste-bereitstellung': seitWann };
    expect(dateOf('markierung', chat)).toBe(expected);
  });

  it('Wer erst durch Art. 25 Anbieterin wird, markiert ab Dezember 2027 (Art. 113 Abs. 3 Buchst. c)', () => {
    const zweckentfremdet = {
      'basis.bereitstellung': 'fertiger-dienst',
      'basis.erzeugt-inhalte': 'ja',
      'ki-vo.eigener-name': 'nein',
      'ki-vo.vom-hersteller-vorgesehen': 'ausgeschlossen',
    };
    expect(dateOf('markierung', { ...wohngeld, ...zweckentfremdet })).toBe('2027-12-02');
  });
});

describe('Ein KI-System ist mindestens „außerhalb“', () => {
  const klasse = (answers: Record<string, AnswerValue>) => solveFor(answers).decisions['ki-vo.klasse'];

  it.each(['lernend', 'wissensbasiert'])(
    'Schon nach der ersten Antwort „%s“; ohne genannte Ausnahme gilt derzeit Art. 4',
    (technik) => {
      expect(klasse({ 'basis.technik': technik })).toMatchObject({ atLeast: 'ausserhalb', class: 'minimal' });
    },
  );

  it('Eine unbekannte Ausnahme hilft nicht, eine genannte schon', () => {
    expect(klasse({ ...scope, 'ki-vo.ausschluss': 'unbekannt' })?.class).toBe('minimal');
    expect(klasse({ ...scope, 'ki-vo.ausschluss': 'forschung' })?.atMost).toBe('ausserhalb');
  });

  it.each([
    ['Versuch ohne echte Daten', 'labor', 'ausserhalb'],
    ['unbekanntem Stand', 'unbekannt', 'minimal'],
    ['laufendem Betrieb', 'betrieb', 'minimal'],
  ])('Der Labortest bei %s (Art. 2 Abs. 8)', (_, phase, expected) => {
    expect(klasse({ ...scope, 'ki-vo.ausschluss': 'labor', 'basis.phase': phase })?.class).toBe(expected);
  });
});

describe('Wenige Antworten genügen', () => {
  it('Eine für „kein KI-System“, was auch immer noch geantwortet wird', () => {
    const { class: reached, atMost } =
      solveFor({ 'basis.technik': 'menschliche-regeln' }).decisions['ki-vo.klasse'] ?? {};
    expect([reached, atMost]).toEqual(['kein-ki-system', 'kein-ki-system']);
  });

  const look = { ...scope, 'basis.personenbezug': 'ja', 'basis.biometrie': 'ja' };
  it.each([
    [
      'Manipulation',
      {
        ...scope,
        'ki-vo.anlass': ['verhalten'],
        'ki-vo.mittel': ['unbemerkt'],
        'ki-vo.verhaltensaenderung': 'ja',
        'ki-vo.schaden-droht': 'ja',
      },
    ],
    [
      'soziale Bewertung',
      {
        ...scope,
        'ki-vo.anlass': ['langzeitbewertung'],
        'ki-vo.nachteil': 'ja',
        'ki-vo.fremder-lebensbereich': 'ja',
      },
    ],
    [
      'Straftatprognose',
      {
        ...scope,
        'ki-vo.anlass': ['straftaten'],
        'ki-vo.straftat-nur-profil': 'ja',
        'ki-vo.straftat-tatsachen': 'nein',
      },
    ],
    [
      'Gesichtsdatenbank',
      { ...scope, 'ki-vo.anlass': ['gesichtssammlung'], 'ki-vo.gesichter-ungezielt': 'ja' },
    ],
    [
      'Emotionserkennung',
      {
        ...scope,
        'basis.personenbezug': 'ja',
        'basis.emotion': 'ja',
        'basis.emotion-ort': 'bildung',
        'ki-vo.emotion-koerper': 'ja',
        'ki-vo.emotion-schutz': 'nein',
      },
    ],
    [
      'biometrische Einteilung',
      { ...look, 'ki-vo.biometrie-art': ['geschuetzte-merkmale'], 'ki-vo.einteilung-umfang': 'einzelne' },
    ],
    [
      'Fernidentifizierung',
      {
        ...look,
        'ki-vo.biometrie-art': ['fernerkennung'],
        'ki-vo.fernerkennung-umstaende': ['live', 'oeffentlicher-ort', 'strafverfolgung'],
      },
    ],
    [
      'intime Darstellungen',
      {
        ...scope,
        'ki-vo.anlass': ['personenbilder'],
        'ki-vo.intime-darstellung': ['erkennbare-person'],
        'ki-vo.intime-zweck': 'ja',
        'ki-vo.intime-einwilligung': 'nein',
        'ki-vo.intime-unveraendert': 'nein',
      },
    ],
  ])('Höchstens acht für ein sicheres Verbot: %s', (_, answers) => {
    expect(Object.keys(answers).length).toBeLessThanOrEqual(8);
    const { decisions } = solveFor(answers);
    expect(decisions['ki-vo.klasse']?.atLeast).toBe('verboten');
    expect(decisions.einsatz?.atLeast).toBe('gesperrt-hart');
  });
});
