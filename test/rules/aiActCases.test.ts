/**
 * The worked cases of the specification of the KI-Verordnung: each is a golden case, with its class and its duties to
 * the last one. Where the specification lies next to the project it is read afresh, elsewhere its committed extract.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';
import { type SolvedCase, solveCases } from '../../src/rulebook/goldenCases.ts';
import { compiled } from './realCatalogue.ts';

interface WorkedCase {
  readonly id: string;
  readonly klasse: string;
  readonly pflichten: readonly string[];
  readonly quelle: string;
  /** How well the authority backs the result, in the words of the specification. */
  readonly staerke: string;
}

const readJson = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const extract: WorkedCase[] = readJson(import.meta.dirname, 'aiActCases.json');
const duties: Record<string, string> = readJson(import.meta.dirname, 'aiActDuties.json');
const worked = readSpecification() ?? extract;

const solved = compiled.law === null ? [] : solveCases(compiled.law);
const KLASSEN: Record<string, string> = {
  KEIN_KI_SYSTEM: 'kein-ki-system',
  AUSSERHALB: 'ausserhalb',
  MINIMAL: 'minimal',
  TRANSPARENZ: 'transparenz',
  ANHANG_III_AUSNAHME_6_3: 'anhang-iii-ausnahme',
  HOCHRISIKO_ANHANG_I: 'hochrisiko-anhang-i',
  HOCHRISIKO_ANHANG_III: 'hochrisiko-anhang-iii',
  VERBOTEN: 'verboten',
};

/** null: this copy of the project stands alone. */
function readSpecification(): WorkedCase[] | null {
  const folder = ['..', join('..', '..')]
    .map((up) => join(projectRoot, up, 'shared', 'faelle'))
    .find((candidate) => existsSync(join(candidate, 'ki-vo.json')));
  if (folder === undefined) return null;
  const cases: Record<string, unknown>[] = readJson(folder, 'ki-vo.json');
  return cases.map(
    (one) =>
      ({
        id: one.id,
        klasse: one.expected_class,
        pflichten: one.expected_duties,
        quelle: one.authority,
        staerke: one.strength,
      }) as WorkedCase,
  );
}

const measureOf = (duty: string) => `ki-vo.massnahme.${duties[duty] ?? `unbekannt:${duty}`}`;
const measures = compiled.catalogue?.measures.map(({ id }) => id) ?? [];
const missing = Object.keys(duties).filter((duty) => !measures.includes(measureOf(duty)));
const namesOfDuties = new Set(Object.keys(duties).map(measureOf));
const goldenOf = (id: string) => solved.filter(({ golden }) => golden.source.startsWith(`${id}: `));

/** Duties of the KI-Verordnung only; what the project adds of its own, like a clarification, is no duty. */
function dutiesIn({ firing }: SolvedCase): string[] {
  return [...firing.measures].filter((id) => namesOfDuties.has(id)).toSorted();
}

it('Der Auszug ist die ganze Liste', () => {
  expect(extract).toEqual(worked);
});

it('Kein Fall des Katalogs trägt eine Nummer, die es nicht gibt', () => {
  const numbers = solved.flatMap(({ golden }) => /^AIA-\d+/.exec(golden.source)?.[0] ?? []);
  expect(numbers.toSorted()).toEqual(worked.map(({ id }) => id).toSorted());
});

it('Der Katalog kennt jede Pflicht der Spezifikation', () => {
  expect(missing).toEqual([]);
});

it.each(worked.map((one) => [one.id, one] as const))(
  '%s steht als ein Fall im Katalog, mit Klasse, Quelle und Fundstelle',
  (id, { klasse, quelle, staerke }) => {
    const found = goldenOf(id);
    expect(found.map(({ golden }) => [golden.source, golden.strength])).toEqual([
      [`${id}: ${quelle}`, staerke],
    ]);
    const expectations = found.map(({ golden }) => golden.expect);
    expect(expectations.map(({ decisions }) => decisions['ki-vo.klasse'])).toEqual([KLASSEN[klasse]]);
    const cited = expectations.flatMap(({ decidedByCites }) => decidedByCites['ki-vo.klasse'] ?? []);
    expect(cited.length).toBeGreaterThan(0);
    expect(found.map(({ result }) => result.decisions['ki-vo.klasse']?.class)).toEqual([KLASSEN[klasse]]);
  },
);

it.each(worked.map(({ id, pflichten }) => [id, pflichten.map(measureOf).toSorted()] as const))(
  '%s kommt mit genau diesen Pflichten heraus, und der Fall nennt sie',
  (id, expected) => {
    const found = goldenOf(id);
    expect(found.map(dutiesIn)).toEqual([expected]);
    expect(found.flatMap(({ golden }) => golden.expect.measuresInclude)).toEqual(
      expect.arrayContaining([...expected]),
    );
  },
);
