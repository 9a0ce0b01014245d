import fc from 'fast-check';
import { sha256 } from '../../../src/adapters/sha256.ts';
import { checkCatalogue } from '../../../src/rulebook/check.ts';
import { compileCatalogue } from '../../../src/rulebook/compile.ts';
import { readMini, toFiles } from '../../rulebook/miniCatalogue.ts';

type Path = readonly (string | number)[];

/** Every place in a JSON value, the root left out. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    [...path, key],
    ...placesIn(member, [...path, key]),
  ]);
}

/** A copy with something else at one place; undefined takes the member away. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    const changed = value.map((item: unknown, index) =>
      String(index) === key ? replaced(item, rest, by) : item,
    );
    return changed.filter((item) => item !== undefined);
  }
  const members = Object.entries(value ?? {}).map(([name, member]) => [
    name,
    name === key ? replaced(member, rest, by) : member,
  ]);
  return Object.fromEntries(members);
}

const mini = readMini('valid', 'alle-bestandteile');
const damage = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    0,
    -1,
    1.5,
    '',
    'probe.daten',
    'probe.risiko',
    'einsatz',
    'immer',
    'ja',
  ),
  fc.constantFrom<unknown>([], {}, ['ja'], ['probe.daten'], { all: [] }, { merkmal: 'probe.risikolage' }),
  fc.constantFrom<unknown>('__proto__', 'constructor', 'toString', { __proto__: null, constructor: 'ja' }),
);

it('whatever stands at any place of the law: findings, never a crash', () => {
  fc.assert(
    fc.property(fc.constantFrom(...placesIn(mini)), damage, (path, by) => {
      const damaged = toFiles(Object.fromEntries(Object.entries(Object(replaced(mini, path, by)))));
      const compiled = compileCatalogue(damaged, sha256);
      checkCatalogue(compiled);
      const errors = compiled.findings.filter(({ severity }) => severity === 'error');
      expect(compiled.catalogue === null).toBe(errors.length > 0);
    }),
    { numRuns: 250, seed: 2026 },
  );
});
