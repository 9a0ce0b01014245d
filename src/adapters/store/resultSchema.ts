import { z } from 'zod';
import { answerValue } from './answerSchema.ts';

const state = z.enum(['fest', 'wegen-unbekannt', 'offen']);
const ids = z.array(z.string());

const decision = z.strictObject({
  class: z.string(),
  atLeast: z.string(),
  atMost: z.string(),
  state,
  decidedBy: ids,
  overridden: ids,
});

const measure = z.strictObject({
  id: z.string(),
  stufe: z.enum(['kann', 'soll', 'muss']),
  state,
  becauseOf: ids,
  appliesFrom: z.string().nullable(),
});

const traceStep = z.strictObject({
  rule: z.string(),
  state: z.enum([...state.options, 'ausgenommen']),
  inClass: z.boolean(),
  counts: z.record(z.string(), z.string()),
  answers: z.array(z.strictObject({ question: z.string(), value: answerValue.nullable() })),
  switches: ids,
  facts: ids,
  decisions: ids,
  exceptedBy: ids,
});

/** A result that was frozen with a submission. */
export const resultSchema = z.strictObject({
  catalogue: z.strictObject({ version: z.string(), sha256: z.string() }),
  asOf: z.string(),
  switches: z.record(z.string(), z.string()),
  decisions: z.record(z.string(), decision),
  measures: z.array(measure),
  modules: z.array(z.strictObject({ id: z.string(), state, becauseOf: ids })),
  hints: z.array(z.strictObject({ rule: z.string(), state })),
  trace: z.array(traceStep),
  openQuestions: ids,
  unknownQuestions: ids,
  ignoredAnswers: ids,
});
