/** What a route gets to see of a form. */
import type { Request } from 'express';
import { type Fields, parseFields } from './forms/fields.ts';
import { type FormState, UNTOUCHED } from './viewmodels/formFields.ts';

export function sentFields(req: Request): Fields {
  return parseFields(req.body) ?? new Map();
}

/** The form as it is first shown: empty, or with text from an earlier try that could not be saved. */
export function firstLook(req: Request): FormState {
  return req.context.typed === null ? UNTOUCHED : { typed: req.context.typed, problems: [] };
}

/** Tells people that what they see in the form is not stored. */
export function unsavedNotice(req: Request): { readonly notice: { title: string; text: string } | null } {
  return { notice: req.context.typed === null ? null : UNSAVED };
}

const UNSAVED = {
  title: 'Ihr Text ist noch nicht gespeichert',
  text: 'Er steht wieder im Formular. Prüfen Sie ihn und speichern Sie.',
};
