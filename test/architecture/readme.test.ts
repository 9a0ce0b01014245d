import { existsSync, readdirSync, readFileSync } from 'node:fs';

const readme = readFileSync('README.md', 'utf8');
const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Paths as the README writes them: in backticks with a slash or a known ending, or as link targets. */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([\w./-]+)`/g)].map((match) => match[1] ?? '');
  const linked = [...text.matchAll(/\]\(([^)#\s]+)/g)].map((match) => match[1] ?? '');
  const local = [...quoted.filter((word) => /\/|\.(md|json|ts|ejs|css|yml)$/.test(word)), ...linked];
  return local.filter((path) => !/^https?:/.test(path));
}

/** Commands stand in code: between backticks or in a fenced block. */
function scriptsIn(text: string): string[] {
  const code = [...text.matchAll(/```sh\n([\s\S]*?)```|`([^`\n]+)`/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return code.flatMap((line) =>
    [...line.matchAll(/npm (?:run )?(?:-s )?([a-z:]+)/g)].map((match) => match[1] ?? ''),
  );
}

describe('README', () => {
  it('opens with a German paragraph for the town hall', () => {
    expect(readme.split('\n').slice(0, 8).join(' ')).toMatch(/Kommune|Stadt/);
  });

  it.each(pathsIn(readme))('names a path that exists: %s', (path) => {
    expect(existsSync(path)).toBe(true);
  });

  it.each([...new Set(scriptsIn(readme))])('names a command that exists: npm run %s', (script) => {
    expect([...Object.keys(manifest.scripts), 'ci']).toContain(script);
  });
});

describe('the root folder', () => {
  /** What npm and the compiler put there. */
  const MADE = ['node_modules', 'dist'];

  it('holds what the README explains and nothing else', () => {
    const top = readdirSync('.').filter((name) => !name.startsWith('.') && !MADE.includes(name));
    expect(top.toSorted()).toEqual(
      [
        'CHANGELOG.md',
        'CONTRIBUTING.md',
        'LICENSE',
        'README.md',
        'SECURITY.md',
        'data',
        'docs',
        'package-lock.json',
        'package.json',
        'publiccode.yml',
        'rules',
        'src',
        'test',
        'tsconfig.json',
        'views',
      ].toSorted(),
    );
  });
});
