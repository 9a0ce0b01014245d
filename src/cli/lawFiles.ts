import { join } from 'node:path';
import { readCatalogueFiles } from '../adapters/catalogueFiles.ts';
import { projectRoot } from '../projectRoot.ts';
import { UsageError } from './commandLine.ts';

/** The texts of the law in a directory, by default of this installation. Throws a UsageError where there is none. */
export async function lawFiles(directory = join(projectRoot, 'rules')): Promise<ReadonlyMap<string, string>> {
  try {
    return await readCatalogueFiles(directory);
  } catch {
    throw new UsageError([`Das Verzeichnis „${directory}“ lässt sich nicht lesen.`]);
  }
}
