import { readCatalogueFiles } from './adapters/catalogueFiles.ts';
import { sha256 } from './adapters/sha256.ts';
import type { Catalogue } from './domain/catalogue.ts';
import type { Result } from './domain/outcome.ts';
import { checkCatalogue } from './rulebook/check.ts';
import { compileCatalogue } from './rulebook/compile.ts';
import type { Finding } from './rulebook/finding.ts';

/** The law of the directory, checked as `rules:check` does it; nothing is served from a law with errors. */
export async function catalogueForUse(rulesDir: string): Promise<Result<Catalogue, readonly Finding[]>> {
  const compiled = compileCatalogue(await readCatalogueFiles(rulesDir), sha256);
  const findings = [...compiled.findings, ...checkCatalogue(compiled)];
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (compiled.catalogue === null || errors.length > 0) return { ok: false, problems: errors };
  return { ok: true, value: compiled.catalogue };
}
