/** Handing a section or a question over. */
import type { DelegateInput } from '../../application/work/delegate.ts';
import type { IsoDate } from '../../domain/catalogue.ts';
import type { DelegationTarget } from '../../domain/delegation.ts';
import type { Problem, Result } from '../../domain/outcome.ts';
import { type Fields, textOf } from './fields.ts';
import { noSuchDate, parseGermanDate } from './germanDate.ts';
import { parseProse } from './signing.ts';
import { requiredLine, together } from './texts.ts';

export function parseDelegation(fields: Fields): Result<Omit<DelegateInput, 'id'>> {
  return together({
    target: parseTarget(textOf(fields, 'ziel')),
    to: requiredLine(fields, 'person', 'Wählen Sie eine Person.'),
    due: parseDue(textOf(fields, 'bis')),
    message: parseProse(fields, 'nachricht'),
  });
}

function parseDue(text: string): Result<IsoDate | null> {
  if (text === '') return { ok: true, value: null };
  const date = parseGermanDate(text);
  return date === null ? NO_DATE : { ok: true, value: date };
}

/** "abschnitt:basis.vorhaben", "frage:basis.zweck" */
export function targetText({ kind, id }: DelegationTarget): string {
  return `${kind === 'section' ? 'abschnitt' : 'frage'}:${id}`;
}

function parseTarget(text: string): Result<DelegationTarget> {
  const found = /^(abschnitt|frage):([a-z0-9][a-z0-9._-]{0,63})$/.exec(text);
  if (found === null) return NO_TARGET;
  return { ok: true, value: { kind: found[1] === 'abschnitt' ? 'section' : 'question', id: found[2] ?? '' } };
}

const refused = (problem: Problem): Result<never> => ({ ok: false, problems: [problem] });
const NO_TARGET = refused({
  code: 'fehlt',
  field: 'ziel',
  detail: 'Wählen Sie, was Sie weitergeben: einen Abschnitt oder eine Frage.',
});
const NO_DATE = refused({
  code: 'falscher-typ',
  field: 'bis',
  detail: `${noSuchDate('30.06.2027')} Oder lassen Sie das Feld leer.`,
});
