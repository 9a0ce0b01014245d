/** What the handbook names is there: commands, paths, addresses, settings, and what its links lead to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import session, { type SessionData } from 'express-session';
import { provenLaw } from '../../src/adapters/provenLaw.ts';
import { keptSessionSecret } from '../../src/adapters/sessionSecret.ts';
import type { Block, HandbookPage, Run } from '../../src/web/handbook/blocks.ts';
import { readMarkdown } from '../../src/web/handbook/readMarkdown.ts';
import { openForTest } from '../support/openForTest.ts';
import { routesOf } from '../support/routes.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';
import { createTestApp } from '../support/testApp.ts';

const FOLDER = 'docs/handbuch';
const pages = readdirSync(FOLDER).map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));
const whole = pages.map(({ text }) => text).join('\n');
const directory = temporaryDirectories();
const open = openForTest();

/** Of npm and other programs, not ours. */
const FOREIGN_FLAGS = ['--prefix', '--system', '--home-dir', '--shell', '--now'];
const FOREIGN_SETTINGS = ['LC_ALL', 'HTTP_X_FORWARDED_PROTO'];
/** Places on the machine of the town. */
const MACHINE = /^\/(etc|opt|srv|usr|var)\//;

/** Without repetition, in the order of the text. */
function found(pattern: RegExp, text = whole): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

describe('the handbook', () => {
  it('has a page for every reader and a table that leads there', () => {
    const index = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    const others = pages.map(({ file }) => file).filter((file) => file !== 'README.md');
    expect(others.length).toBeGreaterThanOrEqual(7);
    for (const file of others) expect(index).toContain(`](${file})`);
  });

  const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  const usage = readFileSync('src/cli/main.ts', 'utf8');

  it.each(found(/npm (?:--prefix \S+ )?run (?:-s )?([a-z:]+)/g))('names a script that exists: %s', (name) => {
    expect(Object.keys(manifest.scripts)).toContain(name);
  });

  it.each(found(/run -s cli -- ([a-z-]+)/g))('names a command that exists: %s', (name) => {
    expect(usage).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it.each(found(/(--[a-z-]{3,})(?=[` \n])/g).filter((flag) => !FOREIGN_FLAGS.includes(flag)))(
    'names a flag that some command knows: %s',
    (flag) => {
      const commands = readdirSync('src/cli').map((file) => readFileSync(join('src/cli', file), 'utf8'));
      expect(commands.some((text) => text.includes(`'${flag}'`))).toBe(true);
    },
  );

  const config = readFileSync('src/config.ts', 'utf8');
  const settings = found(/read(?:er\(env\))?\.\w+\('([A-Z_]+)'/g, config);

  it.each(found(/(?:Environment=|\$env:|\bset |export |`|^|\s)([A-Z]{2,}(?:_[A-Z]+)*)(?==|`| = ')/gm))(
    'names a setting that the program reads: %s',
    (name) => {
      expect([...settings, ...FOREIGN_SETTINGS]).toContain(name);
    },
  );

  it('explains every setting that the program reads', () => {
    const explained = found(/^\| `([A-Z_]+)` \|/gm);
    expect(explained.toSorted()).toEqual([...settings].toSorted());
  });

  it.each(found(/`((?:docs|src|rules|views)\/[^`]+|[A-Z]+\.md)`/g))(
    'names a file that exists: %s',
    (path) => {
      expect(existsSync(path)).toBe(true);
    },
  );

  it('names the files that a running store really keeps', async () => {
    const root = await directory();
    const { accounts, sessions, tries } = await open(root);
    await accounts.change((book) => ({ book: { ...book, rev: 1 }, value: null }));
    await promisify(sessions.set.bind(sessions))('kennung', aSession());
    await tries.keep(new Map());
    await keptSessionSecret(join(root, 'echt'));
    await provenLaw(join(root, 'echt')).remember('geprueft');
    const named = found(/`data\/echt\/([\w.-]+)`/g);
    const kept = readdirSync(join(root, 'echt')).filter((name) => !name.startsWith('.'));
    expect(named.toSorted()).toEqual(kept.toSorted());
  });

  it.each(found(/`(\/[a-z][\w./-]*)`/g).filter((path) => !MACHINE.test(path)))(
    'names an address that exists: %s',
    (address) => {
      expect(routesOf(createTestApp().app)).toContain(`GET ${address}`);
    },
  );
});

describe('a page of the handbook', () => {
  const anchors = new Map(pages.map(({ file, text }) => [file, idsOf(readMarkdown(text, () => null))]));

  it.each(pages)('$file has a title and no heading twice', ({ file, text }) => {
    const page = readMarkdown(text, () => null);
    expect(page.title).not.toBe('');
    const ids = anchors.get(file) ?? [];
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(pages)('$file links to pages and headings that exist', ({ file, text }) => {
    const targets = found(/\]\(([^)]+)\)/g, text);
    for (const target of targets) {
      const [page = '', anchor] = target.split('#');
      expect(existsSync(join(FOLDER, dirname(file), page))).toBe(true);
      if (anchor !== undefined) expect(anchors.get(page || file)).toContain(anchor);
    }
  });

  it.each(pages)('$file uses only what the help pages can show', ({ text }) => {
    const shown = runsOf(readMarkdown(text, (href) => href).blocks).filter(({ kind }) => kind !== 'code');
    expect(shown.map((run) => run.text).filter((words) => /[*_`<>]|\]\(/.test(words))).toEqual([]);
  });

  it.each(pages)('$file speaks to its readers in short sentences', ({ text }) => {
    const prose = runsOf(readMarkdown(text, () => null).blocks).map((run) => run.text);
    expect(prose.join(' ')).not.toMatch(/\b(bitte|leider|gemäß|seitens|hinsichtlich)\b/i);
    expect(text).not.toMatch(/!(?!\[)[\s)]/);
  });
});

function aSession(): SessionData {
  return {
    cookie: new session.Cookie(),
    userId: 'jana',
    openedWith: 'x',
    signedInAt: '',
    lastSeenAt: '',
    flash: '',
  };
}

function idsOf({ blocks }: HandbookPage): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
}

function runsOf(blocks: readonly Block[]): readonly Run[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.runs;
    if (block.kind === 'list') return block.items.flatMap(runsOf);
    if (block.kind === 'table') return [...block.head, ...block.rows.flat()].flatMap(({ runs }) => runs);
    return [{ kind: 'text' as const, text: block.kind === 'heading' ? block.text : '' }];
  });
}
