/** The trail of a Vorhaben in words: which question, what it was, what it became, by whom. */
import type { Dossier } from '../../application/dossier.ts';
import { parseAnswer } from '../../domain/answers.ts';
import type { TrailEntry } from '../../domain/assessment.ts';
import { answerText } from './answerText.ts';
import { germanDateTime } from './germanDate.ts';
import { questionNumbers } from './questionNumbers.ts';
import { shortHash } from './wording.ts';

export interface HistoryRow {
  readonly seq: number;
  readonly rev: number;
  readonly at: string;
  readonly by: string;
  /** "2.1 Personenbezug" */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly hash: string;
}

const NOTHING = '–';
const ACTIONS: Readonly<Record<string, string>> = {
  angelegt: 'Vorhaben angelegt',
  'vorschlag-verworfen': 'Vorschlag der Vorlage verworfen',
};
const FIELDS: Readonly<Record<string, string>> = {
  'vorhaben:title': 'Name des Vorhabens',
  'vorhaben:department': 'Fachamt',
  'vorhaben:plannedStart': 'Geplanter Start',
};

/** In the order of the trail, which is the order of what happened. */
export function historyRows(dossier: Dossier): readonly HistoryRow[] {
  return dossier.assessment.trail.map((entry) => ({
    seq: entry.seq,
    rev: entry.rev,
    at: germanDateTime(entry.at),
    by: entry.byName,
    what: whatOf(dossier, entry),
    before: valueText(dossier, entry, entry.before),
    after: valueText(dossier, entry, entry.after),
    hash: shortHash(entry.hash),
  }));
}

function whatOf({ catalogue }: Dossier, { action, field }: TrailEntry): string {
  const question = catalogue.questions.find(({ id }) => id === field);
  if (question !== undefined) return `${questionNumbers(catalogue).question(field)} ${question.short}`;
  return FIELDS[field] ?? ACTIONS[action] ?? `${action}: ${field}`;
}

/** Answers in the words of their question; a note follows. What the catalogue no longer knows is shown as stored. */
function valueText({ catalogue }: Dossier, { field, action }: TrailEntry, value: unknown): string {
  if (value === null || value === undefined || action === 'angelegt') return NOTHING;
  if (typeof value === 'string') return value;
  const content = isContent(value) ? value : { value, note: '' };
  const question = catalogue.questions.find(({ id }) => id === field);
  const parsed = question === undefined ? null : parseAnswer(question, content.value);
  const text =
    question !== undefined && parsed?.ok ? answerText(question, parsed.value) : JSON.stringify(content.value);
  return content.note === '' ? text : `${text} (Anmerkung: ${content.note})`;
}

function isContent(value: unknown): value is { readonly value: unknown; readonly note: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    'note' in value &&
    typeof value.note === 'string'
  );
}
