/** Two forms of the page of a measure: who, until when, how far; and a piece of evidence. */
import type { NewEvidence } from '../../application/work/addEvidence.ts';
import type { WorkInput } from '../../application/work/changeMeasureWork.ts';
import type { IsoDate } from '../../domain/catalogue.ts';
import type { Problem, Result } from '../../domain/outcome.ts';
import { type Fields, textOf } from './fields.ts';
import { noSuchDate, parseGermanDate } from './germanDate.ts';
import { parseProse, parseRev } from './signing.ts';
import { choice, optionalLine, together } from './texts.ts';
import { WORK_STATUSES } from './workQuery.ts';

type Planned = Pick<WorkInput, 'owner' | 'due'>;

/** `present`: what stays when the form has no fields for person and date, for people who only set the status. */
export function parseWork(
  fields: Fields,
  present: Planned,
): Result<Pick<WorkInput, 'baseRev' | 'owner' | 'due' | 'status'>> {
  const isPlanning = fields.has('person');
  return together({
    baseRev: parseRev(fields),
    owner: isPlanning ? parsePerson(fields) : { ok: true as const, value: present.owner },
    due: isPlanning ? parseDue(fields) : { ok: true as const, value: present.due },
    status: choice(fields, 'status', WORK_STATUSES, 'Wählen Sie, wie weit die Maßnahme ist.'),
  });
}

function parsePerson(fields: Fields): Result<string | null> {
  const id = optionalLine(fields, 'person');
  return id.ok ? { ok: true, value: id.value === '' ? null : id.value } : id;
}

function parseDue(fields: Fields): Result<IsoDate | null> {
  const text = textOf(fields, 'bis');
  const date = text === '' ? null : parseGermanDate(text);
  return text !== '' && date === null ? { ok: false, problems: [NO_DATE] } : { ok: true, value: date };
}

const NO_DATE: Problem = {
  code: 'falscher-typ',
  field: 'bis',
  detail: `${noSuchDate('30.06.2027')} Oder lassen Sie das Feld leer.`,
};

const KINDS = ['notiz', 'link', 'datei'] as const;
export interface UploadedFile {
  readonly name: string;
  /** By content; empty when nobody knows. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** `file` null: none was sent. */
export function parseEvidence(fields: Fields, file: UploadedFile | null): Result<NewEvidence> {
  const parsed = together({
    kind: choice(fields, 'art', KINDS, 'Wählen Sie Notiz, Link oder Datei.'),
    text: parseProse(fields, 'text'),
  });
  if (!parsed.ok) return parsed;
  const { kind, text } = parsed.value;
  if (kind !== 'datei') return file === null ? { ok: true, value: { kind, text } } : OTHER_KIND;
  return file === null ? NO_FILE : { ok: true, value: { kind, text, upload: file } };
}

/** Nobody's file is dropped without a word. */
const OTHER_KIND: Result<never> = {
  ok: false,
  problems: [
    {
      code: 'widerspruch',
      field: 'art',
      detail:
        'Sie haben eine Datei gewählt. Wählen Sie hier „Datei“, oder schicken Sie das Formular ohne Datei.',
    },
  ],
};
const NO_FILE: Result<never> = {
  ok: false,
  problems: [{ code: 'fehlt', field: 'datei', detail: 'Wählen Sie eine Datei aus.' }],
};
