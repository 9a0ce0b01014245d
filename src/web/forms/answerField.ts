/** The fields of one question -> its answer, or what is wrong with it. */
import { type AnswerValue, parseAnswer, UNKNOWN } from '../../domain/answers.ts';
import type { Question } from '../../domain/catalogue.ts';
import type { Problem, Result } from '../../domain/outcome.ts';
import { fieldNames } from './fieldNames.ts';
import { type Fields, textOf } from './fields.ts';
import { noSuchDate, parseGermanDate } from './germanDate.ts';

export const MAX_TEXT = 10_000;

/** null: no answer given. */
type Parsed = Result<AnswerValue | null, readonly Problem[]>;

const NO_NUMBER = 'Geben Sie eine Zahl an, zum Beispiel 250, oder wählen Sie „Weiß ich nicht“.';
const NO_DATE = `${noSuchDate('01.03.2027')} Oder wählen Sie „Weiß ich nicht“.`;
const NONE: Parsed = { ok: true, value: null };

export function parseAnswerFields(question: Question, fields: Fields): Parsed {
  switch (question.type) {
    case 'mehrfach':
      return several(question, fields.get(fieldNames.answer(question.id)) ?? []);
    case 'tabelle':
      return rows(question, fields);
    case 'zahl':
      return withUnknown(question, fields, parseGermanNumber, NO_NUMBER);
    case 'datum':
      return withUnknown(question, fields, parseGermanDate, NO_DATE);
    default:
      return single(question, fields);
  }
}

function single(question: Question, fields: Fields): Parsed {
  const name = fieldNames.answer(question.id);
  const repeated = repeatedProblem(fields, name);
  if (repeated !== null) return repeated;
  const text = textOf(fields, name);
  if (text === '') return NONE;
  if (text.length > MAX_TEXT) return problem(name, 'zu-lang', tooLong(text));
  return atField(parseAnswer(question, text), name);
}

function several(question: Question, chosen: readonly string[]): Parsed {
  const name = fieldNames.answer(question.id);
  if (chosen.length === 0) return NONE;
  if (new Set(chosen).size < chosen.length)
    return problem(name, 'mehrfach-angegeben', 'Eine Antwort kam doppelt an. Wählen Sie jede nur einmal.');
  if (chosen.length === 1 && chosen[0] === UNKNOWN) return atField(parseAnswer(question, UNKNOWN), name);
  if (chosen.includes(UNKNOWN))
    return problem(
      name,
      'widerspruch',
      'Wählen Sie entweder „Weiß ich nicht“ oder das, was zutrifft, nicht beides.',
    );
  const inOrder = question.options.map(({ id }) => id).filter((id) => chosen.includes(id));
  return atField(parseAnswer(question, inOrder.length === chosen.length ? inOrder : chosen), name);
}

function rows(question: Question, fields: Fields): Parsed {
  const given = question.rows.flatMap((row) => {
    const name = fieldNames.row(question.id, row.id);
    return fields.has(name) ? [{ row, name, values: fields.get(name) ?? [] }] : [];
  });
  const repeated = given.find(({ values }) => values.length > 1);
  if (repeated !== undefined) return repeatedProblem(fields, repeated.name) ?? NONE;
  if (given.length === 0) return NONE;
  const raw = Object.fromEntries(given.map(({ row, values }) => [row.id, values[0]]));
  return atField(parseAnswer(question, raw), given[0]?.name ?? fieldNames.answer(question.id));
}

function withUnknown(
  question: Question,
  fields: Fields,
  read: (text: string) => string | number | null,
  complaint: string,
): Parsed {
  const name = fieldNames.answer(question.id);
  const box = fieldNames.unknown(question.id);
  const repeated = repeatedProblem(fields, name) ?? repeatedProblem(fields, box);
  if (repeated !== null) return repeated;
  const text = textOf(fields, name);
  const isUnknown = fields.has(box);
  if (isUnknown && textOf(fields, box) !== UNKNOWN)
    return problem(box, 'unbekannte-option', 'Diese Auswahl gibt es nicht. Laden Sie die Seite neu.');
  if (isUnknown && text !== '')
    return problem(name, 'widerspruch', 'Geben Sie entweder einen Wert an oder „Weiß ich nicht“.');
  if (isUnknown) return atField(parseAnswer(question, UNKNOWN), name);
  if (text === '') return NONE;
  if (text.length > MAX_TEXT) return problem(name, 'zu-lang', tooLong(text));
  const value = read(text);
  return value === null
    ? problem(name, 'falscher-typ', complaint)
    : atField(parseAnswer(question, value), name);
}

/** 1.200 and 1200 are the same number to a clerk. */
function parseGermanNumber(text: string): number | null {
  if (text.length > 20 || !/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(text)) return null;
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

function repeatedProblem(fields: Fields, name: string): Parsed | null {
  if ((fields.get(name)?.length ?? 0) < 2) return null;
  return problem(
    name,
    'mehrfach-angegeben',
    'Zu dieser Frage kamen mehrere Antworten an. Geben Sie nur eine.',
  );
}

export function tooLong(text: string): string {
  return `Der Text hat ${text.length} Zeichen. Kürzen Sie ihn auf höchstens ${MAX_TEXT}.`;
}

function atField(parsed: Result<AnswerValue>, field: string): Parsed {
  if (parsed.ok) return parsed;
  return { ok: false, problems: parsed.problems.map((found) => ({ ...found, field })) };
}

function problem(field: string, code: string, detail: string): Parsed {
  return { ok: false, problems: [{ code, field, detail }] };
}
