import { join } from 'node:path';
import { readCatalogueFiles } from '../../src/adapters/catalogueFiles.ts';
import { sha256 } from '../../src/adapters/sha256.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { compileCatalogue } from '../../src/rulebook/compile.ts';

export const rulesDirectory = join(projectRoot, 'rules');

/** The law of this repository. */
export const compiled = compileCatalogue(await readCatalogueFiles(rulesDirectory), sha256);

/** The same, for tests that need a law without errors. */
export function theLaw(): Catalogue {
  if (compiled.catalogue === null) throw new Error('the law has errors: npm run rules:check');
  return compiled.catalogue;
}
