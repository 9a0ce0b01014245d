/** A new revision of the file: what changed, who changed it, and the trail that says so, in one document. */
import type { AnswerValue } from './answers.ts';
import type { Assessment, Instant, UserId } from './assessment.ts';
import type { QuestionId } from './catalogue.ts';
import { type AnswerChange, contentOf } from './mergeAnswers.ts';
import { appendEntry } from './trail.ts';

export interface Authorship {
  readonly by: UserId;
  readonly byName: string;
  readonly at: Instant;
}

export interface FieldChange {
  readonly action: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Hash = (text: string) => string;

/** Raises the revision by one and appends one trail entry per change. */
export function reviseAssessment(
  assessment: Assessment,
  properties: Partial<Pick<Assessment, 'title' | 'department' | 'plannedStart' | 'answers' | 'proposals'>>,
  changes: readonly FieldChange[],
  author: Authorship,
  sha256: Hash,
): Assessment {
  const rev = assessment.rev + 1;
  const trail = changes.reduce(
    (links, change) => appendEntry(links, { ...author, rev, ...change }, sha256),
    assessment.trail,
  );
  return { ...assessment, ...properties, rev, changedAt: author.at, trail };
}

/** Stores the changes as answers; a proposal of the same question is settled by that. */
export function recordAnswers(
  assessment: Assessment,
  changes: readonly AnswerChange[],
  settled: readonly QuestionId[],
  author: Authorship,
  sha256: Hash,
): Assessment {
  const discarded = settled.filter(
    (id) => id in assessment.proposals && !changes.some((change) => change.question === id),
  );
  if (changes.length === 0 && discarded.length === 0) return assessment;
  const entries = [
    ...changes.map((change) => answerEntry(assessment, change)),
    ...discarded.map((id) => discardEntry(id, assessment.proposals[id])),
  ];
  const properties = {
    answers: withAnswers(assessment, changes, author),
    proposals: without(assessment.proposals, settled),
  };
  return reviseAssessment(assessment, properties, entries, author, sha256);
}

function answerEntry(assessment: Assessment, { question, content }: AnswerChange): FieldChange {
  const before = contentOf(assessment.answers[question] ?? null);
  const action = content === null ? 'antwort-entfernt' : before === null ? 'antwort' : 'antwort-geaendert';
  return { action, field: question, before, after: content };
}

function discardEntry(question: QuestionId, proposal: AnswerValue | undefined): FieldChange {
  // Not the question's own field: the entry must not look like a change of the answer.
  return { action: 'vorschlag-verworfen', field: `vorlage:${question}`, before: proposal, after: null };
}

function withAnswers(assessment: Assessment, changes: readonly AnswerChange[], author: Authorship) {
  const removed = changes.filter((change) => change.content === null).map((change) => change.question);
  const rev = assessment.rev + 1;
  const given = changes.flatMap(({ question, content }) =>
    content === null ? [] : [[question, { ...content, ...author, rev }] as const],
  );
  return { ...without(assessment.answers, removed), ...Object.fromEntries(given) };
}

function without<T>(record: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
}
