/** The trail of a Vorhaben in words: which question, what it was, what it became, by whom. */
import type { Dossier } from '../../application/dossier.ts';
import { isIsoDate, parseAnswer } from '../../domain/answers.ts';
import type { Assessment, TrailEntry } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { answerText } from './answerText.ts';
import { germanDate, germanDateTime } from './germanDate.ts';
import { OFFICE } from './officeNames.ts';
import { statusWord } from './statusView.ts';
import { verdictWord, voteWord } from './voteView.ts';
import { shortHash } from './wording.ts';
import { workSubject, workValue } from './workHistory.ts';

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
  grund: 'Grund',
  eingereicht: 'Eingereicht',
  votum: 'Votum',
  entschieden: 'Entscheidung der Leitung',
  weitergegeben: 'Weitergegeben',
  'weitergabe-erledigt': 'Weitergabe erledigt',
  kommentiert: 'Kommentar',
  'kommentar-erledigt': 'Kommentar erledigt',
  nachweis: 'Nachweis',
};
const FIELDS: Readonly<Record<string, string>> = {
  'vorhaben:title': 'Name des Vorhabens',
  'vorhaben:department': 'Fachamt',
  'vorhaben:plannedStart': 'Geplanter Start',
  'vorhaben:status': 'Status',
  'vorhaben:nextReview': 'Wiedervorlage',
  'votum:dsb': `Votum: ${OFFICE.dsb}`,
  'votum:isb': `Votum: ${OFFICE.isb}`,
  'votum:personalrat': `Votum: ${OFFICE.personalrat}`,
};

/** In the order of the trail, which is the order of what happened. */
export function historyRows({ assessment, catalogue }: Dossier): readonly HistoryRow[] {
  return assessment.trail.map((entry) => historyRow(assessment, catalogue, entry));
}

/** `file`: what the entry is about. */
export function historyRow(
  file: Pick<Assessment, 'submissions'>,
  catalogue: Catalogue,
  entry: TrailEntry,
): HistoryRow {
  return {
    seq: entry.seq,
    rev: entry.rev,
    at: germanDateTime(entry.at),
    by: entry.byName,
    what: workSubject(file, catalogue, entry) ?? whatOf(catalogue, entry),
    before: valueText(file, catalogue, entry, entry.before),
    after: valueText(file, catalogue, entry, entry.after),
    hash: shortHash(entry.hash),
  };
}

function whatOf(catalogue: Catalogue, { action, field }: TrailEntry): string {
  const question = catalogue.questions.find(({ id }) => id === field);
  if (question !== undefined) return `${questionNumbers(catalogue).question(field)} ${question.short}`;
  return FIELDS[field] ?? ACTIONS[action] ?? `${action}: ${field}`;
}

/** Answers in the words of their question; a note follows. What the catalogue no longer knows is shown as stored. */
function valueText(
  file: Pick<Assessment, 'submissions'>,
  catalogue: Catalogue,
  entry: TrailEntry,
  value: unknown,
): string {
  const { field, action } = entry;
  if (value === null || value === undefined || action === 'angelegt') return NOTHING;
  if (typeof value === 'string') return stepWord(field, value);
  const work = workValue(file, catalogue, entry, value);
  if (work !== null) return work;
  const signed = signedText(action, value);
  if (signed !== null) return signed;
  const content = isContent(value) ? value : { value, note: '' };
  const question = catalogue.questions.find(({ id }) => id === field);
  const parsed = question === undefined ? null : parseAnswer(question, content.value);
  const text =
    question !== undefined && parsed?.ok ? answerText(question, parsed.value) : JSON.stringify(content.value);
  return content.note === '' ? text : `${text} (Anmerkung: ${content.note})`;
}

/** A status in its own word, a date as people write it. */
function stepWord(field: string, value: string): string {
  if (field === 'vorhaben:status') return statusWord(value);
  const isDate = field === 'vorhaben:nextReview' || field === 'vorhaben:plannedStart';
  return isDate && isIsoDate(value) ? germanDate(value) : value;
}

/** What somebody put their name to, with the hash that it is bound to; null for everything else. */
function signedText(action: string, value: object | number | boolean): string | null {
  if (typeof value !== 'object' || !('contentHash' in value)) return null;
  const words = [
    action === 'votum' && 'vote' in value ? voteWord(String(value.vote)) : '',
    action === 'entschieden' && 'decision' in value ? verdictWord(String(value.decision)) : '',
    'reason' in value ? String(value.reason) : '',
  ].filter((word) => word !== '');
  return `${words.join(': ')} (Prüfsumme ${shortHash(String(value.contentHash))})`.trim();
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
