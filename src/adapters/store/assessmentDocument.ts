import { z } from 'zod';
import type { Assessment } from '../../domain/assessment.ts';
import { contentHashOf } from '../../domain/workflow/submission.ts';
import { sha256 } from '../sha256.ts';
import { answerRecord, answerValue } from './answerSchema.ts';
import { DamagedFile } from './damagedFile.ts';
import { parseDocument, trailSchema } from './documentSchema.ts';
import type { StoredDocument } from './envelope.ts';
import { submissionSchema } from './submissionSchema.ts';
import { delegationSchema, measureWorkSchema, threadSchema } from './workSchema.ts';

const STATUSES = [
  'draft',
  'submitted',
  'inReview',
  'returned',
  'approved',
  'approvedWithConditions',
  'rejected',
  'inUse',
  'reviewDue',
  'retired',
] as const;

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
  status: z.enum(STATUSES),
  submissions: z.array(submissionSchema),
  delegations: z.array(delegationSchema),
  threads: z.array(threadSchema),
  measureWork: z.record(z.string(), measureWorkSchema),
  nextReview: z.string().nullable(),
  trail: trailSchema,
});

/** Parses a document from outside the type system; throws DamagedFile for a wrong form or a broken chain or hash. */
export function parseAssessment(stored: StoredDocument): Assessment {
  const assessment = parseDocument(assessmentSchema, migrated(stored));
  for (const submission of assessment.submissions) {
    if (contentHashOf(assessment.id, submission, sha256) === submission.contentHash) continue;
    const detail = `Die Einreichung zu Revision ${submission.rev} passt nicht zu ihrer Prüfsumme.`;
    throw new DamagedFile('pruefsumme', detail);
  }
  return assessment;
}

/** Version 1 knew answers only: nothing was submitted, handed over, said or worked on. */
function migrated({ schemaVersion, document }: StoredDocument): unknown {
  if (schemaVersion > 1 || typeof document !== 'object' || document === null) return document;
  const nothingYet = {
    status: 'draft',
    submissions: [],
    delegations: [],
    threads: [],
    measureWork: {},
    nextReview: null,
  };
  return { ...document, ...nothingYet };
}
