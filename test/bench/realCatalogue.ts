import { readCatalogueFiles } from '../../src/adapters/catalogueFiles.ts';
import { sha256 } from '../../src/adapters/sha256.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { type Compiled, compileCatalogue } from '../../src/rulebook/compile.ts';

/** The catalogue of `rules/` with its golden cases. */
export async function realCatalogue(): Promise<{ catalogue: Catalogue; cases: Compiled['cases'] }> {
  const { catalogue, cases } = compileCatalogue(await readCatalogueFiles('rules'), sha256);
  if (catalogue === null) throw new Error('rules/ does not compile: run rules:check');
  return { catalogue, cases };
}
