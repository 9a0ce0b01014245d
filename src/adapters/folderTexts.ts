import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Texts of the files below `directory` whose names match: path relative to it, "/" separated, → text, in order of path.
 * What is not UTF-8, and a BOM, stays visible in the text.
 */
export async function folderTexts(directory: string, name: RegExp): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => {
      const place = relative(directory, path).split(sep).join('/');
      return [place, utf8.decode(await readFile(path))];
    }),
  );
  return new Map(texts);
}
