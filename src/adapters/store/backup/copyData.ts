/**
 * The order in which a data directory is copied while the program writes to it. Every document is replaced as a whole,
 * so each copy is one acknowledged state; the order makes the copies fit together.
 */
import { join } from 'node:path';
import { PROVEN_LAW_FILE } from '../../provenLaw.ts';
import { SESSION_SECRET_FILE } from '../../sessionSecret.ts';
import { writeNewFile } from '../durableWrite.ts';
import { TRIES_FILE } from '../fileSignInTries.ts';
import { errorCode, type FileSystem } from '../fileSystem.ts';
import { ACCOUNT_FILE } from '../lowdbAccountStore.ts';
import { ASSESSMENT_FOLDER } from '../lowdbAssessmentStore.ts';
import { SESSION_FILE } from '../stores.ts';
import { copyFiles } from './copyFiles.ts';
import { digestOf, type FileDigest } from './fileDigest.ts';
import { fileTree } from './fileTree.ts';

/** After a restore nobody may be signed in with rights that were taken since, and every law is proved anew. */
const LEFT_OUT = new Set([SESSION_FILE, TRIES_FILE, SESSION_SECRET_FILE, PROVEN_LAW_FILE]);
/** In a town hall the second look finds nothing new; somebody who never pauses must not keep the backup waiting. */
const MOST_LOOKS = 8;

const isAssessment = (file: string) => file.startsWith(`${ASSESSMENT_FOLDER}/`);
const isReferredTo = (file: string) => !isAssessment(file) && file !== ACCOUNT_FILE && !LEFT_OUT.has(file);

export interface Way {
  readonly from: string;
  readonly to: string;
}

/**
 * Vorhaben first, again and again until the accounts have not changed meanwhile: then the accounts know everybody whom
 * a copied Vorhaben names, and each number that they have given has its Vorhaben. Catalogues, evidence and record last:
 * they are written before a Vorhaben refers to them, and never deleted.
 */
export async function copyData(fileSystem: FileSystem, way: Way): Promise<readonly FileDigest[]> {
  const copied = new Map<string, FileDigest>();
  const copy = async (belongs: (file: string) => boolean) => {
    const { files, folders } = await fileTree(way.from);
    const missing = files.filter((file) => belongs(file) && !copied.has(file));
    const digests = await copyFiles(fileSystem, { files: missing, folders }, way);
    for (const digest of digests) copied.set(digest.file, digest);
  };
  const accounts = await whileAccountsRest(fileSystem, way.from, () => copy(isAssessment));
  if (accounts !== null) {
    await writeNewFile(fileSystem, join(way.to, ACCOUNT_FILE), accounts);
    copied.set(ACCOUNT_FILE, digestOf(ACCOUNT_FILE, accounts));
  }
  await copy(isReferredTo);
  return [...copied.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** Repeats the step until the accounts are the same before and after it; answers them as they were after the last one. */
async function whileAccountsRest(
  fileSystem: FileSystem,
  from: string,
  step: () => Promise<void>,
): Promise<Buffer | null> {
  let before = await accountsIn(fileSystem, from);
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    await step();
    const after = await accountsIn(fileSystem, from);
    const isSame = after === before || (after !== null && before !== null && after.equals(before));
    before = after;
    if (isSame) break;
  }
  return before;
}

async function accountsIn(fileSystem: FileSystem, directory: string): Promise<Buffer | null> {
  try {
    return await fileSystem.readBytes(join(directory, ACCOUNT_FILE));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
