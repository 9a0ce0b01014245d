/** docs/sicherheit.md promises nothing that no test proves. */
import { readdirSync, readFileSync } from 'node:fs';

const page = readFileSync('docs/sicherheit.md', 'utf8');
const rows = [...page.matchAll(/^\| (S\d+) \| (\S.*) \| (.+) \|$/gm)].map(
  ([, id = '', holds = '', files = '']) => ({
    id,
    holds,
    files: [...files.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
  }),
);
const left = [...page.matchAll(/^- (S\d+): \S/gm)].map(([, id = '']) => id);
const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(test|contract)\.ts$/.test(name))
  .map((name) => `test/${name}`);

/** Lines on which a test or a group of tests gets its name. */
const NAMING = /^\s*(?:(?:it|describe)(?:\.each)?\(|\]\)?\(|['"`])/;

function idsNamedIn(path: string): ReadonlySet<string> {
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Set(lines.filter((line) => NAMING.test(line)).flatMap((line) => line.match(/\bS\d+\b/g) ?? []));
}

describe('docs/sicherheit.md', () => {
  it('has one row for each item, S1 to S44, or says why there is none', () => {
    const all = Array.from({ length: 44 }, (_, i) => `S${i + 1}`);
    expect([...rows.map(({ id }) => id), ...left].toSorted()).toEqual(all.toSorted());
  });

  it.each(rows)('names tests that carry the id $id in a name', ({ id, files }) => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => !idsNamedIn(path).has(id))).toEqual([]);
  });

  it('has a row for every id that a test carries', () => {
    const carried = new Set(tests.flatMap((path) => [...idsNamedIn(path)]));
    const known = rows.map(({ id }) => id);
    expect([...carried].filter((id) => !known.includes(id))).toEqual([]);
  });
});
