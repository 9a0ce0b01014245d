import { UNKNOWN } from '../../src/domain/answers.ts';
import { solve } from '../../src/domain/solve.ts';
import { solveCases } from '../../src/rulebook/goldenCases.ts';
import { questionCounts } from '../../src/rulebook/questionCount.ts';
import { compiled } from './realCatalogue.ts';

const { law } = compiled;
const cases = law === null ? [] : solveCases(law);
const counts = questionCounts('ki-vo.klasse', cases);
const of = (level: string) => counts.filter((count) => count.level === level);

/** Role, Wiederholbarkeit and Sperren decide only where the municipality is the provider itself: no plain case. */
const OF_PROVIDERS = 'ki-vo.eigener-name';

describe('KI-VO allein', () => {
  it.each(of('kein-ki-system').map((count) => [count.title, count] as const))(
    'kein KI-System: %s',
    (_title, { asked, isDecided }) => {
      expect(isDecided).toBe(true);
      expect(asked.length).toBeLessThanOrEqual(8);
    },
  );

  const prohibited = of('verboten').filter(({ asked }) => !asked.includes(OF_PROVIDERS));
  it.each(prohibited.filter(({ isDecided }) => isDecided).map((count) => [count.title, count] as const))(
    'verboten: %s',
    (_title, { asked }) => {
      expect(asked.length).toBeLessThanOrEqual(8);
    },
  );

  it('offen bleibt ein Verbot nur, wo der Fall selbst „weiß nicht“ sagt', () => {
    const open = counts.filter(({ isDecided }) => !isDecided).map(({ file }) => file);
    const unsure = cases.filter(({ golden }) => open.includes(golden.file));
    expect(unsure.length).toBe(open.length);
    for (const { answers } of unsure) expect(JSON.stringify([...answers.values()])).toContain(UNKNOWN);
  });

  it('die gestellten Fragen genügen für die Klasse, die der Fall nennt', () => {
    const decided = counts.filter(({ isDecided }) => isDecided);
    for (const { file, asked, supplied } of decided) {
      const solved = cases.find(({ golden }) => golden.file === file);
      if (solved === undefined || supplied.length > 0) continue;
      const { answers, catalogue, golden, result } = solved;
      const some = new Map([...answers].filter(([id]) => asked.includes(id)));
      const alone = solve(some, catalogue, golden.asOf).decisions['ki-vo.klasse'];
      const level = result.decisions['ki-vo.klasse']?.class;
      expect([file, alone?.atLeast, alone?.atMost]).toEqual([file, level, level]);
    }
  });
});
