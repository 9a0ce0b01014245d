/** The Prüfansicht: first what is new, then the answers as cards, then the Votum. */
import type { Person } from '../../application/authorize.ts';
import type { SubmittedDossier } from '../../application/review/openSubmitted.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Instant } from '../../domain/authorship.ts';
import type { IsoDate } from '../../domain/catalogue.ts';
import type { ChainEnd } from '../../domain/trail.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import { type ChainEndView, chainEnds } from './chainEnds.ts';
import { type ComparisonView, comparisonView } from './comparisonView.ts';
import { formErrors } from './errorSummary.ts';
import type { FormState } from './formFields.ts';
import { germanDateTime, germanDay } from './germanDate.ts';
import { type CardFilter, filteredCards, type ReviewCard, reviewCards } from './reviewCards.ts';
import { type StatusView, statusView } from './statusView.ts';
import { type VoteForm, voteForm, voteObstacle, votingRole } from './voteForm.ts';
import { type OpinionView, opinionView } from './voteView.ts';
import { counted } from './wording.ts';

interface FilterLink {
  readonly text: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

export interface ReviewPage extends PageModel {
  readonly status: StatusView;
  /** "Eingereicht am 30.11.2026, 16:05 Uhr von Olga Sommer" */
  readonly submitted: string;
  readonly submissionHref: string;
  /** The Fachamt has gone on since; null when not. */
  readonly newer: { readonly text: string; readonly href: string } | null;
  /** null for the first submission. */
  readonly comparison: ComparisonView | null;
  readonly compareHref: string;
  /** Earlier submissions to compare with. */
  readonly bases: readonly FilterLink[];
  readonly filters: readonly FilterLink[];
  readonly cards: readonly ReviewCard[];
  readonly noCards: string;
  readonly opinion: OpinionView;
  /** What was said to the submission that this one is compared with; null where nothing was. */
  readonly earlier: { readonly title: string; readonly opinion: OpinionView } | null;
  readonly decisionHref: string;
  readonly action: string;
  readonly canBegin: boolean;
  readonly form: VoteForm | null;
  /** "Ihr Entwurf vom …"; empty when there is none. */
  readonly draft: string;
  readonly obstacle: string;
  readonly chainEnds: readonly ChainEndView[];
}

export interface ReviewInput {
  readonly submitted: SubmittedDossier;
  /** The submission to compare with; null for the first one. */
  readonly earlier: SubmittedDossier | null;
  /** null: what the page chooses. */
  readonly filter: CardFilter | null;
  readonly user: Person;
  readonly today: IsoDate;
  readonly form: FormState;
  /** When the draft that the form shows was saved; null: it shows none. */
  readonly draftAt: Instant | null;
  /** Where the event record stands. */
  readonly record: ChainEnd;
}

export function reviewPage(input: ReviewInput): ReviewPage {
  const { submitted, earlier, user, today, form } = input;
  const { file, submission, dossier } = submitted;
  const sides = earlier === null ? null : { before: earlier.dossier, after: dossier };
  const cards = reviewCards({ dossier, sides });
  const filter = input.filter ?? (sides === null ? 'alle' : 'geaendert');
  const shown = filteredCards(cards, filter);
  const obstacle = voteObstacle(submitted, user);
  const role = votingRole(user.role);
  return {
    nav: null,
    head: assessmentHead(file, 'pruefung', today),
    title: `Prüfung: ${file.title}, Revision ${submission.rev}`,
    errors: formErrors(form.problems),
    status: statusView(file, today),
    submitted: `Eingereicht am ${germanDateTime(submission.at)} von ${submission.byName}`,
    submissionHref: paths.submission(file.id, submission.rev),
    newer: newerText(file, submission.rev),
    comparison: sides === null ? null : comparisonView(sides),
    compareHref: earlier === null ? '' : paths.comparison(file.id, earlier.submission.rev, submission.rev),
    bases: baseLinks(input),
    filters: filterLinks(input, cards, filter),
    cards: shown,
    noCards: shown.length > 0 ? '' : NO_CARDS[filter],
    opinion: opinionView(submission, dossier.awaited),
    earlier: earlierOpinion(earlier),
    decisionHref: paths.decision(file.id),
    action: paths.review(file.id),
    canBegin: file.status === 'submitted' && (user.role === 'dsb' || user.role === 'isb'),
    draft:
      input.draftAt === null
        ? ''
        : `Ihr Entwurf vom ${germanDateTime(input.draftAt)}. Er zählt erst, wenn Sie unterzeichnen.`,
    form: role === null || obstacle !== '' ? null : voteForm(submitted, role, form),
    obstacle,
    chainEnds: chainEnds(file, input.record),
  };
}

function earlierOpinion(earlier: SubmittedDossier | null): ReviewPage['earlier'] {
  if (earlier === null || earlier.submission.votes.length === 0) return null;
  const { submission } = earlier;
  return { title: `Stellungnahmen zu Revision ${submission.rev}`, opinion: opinionView(submission, []) };
}

const NO_CARDS: Readonly<Record<CardFilter, string>> = {
  geaendert: 'Keine Antwort hat sich geändert.',
  kommentiert: 'Noch kein Kommentar.',
  alle: 'Keine Antwort.',
};

function newerText({ id, rev, status }: Assessment, submittedRev: number): ReviewPage['newer'] {
  if (status !== 'draft') return null;
  return {
    text: `Das Fachamt arbeitet inzwischen an Revision ${rev}. Hier steht, was in Revision ${submittedRev} eingereicht wurde.`,
    href: paths.comparison(id, submittedRev, rev),
  };
}

function filterLinks(
  { submitted, earlier }: ReviewInput,
  cards: readonly ReviewCard[],
  current: CardFilter,
): readonly FilterLink[] {
  const since = earlier === null ? {} : { seit: String(earlier.submission.rev) };
  const link = (filter: CardFilter, text: string): FilterLink => ({
    text: `${text} ${filteredCards(cards, filter).length}`,
    href: `${paths.review(submitted.file.id)}?${new URLSearchParams({ zeige: filter, ...since })}#fragen`,
    isCurrent: filter === current,
  });
  const changed = earlier === null ? [] : [link('geaendert', 'Geändert')];
  return [...changed, link('kommentiert', 'Kommentiert'), link('alle', 'Alle')];
}

/** One link for each earlier submission; none where there is no choice. */
function baseLinks({ submitted: { file, submission }, earlier }: ReviewInput): readonly FilterLink[] {
  const bases = file.submissions.filter(({ rev }) => rev < submission.rev);
  if (bases.length < 2) return [];
  return bases.map(({ rev, at }) => ({
    text: `Revision ${rev}, ${germanDay(at)}`,
    href: `${paths.review(file.id)}?seit=${rev}`,
    isCurrent: rev === earlier?.submission.rev,
  }));
}

/** Before the first submission there is nothing to look at yet. */
export interface NoReviewPage extends PageModel {
  readonly open: string;
  readonly next: { readonly text: string; readonly href: string } | null;
}

export function noReviewPage(
  file: Assessment,
  open: number,
  canSubmit: boolean,
  today: IsoDate,
): NoReviewPage {
  return {
    nav: null,
    head: assessmentHead(file, 'pruefung', today),
    title: `Prüfung: ${file.title}`,
    open:
      open === 0
        ? 'Alle Fragen sind beantwortet.'
        : `${counted(open, 'Antwort fehlt', 'Antworten fehlen')} noch bis zur Einreichung.`,
    next: canSubmit
      ? open === 0
        ? { text: 'Zur Einreichung', href: paths.submit(file.id) }
        : { text: 'Zeigen, was noch fehlt', href: paths.submit(file.id) }
      : null,
  };
}
