/** Typed answers. Parsing of one raw value happens here and nowhere else. */
import type { IsoDate, Question, QuestionId } from './catalogue.ts';
import type { Result } from './outcome.ts';

/** "weiß nicht". Never one of the options; for a `tabelle` it stands in a row. */
export const UNKNOWN = 'unbekannt';

/** ja-nein, einfach, datum, text: string · mehrfach: non-empty list, or "unbekannt" · tabelle: row -> level · zahl: number, or "unbekannt". */
export type AnswerValue = string | number | readonly string[] | Readonly<Record<string, string>>;

export type Answers = ReadonlyMap<QuestionId, AnswerValue>;

type Parsed = Result<AnswerValue>;

const PARSERS: Readonly<Record<Question['type'], (question: Question, raw: unknown) => Parsed>> = {
  'ja-nein': parseChoice,
  einfach: parseChoice,
  mehrfach: parseChoices,
  tabelle: parseTable,
  zahl: parseNumber,
  datum: parseDate,
  text: parseText,
};

/**
 * One raw value (command-line form) as an answer to one question, or what is wrong with it. Lists and rows come back
 * in catalogue order, so that the same answer has the same bytes. "unbekannt" for a whole `tabelle` stands for every row.
 */
export function parseAnswer(question: Question, raw: unknown): Parsed {
  return PARSERS[question.type](question, raw);
}

/** True when nothing is left to ask: every row of a `tabelle` has a level or "weiß nicht". */
export function isComplete(question: Question, value: AnswerValue | undefined): boolean {
  if (!isAnswered(value)) return false;
  if (question.type !== 'tabelle' || !isRows(value)) return true;
  return question.rows.every((row) => Object.hasOwn(value, row.id));
}

/** An empty list, table or text is no answer. */
export function isAnswered(value: AnswerValue | undefined): value is AnswerValue {
  if (value === undefined || typeof value === 'number') return value !== undefined;
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0;
}

/** "weiß nicht", for a `tabelle` in at least one row. A `text` has no "weiß nicht": whatever stands there is text. */
export function hasUnknown(question: Question, value: AnswerValue | undefined): boolean {
  if (value === undefined || question.type === 'text') return false;
  return value === UNKNOWN || (isRows(value) && Object.values(value).includes(UNKNOWN));
}

/** True for the answer to a `tabelle`. */
export function isRows(value: AnswerValue): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && !Array.isArray(value);
}

function parseChoice(question: Question, raw: unknown): Parsed {
  if (raw === '') return empty(question, 'Wählen Sie eine Antwort oder „weiß nicht“.');
  if (typeof raw !== 'string') return wrongType(question, 'eine einzelne Auswahl');
  if (raw === UNKNOWN || hasOption(question, raw)) return { ok: true, value: raw };
  return unknownOption(question, raw);
}

function parseChoices(question: Question, raw: unknown): Parsed {
  if (raw === UNKNOWN) return { ok: true, value: UNKNOWN };
  if (!Array.isArray(raw)) return wrongType(question, 'eine Liste von Antworten');
  if (raw.length === 0) return empty(question, 'Wählen Sie mindestens eine Antwort oder „weiß nicht“.');
  const chosen: string[] = [];
  for (const item of raw) {
    if (typeof item !== 'string') return wrongType(question, 'eine Liste von Antworten');
    if (item === UNKNOWN) return failed(question, 'ausschliesslich', '„weiß nicht“ steht allein.');
    if (!hasOption(question, item)) return unknownOption(question, item);
    if (chosen.includes(item)) return failed(question, 'doppelt', 'Eine Antwort kommt doppelt vor.');
    chosen.push(item);
  }
  return orderedChoices(question, chosen);
}

function orderedChoices(question: Question, chosen: readonly string[]): Parsed {
  const options = question.options.filter((option) => chosen.includes(option.id));
  const alone = options.find((option) => option.exklusiv);
  if (alone !== undefined && options.length > 1) {
    return failed(
      question,
      'ausschliesslich',
      `„${alone.text}“ lässt sich nicht mit anderen Antworten verbinden.`,
    );
  }
  return { ok: true, value: options.map((option) => option.id) };
}

function parseTable(question: Question, raw: unknown): Parsed {
  if (raw === UNKNOWN) return rowsAnswer(question, new Map(question.rows.map((row) => [row.id, UNKNOWN])));
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return wrongType(question, 'je Zeile eine Stufe');
  const levels = new Map<string, string>();
  for (const [row, level] of Object.entries(raw)) {
    if (!question.rows.some((known) => known.id === row)) {
      return failed(question, 'unbekannte-zeile', `Diese Frage hat keine Zeile „${excerpt(row)}“.`);
    }
    if (typeof level !== 'string') return wrongType(question, 'je Zeile eine Stufe');
    if (level !== UNKNOWN && !hasOption(question, level)) return unknownOption(question, level);
    levels.set(row, level);
  }
  return rowsAnswer(question, levels);
}

function rowsAnswer(question: Question, levels: ReadonlyMap<string, string>): Parsed {
  if (levels.size === 0) return empty(question, 'Wählen Sie für jede Zeile eine Stufe oder „weiß nicht“.');
  const answered = question.rows.flatMap((row) => {
    const level = levels.get(row.id);
    return level === undefined ? [] : [[row.id, level] as const];
  });
  return { ok: true, value: Object.fromEntries(answered) };
}

function parseNumber(question: Question, raw: unknown): Parsed {
  if (raw === UNKNOWN) return { ok: true, value: UNKNOWN };
  if (raw === '') return empty(question, 'Geben Sie eine Zahl an oder wählen Sie „weiß nicht“.');
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return wrongType(question, 'eine Zahl');
  if (question.min !== undefined && raw < question.min) {
    return failed(question, 'ausserhalb', `Geben Sie eine Zahl ab ${question.min} an.`);
  }
  if (question.max !== undefined && raw > question.max) {
    return failed(question, 'ausserhalb', `Geben Sie eine Zahl bis ${question.max} an.`);
  }
  return { ok: true, value: raw };
}

function parseDate(question: Question, raw: unknown): Parsed {
  if (raw === UNKNOWN) return { ok: true, value: UNKNOWN };
  if (raw === '') return empty(question, 'Geben Sie ein Datum an oder wählen Sie „weiß nicht“.');
  if (typeof raw !== 'string') return wrongType(question, 'ein Datum (JJJJ-MM-TT)');
  if (isIsoDate(raw)) return { ok: true, value: raw };
  return failed(
    question,
    'kein-datum',
    `„${excerpt(raw)}“ ist kein Datum. Schreiben Sie es als JJJJ-MM-TT, zum Beispiel 2026-11-23.`,
  );
}

/** A real day of the calendar as YYYY-MM-DD. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function parseText(question: Question, raw: unknown): Parsed {
  if (typeof raw !== 'string') return wrongType(question, 'ein Text');
  if (raw.trim() === '') return empty(question, 'Geben Sie einen Text ein.');
  return { ok: true, value: raw };
}

function hasOption(question: Question, id: string): boolean {
  return question.options.some((option) => option.id === id);
}

function failed(question: Question, code: string, detail: string): Parsed {
  return { ok: false, problems: [{ code, field: question.id, detail }] };
}

function empty(question: Question, detail: string): Parsed {
  return failed(question, 'leer', detail);
}

function wrongType(question: Question, expected: string): Parsed {
  return failed(question, 'falscher-typ', `Hier wird ${expected} erwartet.`);
}

function unknownOption(question: Question, raw: string): Parsed {
  return failed(question, 'unbekannte-option', `„${excerpt(raw)}“ steht hier nicht zur Wahl.`);
}

/** Enough to recognise the typed value; a page must not repeat a megabyte of it. */
function excerpt(raw: string): string {
  return raw.length > 40 ? `${raw.slice(0, 40)}…` : raw;
}
