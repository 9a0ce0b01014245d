import { join } from 'node:path';
import { readCatalogueFiles } from './adapters/catalogueFiles.ts';
import { folderTexts } from './adapters/folderTexts.ts';
import type { ProvenLaw } from './adapters/provenLaw.ts';
import { sha256 } from './adapters/sha256.ts';
import type { Catalogue } from './domain/catalogue.ts';
import type { Result } from './domain/outcome.ts';
import { checkCatalogue } from './rulebook/check.ts';
import { compileCatalogue } from './rulebook/compile.ts';
import type { Finding } from './rulebook/finding.ts';

/**
 * The law of the directory, checked as `rules:check` does it; nothing is served from a law with errors. A law that this
 * program has proved once is compiled again, but not proved again.
 */
export async function catalogueForUse(
  rulesDir: string,
  proven: ProvenLaw,
): Promise<Result<Catalogue, readonly Finding[]>> {
  const files = await readCatalogueFiles(rulesDir);
  const compiled = compileCatalogue(files, sha256);
  const proof = await proofOf(files);
  const isProven = await proven.includes(proof);
  const findings = [...compiled.findings, ...(isProven ? [] : checkCatalogue(compiled))];
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (compiled.catalogue === null || errors.length > 0) return { ok: false, problems: errors };
  if (!isProven) await proven.remember(proof);
  return { ok: true, value: compiled.catalogue };
}

/** Changes with any byte of the law, its cases included, and of the code that checks and evaluates it. */
async function proofOf(law: ReadonlyMap<string, string>): Promise<string> {
  const parts = ['rulebook', 'domain'].map((part) =>
    folderTexts(join(import.meta.dirname, part), /\.[jt]s$/),
  );
  const code = await Promise.all(parts);
  return sha256(JSON.stringify([law, ...code].map((texts) => [...texts])));
}
