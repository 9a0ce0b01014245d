import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/adapters/sha256.ts';
import { checkCatalogue } from '../../src/rulebook/check.ts';
import { type Compiled, compileCatalogue } from '../../src/rulebook/compile.ts';
import type { Finding } from '../../src/rulebook/finding.ts';

type Mini = Readonly<Record<string, unknown>>;

/** Mini catalogues: one JSON file that maps a path in `rules/` to its content; a text stands for itself. */
export function namesIn(folder: 'valid' | 'invalid'): string[] {
  return readdirSync(join(import.meta.dirname, folder)).map((file) => file.replace(/\.json$/, ''));
}

export function compileValid(name: string): Compiled {
  return compile(read('valid', name));
}

/** An invalid mini says only how it differs from the smallest valid catalogue; null takes a file away. */
export function compileInvalid(name: string): Compiled {
  return compile({ ...read('valid', 'kleinster-katalog'), ...read('invalid', name) });
}

export function allFindings(compiled: Compiled): Finding[] {
  return [...compiled.findings, ...checkCatalogue(compiled)];
}

function read(folder: string, name: string): Mini {
  return JSON.parse(readFileSync(join(import.meta.dirname, folder, `${name}.json`), 'utf8'));
}

function compile(mini: Mini): Compiled {
  const files = Object.entries(mini).filter(([, content]) => content !== null);
  return compileCatalogue(
    new Map(
      files.map(([path, content]) => [path, typeof content === 'string' ? content : JSON.stringify(content)]),
    ),
    sha256,
  );
}
