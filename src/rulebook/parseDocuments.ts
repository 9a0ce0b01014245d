/** The shape of files that are one thing each: manifest, template, golden case. */
import { z } from 'zod';
import type { Template } from '../domain/catalogue.ts';
import { date, mandatoryReason, newId, prose, recordNumber, reference, references } from './parseParts.ts';
import { isVersion } from './releases.ts';

const named = z.strictObject({ id: newId, title: prose });

const decision = z.strictObject({
  id: newId,
  regime: reference,
  title: prose,
  question: prose,
  scale: z.array(z.strictObject({ id: newId, title: prose, meaning: prose })).min(2),
  base: z.strictObject({ reason: mandatoryReason, cites: references.default([]) }),
  unbekannt: reference.exactOptional(),
  kurzweg: z
    .strictObject({ fragen: z.number().int().min(1), stufen: z.array(reference).min(1) })
    .exactOptional(),
});

const contestedReading = z.strictObject({
  id: newId,
  title: prose,
  help: prose,
  options: z.array(z.strictObject({ id: newId, text: prose })).min(2),
  value: reference,
  auslegung: recordNumber,
});

const waiver = z.strictObject({
  code: reference,
  id: reference,
  reason: prose,
  auslegung: recordNumber.exactOptional(),
});

const version = z.string().refine(isVersion, {
  params: {
    finding: 'RB101.form',
    values: { grund: 'Jahr und laufende Nummer werden erwartet, etwa 2026.2.' },
  },
});

export const manifestSchema = z.strictObject({
  version,
  validFrom: date,
  owner: prose,
  reviewedBy: z.array(prose),
  regimes: z.array(named).min(1),
  stellen: z.array(named).min(1),
  abschnitte: z.array(reference).min(1),
  entscheidungen: z.array(decision).min(1),
  schalter: z.array(contestedReading).default([]),
  retiredIds: references.default([]),
  waivers: z.array(waiver).default([]),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Answers stay unknown here: what fits a question is said by the domain alone. */
const answers = z.record(z.string(), z.unknown());

export const templateSchema: z.ZodType<Template> = z.strictObject({
  id: newId,
  title: prose,
  description: prose,
  answers,
});

export const caseSchema = z.strictObject({
  title: prose,
  story: prose,
  source: prose,
  strength: prose,
  asOf: date,
  /** Readings of contested law other than the default. */
  schalter: z.record(z.string(), z.string()).default({}),
  answers,
  expect: z.strictObject({
    decisions: z.record(z.string(), z.string()).default({}),
    decidedByCites: z.record(z.string(), references).default({}),
    measures: references.exactOptional(),
    measuresInclude: references.default([]),
    measuresExclude: references.default([]),
    /** Sources because of which a measure is required. */
    measuresByCites: z.record(z.string(), references).default({}),
    stufen: z.record(z.string(), z.enum(['muss', 'soll', 'kann'])).default({}),
    /** From which day a measure binds. */
    appliesFrom: z.record(z.string(), date).default({}),
    /** Exactly these Bausteine. */
    modules: references.exactOptional(),
    /** Rules whose hint is shown. */
    hintsInclude: references.default([]),
    /** Rules whose hint is not shown. */
    hintsExclude: references.default([]),
    openQuestions: references.exactOptional(),
  }),
});
/** A worked case from law or practice: answers, and what must follow from them. */
export type GoldenCase = z.infer<typeof caseSchema> & { readonly file: string };
