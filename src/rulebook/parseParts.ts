/** Small shapes that every kind of entry is built from. */
import { z } from 'zod';
import type { FindingKind } from './finding.ts';

// Ids are keys of objects, and every object has a "constructor" of its own.
const ID = /^(?!constructor$)[a-z0-9-]+(\.[a-z0-9-]+)*$/;

/** A zod check that reports a finding of our own table. */
export function check<T>(holds: (value: T) => boolean, kind: FindingKind) {
  return [holds, { params: { finding: kind }, message: kind }] as const;
}

/** An id that is defined here. References are plain strings: whether they exist is another check. */
export const newId = z.string().superRefine((id, context) => {
  if (ID.test(id)) return;
  context.addIssue({
    code: 'custom',
    message: 'RB102.form',
    params: { finding: 'RB102.form', values: { id } },
  });
});
export const reference = z.string().min(1);
export const references = z.array(reference);
export const prose = z.string().min(1);
export const paragraphs = z.array(prose);
export const date = z.iso.date();
export const force = z.enum(['bindend', 'leitlinie', 'entwurf', 'empfehlung', 'projektregel']);
export const recordNumber = z.string().regex(/^\d{4}$/);

/** At least one provision, and why: nothing legal stands without both. */
export const mandatoryCites = references
  .default([])
  .refine(...check((cites: readonly string[]) => cites.length > 0, 'RB201.ohne-fundstelle'));
export const mandatoryReason = z
  .string()
  .default('')
  .refine(...check((reason: string) => reason !== '', 'RB201.ohne-begruendung'));
