import type { Answers } from '../domain/answers.ts';
import { type Assessment, answersOf } from '../domain/assessment.ts';
import { canonicalJson } from '../domain/canonicalJson.ts';
import type { Catalogue, QuestionId } from '../domain/catalogue.ts';
import { type AnswerChange, type AnswerConflict, mergeAnswers } from '../domain/mergeAnswers.ts';
import type { Problem, Result } from '../domain/outcome.ts';
import { recordAnswers } from '../domain/reviseAssessment.ts';
import { visibleQuestions } from '../domain/visibility.ts';
import { type Actor, findOwn } from './assessmentAccess.ts';
import { municipalCatalogue } from './municipalCatalogue.ts';
import type { AccountStore, AssessmentStore, Clock, Sha256 } from './ports.ts';

interface Deps {
  readonly assessments: AssessmentStore;
  readonly accounts: AccountStore;
  readonly clock: Clock;
  readonly sha256: Sha256;
  readonly catalogue: Catalogue;
}

export interface SavedAnswers {
  readonly assessment: Assessment;
  /** false: the form said nothing that was not stored already. */
  readonly changed: boolean;
  /** What others changed differently meanwhile; everything else of the form is stored. */
  readonly conflicts: readonly AnswerConflict[];
}

/** Other people save at the same moment: each retry merges with what they stored. */
const ATTEMPTS = 8;
const BUSY: Problem = {
  code: 'gleichzeitig',
  detail: 'Gerade speichern andere an diesem Vorhaben. Versuchen Sie es gleich noch einmal.',
};

/** Stores a form of answers; resolves when it is on disk. Throws StorageFailure when the disk refuses. */
export const saveAnswers =
  (deps: Deps) =>
  async (
    user: Actor,
    input: { readonly id: string; readonly changes: readonly AnswerChange[] },
  ): Promise<Result<SavedAnswers>> => {
    const catalogue = await municipalCatalogue(deps);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const found = await findOwn(deps, user, input.id);
      if (!found.ok) return found;
      const { next, conflicts } = revise(found.value, input.changes, user, catalogue, deps);
      const changed = next !== found.value;
      if (!changed || (await deps.assessments.save(next, found.value.rev)))
        return { ok: true, value: { assessment: next, changed, conflicts } };
    }
    return { ok: false, problems: [BUSY] };
  };

function revise(
  assessment: Assessment,
  changes: readonly AnswerChange[],
  user: Actor,
  catalogue: Catalogue,
  deps: Deps,
): { next: Assessment; conflicts: readonly AnswerConflict[] } {
  const { accepted, conflicts } = mergeAnswers(assessment, changes);
  const asked = askedAfter(assessment, accepted, catalogue, deps.clock.today());
  // A proposal that the form only carried along, for a question that does not apply, stays a proposal.
  const confirmed = accepted.filter(
    (change) => asked.has(change.question) || !repeatsProposal(assessment, change),
  );
  const settled = changes
    .map((change) => change.question)
    .filter((id) => asked.has(id) || confirmed.some((change) => change.question === id))
    .filter((id) => !conflicts.some((conflict) => conflict.question === id));
  const author = { by: user.id, byName: user.name, at: deps.clock.now() };
  return { next: recordAnswers(assessment, confirmed, settled, author, deps.sha256), conflicts };
}

function askedAfter(
  assessment: Assessment,
  accepted: readonly AnswerChange[],
  catalogue: Catalogue,
  asOf: string,
): ReadonlySet<QuestionId> {
  const answers: Answers = new Map([
    ...[...answersOf(assessment)].filter(([id]) => !accepted.some((change) => change.question === id)),
    ...accepted.flatMap(({ question, content }) =>
      content === null ? [] : [[question, content.value] as const],
    ),
  ]);
  return new Set(visibleQuestions(answers, catalogue, asOf).map(({ question }) => question.id));
}

function repeatsProposal(assessment: Assessment, { question, content }: AnswerChange): boolean {
  const proposal = assessment.proposals[question];
  return (
    proposal !== undefined && content !== null && canonicalJson(content.value) === canonicalJson(proposal)
  );
}
