/** Brings a Vorhaben to the state that a test is about, through the use cases that the pages use. */

import type { Account } from '../../src/application/ports.ts';
import { castVote } from '../../src/application/review/castVote.ts';
import { decide } from '../../src/application/review/decide.ts';
import { startUse } from '../../src/application/review/startUse.ts';
import { submitAssessment } from '../../src/application/review/submitAssessment.ts';
import { saveAnswers } from '../../src/application/saveAnswers.ts';
import type { AnswerValue } from '../../src/domain/answers.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Result } from '../../src/domain/outcome.ts';
import type { NewCondition } from '../../src/domain/workflow/conditions.ts';
import {
  latestSubmission,
  type Submission,
  type Verdict,
  type VoteKind,
} from '../../src/domain/workflow/submission.ts';
import type { Deps } from '../../src/web/deps.ts';

export const AUFLAGE: NewCondition = {
  text: 'Quote der Korrekturen je Quartal auswerten.',
  office: 'Steueramt',
  due: '2027-06-30',
  evidence: 'Auswertung',
};

export async function stored({ assessments }: Deps, id: string): Promise<Assessment> {
  const loaded = await assessments.load(id);
  if (!loaded.ok || loaded.value === null) throw new Error(`no Vorhaben ${id}`);
  return loaded.value;
}

export async function submitted(deps: Deps, owner: Account, id: string): Promise<Submission> {
  const { rev } = await stored(deps, id);
  const done = settled(await submitAssessment(deps)(owner, { id, expectedRev: rev, confirmed: true }));
  return submissionOf(done.assessment);
}

export interface VoteWords {
  readonly vote?: VoteKind;
  readonly reason?: string;
  readonly conditions?: readonly NewCondition[];
}

export async function voted(deps: Deps, user: Account, id: string, words: VoteWords = {}): Promise<void> {
  const { vote = 'keine-einwaende', reason = 'Gelesen und geprüft.', conditions = [] } = words;
  const { contentHash } = submissionOf(await stored(deps, id));
  settled(await castVote(deps)(user, { id, vote, reason, conditions, contentHash }));
}

export interface DecisionWords {
  readonly decision?: Verdict;
  readonly reason?: string;
  readonly adopted?: readonly string[];
}

export async function decided(
  deps: Deps,
  lead: Account,
  id: string,
  words: DecisionWords = {},
): Promise<void> {
  const { decision = 'frei', reason = 'Wie empfohlen.', adopted = [] } = words;
  const file = await stored(deps, id);
  const { contentHash } = submissionOf(file);
  const input = { id, expectedRev: file.rev, decision, reason, adopted, conditions: [], contentHash };
  settled(await decide(deps)(lead, input));
}

export async function inUse(deps: Deps, owner: Account, id: string, nextReview: string | null = null) {
  settled(await startUse(deps)(owner, { id, nextReview }));
}

/** Changes one answer, also of what is submitted. */
export async function answered(
  deps: Deps,
  owner: Account,
  id: string,
  question: string,
  value: AnswerValue,
): Promise<void> {
  const { rev, submissions } = await stored(deps, id);
  const changes = [{ question, content: { value, note: '' }, baseRev: rev }];
  settled(await saveAnswers(deps)(owner, { id, changes, leaves: submissions.at(-1)?.rev ?? null }));
}

function submissionOf(file: Assessment): Submission {
  const latest = latestSubmission(file);
  if (latest === null) throw new Error('nothing was submitted');
  return latest;
}

function settled<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
