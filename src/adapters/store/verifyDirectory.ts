/** Checks every stored file from outside the running program: checksum, form, and each link of its trail. */
import { join } from 'node:path';
import type { DamagedDocument } from '../../application/ports.ts';
import { missingNumbers, numbersGiven, numbersUnused, repeatedNumbers } from '../../domain/caseNumber.ts';
import { type ChainEnd, headOf } from '../../domain/trail.ts';
import { parseAccountBook } from './accountDocument.ts';
import { AUDIT_FOLDER } from './auditFiles.ts';
import { DamagedFile } from './damagedFile.ts';
import { isTemporaryName } from './durableWrite.ts';
import { openEnvelope } from './envelope.ts';
import { CATALOGUE_FOLDER } from './fileCatalogueArchive.ts';
import {
  assessmentCheck,
  auditCheck,
  catalogueCheck,
  evidenceCheck,
  type FileCheck,
  type FolderCheck,
  ofDocument,
} from './fileChecks.ts';
import { EVIDENCE_FOLDER } from './fileEvidenceStore.ts';
import { TRIES_FILE } from './fileSignInTries.ts';
import { errorCode, realFileSystem } from './fileSystem.ts';
import { ACCOUNT_FILE } from './lowdbAccountStore.ts';
import { ASSESSMENT_FOLDER } from './lowdbAssessmentStore.ts';
import { readableHead } from './readableHead.ts';
import { parseSessions } from './sessionDocument.ts';
import { SESSION_FILE } from './stores.ts';
import { parseTries } from './triesDocument.ts';
import { unreadable } from './unreadable.ts';

export type FileReport = {
  readonly file: string;
  /** V-2026-014, where the file is a Vorhaben and says so. */
  readonly number?: string;
} & (
  | {
      readonly state: 'intact';
      readonly trail: { readonly length: number; readonly head: string } | null;
      /** Every entry of the trail, so that one known from outside can be looked up. */
      readonly entries: readonly ChainEnd[];
    }
  | { readonly state: 'damaged'; readonly code: DamagedDocument['code']; readonly detail: string }
  /** Lies where the program keeps its files, but is none of them. */
  | { readonly state: 'foreign' }
);

export interface DirectoryReport {
  readonly files: readonly FileReport[];
  /** Numbers that two files have, and numbers given of which no file is left. */
  readonly repeated: readonly string[];
  readonly missing: readonly string[];
}

/** Whether the program keeps its files here. */
export async function holdsData(directory: string): Promise<boolean> {
  const names = await namesIn(directory);
  return names.includes(ACCOUNT_FILE) || names.includes(ASSESSMENT_FOLDER);
}

/** One report per file, folder by folder in order of name; null when nothing of the program lies here. */
export async function verifyDirectory(directory: string): Promise<DirectoryReport | null> {
  if (!(await holdsData(directory))) return null;
  const names = await namesIn(directory);
  const needed = new Set<string>();
  const accounts = ofDocument((stored) => parseAccountBook(stored).trail);
  const sessions = ofDocument((stored) => parseSessions(stored) && null);
  const tries = ofDocument((stored) => parseTries(stored) && null);
  const assessments = await verifyAssessments(directory, needed);
  const present = assessments.flatMap(({ number }) => number ?? []);
  const { given, unused } = await numbersOnRecord(directory);
  const files = [
    await verifyFile(directory, ACCOUNT_FILE, accounts),
    ...(names.includes(SESSION_FILE) ? [await verifyFile(directory, SESSION_FILE, sessions)] : []),
    ...(names.includes(TRIES_FILE) ? [await verifyFile(directory, TRIES_FILE, tries)] : []),
    ...assessments,
    ...(await verifyLaterFolders(directory, names)),
  ];
  return {
    files: [...files, ...missingFiles(needed, files)],
    repeated: repeatedNumbers(present),
    missing: missingNumbers(given, present, unused),
  };
}

/** Data of an earlier version has none of these folders yet. */
async function verifyLaterFolders(
  directory: string,
  names: readonly string[],
): Promise<readonly FileReport[]> {
  const folders: readonly (readonly [string, FolderCheck])[] = [
    [CATALOGUE_FOLDER, catalogueCheck],
    [EVIDENCE_FOLDER, evidenceCheck],
    [AUDIT_FOLDER, auditCheck()],
  ];
  const reports: FileReport[] = [];
  for (const [folder, checkOf] of folders)
    if (names.includes(folder)) reports.push(...(await verifyFolder(directory, folder, checkOf)));
  return reports;
}

/** Nothing when the account book is damaged: that has a report of its own. */
async function numbersOnRecord(
  directory: string,
): Promise<{ readonly given: readonly string[]; readonly unused: readonly string[] }> {
  try {
    const bytes = await realFileSystem.readBytes(join(directory, ACCOUNT_FILE)).catch(unreadable);
    const { trail } = parseAccountBook(openEnvelope(bytes.toString('utf8')));
    return { given: numbersGiven(trail), unused: numbersUnused(trail) };
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    return { given: [], unused: [] };
  }
}

async function verifyAssessments(directory: string, needed: Set<string>): Promise<readonly FileReport[]> {
  const reports = await verifyFolder(directory, ASSESSMENT_FOLDER, assessmentCheck(needed));
  return Promise.all(
    reports.map(async (report) => {
      if (report.state === 'foreign' || report.file === ASSESSMENT_FOLDER) return report;
      const bytes = await realFileSystem.readBytes(join(directory, report.file)).catch(() => Buffer.alloc(0));
      const { number } = readableHead(bytes.toString('utf8'));
      return number === undefined ? report : { ...report, number };
    }),
  );
}

/** A folder that cannot be listed is damage: silence about it would read as "in Ordnung". */
async function verifyFolder(
  directory: string,
  folder: string,
  checkOf: FolderCheck,
): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  try {
    for (const name of (await realFileSystem.names(join(directory, folder))).toSorted())
      if (!isTemporaryName(name))
        reports.push(await verifyFile(directory, `${folder}/${name}`, checkOf(name)));
  } catch (error) {
    const detail = `Das Verzeichnis ist nicht lesbar (${errorCode(error)}).`;
    reports.push({ file: folder, state: 'damaged', code: 'unlesbar', detail });
  }
  return reports;
}

async function verifyFile(directory: string, file: string, check: FileCheck | null): Promise<FileReport> {
  if (check === null) return { file, state: 'foreign' };
  try {
    const trail = check(await realFileSystem.readBytes(join(directory, file)).catch(unreadable));
    const entries = trail?.map(({ seq, hash }) => ({ seq, hash })) ?? [];
    return { file, state: 'intact', trail: trail && { length: trail.length, head: headOf(trail) }, entries };
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    return { file, state: 'damaged', code: error.code, detail: error.message };
  }
}

function missingFiles(needed: ReadonlySet<string>, reports: readonly FileReport[]): readonly FileReport[] {
  const present = new Set(reports.map(({ file }) => file));
  const missing = [...needed].filter((file) => !present.has(file)).sort();
  const detail = 'Die Datei fehlt; ein Vorhaben verweist auf sie.';
  return missing.map((file) => ({ file, state: 'damaged', code: 'unlesbar', detail }));
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return await realFileSystem.names(directory);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  }
}
