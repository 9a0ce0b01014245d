import { epochsOf } from '../../src/rulebook/lawOnDay.ts';
import { compiled } from './realCatalogue.ts';

/** Art. 113 and 111 KI-VO, as amended: from each of these days on something else binds. */
const DAYS = [
  '2025-02-02',
  '2025-08-02',
  '2026-08-02',
  '2026-12-02',
  '2027-12-02',
  '2028-08-02',
  '2030-08-02',
];

it.each(DAYS)('Das Recht wird auch für den %s geprüft', (day) => {
  const checked = compiled.law === null ? [] : epochsOf(compiled.law).flatMap(({ days }) => days);
  expect(checked).toContain(day);
});
