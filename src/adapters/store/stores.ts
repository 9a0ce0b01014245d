import { join } from 'node:path';
import type {
  AccountStore,
  AssessmentStore,
  AuditLog,
  CatalogueArchive,
  DamagedDocument,
  EvidenceStore,
  Log,
  SignInTries,
} from '../../application/ports.ts';
import { AUDIT_FOLDER } from './auditFiles.ts';
import { DamagedFile } from './damagedFile.ts';
import { DataRefusal } from './dataRefusal.ts';
import type { Disk } from './disk.ts';
import { DocumentFile } from './documentFile.ts';
import { FileAuditLog } from './fileAuditLog.ts';
import { CATALOGUE_FOLDER, FileCatalogueArchive } from './fileCatalogueArchive.ts';
import { EVIDENCE_FOLDER, FileEvidenceStore } from './fileEvidenceStore.ts';
import { openSignInTries, TRIES_FILE } from './fileSignInTries.ts';
import { ACCOUNT_FILE, LowdbAccountStore } from './lowdbAccountStore.ts';
import { ASSESSMENT_FOLDER, LowdbAssessmentStore } from './lowdbAssessmentStore.ts';
import { parseSessions, type SessionDocument } from './sessionDocument.ts';
import { SessionStore } from './sessionStore.ts';
import { Turns } from './turns.ts';

/** Below a data directory. */
export const FOLDERS = [ASSESSMENT_FOLDER, CATALOGUE_FOLDER, EVIDENCE_FOLDER, AUDIT_FOLDER];

export const SESSION_FILE = 'sitzungen.json';

export interface Stores {
  readonly assessments: AssessmentStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly tries: SignInTries;
  readonly catalogues: CatalogueArchive;
  readonly evidence: EvidenceStore;
  readonly audit: AuditLog;
}

/** Reads everything once. Throws DataRefusal for data of a newer version (R9) and for untrustworthy accounts. */
export async function openStores(disk: Disk, directory: string, log: Log): Promise<Stores> {
  const assessments = new LowdbAssessmentStore(disk, directory, ({ file, code }) =>
    log.event('error', 'dokument.beschaedigt', { file, code }),
  );
  const accounts = new LowdbAccountStore(disk, directory);
  await checkAccounts(accounts, directory);
  refuseNewerOf((await assessments.list()).damaged, directory);
  const audit = new FileAuditLog(disk, directory);
  const { damaged } = await audit.list();
  refuseNewerOf(damaged, directory);
  for (const { file, code } of damaged) log.event('error', 'dokument.beschaedigt', { file, code });
  return {
    assessments,
    accounts,
    sessions: await openSessions(disk, directory, log),
    tries: await openTries(disk, directory, log),
    catalogues: new FileCatalogueArchive(disk, directory),
    evidence: new FileEvidenceStore(disk, directory),
    audit,
  };
}

async function checkAccounts(accounts: AccountStore, directory: string): Promise<void> {
  try {
    await accounts.read();
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    refuseNewer(join(directory, ACCOUNT_FILE), error);
    throw new DataRefusal(
      'konten-beschaedigt',
      `${join(directory, ACCOUNT_FILE)} ist beschädigt: ${error.message} Spielen Sie die Datei aus der Sicherung zurück.`,
    );
  }
}

function refuseNewerOf(damaged: readonly DamagedDocument[], directory: string): void {
  for (const { file, code, detail } of damaged) refuseNewer(join(directory, file), { code, message: detail });
}

async function openSessions(disk: Disk, directory: string, log: Log): Promise<SessionStore> {
  const path = join(directory, SESSION_FILE);
  const file = new DocumentFile(disk, path, parseSessions);
  const turns = new Turns();
  const persist = (document: SessionDocument) => turns.take(SESSION_FILE, () => file.replace(document));
  try {
    return new SessionStore({ initial: (await file.read()) ?? { sessions: {} }, persist });
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    refuseNewer(path, error);
    // Sessions prove nothing: whoever had one signs in again.
    log.event('warn', 'sitzungen.verworfen', { code: error.code });
    return new SessionStore({ persist });
  }
}

async function openTries(disk: Disk, directory: string, log: Log): Promise<SignInTries> {
  try {
    return await openSignInTries(disk, directory, log);
  } catch (error) {
    if (error instanceof DamagedFile) refuseNewer(join(directory, TRIES_FILE), error);
    throw error;
  }
}

function refuseNewer(path: string, { code, message }: Pick<DamagedFile, 'code' | 'message'>): void {
  if (code !== 'neuere-fassung') return;
  throw new DataRefusal(
    code,
    `${path} stammt von einer neueren Fassung des Programms. ${message} Starten Sie die neuere Fassung.`,
  );
}
