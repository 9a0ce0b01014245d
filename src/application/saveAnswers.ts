import type { Answers } from '../domain/answers.ts';
import { type Assessment, answersOf } from '../domain/assessment.ts';
import type { Authorship } from '../domain/authorship.ts';
import { canonicalJson } from '../domain/canonicalJson.ts';
import type { Catalogue, QuestionId } from '../domain/catalogue.ts';
import { fittingAnswers } from '../domain/fittingAnswers.ts';
import { type AnswerChange, type AnswerConflict, type Merge, mergeAnswers } from '../domain/mergeAnswers.ts';
import type { Problem, Result } from '../domain/outcome.ts';
import { recordAnswers } from '../domain/recordAnswers.ts';
import { type Revision, refused } from '../domain/revision.ts';
import { visibleQuestions } from '../domain/visibility.ts';
import { leftBehindBy } from '../domain/workflow/reopening.ts';
import type { Actor } from './assessmentAccess.ts';
import { canAnswer } from './authorize.ts';
import { type ChangeDeps, changeAssessment } from './changeAssessment.ts';
import { municipalCatalogue } from './municipalCatalogue.ts';
import type { AccountStore } from './ports.ts';

interface Deps extends ChangeDeps {
  readonly accounts: AccountStore;
  readonly catalogue: Catalogue;
}

export interface SavedAnswers {
  readonly assessment: Assessment;
  /** false: the form said nothing that was not stored already. */
  readonly changed: boolean;
  /** What others changed differently meanwhile; everything else of the form is stored. */
  readonly conflicts: readonly AnswerConflict[];
}

export interface SaveInput {
  readonly id: string;
  readonly changes: readonly AnswerChange[];
  /** Revision of the submission that the person knowingly leaves behind; without it a submitted Vorhaben stays as it is. */
  readonly leaves?: number | null;
}

interface Merged extends Revision {
  readonly conflicts: readonly AnswerConflict[];
}

/** Stores a form of answers; resolves when it is on disk. Throws StorageFailure when the disk refuses. */
export const saveAnswers =
  (deps: Deps) =>
  async (user: Actor, input: SaveInput): Promise<Result<SavedAnswers>> => {
    const catalogue = await municipalCatalogue(deps);
    const target = { id: input.id, action: 'assessment.answer', expectedRev: null } as const;
    const saved = await changeAssessment(deps)(user, target, (assessment, author) => {
      const merge = mergeAnswers(assessment, input.changes);
      const foreign = foreignAnswers(user, assessment, input.changes, merge, catalogue);
      if (foreign.length > 0) return { ok: false, problems: foreign };
      const asked = askedAfter(assessment, merge.accepted, catalogue, deps.clock.today());
      const revision = merged(assessment, input.changes, merge, asked, author);
      const leaves = revision.properties.status === undefined ? null : leftBehindBy(assessment);
      return leaves === null || leaves === (input.leaves ?? null) ? { ok: true, value: revision } : SUBMITTED;
    });
    if (!saved.ok) return saved;
    const { assessment, taken } = saved.value;
    const { changes, conflicts } = taken;
    return { ok: true, value: { assessment, changed: changes.length > 0, conflicts } };
  };

/** S14: what the form would change and is not this person's to answer. */
function foreignAnswers(
  user: Actor,
  assessment: Assessment,
  changes: readonly AnswerChange[],
  merge: Merge,
  catalogue: Catalogue,
): readonly Problem[] {
  const touched = new Set([...merge.accepted, ...merge.conflicts].map(({ question }) => question));
  const isTheirs = (id: QuestionId) => {
    const question = catalogue.questions.find((one) => one.id === id);
    return question !== undefined && canAnswer(user, assessment, question);
  };
  return changes
    .map(({ question }) => question)
    .filter((id) => (touched.has(id) || id in assessment.proposals) && !isTheirs(id))
    .map((field) => ({ code: 'nicht-zustaendig', field, detail: NOT_YOURS }));
}

const SUBMITTED = refused(
  'eingereicht',
  'Dieses Vorhaben ist eingereicht. Eine geänderte Antwort öffnet eine neue Revision. Es wurde noch nichts gespeichert.',
);
const NOT_YOURS =
  'Diese Frage beantwortet eine andere Stelle. Es wurde nichts gespeichert. Öffnen Sie die Seite neu.';

function merged(
  assessment: Assessment,
  changes: readonly AnswerChange[],
  { accepted, conflicts }: Merge,
  asked: ReadonlySet<QuestionId>,
  author: Authorship,
): Merged {
  // A proposal that the form only carried along, for a question that does not apply, stays a proposal.
  const confirmed = accepted.filter(
    (change) => asked.has(change.question) || !repeatsProposal(assessment, change),
  );
  const settled = changes
    .map((change) => change.question)
    .filter((id) => asked.has(id) || confirmed.some((change) => change.question === id))
    .filter((id) => !conflicts.some((conflict) => conflict.question === id));
  return { ...recordAnswers(assessment, confirmed, settled, author), conflicts };
}

function askedAfter(
  assessment: Assessment,
  accepted: readonly AnswerChange[],
  catalogue: Catalogue,
  asOf: string,
): ReadonlySet<QuestionId> {
  const answers: Answers = new Map([
    ...[...fittingAnswers(answersOf(assessment), catalogue)].filter(
      ([id]) => !accepted.some((change) => change.question === id),
    ),
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
