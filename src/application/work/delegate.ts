import { isIsoDate } from '../../domain/answers.ts';
import type { Catalogue, IsoDate } from '../../domain/catalogue.ts';
import type { DelegationTarget } from '../../domain/delegation.ts';
import { handOver } from '../../domain/handOver.ts';
import type { Result } from '../../domain/outcome.ts';
import { refused } from '../../domain/revision.ts';
import type { Actor } from '../assessmentAccess.ts';
import { isReserved } from '../authorize.ts';
import { type ChangeDeps, type Changed, changeAssessment } from '../changeAssessment.ts';
import type { Account, AccountStore, Ids } from '../ports.ts';
import { findColleague } from './colleague.ts';

interface Deps extends ChangeDeps {
  readonly accounts: AccountStore;
  readonly ids: Ids;
  readonly catalogue: Catalogue;
}

export interface DelegateInput {
  readonly id: string;
  readonly target: DelegationTarget;
  /** Account of the person who is asked. */
  readonly to: string;
  readonly due: IsoDate | null;
  readonly message: string;
}

/** Hands a section or a question to a person, who from then on may answer exactly that. By the owner. */
export const delegate =
  (deps: Deps) =>
  async (user: Actor, { id, ...input }: DelegateInput): Promise<Result<Changed>> => {
    const { target, to, due, message } = input;
    const refusal = targetRefusal(deps.catalogue, target) ?? dateRefusal(due, deps.clock.today());
    if (refusal !== null) return refusal;
    const person = await findColleague(deps, to, 'assessment.answer');
    if (!person.ok) return person;
    if (!canTake(person.value, target, deps.catalogue)) return RESERVED;
    const given = { id: deps.ids.next(), target, to, toName: person.value.name, due, message };
    return changeAssessment(deps)(
      user,
      { id, action: 'assessment.delegate', expectedRev: null },
      (assessment, author) => (to === assessment.owner ? OWNER : handOver(assessment, given, author)),
    );
  };

function targetRefusal({ sections, questions }: Catalogue, { kind, id }: DelegationTarget) {
  const exists = (kind === 'section' ? sections : questions).some((one) => one.id === id);
  return exists ? null : refused('nicht-gefunden', 'Diese Frage oder diesen Abschnitt gibt es nicht.');
}

function dateRefusal(due: IsoDate | null, today: IsoDate) {
  if (due === null || (isIsoDate(due) && due >= today)) return null;
  return refused('kein-datum', 'Nennen Sie ein Datum ab heute, oder lassen Sie das Feld leer.', 'bis');
}

/** A question of an office goes to that office only. */
export function canTake(
  { role }: Pick<Account, 'role'>,
  { kind, id }: DelegationTarget,
  { questions }: Catalogue,
): boolean {
  if (kind === 'section') return true;
  const question = questions.find((one) => one.id === id);
  return question === undefined || !isReserved(question) || question.answeredBy === role;
}

const RESERVED = refused(
  'nicht-zustaendig',
  'Diese Frage beantwortet nur die zuständige Stelle. Wählen Sie eine Person mit dieser Rolle.',
  'person',
);
const OWNER = refused(
  'unbekannte-person',
  'Diese Person verantwortet das Vorhaben und sieht ohnehin alles.',
  'person',
);
