/** Released catalogues as files: sealed like every stored document, so that later programs know their form. */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Catalogue } from '../domain/catalogue.ts';
import { parseCatalogue } from './store/catalogueDocument.ts';
import { parseForm } from './store/documentSchema.ts';
import { openEnvelope, sealDocument } from './store/envelope.ts';

/** The whole compiled law, who answers for it and who reviewed it. */
export interface Release {
  readonly catalogue: Catalogue;
  readonly owner: string;
  readonly reviewedBy: readonly string[];
}

const releaseSchema = z.strictObject({
  catalogue: z.unknown(),
  owner: z.string(),
  reviewedBy: z.array(z.string()),
});

/** The same release gives the same bytes. */
export function sealRelease({ catalogue, owner, reviewedBy }: Release): string {
  return sealDocument({ catalogue, owner, reviewedBy });
}

/** Throws DamagedFile for a text that is no whole release. */
export function openRelease(text: string): Release {
  const { schemaVersion, document } = openEnvelope(text);
  const { catalogue, ...rest } = parseForm(releaseSchema, document);
  return { ...rest, catalogue: parseCatalogue({ schemaVersion, document: catalogue }) };
}

/** A frozen file is never written over. The list comes last: a file without its line is seen by the next check. */
export async function addRelease(
  file: { readonly path: string; readonly text: string },
  list: { readonly path: string; readonly line: string },
): Promise<void> {
  await mkdir(dirname(file.path), { recursive: true });
  await writeFile(file.path, file.text, { flag: 'wx', flush: true });
  await appendFile(list.path, list.line, { flush: true });
}
