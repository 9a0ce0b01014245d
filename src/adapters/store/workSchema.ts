import { z } from 'zod';
import { authorship } from './answerSchema.ts';

export const delegationSchema = z.strictObject({
  id: z.string(),
  target: z.strictObject({ kind: z.enum(['section', 'question']), id: z.string() }),
  to: z.string(),
  toName: z.string(),
  ...authorship,
  due: z.string().nullable(),
  message: z.string(),
  doneAt: z.string().nullable(),
});

export const threadSchema = z.strictObject({
  id: z.string(),
  target: z.strictObject({ kind: z.enum(['question', 'measure']), id: z.string() }),
  messages: z.array(z.strictObject({ ...authorship, text: z.string() })),
  doneAt: z.string().nullable(),
  doneBy: z.string().nullable(),
});

const evidence = z.strictObject({
  id: z.string(),
  kind: z.enum(['notiz', 'link', 'datei']),
  text: z.string(),
  file: z
    .strictObject({ name: z.string(), type: z.string(), size: z.int().nonnegative(), sha256: z.string() })
    .nullable(),
  ...authorship,
});

export const measureWorkSchema = z.strictObject({
  owner: z.string().nullable(),
  ownerName: z.string(),
  due: z.string().nullable(),
  status: z.enum(['offen', 'in-arbeit', 'umgesetzt', 'geprueft']),
  evidence: z.array(evidence),
});
