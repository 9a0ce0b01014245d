import { isComplete } from '../answers.ts';
import { type Assessment, answersOf } from '../assessment.ts';
import type { Authorship } from '../authorship.ts';
import type { Catalogue } from '../catalogue.ts';
import { fittingAnswers } from '../fittingAnswers.ts';
import type { Problem, Result } from '../outcome.ts';
import type { AssessmentResult } from '../result.ts';
import { type Revision, together } from '../revision.ts';
import { visibleQuestions } from '../visibility.ts';
import { moveOn } from './moveOn.ts';
import { contentHashOf, type Submission } from './submission.ts';

export interface Evaluated {
  /** The catalogue with the municipality's switches, as the result was made with it. */
  readonly catalogue: Catalogue;
  readonly result: AssessmentResult;
}

/** Freezes the answers with their result. "weiß nicht" is an answer; a proposal that nobody confirmed is none. */
export function submit(
  assessment: Assessment,
  { catalogue, result }: Evaluated,
  author: Authorship,
  sha256: (text: string) => string,
): Result<Revision> {
  const moved = moveOn(assessment, 'submit');
  if (!moved.ok) return moved;
  const problems = missingAnswers(assessment, catalogue, result.asOf);
  if (problems.length > 0) return { ok: false, problems };
  const { switches, asOf } = result;
  const { version, sha256: hash } = catalogue;
  const content = {
    rev: assessment.rev + 1,
    catalogue: { version, sha256: hash },
    asOf,
    switches,
    answers: assessment.answers,
    result,
  };
  const contentHash = contentHashOf(assessment.id, content, sha256);
  const submission: Submission = { ...content, ...author, contentHash, votes: [], decision: null };
  return { ok: true, value: together(moved.value, frozen(assessment, submission)) };
}

/** What stands between the Vorhaben and its submission, in the order of the questionnaire. */
export function missingAnswers(
  assessment: Pick<Assessment, 'answers' | 'proposals'>,
  catalogue: Catalogue,
  asOf: string,
): readonly Problem[] {
  const answers = fittingAnswers(answersOf(assessment), catalogue);
  const open = visibleQuestions(answers, catalogue, asOf).filter(
    ({ question }) => !isComplete(question, answers.get(question.id)),
  );
  return open.map(({ question: { id, short } }) =>
    id in assessment.proposals
      ? {
          code: 'vorschlag-offen',
          field: id,
          detail: `„${short}“: Bestätigen oder ändern Sie den Vorschlag.`,
        }
      : { code: 'antwort-fehlt', field: id, detail: `„${short}“ ist noch nicht beantwortet.` },
  );
}

function frozen({ submissions }: Assessment, submission: Submission): Revision {
  const { rev, contentHash, catalogue, asOf } = submission;
  const after = { contentHash, catalogue, asOf };
  return {
    properties: { submissions: [...submissions, submission] },
    changes: [{ action: 'eingereicht', field: `einreichung:${rev}`, before: null, after }],
  };
}
