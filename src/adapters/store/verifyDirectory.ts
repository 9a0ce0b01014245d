/** Checks every stored file from outside the running program: checksum, form, and each link of its trail. */
import { join } from 'node:path';
import type { DamagedDocument } from '../../application/ports.ts';
import type { TrailEntry } from '../../domain/assessment.ts';
import { headOf } from '../../domain/trail.ts';
import { parseAccountBook } from './accountDocument.ts';
import { parseAssessment } from './assessmentDocument.ts';
import { DamagedFile } from './damagedFile.ts';
import { isTemporaryName } from './durableWrite.ts';
import { openEnvelope } from './envelope.ts';
import { errorCode, realFileSystem } from './fileSystem.ts';
import { ACCOUNT_FILE } from './lowdbAccountStore.ts';
import { ASSESSMENT_FOLDER, assessmentIdOf, checkIdentity } from './lowdbAssessmentStore.ts';
import { parseSessions } from './sessionDocument.ts';
import { SESSION_FILE } from './stores.ts';

export type FileReport = { readonly file: string } & (
  | { readonly state: 'intact'; readonly trail: { readonly length: number; readonly head: string } | null }
  | { readonly state: 'damaged'; readonly code: DamagedDocument['code']; readonly detail: string }
  /** Lies where the program keeps its files, but is none of them. */
  | { readonly state: 'foreign' }
);

type Check = (document: unknown) => readonly TrailEntry[] | null;

/** One report per file, in order of name; null when nothing of the program lies here. */
export async function verifyDirectory(directory: string): Promise<readonly FileReport[] | null> {
  const names = await namesIn(directory);
  const folder = await namesIn(join(directory, ASSESSMENT_FOLDER));
  if (!names.includes(ACCOUNT_FILE) && !names.includes(ASSESSMENT_FOLDER)) return null;
  const checks: (readonly [string, Check | null])[] = [
    [ACCOUNT_FILE, (document) => parseAccountBook(document).trail],
    [SESSION_FILE, (document) => parseSessions(document) && null],
  ];
  const ofProgram = checks.filter(([name]) => names.includes(name));
  const reports: FileReport[] = [];
  for (const [file, check] of [...ofProgram, ...folder.map(assessmentCheck)]) {
    reports.push(check === null ? { file, state: 'foreign' } : await verifyFile(directory, file, check));
  }
  return reports;
}

function assessmentCheck(name: string): readonly [string, Check | null] {
  const id = assessmentIdOf(name);
  const check: Check = (document) => checkIdentity(parseAssessment(document), id ?? '').trail;
  return [`${ASSESSMENT_FOLDER}/${name}`, id === null ? null : check];
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
  const names = await realFileSystem.names(directory).catch(() => []);
  return names.filter((name) => !isTemporaryName(name)).sort();
}
