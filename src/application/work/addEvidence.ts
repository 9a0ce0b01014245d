import type { Catalogue } from '../../domain/catalogue.ts';
import { withEvidence } from '../../domain/changeWork.ts';
import {
  EVIDENCE_TYPES,
  type EvidenceFile,
  MOST_EVIDENCE_BYTES,
  type WorkKey,
} from '../../domain/measureWork.ts';
import type { Result } from '../../domain/outcome.ts';
import { refused } from '../../domain/revision.ts';
import { type Actor, findFor, NOT_ALLOWED } from '../assessmentAccess.ts';
import { canWorkOn } from '../authorize.ts';
import { type ChangeDeps, type Changed, changeAssessment } from '../changeAssessment.ts';
import type { EvidenceStore, Ids } from '../ports.ts';
import { isWork, NO_SUCH_MEASURE } from './workTarget.ts';

interface Deps extends ChangeDeps {
  readonly evidence: EvidenceStore;
  readonly ids: Ids;
  readonly catalogue: Catalogue;
}

interface Upload {
  readonly name: string;
  /** As found in the content, never as the browser says. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type NewEvidence =
  | { readonly kind: 'notiz' | 'link'; readonly text: string }
  | { readonly kind: 'datei'; readonly text: string; readonly upload: Upload };

/** Adds a note, a link or a file to a measure or Auflage; nothing is ever taken away. */
export const addEvidence =
  (deps: Deps) =>
  async (
    user: Actor,
    { id, key, evidence }: { readonly id: string; readonly key: WorkKey; readonly evidence: NewEvidence },
  ): Promise<Result<Changed>> => {
    const found = await findFor(deps, user, id, 'assessment.work');
    if (!found.ok) return found;
    if (!canWorkOn(user, found.value, key)) return { ok: false, problems: [NOT_ALLOWED] };
    const refusal = refusalOf(evidence);
    if (refusal !== null) return refusal;
    // First the file, then the Vorhaben that names it.
    const file = evidence.kind === 'datei' ? await keep(deps, evidence.upload) : null;
    const { kind, text } = evidence;
    const entry = { id: deps.ids.next(), kind, text: text.trim(), file };
    return changeAssessment(deps)(
      user,
      { id, action: 'assessment.work', expectedRev: null },
      (assessment, author) => {
        if (!isWork(assessment, key, deps.catalogue)) return NO_SUCH_MEASURE;
        if (!canWorkOn(user, assessment, key)) return { ok: false, problems: [NOT_ALLOWED] };
        return { ok: true, value: withEvidence(assessment, key, { ...entry, ...author }) };
      },
    );
  };

async function keep({ evidence }: Deps, { name, type, bytes }: Upload): Promise<EvidenceFile> {
  const { sha256 } = await evidence.keep(bytes);
  return { name: baseName(name), type, size: bytes.byteLength, sha256 };
}

/** What people call the file, without the folders and control characters that some systems send along. */
function baseName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last.replaceAll(/\p{C}/gu, '').trim().slice(0, 120);
  return clean === '' ? 'nachweis' : clean;
}

function refusalOf(evidence: NewEvidence) {
  if (evidence.kind === 'datei') return fileRefusal(evidence.upload);
  if (evidence.text.trim() === '') return NO_TEXT;
  return evidence.kind === 'link' && !isWebAddress(evidence.text.trim()) ? NO_LINK : null;
}

function fileRefusal({ type, bytes }: Upload) {
  if (bytes.byteLength === 0) return EMPTY_FILE;
  if (bytes.byteLength > MOST_EVIDENCE_BYTES) return TOO_BIG;
  return EVIDENCE_TYPES.includes(type) ? null : OTHER_TYPE;
}

/** Nothing that a browser would run: no `javascript:`, no `data:`. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]\S*$/i.test(text);
}

const NO_TEXT = refused('leer', 'Schreiben Sie, was den Nachweis erbringt.', 'text');
const NO_LINK = refused(
  'kein-link',
  'Geben Sie eine Adresse an, die mit https:// oder http:// beginnt.',
  'text',
);
const EMPTY_FILE = refused('leer', 'Die Datei ist leer. Wählen Sie eine andere.', 'datei');
const TOO_BIG = refused(
  'zu-gross',
  'Die Datei ist größer als 20 MB. Verkleinern Sie sie oder verlinken Sie sie.',
  'datei',
);
const OTHER_TYPE = refused(
  'falscher-typ',
  'Diese Art von Datei nimmt Prüfpfad nicht an. Möglich sind PDF, PNG, JPG, ODT und DOCX.',
  'datei',
);
