import { join } from 'node:path';
import type { TrailEntry } from '../../../domain/assessment.ts';
import { NUMBER_GIVEN } from '../../../domain/caseNumber.ts';
import { parseAccountBook } from '../accountDocument.ts';
import { openEnvelope } from '../envelope.ts';
import { realFileSystem } from '../fileSystem.ts';
import { ACCOUNT_FILE } from '../lowdbAccountStore.ts';
import { ASSESSMENT_FOLDER } from '../lowdbAssessmentStore.ts';
import { verifyDirectory } from '../verifyDirectory.ts';
import type { Way } from './copyData.ts';
import { contentsHash, type FileDigest } from './fileDigest.ts';
import type { BackupManifest } from './manifest.ts';

const NOTHING = { files: [], repeated: [], missing: [] };

/** What the manifest says of the files as they lie in the copy, read back from there. */
export async function describeCopy(
  { from, to }: Way,
  digests: readonly FileDigest[],
): Promise<Pick<BackupManifest, 'files' | 'damages' | 'numbers' | 'contents'>> {
  const { files: reports, repeated, missing } = (await verifyDirectory(to)) ?? NOTHING;
  const trails = new Map(
    reports.map((report) => [report.file, report.state === 'intact' ? report.trail : null]),
  );
  const damages = reports.flatMap((report) =>
    report.state === 'damaged' ? [{ file: report.file, detail: report.detail }] : [],
  );
  const begun = missing.length === 0 ? [] : await begunNumbers(missing, { from, to });
  const gone = missing.filter((number) => !begun.includes(number));
  return {
    files: digests.map((digest) => ({ ...digest, trail: trails.get(digest.file) ?? null })),
    damages,
    numbers: { repeated: [...repeated], missing: gone, begun },
    contents: contentsHash(digests),
  };
}

/** Numbers without a Vorhaben in the copy that have one by now: it came into being while the backup ran. */
async function begunNumbers(missing: readonly string[], { from, to }: Way): Promise<string[]> {
  const given = (await trailOfAccounts(to)).filter(
    ({ action, field }) => action === NUMBER_GIVEN && missing.includes(field),
  );
  const found = await Promise.all(
    given.map(async ({ field, after }) => {
      const file = join(from, ASSESSMENT_FOLDER, `${String(after)}.json`);
      return (await realFileSystem.fingerprint(file)) === null ? [] : [field];
    }),
  );
  return found.flat();
}

/** Damaged accounts are among the damages; they explain no number. */
async function trailOfAccounts(directory: string): Promise<readonly TrailEntry[]> {
  try {
    const bytes = await realFileSystem.readBytes(join(directory, ACCOUNT_FILE));
    return parseAccountBook(openEnvelope(bytes.toString('utf8'))).trail;
  } catch {
    return [];
  }
}
