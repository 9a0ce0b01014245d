/** `riskOrder` of a question: what may be written in it, and the pairs of answers that it compares. */
import type { AnswerValue } from '../domain/answers.ts';
import { isRows } from '../domain/answers.ts';
import type { Question } from '../domain/catalogue.ts';
import type { FindingKind } from './finding.ts';
import { suggest } from './suggest.ts';

export interface Problem {
  kind: FindingKind;
  path: (string | number)[];
  values: Record<string, string | number>;
}

type Ordered = Pick<Question, 'type' | 'options'> & { readonly riskOrder?: readonly string[] };

/** What is wrong with the order as written. */
export function riskOrderProblems({ type, options, riskOrder }: Ordered): Problem[] {
  if (riskOrder === undefined) return [];
  const problem = (kind: FindingKind, wert = ''): Problem => {
    const vorschlag = suggest(
      wert,
      options.map(({ id }) => id),
    );
    return { kind, path: ['riskOrder'], values: { typ: type, wert, vorschlag } };
  };
  if (options.length === 0) return [problem('RB404.reihenfolge-art')];
  const strange = riskOrder.filter((id) => !options.some((option) => option.id === id));
  if (strange.length > 0) return strange.map((id) => problem('RB404.reihenfolge-option', id));
  if (riskOrder.length < 2 || new Set(riskOrder).size < riskOrder.length)
    return [problem('RB404.reihenfolge-kurz')];
  const scale = options.map(({ id }) => id).filter((id) => riskOrder.includes(id));
  if (type === 'tabelle' && scale.join() !== riskOrder.join()) return [problem('RB404.reihenfolge-skala')];
  return riskOrder
    .slice(1)
    .filter((id) => options.some((option) => option.id === id && option.exklusiv))
    .map((id) => problem('RB404.reihenfolge-ausschliesslich', id));
}

/** Two answers to one question, the second riskier. */
export interface Raise {
  readonly milder: AnswerValue;
  readonly riskier: AnswerValue;
}

/** Every step along the order that starts from this answer; of a single choice every step there is. */
export function raisesOf(question: Question, given: AnswerValue): Raise[] {
  const { type, riskOrder = [] } = question;
  if (type === 'mehrfach') return additions(question, given);
  if (type === 'tabelle') return raisedRows(riskOrder, given);
  return riskOrder.slice(1).map((riskier, index) => ({ milder: riskOrder[index] ?? riskier, riskier }));
}

function additions({ options, riskOrder = [] }: Question, given: AnswerValue): Raise[] {
  const chosen = Array.isArray(given) ? given : [];
  const alone = options.find(({ id, exklusiv }) => exklusiv && chosen.includes(id))?.id;
  if (chosen.length === 0 || (alone !== undefined && alone !== riskOrder[0])) return [];
  const kept = alone === undefined ? chosen : [];
  return options
    .filter(({ id, exklusiv }) => riskOrder.includes(id) && !exklusiv && !chosen.includes(id))
    .map(({ id }) => ({
      milder: chosen,
      riskier: options.map((option) => option.id).filter((option) => option === id || kept.includes(option)),
    }));
}

function raisedRows(riskOrder: readonly string[], given: AnswerValue): Raise[] {
  if (!isRows(given)) return [];
  return Object.entries(given).flatMap(([row, level]) => {
    const next = riskOrder[riskOrder.indexOf(level) + 1];
    if (!riskOrder.includes(level) || next === undefined) return [];
    return [{ milder: given, riskier: { ...given, [row]: next } }];
  });
}
