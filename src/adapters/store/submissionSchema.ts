import { z } from 'zod';
import { answerRecord, authorship } from './answerSchema.ts';
import { resultSchema } from './resultSchema.ts';

const votingRole = z.enum(['dsb', 'isb', 'personalrat']);

const conditions = z.array(
  z.strictObject({
    id: z.string(),
    text: z.string(),
    office: z.string(),
    due: z.string(),
    evidence: z.string(),
  }),
);

const vote = z.strictObject({
  role: votingRole,
  vote: z.enum(['keine-einwaende', 'mit-auflagen', 'zurueck', 'einwaende']),
  reason: z.string(),
  conditions,
  ...authorship,
  contentHash: z.string(),
});

const decision = z.strictObject({
  decision: z.enum(['frei', 'frei-mit-auflagen', 'nicht']),
  reason: z.string(),
  conditions,
  against: z.array(votingRole),
  ...authorship,
  contentHash: z.string(),
});

export const submissionSchema = z.strictObject({
  rev: z.int().positive(),
  ...authorship,
  contentHash: z.string(),
  catalogue: z.strictObject({ version: z.string(), sha256: z.string() }),
  asOf: z.string(),
  switches: z.record(z.string(), z.string()),
  answers: z.record(z.string(), answerRecord),
  result: resultSchema,
  votes: z.array(vote),
  decision: decision.nullable(),
});
