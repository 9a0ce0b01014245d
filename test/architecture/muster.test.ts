/** Text searches for what cannot be put right afterwards: patterns that never end, queries made of text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { checkSync } from 'recheck';
import { projectRoot } from '../../src/projectRoot.ts';

const files = ['src', 'views/assets'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js)$/.test(name))
    .map((name) => `${folder}/${name}`),
);
const texts = new Map(files.map((path) => [path, readFileSync(join(projectRoot, path), 'utf8')]));
const pathsWith = (pattern: RegExp) =>
  [...texts].filter(([, text]) => pattern.test(text)).map(([path]) => path);

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that is written down in that file. */
function patternsIn(text: string): readonly Pattern[] {
  const found: Pattern[] = [];
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'RegExpLiteral' && 'pattern' in node && 'flags' in node)
      found.push({ source: String(node.pattern), flags: String(node.flags) });
    for (const part of Object.values(node)) look(part);
  };
  look(parseSync(text, { syntax: 'typescript', target: 'es2023' }));
  return found;
}

describe('S29: regular expressions', () => {
  it('S29: take no longer than their text, whatever the text is', () => {
    const all = new Map(
      [...texts].flatMap(([path, text]) =>
        patternsIn(text).map(
          (pattern) => [`/${pattern.source}/${pattern.flags}`, { ...pattern, path }] as const,
        ),
      ),
    );
    const unsafe = [...all].flatMap(([literal, { source, flags, path }]) => {
      const { status } = checkSync(source, flags, { timeout: 5000 });
      return status === 'safe' ? [] : [`${path}: ${literal} is ${status}`];
    });
    expect(all.size).toBeGreaterThan(50);
    expect(unsafe).toEqual([]);
  }, 60_000);

  it('S29: are never made of text that somebody typed', () => {
    expect(pathsWith(/\bRegExp\(/)).toEqual([]);
  });
});

describe('S24: stored data', () => {
  it('S24: is reached without SQL: there is neither a query nor a client of a database', () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
      readFileSync(join(projectRoot, 'package.json'), 'utf8'),
    );
    expect(
      Object.keys(dependencies).filter((name) => /sql|^pg|knex|prisma|typeorm|mongo|redis/.test(name)),
    ).toEqual([]);
    expect(pathsWith(/\b(SELECT\s.+\sFROM|INSERT INTO|DELETE FROM|UPDATE\s\w+\sSET)\b/)).toEqual([]);
  });

  it('S24: is read and written by adapters only, which check each id before it becomes a file name', () => {
    const reading = pathsWith(/from 'node:fs(\/promises)?'/).filter(
      (path) => !/^src\/(adapters|cli)\//.test(path) && !OWN_FILES.includes(path),
    );
    expect(reading).toEqual([]);
  });
});

/** They read files of the program itself, under names that nobody sends. */
const OWN_FILES: readonly string[] = [
  'src/config.ts',
  'src/projectRoot.ts',
  'src/web/assetBundle.ts',
  'src/web/handbook/loadHandbook.ts',
];
