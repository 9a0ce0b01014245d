/** What somebody sees of a Vorhaben that is not theirs: its title and what they are asked or named for. */
import type { AnswerRecord, Assessment } from '../../domain/assessment.ts';
import type { Catalogue, IsoDate, Question, QuestionId } from '../../domain/catalogue.ts';
import { covers, type Delegation, openDelegationsOf } from '../../domain/delegation.ts';
import { conditionOf, type MeasureWork, type WorkKey } from '../../domain/measureWork.ts';
import type { Result } from '../../domain/outcome.ts';
import type { Thread } from '../../domain/thread.ts';
import type { ImposedCondition } from '../../domain/workflow/submission.ts';
import { type Actor, findFor } from '../assessmentAccess.ts';
import { can, canAnswer } from '../authorize.ts';
import { askedQuestions } from '../dossier.ts';
import { municipalCatalogue } from '../municipalCatalogue.ts';
import type { AccountStore, AssessmentStore, Clock } from '../ports.ts';

interface Deps {
  readonly assessments: AssessmentStore;
  readonly accounts: AccountStore;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
}

export interface Invitation
  extends Pick<Assessment, 'id' | 'number' | 'title' | 'ownerName' | 'rev' | 'status'> {
  /** Open ones of this person. */
  readonly delegations: readonly Delegation[];
  /** The questions that they hand over, as far as they apply, in catalogue order. */
  readonly questions: readonly Question[];
  readonly answers: Readonly<Record<QuestionId, AnswerRecord>>;
  readonly works: readonly {
    readonly key: WorkKey;
    readonly work: MeasureWork;
    /** null: a measure. */
    readonly condition: ImposedCondition | null;
  }[];
  /** Comments on these questions and measures. */
  readonly threads: readonly Thread[];
  /** Whether the person answers anything here at all. */
  readonly mayAnswer: boolean;
}

export const openInvitation =
  (deps: Deps) =>
  async (user: Actor, id: string): Promise<Result<Invitation>> => {
    const found = await findFor(deps, user, id, 'assessment.glance');
    if (!found.ok) return found;
    const catalogue = await municipalCatalogue(deps);
    return { ok: true, value: invitationOf(user, found.value, catalogue, deps.clock.today()) };
  };

/** Every Vorhaben in which something waits for the person, earliest date first. */
export const listInvitations =
  (deps: Deps) =>
  async (user: Actor): Promise<readonly Invitation[]> => {
    if (!can(user, 'assessment.glance')) return [];
    const { assessments } = await deps.assessments.list();
    const catalogue = await municipalCatalogue(deps);
    const invitations = assessments.map((one) => invitationOf(user, one, catalogue, deps.clock.today()));
    return invitations
      .filter(({ delegations, works }) => delegations.length > 0 || works.length > 0)
      .sort((a, b) => (firstDate(a) < firstDate(b) ? -1 : 1));
  };

function invitationOf(user: Actor, assessment: Assessment, catalogue: Catalogue, today: IsoDate): Invitation {
  const { id, number, title, ownerName, rev, status } = assessment;
  const delegations = openDelegationsOf(assessment, user.id);
  const questions = askedQuestions(assessment, catalogue, today).filter(
    (question) => delegations.some((one) => covers(one, question)) && canAnswer(user, assessment, question),
  );
  const ids = new Set(questions.map((question) => question.id));
  const works = Object.entries(assessment.measureWork)
    .filter(([, { owner }]) => owner === user.id)
    .map(([key, work]) => ({ key, work, condition: conditionOf(assessment, key) }));
  const keys = new Set(works.map(({ key }) => key));
  const threads = assessment.threads.filter(({ target }) =>
    (target.kind === 'question' ? ids : keys).has(target.id),
  );
  const answers = Object.fromEntries(Object.entries(assessment.answers).filter(([key]) => ids.has(key)));
  const mayAnswer = can(user, 'assessment.answer', assessment);
  return {
    id,
    number,
    title,
    ownerName,
    rev,
    status,
    delegations,
    questions,
    answers,
    works,
    threads,
    mayAnswer,
  };
}

/** Without a date comes last. */
function firstDate({ delegations, works }: Invitation): string {
  const dates = [...delegations, ...works.map(({ work }) => work)].flatMap(({ due }) => due ?? []);
  return dates.toSorted()[0] ?? '9999';
}
