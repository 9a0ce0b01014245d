import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readMini, toFiles } from '../rulebook/miniCatalogue.ts';

export const smallestLaw = readMini('valid', 'kleinster-katalog');

/** The smallest law with some of its files replaced, as a directory of rules; null leaves a file out. */
export async function writeRules(
  directory: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<string> {
  for (const [path, text] of toFiles({ ...smallestLaw, ...changes })) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  return directory;
}

/** Its manifest with some fields replaced. */
export function manifestWith(changes: object): Readonly<Record<string, unknown>> {
  return { 'katalog.json': { ...Object(smallestLaw['katalog.json']), ...changes } };
}

/** One of its files with a piece of its text replaced. */
export function edited(path: string, piece: string, by: string): Readonly<Record<string, unknown>> {
  const text = JSON.stringify(smallestLaw[path]);
  if (!text.includes(piece)) throw new Error(`${path} has no ${piece}`);
  return { [path]: text.replace(piece, by) };
}
