import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where views, rules and data lie: the same directory for the sources and for what the compiler writes. */
export const projectRoot = findRoot(import.meta.dirname);

function findRoot(directory: string): string {
  if (existsSync(join(directory, 'package.json'))) return directory;
  return findRoot(dirname(directory));
}
