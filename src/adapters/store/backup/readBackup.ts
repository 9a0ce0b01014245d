/** Whether a backup is what it was when it was written: every file, every checksum, every chain. Changes nothing. */
import { join } from 'node:path';
import type { Result } from '../../../domain/outcome.ts';
import { limitConcurrency } from '../../concurrencyLimit.ts';
import { DamagedFile } from '../damagedFile.ts';
import { errorCode, realFileSystem } from '../fileSystem.ts';
import { type DirectoryReport, type FileReport, verifyDirectory } from '../verifyDirectory.ts';
import { BackupRefusal } from './backupRefusal.ts';
import { digestOf } from './fileDigest.ts';
import { fileTree } from './fileTree.ts';
import { type BackupManifest, DATA_FOLDER, MANIFEST, openManifest } from './manifest.ts';

const FILES_AT_ONCE = 4;

export interface CheckedBackup {
  readonly manifest: BackupManifest;
  /** Without the numbers of Vorhaben that were begun while the backup ran. */
  readonly report: DirectoryReport;
}

/** Everything that is wrong with the backup, as German lines; null when there is no backup in the directory. */
export async function readBackup(
  directory: string,
): Promise<Result<CheckedBackup, readonly string[]> | null> {
  const names: readonly string[] = await realFileSystem.names(directory).catch(() => []);
  if (!names.includes(MANIFEST)) return names.includes(DATA_FOLDER) ? UNFINISHED : null;
  try {
    const manifest = openManifest(
      (await realFileSystem.readBytes(join(directory, MANIFEST))).toString('utf8'),
    );
    const data = join(directory, DATA_FOLDER);
    const damaged = await compareFiles(data, manifest);
    if (damaged.length > 0) return { ok: false, problems: damaged };
    const { files, repeated, missing } = (await verifyDirectory(data)) ?? NOTHING;
    const begun = new Set(manifest.numbers.begun);
    const report = { files, repeated, missing: missing.filter((number) => !begun.has(number)) };
    const broken = [...compareChains(files, manifest), ...compareNumbers(report, manifest)];
    return broken.length > 0 ? { ok: false, problems: broken } : { ok: true, value: { manifest, report } };
  } catch (error) {
    return { ok: false, problems: linesOf(error) };
  }
}

const NOTHING: DirectoryReport = { files: [], repeated: [], missing: [] };
const UNFINISHED = {
  ok: false,
  problems: [`Die Sicherung ist unvollständig: ${MANIFEST} fehlt.`],
} as const;

/** Byte for byte the files that the manifest names, and no other; also used on what a restore has just written. */
export async function compareFiles(directory: string, { files }: BackupManifest): Promise<readonly string[]> {
  const present = new Set((await fileTree(directory)).files);
  const listed = new Set(files.map(({ file }) => file));
  const limited = limitConcurrency(FILES_AT_ONCE);
  const compared = await Promise.all(
    files.map((file) =>
      present.has(file.file) ? limited(() => compareFile(directory, file)) : `${file.file} fehlt.`,
    ),
  );
  const foreign = [...present].filter((file) => !listed.has(file));
  return [
    ...compared.filter((line) => line !== null),
    ...foreign.map((file) => `${file} gehört nicht zur Sicherung.`),
  ];
}

async function compareFile(
  directory: string,
  { file, bytes, sha256 }: BackupManifest['files'][number],
): Promise<string | null> {
  const found = digestOf(file, await realFileSystem.readBytes(join(directory, file)));
  const isSame = found.bytes === bytes && found.sha256 === sha256;
  return isSame ? null : `${file} ist verändert: Inhalt und Prüfsumme der Sicherung passen nicht zusammen.`;
}

/** A manifest can be forged together with its checksums; the chains inside the files tell their own story. */
function compareChains(
  reports: readonly FileReport[],
  { files, damages }: BackupManifest,
): readonly string[] {
  const heads = new Map(files.map(({ file, trail }) => [file, trail?.head]));
  const damagedBefore = new Set(damages.map(({ file }) => file));
  return reports.flatMap((report) => {
    if (report.state === 'damaged')
      return damagedBefore.has(report.file) ? [] : [`${report.file} ist beschädigt. ${report.detail}`];
    const head = report.state === 'intact' ? report.trail?.head : undefined;
    const isSame = damagedBefore.has(report.file) || head === heads.get(report.file);
    return isSame ? [] : [`${report.file}: Der Kopf der Prüfkette ist ein anderer als bei der Sicherung.`];
  });
}

function compareNumbers(
  { repeated, missing }: DirectoryReport,
  { numbers }: BackupManifest,
): readonly string[] {
  const known = new Set([...numbers.repeated, ...numbers.missing]);
  const others = [...repeated, ...missing].filter((number) => !known.has(number));
  return others.map(
    (number) => `${number} fehlt oder steht in zwei Dateien. Bei der Sicherung war das nicht so.`,
  );
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof BackupRefusal) return error.lines;
  if (error instanceof DamagedFile) return [`${MANIFEST}: ${error.message}`];
  return [`Die Sicherung ist nicht lesbar (${errorCode(error)}).`];
}
