import { readFileSync } from 'node:fs';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const reasons = readFileSync('docs/abhaengigkeiten.md', 'utf8');
const all = { ...manifest.dependencies, ...manifest.devDependencies };

describe('dependencies', () => {
  it('are pinned exactly', () => {
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it('each have one line of reason, and no line is left over', () => {
    const explained = [...reasons.matchAll(/^\| `([^`]+)` \| \S.*\|$/gm)].map((match) => match[1]);
    expect(explained.toSorted()).toEqual(Object.keys(all).toSorted());
  });

  it('leave no download address in the lock file', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "http/);
  });

  it('install without scripts', () => {
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
  });
});
