import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/adapters/sha256.ts';
import { checkCatalogue } from '../../src/rulebook/check.ts';
import { type Compiled, compileCatalogue } from '../../src/rulebook/compile.ts';
import type { Finding } from '../../src/rulebook/finding.ts';

/** A path in `rules/` → its content; a text stands for itself, null takes a file away. */
type Mini = Readonly<Record<string, unknown>>;

/** `beinahe`: close to a finding, but none. */
type Folder = 'valid' | 'invalid' | 'beinahe';

export function namesIn(folder: Folder): string[] {
  return readdirSync(join(import.meta.dirname, folder)).map((file) => file.replace(/\.json$/, ''));
}

export function readMini(folder: Folder, name: string): Mini {
  return JSON.parse(readFileSync(join(import.meta.dirname, folder, `${name}.json`), 'utf8'));
}

export function toFiles(mini: Mini): ReadonlyMap<string, string> {
  const files = Object.entries(mini).filter(([, content]) => content !== null);
  return new Map(
    files.map(([path, content]) => [path, typeof content === 'string' ? content : JSON.stringify(content)]),
  );
}

export function compileValid(name: string): Compiled {
  return compileCatalogue(toFiles(readMini('valid', name)), sha256);
}

/** Such a mini says only how it differs from the smallest valid catalogue. */
export function compileVariant(folder: 'invalid' | 'beinahe', name: string): Compiled {
  const files = toFiles({ ...readMini('valid', 'kleinster-katalog'), ...readMini(folder, name) });
  return compileCatalogue(files, sha256);
}

export function allFindings(compiled: Compiled): Finding[] {
  return [...compiled.findings, ...checkCatalogue(compiled)];
}
