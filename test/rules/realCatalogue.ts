import { join } from 'node:path';
import { readCatalogueFiles } from '../../src/adapters/catalogueFiles.ts';
import { sha256 } from '../../src/adapters/sha256.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { compileCatalogue } from '../../src/rulebook/compile.ts';

export const rulesDirectory = join(projectRoot, 'rules');

/** The law of this repository. */
export const compiled = compileCatalogue(await readCatalogueFiles(rulesDirectory), sha256);
