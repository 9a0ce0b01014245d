import { z } from 'zod';

/** Parts that several documents share. */
export const authorship = { by: z.string(), byName: z.string(), at: z.string() };

export const answerValue = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.record(z.string(), z.string()),
]);

export const answerRecord = z.strictObject({
  value: answerValue,
  note: z.string(),
  ...authorship,
  rev: z.int().positive(),
});
