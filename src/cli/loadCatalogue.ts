import { join } from 'node:path';
import { readCatalogueFiles } from '../adapters/catalogueFiles.ts';
import { sha256 } from '../adapters/sha256.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { projectRoot } from '../projectRoot.ts';
import { compileCatalogue } from '../rulebook/compile.ts';
import { formatFinding } from '../rulebook/finding.ts';

/** The law of this installation; null, with the findings on standard error, when it cannot be evaluated. */
export async function loadCatalogue(): Promise<Catalogue | null> {
  const { catalogue, findings } = compileCatalogue(
    await readCatalogueFiles(join(projectRoot, 'rules')),
    sha256,
  );
  if (catalogue === null) process.stderr.write(`${findings.map(formatFinding).join('\n')}\n`);
  return catalogue;
}
