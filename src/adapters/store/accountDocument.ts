import { z } from 'zod';
import { type AccountBook, NO_NOTICES, ROLES } from '../../application/ports.ts';
import { parseDocument, trailSchema } from './documentSchema.ts';
import type { StoredDocument } from './envelope.ts';

const account = z.strictObject({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  department: z.string(),
  role: z.enum(ROLES),
  passwordHash: z.string(),
  mustChangePassword: z.boolean(),
  active: z.boolean(),
  // Accounts of version 0.1.0 have none.
  calendarKeyHash: z.string().nullable().default(null),
  createdAt: z.string(),
  // Accounts of earlier versions have none.
  notices: z
    .strictObject({
      email: z.string().nullable(),
      inboxSeenAt: z.string().nullable(),
      remindedOn: z.string().nullable(),
    })
    .default(NO_NOTICES),
});

const settings = z.strictObject({
  municipality: z.string(),
  land: z.string(),
  aiAuthority: z.string(),
  dataProtectionAuthority: z.string(),
  switches: z.record(z.string(), z.string()),
});

const accountBookSchema: z.ZodType<AccountBook> = z.strictObject({
  rev: z.int().nonnegative(),
  accounts: z.array(account),
  settings,
  setupTokenHash: z.string().nullable(),
  voteDrafts: z
    .array(
      z.strictObject({
        by: z.string(),
        assessment: z.string(),
        contentHash: z.string(),
        at: z.string(),
        fields: z.array(z.tuple([z.string(), z.array(z.string())])),
      }),
    )
    .default([]),
  trail: trailSchema,
});

/** Parses a document from outside the type system; throws DamagedFile for a wrong form or a broken chain. */
export function parseAccountBook({ document }: StoredDocument): AccountBook {
  return parseDocument(accountBookSchema, document);
}
