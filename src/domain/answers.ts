/** Typed answers. Parsing of one raw value happens here and nowhere else. */
import type { QuestionId } from './catalogue.ts';

/** "weiß nicht". Never one of the options; for a `tabelle` it stands in a row. */
export const UNKNOWN = 'unbekannt';

/** ja-nein, einfach, datum, text: string · mehrfach: non-empty list, or "unbekannt" · tabelle: row -> level · zahl: number, or "unbekannt". */
export type AnswerValue = string | number | readonly string[] | Readonly<Record<string, string>>;

export type Answers = ReadonlyMap<QuestionId, AnswerValue>;
