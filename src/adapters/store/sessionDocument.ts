import { z } from 'zod';
import { parseForm } from './documentSchema.ts';
import type { StoredDocument } from './envelope.ts';

const sessionSchema = z.strictObject({
  userId: z.string().nullable(),
  /** Milliseconds since 1970. */
  expires: z.number(),
  /** What express-session keeps, as JSON. */
  data: z.string(),
});
const documentSchema = z.strictObject({ sessions: z.record(z.string(), sessionSchema) });

export type StoredSession = z.infer<typeof sessionSchema>;
/** Sessions by the hash of their id: who reads the file cannot sign in with it. */
export type SessionDocument = z.infer<typeof documentSchema>;

/** Parses a document from outside the type system; throws DamagedFile for a wrong form. */
export function parseSessions({ document }: StoredDocument): SessionDocument {
  return parseForm(documentSchema, document);
}
