/** RB206: an option or row that no condition tells from the others. */
import type { Catalogue, Question, QuestionAtom } from '../../domain/catalogue.ts';
import { below, type Finding, finding } from '../finding.ts';
import { atomsOf, conditionsOf, type Law, placeOf } from '../law.ts';

export function checkOptions(law: Law): Finding[] {
  const atoms = conditionsOf(law)
    .flatMap(({ value, place }) => atomsOf(value, place))
    .flatMap(({ value }) => ('fact' in value ? [value] : []));
  return law.catalogue.questions
    .filter(({ id, informational }) => informational === undefined && !isTableAxis(id, law.catalogue))
    .flatMap((question) => {
      const own = atoms.filter(({ fact }) => fact === question.id);
      return own.length === 0 ? [] : optionFindings(question, own, law);
    });
}

function isTableAxis(id: string, { facts }: Catalogue): boolean {
  return facts.some(
    ({ definition }) =>
      definition.kind === 'tabelle' && (definition.zeilen === id || definition.spalten === id),
  );
}

function optionFindings(question: Question, atoms: readonly QuestionAtom[], law: Law): Finding[] {
  const { id, type } = question;
  const idle = type === 'tabelle' ? idleRows(question, atoms) : idleOptions(question, atoms);
  if (idle.length === 0) return [];
  const field = type === 'tabelle' ? 'rows' : 'options';
  const values = { id, liste: idle.join(', ') };
  return [finding('RB206.option-ohne-wirkung', below(placeOf(law, id), field), values, id)];
}

/** Of a single choice one option may stay unmentioned: it is "none of these". */
function idleOptions({ type, options }: Question, atoms: readonly QuestionAtom[]): string[] {
  if (type !== 'einfach' && type !== 'mehrfach') return [];
  const mentioned = new Set(atoms.flatMap(({ value }) => value));
  const idle = options.filter(({ id, exklusiv }) => !mentioned.has(id) && !exklusiv).map(({ id }) => id);
  if (type === 'einfach') return idle.length > 1 ? idle : [];
  return atoms.some(({ operator }) => operator === 'containsOnly') ? [] : idle;
}

function idleRows({ rows }: Question, atoms: readonly QuestionAtom[]): string[] {
  if (atoms.some(({ row }) => row === undefined)) return [];
  return rows.filter(({ id }) => !atoms.some(({ row }) => row === id)).map(({ id }) => id);
}
