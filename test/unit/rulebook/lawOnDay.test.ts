import { epochsOf } from '../../../src/rulebook/lawOnDay.ts';
import { compileVariant } from '../../rulebook/miniCatalogue.ts';

function rulesPerEpoch(name: string): { days: readonly string[]; rules: string[] }[] {
  const { law } = compileVariant('beinahe', name);
  if (law === null) throw new Error(`${name} can be evaluated`);
  return epochsOf(law).map((epoch) => ({
    days: epoch.days,
    rules: epoch.law.catalogue.rules.map(({ id }) => id).filter((id) => /alt|neu/.test(id)),
  }));
}

it('the day of the catalogue comes first; the last day of a wording still has it, the next day the new one', () => {
  expect(rulesPerEpoch('RB406-nahtlos-ersetzt')).toEqual([
    { days: ['2026-11-23', '2026-12-31'], rules: ['probe.alt'] },
    { days: ['2027-01-01'], rules: ['probe.neu'] },
  ]);
});

it('a day on which only a duty begins has the same rules, and is one of the days', () => {
  expect(rulesPerEpoch('RB403-eigenes-datum')).toEqual([
    { days: ['2026-11-23', '2027-01-01'], rules: ['probe.neu'] },
  ]);
});
