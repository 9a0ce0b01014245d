import { folderTexts } from './folderTexts.ts';

/** The texts of the law, released catalogues and their checksums included: path relative to `directory` → text. */
export function readCatalogueFiles(directory: string): Promise<ReadonlyMap<string, string>> {
  return folderTexts(directory, /\.(json|md)$|^pruefsummen\.txt$/);
}
