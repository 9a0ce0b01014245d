import { z } from 'zod';
import { DamagedFile } from '../damagedFile.ts';
import { openEnvelope, sealDocument } from '../envelope.ts';
import { contentsHash } from './fileDigest.ts';

/** Names inside a backup. The manifest is written last: without it a backup is unfinished. */
export const MANIFEST = 'sicherung.json';
export const DATA_FOLDER = 'daten';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.strictObject({
  mode: z.enum(['echt', 'demo']),
  program: z.string(),
  /** The law that the program would have applied; null when it had errors. */
  catalogue: z.strictObject({ version: z.string(), sha256: hash }).nullable(),
  /** Each file is as it was at some instant between the two. */
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  /** Checksum of all files, see contentsHash. */
  contents: hash,
  files: z.array(
    z.strictObject({
      file: z.string(),
      bytes: z.int().nonnegative(),
      sha256: hash,
      /** null where the file has none. */
      trail: z.strictObject({ length: z.int().nonnegative(), head: hash }).nullable(),
    }),
  ),
  /** What was wrong already when it was copied, also with files that were missing. */
  damages: z.array(z.strictObject({ file: z.string(), detail: z.string() })),
  /** Numbers of Vorhaben that two files have, that no file has, and those of Vorhaben begun while the backup ran. */
  numbers: z.strictObject({
    repeated: z.array(z.string()),
    missing: z.array(z.string()),
    begun: z.array(z.string()),
  }),
});

export type BackupManifest = Readonly<z.infer<typeof manifestSchema>>;

export function sealManifest(manifest: BackupManifest): string {
  return sealDocument(manifest);
}

/** Throws DamagedFile when the text is not what `sealManifest` wrote. */
export function openManifest(text: string): BackupManifest {
  const parsed = manifestSchema.safeParse(openEnvelope(text).document);
  if (!parsed.success) throw new DamagedFile('form', 'Die Datei hat nicht die erwartete Form.');
  if (parsed.data.contents !== contentsHash(parsed.data.files))
    throw new DamagedFile('form', 'Die Prüfsumme der Daten passt nicht zur Liste der Dateien.');
  return parsed.data;
}
