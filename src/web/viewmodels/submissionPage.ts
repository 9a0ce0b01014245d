/** A submission from its frozen copy: result, answers, Voten and decision; the current state beside it. */
import type { Dossier } from '../../application/dossier.ts';
import type { SubmittedDossier } from '../../application/review/openSubmitted.ts';
import type { IsoDate } from '../../domain/catalogue.ts';
import type { ChainEnd } from '../../domain/trail.ts';
import { latestSubmission } from '../../domain/workflow/submission.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { type AnswerSection, answerSections } from './answersPage.ts';
import { assessmentHead } from './assessmentHead.ts';
import { type ChainEndView, chainEnds } from './chainEnds.ts';
import { type ComparisonView, comparisonView } from './comparisonView.ts';
import { germanDate, germanDateTime } from './germanDate.ts';
import { type ResultView, resultView } from './resultView.ts';
import { type StatusView, statusView } from './statusView.ts';
import { type OpinionView, opinionView } from './voteView.ts';

export interface SubmissionPage extends PageModel, ResultView {
  readonly frozen: string;
  readonly contentHash: string;
  readonly catalogueHash: string;
  readonly chainEnds: readonly ChainEndView[];
  readonly sections: readonly AnswerSection[];
  readonly opinion: OpinionView;
  readonly printHref: string;
  readonly reviewHref: string;
  readonly current: CurrentState;
}

/** What became of the Vorhaben since. */
interface CurrentState {
  readonly status: StatusView;
  readonly text: string;
  readonly href: string;
  /** null while nothing is different. */
  readonly comparison: ComparisonView | null;
  readonly compareHref: string;
}

/** `now`: the Vorhaben as it stands; `record`: where the event record stands. */
export function submissionPage(
  submitted: SubmittedDossier,
  now: Dossier,
  today: IsoDate,
  record: ChainEnd,
): SubmissionPage {
  const { file, submission, dossier } = submitted;
  const { rev, catalogue } = submission;
  return {
    nav: null,
    head: assessmentHead(file, 'pruefung', today),
    title: `Revision ${rev}, wie eingereicht: ${file.title}`,
    ...resultView(dossier, new Map(), false),
    frozen: `Eingereicht am ${germanDateTime(submission.at)} von ${submission.byName}, bewertet zum ${germanDate(submission.asOf)} nach Regelwerk ${catalogue.version}.`,
    contentHash: submission.contentHash,
    catalogueHash: catalogue.sha256,
    chainEnds: chainEnds(file, record),
    sections: answerSections(dossier),
    opinion: opinionView(submission, dossier.awaited),
    printHref: paths.submissionPrint(file.id, rev),
    reviewHref: paths.review(file.id),
    current: currentState(submitted, now, today),
  };
}

function currentState(
  { file, submission, dossier }: SubmittedDossier,
  now: Dossier,
  today: IsoDate,
): CurrentState {
  const status = statusView(file, today);
  const newest = latestSubmission(file);
  const compareHref = paths.comparison(file.id, submission.rev, file.rev);
  if (newest !== null && newest.rev !== submission.rev)
    return {
      status,
      text: `Inzwischen ist Revision ${newest.rev} eingereicht.`,
      href: paths.submission(file.id, newest.rev),
      comparison: null,
      compareHref: paths.comparison(file.id, submission.rev, newest.rev),
    };
  const comparison = comparisonView({ before: dossier, after: now });
  return {
    status,
    text: comparison.isSame
      ? 'Seitdem hat sich keine Antwort und keine Einstufung geändert.'
      : `Stand heute ist Revision ${file.rev}. Sie unterscheidet sich von dieser Einreichung.`,
    href: paths.result(file.id),
    comparison: comparison.isSame ? null : comparison,
    compareHref,
  };
}
