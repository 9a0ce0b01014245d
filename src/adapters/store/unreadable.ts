import { StorageFailure } from '../../application/ports.ts';
import { DamagedFile } from './damagedFile.ts';
import { errorCode } from './fileSystem.ts';

/** What the process may open at most, not what is wrong with the file. */
const OUT_OF_FILES = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);

/** Why a file could not be read: a DamagedFile, or a StorageFailure when it may work again in a moment. */
export function unreadable(error: unknown): never {
  const code = errorCode(error);
  if (OUT_OF_FILES.has(code)) {
    throw new StorageFailure('Die Datei kann zurzeit nicht gelesen werden.', { cause: error });
  }
  throw new DamagedFile('unlesbar', `Die Datei ist nicht lesbar (${code}).`);
}
