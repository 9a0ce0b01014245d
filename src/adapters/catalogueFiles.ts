import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The texts of the law: path relative to `directory`, "/" separated, → text. What is not UTF-8, and a BOM, stays visible in it. */
export async function readCatalogueFiles(directory: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(json|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => {
      const name = relative(directory, path).split(sep).join('/');
      return [name, utf8.decode(await readFile(path))];
    }),
  );
  return new Map(texts);
}
