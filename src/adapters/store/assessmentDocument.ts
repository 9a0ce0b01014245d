import { z } from 'zod';
import type { Assessment } from '../../domain/assessment.ts';
import { parseDocument, trailSchema } from './documentSchema.ts';

const answerValue = z.union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.string())]);

const answerRecord = z.strictObject({
  value: answerValue,
  note: z.string(),
  by: z.string(),
  byName: z.string(),
  at: z.string(),
  rev: z.int().positive(),
});

const assessmentSchema: z.ZodType<Assessment> = z.strictObject({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  department: z.string(),
  owner: z.string(),
  ownerName: z.string(),
  plannedStart: z.string().nullable(),
  template: z.string().nullable(),
  createdAt: z.string(),
  changedAt: z.string(),
  rev: z.int().positive(),
  answers: z.record(z.string(), answerRecord),
  proposals: z.record(z.string(), answerValue),
  trail: trailSchema,
});

/** Parses a document from outside the type system; throws DamagedFile for a wrong form or a broken chain. */
export function parseAssessment(document: unknown): Assessment {
  return parseDocument(assessmentSchema, document);
}
