/** Two revisions of one Vorhaben side by side, to read and to print. */
import type { Dossier } from '../../application/dossier.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { IsoDate } from '../../domain/catalogue.ts';
import type { ChainEnd } from '../../domain/trail.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import { type ChainEndView, chainEnds } from './chainEnds.ts';
import { type ComparisonView, comparisonView } from './comparisonView.ts';
import { changedAnswers, type Sides } from './difference.ts';
import { effectTexts } from './effectTexts.ts';
import { germanDate, germanDay } from './germanDate.ts';
import { type AnswerView, answerView } from './reviewCards.ts';

interface ChangedAnswerView {
  readonly number: string;
  readonly text: string;
  readonly before: AnswerView;
  readonly after: AnswerView;
  readonly effects: readonly string[];
}

interface RevisionChoice {
  readonly rev: number;
  readonly text: string;
  readonly isChosen: boolean;
}

export interface ComparePage extends PageModel {
  readonly action: string;
  readonly from: readonly RevisionChoice[];
  readonly to: readonly RevisionChoice[];
  readonly comparison: ComparisonView;
  readonly answers: readonly ChangedAnswerView[];
  /** How each side was evaluated. */
  readonly notes: readonly string[];
  readonly chainEnds: readonly ChainEndView[];
}

/** `record`: where the event record stands. */
export function comparePage(file: Assessment, sides: Sides, today: IsoDate, record: ChainEnd): ComparePage {
  const { before, after } = sides;
  return {
    nav: null,
    head: assessmentHead(file, 'pruefung', today),
    title: `Vergleich der Revisionen ${before.assessment.rev} und ${after.assessment.rev}: ${file.title}`,
    action: paths.comparisonForm(file.id),
    from: choices(file, before.assessment.rev),
    to: choices(file, after.assessment.rev),
    comparison: comparisonView(sides),
    answers: changedAnswers(sides).map(({ id, question, ...change }) => ({
      number: questionNumbers(after.catalogue).question(id),
      text: question.text,
      before: answerView(before.catalogue.questions.find((one) => one.id === id) ?? question, change.before),
      after: answerView(question, change.after),
      effects: effectTexts(sides, id),
    })),
    notes: [before, after].map(noteOf),
    chainEnds: chainEnds(file, record),
  };
}

/** Submissions and the present state; any other revision can be named in the address. */
function choices({ submissions, rev, changedAt }: Assessment, chosen: number): readonly RevisionChoice[] {
  const submitted = submissions.map((one) => ({
    rev: one.rev,
    text: `Revision ${one.rev}, eingereicht ${germanDay(one.at)}`,
  }));
  const known = new Map(submitted.map((one) => [one.rev, one.text]));
  if (!known.has(rev)) known.set(rev, `Revision ${rev}, Stand ${germanDay(changedAt)}`);
  if (!known.has(chosen)) known.set(chosen, `Revision ${chosen}`);
  return [...known]
    .sort(([a], [b]) => a - b)
    .map(([number, text]) => ({ rev: number, text, isChosen: number === chosen }));
}

function noteOf({ assessment: { rev }, submission, catalogue, asOf }: Dossier): string {
  const how = submission === null ? 'neu bewertet' : 'wie eingereicht, bewertet';
  return `Revision ${rev}: ${how} zum ${germanDate(asOf)} nach Regelwerk ${catalogue.version}.`;
}
