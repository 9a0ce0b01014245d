/** The form of one section -> changes to answers, or every problem with the field it belongs to. */
import type { AnswerContent } from '../../domain/answerRecord.ts';
import type { Question, QuestionId } from '../../domain/catalogue.ts';
import type { AnswerChange } from '../../domain/mergeAnswers.ts';
import type { Problem, Result } from '../../domain/outcome.ts';
import { MAX_TEXT, parseAnswerFields, tooLong } from './answerField.ts';
import { fieldNames, fieldsOfQuestion, KEEP_MINE, KEEP_THEIRS } from './fieldNames.ts';
import { type Fields, textOf } from './fields.ts';

export interface SectionForm {
  readonly changes: readonly AnswerChange[];
  /** Questions that the form showed. */
  readonly shown: readonly QuestionId[];
  readonly next: 'weiter' | 'liste';
  /** The form was opened from the answers page and goes back there. */
  readonly toAnswers: boolean;
  /** Revision that the page showed; later saves of the script do not change it. */
  readonly pageRev: number;
  /** Revision of the submission that the person was warned about; null when the page did not warn. */
  readonly leaves: number | null;
}

const PAGE_REV = 'stand';
const LEAVES = 'verlaesst';

/** Beside the answers: which button, and where the person came from. */
const PAGE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  aktion: ['weiter', 'liste'],
  zurueck: ['antworten'],
};

/** A form without revision shows nothing that could be new. */
const NO_REV = Number.MAX_SAFE_INTEGER;

export function parseSectionForm(
  fields: Fields,
  questions: readonly Question[],
  ignored: readonly string[],
): Result<SectionForm> {
  const present = questions.filter(({ id }) => fields.has(fieldNames.rev(id)));
  const unknown = unknownFields(fields, present, ignored);
  const pageRev = fields.has(PAGE_REV) ? parseRev(PAGE_REV, fields) : { ok: true as const, value: NO_REV };
  const leaves = fields.has(LEAVES) ? parseRev(LEAVES, fields) : { ok: true as const, value: null };
  const parsed = present.map((question) => parseChange(question, fields));
  const problems = [
    ...unknown,
    ...pageProblems(fields),
    ...(pageRev.ok ? [] : pageRev.problems),
    ...(leaves.ok ? [] : leaves.problems),
    ...parsed.flatMap((one) => (one.ok ? [] : one.problems)),
  ];
  if (problems.length > 0 || !pageRev.ok || !leaves.ok) return { ok: false, problems };
  const changes = parsed.flatMap((one) => (one.ok && one.value !== null ? [one.value] : []));
  const shown = present.map(({ id }) => id);
  const next = textOf(fields, 'aktion') === 'liste' ? 'liste' : 'weiter';
  return {
    ok: true,
    value: {
      changes,
      shown,
      next,
      toAnswers: fields.has('zurueck'),
      pageRev: pageRev.value,
      leaves: leaves.value,
    },
  };
}

/** null: after a conflict the person chose the other version. */
function parseChange(question: Question, fields: Fields): Result<AnswerChange | null> {
  const baseRev = parseRev(fieldNames.rev(question.id), fields);
  const choice = parseChoice(question, fields);
  const content = parseContent(question, fields);
  const problems = [baseRev, choice, content].flatMap((part) => (part.ok ? [] : part.problems));
  if (!baseRev.ok || !choice.ok || !content.ok) return { ok: false, problems };
  if (choice.value === KEEP_THEIRS) return { ok: true, value: null };
  return { ok: true, value: { question: question.id, content: content.value, baseRev: baseRev.value } };
}

function parseContent(question: Question, fields: Fields): Result<AnswerContent | null> {
  const field = fieldNames.note(question.id);
  const note = textOf(fields, field);
  const noteProblems = [...repeated(fields, field), ...overlong(field, note)];
  const answer = parseAnswerFields(question, fields);
  if (!answer.ok) return { ok: false, problems: [...answer.problems, ...noteProblems] };
  if (noteProblems.length > 0) return { ok: false, problems: noteProblems };
  const clear = fieldNames.clear(question.id);
  if (repeated(fields, clear).length > 0) return { ok: false, problems: repeated(fields, clear) };
  if (fields.has(clear)) return { ok: true, value: null };
  if (answer.value !== null) return { ok: true, value: { value: answer.value, note } };
  if (note === '') return { ok: true, value: null };
  const detail =
    'Zu einer Anmerkung gehört eine Antwort. Wenn Sie sie nicht kennen, wählen Sie „Weiß ich nicht“.';
  return { ok: false, problems: [{ code: 'anmerkung-ohne-antwort', field, detail }] };
}

function parseRev(field: string, fields: Fields): Result<number> {
  const values = fields.get(field) ?? [];
  const [text] = values;
  if (values.length === 1 && text !== undefined && /^[1-9]\d{0,8}$/.test(text))
    return { ok: true, value: Number(text) };
  return { ok: false, problems: [{ code: 'form', field, detail: INCOMPLETE }] };
}

function parseChoice(question: Question, fields: Fields): Result<string> {
  const field = fieldNames.choice(question.id);
  const values = fields.get(field) ?? [KEEP_MINE];
  const [choice] = values;
  if (values.length === 1 && (choice === KEEP_MINE || choice === KEEP_THEIRS))
    return { ok: true, value: choice };
  return {
    ok: false,
    problems: [{ code: 'unbekannte-option', field, detail: 'Wählen Sie eine der beiden Fassungen.' }],
  };
}

const INCOMPLETE = 'Das Formular kam unvollständig an. Laden Sie die Seite neu und versuchen Sie es erneut.';

function unknownFields(fields: Fields, present: readonly Question[], ignored: readonly string[]): Problem[] {
  const known = new Set([
    ...ignored,
    PAGE_REV,
    LEAVES,
    ...Object.keys(PAGE_FIELDS),
    ...present.flatMap(fieldsOfQuestion),
  ]);
  return [...fields.keys()]
    .filter((name) => !known.has(name))
    .map((name) => ({
      code: 'unbekanntes-feld',
      field: name,
      detail: `Das Feld „${name.slice(0, 80)}“ gehört nicht zu diesem Abschnitt. Laden Sie die Seite neu.`,
    }));
}

function pageProblems(fields: Fields): Problem[] {
  return Object.entries(PAGE_FIELDS).flatMap(([field, allowed]) => {
    const values = fields.get(field) ?? [];
    const isFine = values.length === 0 || (values.length === 1 && allowed.includes(values[0] ?? ''));
    return isFine ? [] : [{ code: 'form', field, detail: INCOMPLETE }];
  });
}

function repeated(fields: Fields, field: string): Problem[] {
  if ((fields.get(field)?.length ?? 0) < 2) return [];
  return [
    { code: 'mehrfach-angegeben', field, detail: 'Dieses Feld kam mehrfach an. Füllen Sie es einmal aus.' },
  ];
}

function overlong(field: string, text: string): Problem[] {
  return text.length > MAX_TEXT ? [{ code: 'zu-lang', field, detail: tooLong(text) }] : [];
}
