import { z } from 'zod';
import { parseForm } from './documentSchema.ts';
import type { StoredDocument } from './envelope.ts';

const documentSchema = z.strictObject({
  /** Hash of name and address, number of tries, time of the last one; the latest last. */
  tries: z.array(z.tuple([z.string(), z.number(), z.number()])),
});

export type TriesDocument = z.infer<typeof documentSchema>;

/** Parses a document from outside the type system; throws DamagedFile for a wrong form. */
export function parseTries({ document }: StoredDocument): TriesDocument {
  return parseForm(documentSchema, document);
}
