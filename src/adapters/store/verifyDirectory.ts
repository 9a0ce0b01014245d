/** Checks every stored file from outside the running program: checksum, form, and each link of its trail. */
import { join } from 'node:path';
import type { DamagedDocument } from '../../application/ports.ts';
import type { TrailEntry } from '../../domain/assessment.ts';
import { missingNumbers, numbersGiven, repeatedNumbers } from '../../domain/caseNumber.ts';
import { headOf } from '../../domain/trail.ts';
import { parseAccountBook } from './accountDocument.ts';
import { parseAssessment } from './assessmentDocument.ts';
import { DamagedFile } from './damagedFile.ts';
import { isTemporaryName } from './durableWrite.ts';
import { openEnvelope } from './envelope.ts';
import { errorCode, realFileSystem } from './fileSystem.ts';
import { ACCOUNT_FILE } from './lowdbAccountStore.ts';
import { ASSESSMENT_FOLDER, assessmentIdOf, checkIdentity } from './lowdbAssessmentStore.ts';
import { readableHead } from './readableHead.ts';
import { parseSessions } from './sessionDocument.ts';
import { SESSION_FILE } from './stores.ts';

export type FileReport = {
  readonly file: string;
  /** V-2026-014, where the file is a Vorhaben and says so. */
  readonly number?: string;
} & (
  | { readonly state: 'intact'; readonly trail: { readonly length: number; readonly head: string } | null }
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

/** null: the file has no trail. */
type Check = (document: unknown) => readonly TrailEntry[] | null;

/** One report per file, in order of name; null when nothing of the program lies here. */
export async function verifyDirectory(directory: string): Promise<DirectoryReport | null> {
  const names = await namesIn(directory);
  if (!names.includes(ACCOUNT_FILE) && !names.includes(ASSESSMENT_FOLDER)) return null;
  const accounts: Check = (document) => parseAccountBook(document).trail;
  const sessions: Check = (document) => parseSessions(document) && null;
  const assessments = await verifyAssessments(directory);
  const present = assessments.flatMap(({ number }) => number ?? []);
  return {
    files: [
      await verifyFile(directory, ACCOUNT_FILE, accounts),
      ...(names.includes(SESSION_FILE) ? [await verifyFile(directory, SESSION_FILE, sessions)] : []),
      ...assessments,
    ],
    repeated: repeatedNumbers(present),
    missing: missingNumbers(await numbersOnRecord(directory), present),
  };
}

/** Nothing when the account book is damaged: that has a report of its own. */
async function numbersOnRecord(directory: string): Promise<readonly string[]> {
  try {
    const book = parseAccountBook(openEnvelope(await readText(join(directory, ACCOUNT_FILE))));
    return numbersGiven(book.trail);
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    return [];
  }
}

/** A folder that cannot be listed is damage: silence about it would read as "in Ordnung". */
async function verifyAssessments(directory: string): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  try {
    for (const name of (await realFileSystem.names(join(directory, ASSESSMENT_FOLDER))).toSorted())
      if (!isTemporaryName(name)) reports.push(await verifyAssessment(directory, name));
  } catch (error) {
    const detail = `Das Verzeichnis ist nicht lesbar (${errorCode(error)}).`;
    reports.push({ file: ASSESSMENT_FOLDER, state: 'damaged', code: 'unlesbar', detail });
  }
  return reports;
}

async function verifyAssessment(directory: string, name: string): Promise<FileReport> {
  const file = `${ASSESSMENT_FOLDER}/${name}`;
  const id = assessmentIdOf(name);
  if (id === null) return { file, state: 'foreign' };
  const report = await verifyFile(
    directory,
    file,
    (document) => checkIdentity(parseAssessment(document), id).trail,
  );
  const { number } = readableHead(await realFileSystem.readText(join(directory, file)).catch(() => ''));
  return number === undefined ? report : { ...report, number };
}

async function verifyFile(directory: string, file: string, check: Check): Promise<FileReport> {
  try {
    const trail = check(openEnvelope(await readText(join(directory, file))));
    return { file, state: 'intact', trail: trail && { length: trail.length, head: headOf(trail) } };
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    return { file, state: 'damaged', code: error.code, detail: error.message };
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await realFileSystem.readText(path);
  } catch (error) {
    throw new DamagedFile('unlesbar', `Die Datei ist nicht lesbar (${errorCode(error)}).`);
  }
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return await realFileSystem.names(directory);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  }
}
