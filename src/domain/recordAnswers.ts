/** New, changed and removed answers as a revision of the file. */
import { contentOf } from './answerRecord.ts';
import type { AnswerValue } from './answers.ts';
import type { Assessment } from './assessment.ts';
import type { Authorship } from './authorship.ts';
import type { QuestionId } from './catalogue.ts';
import type { AnswerChange } from './mergeAnswers.ts';
import { type FieldChange, NO_CHANGE, type Revision, together } from './revision.ts';
import { moveOn } from './workflow/moveOn.ts';

/**
 * Stores the changes as answers; a proposal of the same question is settled by that. After a submission an edited
 * answer opens a new revision in draft: votes and decision stay with what was submitted.
 */
export function recordAnswers(
  assessment: Assessment,
  changes: readonly AnswerChange[],
  settled: readonly QuestionId[],
  author: Authorship,
): Revision {
  const discarded = settled.filter(
    (id) => id in assessment.proposals && !changes.some((change) => change.question === id),
  );
  if (changes.length === 0 && discarded.length === 0) return NO_CHANGE;
  const recorded: Revision = {
    properties: {
      answers: withAnswers(assessment, changes, author),
      proposals: without(assessment.proposals, settled),
    },
    changes: [
      ...changes.map((change) => answerEntry(assessment, change)),
      ...discarded.map((id) => discardEntry(id, assessment.proposals[id])),
    ],
  };
  return changes.length === 0 ? recorded : together(recorded, reopened(assessment));
}

function reopened(assessment: Assessment): Revision {
  const reopening = moveOn(assessment, 'edit');
  if (!reopening.ok) throw new Error(`answers of a Vorhaben that is ${assessment.status} cannot change`);
  return reopening.value;
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
