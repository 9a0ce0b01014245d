/** The form of every stored file: one line, `{"schemaVersion":…,"sha256":"…","document":…}`. */
import { canonicalJson } from '../../domain/canonicalJson.ts';
import { sha256 } from '../sha256.ts';
import { DamagedFile } from './damagedFile.ts';

/** Raised when a document gets another form; earlier ones are migrated when they are read. */
const SCHEMA_VERSION = 2;

const HEAD = /^\{"schemaVersion":(\d{1,9}),"sha256":"([0-9a-f]{64})","document":/;
const TAIL = '}\n';

/** A document as it was written, perhaps by an earlier version of the program. */
export interface StoredDocument {
  readonly schemaVersion: number;
  readonly document: unknown;
}

/** What the program would write itself. */
export function currentDocument(document: unknown): StoredDocument {
  return { schemaVersion: SCHEMA_VERSION, document };
}

export function sealDocument(document: unknown, schemaVersion = SCHEMA_VERSION): string {
  const text = canonicalJson(document);
  const checksum = checksumOf(schemaVersion, text);
  return `{"schemaVersion":${schemaVersion},"sha256":"${checksum}","document":${text}${TAIL}`;
}

/**
 * The document, or a thrown DamagedFile. The checksum covers the bytes as they lie in the file, in every version
 * the same way: so a newer version is believed only from an undamaged file.
 */
export function openEnvelope(text: string): StoredDocument {
  const [head, version, checksum] = HEAD.exec(text) ?? [];
  if (head === undefined) throw new DamagedFile('unlesbar', 'Der Anfang der Datei ist nicht lesbar.');
  const document = text.slice(head.length, -TAIL.length);
  const isIntact = text.endsWith(TAIL) && checksum === checksumOf(Number(version), document);
  if (!isIntact) {
    throw new DamagedFile(
      'pruefsumme',
      'Der Inhalt passt nicht zur Prüfsumme: verändert oder abgeschnitten.',
    );
  }
  if (Number(version) > SCHEMA_VERSION) {
    const detail = `Die Datei hat die Fassung ${version}, dieses Programm kennt nur die Fassung ${SCHEMA_VERSION}.`;
    throw new DamagedFile('neuere-fassung', detail);
  }
  return { schemaVersion: Number(version), document: parsed(document) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DamagedFile('unlesbar', 'Der Inhalt ist kein JSON.');
  }
}

function checksumOf(schemaVersion: number, documentText: string): string {
  return sha256(`${schemaVersion}:${documentText}`);
}
