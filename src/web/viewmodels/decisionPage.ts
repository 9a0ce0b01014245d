/** The decision of the Leitung: what was said and what blocks first, then the form. */
import type { Person } from '../../application/authorize.ts';
import type { SubmittedDossier } from '../../application/review/openSubmitted.ts';
import type { IsoDate } from '../../domain/catalogue.ts';
import { hasWorkedOn } from '../../domain/workflow/fourEyes.ts';
import { isBarred } from '../../domain/workflow/recordDecision.ts';
import { type AssessmentStatus, statusAfter } from '../../domain/workflow/status.ts';
import { type ImposedCondition, standingVotes } from '../../domain/workflow/submission.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import { blockers } from './blockers.ts';
import { type ConditionRows, conditionRows } from './conditionFields.ts';
import { formErrors } from './errorSummary.ts';
import { type ChoiceField, choiceField, type FormState, type TextField, textField } from './formFields.ts';
import { germanDateTime } from './germanDate.ts';
import { OF_OFFICE, OFFICE } from './officeNames.ts';
import { type ReleaseView, releaseView } from './release.ts';
import { type Confirmation, confirmation, type Signature, signatureOf } from './signature.ts';
import { type ConditionView, conditionView, type OpinionView, opinionView } from './voteView.ts';
import { listed } from './wording.ts';

export interface DecisionPage extends PageModel {
  readonly submitted: string;
  readonly submissionHref: string;
  readonly reviewHref: string;
  readonly opinion: OpinionView;
  readonly release: ReleaseView;
  readonly blockers: readonly { readonly title: string; readonly solution: string }[];
  readonly action: string;
  readonly form: DecisionForm | null;
  readonly obstacle: string;
}

interface DecisionForm {
  readonly rev: number;
  readonly contentHash: string;
  readonly decision: ChoiceField;
  /** Why a positive decision is not on offer; empty when it is. */
  readonly barred: string;
  /** Auflagen of the Voten, to take over. */
  readonly proposed: readonly ProposedCondition[];
  readonly conditions: ConditionRows;
  readonly reason: TextField;
  readonly signature: Signature;
  readonly confirmation: Confirmation;
}

interface ProposedCondition extends ConditionView {
  readonly from: string;
  readonly isChosen: boolean;
}

export interface DecisionInput {
  readonly submitted: SubmittedDossier;
  readonly user: Person;
  readonly today: IsoDate;
  readonly form: FormState;
}

export function decisionPage({ submitted, user, today, form }: DecisionInput): DecisionPage {
  const { file, submission, dossier } = submitted;
  const obstacle = decisionObstacle(submitted, user);
  return {
    nav: null,
    head: assessmentHead(file, 'pruefung', today),
    title: `Entscheidung: ${file.title}, Revision ${submission.rev}`,
    errors: formErrors(form.problems),
    submitted: `Revision ${submission.rev}, eingereicht am ${germanDateTime(submission.at)} von ${submission.byName}`,
    submissionHref: paths.submission(file.id, submission.rev),
    reviewHref: paths.review(file.id),
    opinion: opinionView(submission, dossier.awaited),
    release: releaseView(dossier),
    blockers: blockers(dossier)
      .filter(({ isCurrent }) => isCurrent)
      .map(({ rule }) => ({ title: rule.title, solution: rule.loesung ?? '' })),
    action: paths.decision(file.id),
    form: obstacle === '' ? decisionForm(submitted, form) : null,
    obstacle,
  };
}

function decisionForm({ file, submission, dossier }: SubmittedDossier, form: FormState): DecisionForm {
  const barred = isBarred(submission.result) ? BARRED : '';
  return {
    rev: file.rev,
    contentHash: submission.contentHash,
    decision: decisionChoice(form, barred !== ''),
    barred,
    proposed: proposedConditions(submission, form),
    conditions: conditionRows(
      form,
      dossier.catalogue.offices.map(({ title }) => title),
    ),
    reason: textField(form, {
      id: 'begruendung',
      label: 'Begründung',
      hint: 'Nötig bei „Nicht frei“ und immer, wenn Sie einem Votum nicht folgen. Beides wird gedruckt.',
    }),
    signature: signatureOf(submission),
    confirmation: confirmation(
      form,
      `Ich entscheide über Revision ${submission.rev} und unterzeichne mit meinem Konto.`,
    ),
  };
}

const BARRED =
  'Das Ergebnis ist gesperrt. Eine Freigabe ist deshalb nicht möglich, auch nicht mit Auflagen. Erst muss die Sperre behoben und das Vorhaben neu eingereicht werden.';

function decisionChoice(form: FormState, barred: boolean): ChoiceField {
  const positive = [
    { id: 'frei', text: 'Frei', hint: 'Das Fachamt kann das Werkzeug in Betrieb nehmen.' },
    {
      id: 'frei-mit-auflagen',
      text: 'Frei mit Auflagen',
      hint: 'Das Fachamt kann starten und erfüllt die Auflagen bis zu ihrem Datum.',
    },
  ];
  const negative = {
    id: 'nicht',
    text: 'Nicht frei',
    hint: 'Das Werkzeug startet so nicht. Nennen Sie den Grund.',
  };
  return choiceField(form, {
    id: 'entscheidung',
    label: 'Ihre Entscheidung',
    options: barred ? [negative] : [...positive, negative],
  });
}

/** On the first look every Auflage of a Votum is taken over. */
function proposedConditions(
  submission: SubmittedDossier['submission'],
  { typed }: FormState,
): readonly ProposedCondition[] {
  const isChosen = ({ id }: ImposedCondition) =>
    typed === null || (typed.get('uebernehmen') ?? []).includes(id);
  return standingVotes(submission).flatMap(({ role, conditions }) =>
    conditions.map((one) => ({ ...conditionView(one), from: OFFICE[role], isChosen: isChosen(one) })),
  );
}

/** Why there is no form; empty when the person can decide. */
function decisionObstacle({ file, submission, dossier }: SubmittedDossier, user: Person): string {
  const { awaited } = dossier;
  const closed = statusAfter(file.status, 'reject') === null ? (CLOSED[file.status] ?? '') : '';
  if (closed !== '') return closed;
  if (awaited.length > 0)
    return `Die Leitung kann entscheiden, sobald alle Stellungnahmen da sind. Es fehlt noch das Votum ${listed(awaited.map((role) => OF_OFFICE[role]))}.`;
  if (user.role !== 'lead') return 'Die Entscheidung trifft die Leitung.';
  return hasWorkedOn(user.id, file, submission) ? OWN_WORK : '';
}

const OWN_WORK =
  'Sie haben an dieser Revision selbst gearbeitet. Entscheiden muss jemand anderes (Vier-Augen-Prinzip).';
const CLOSED: Partial<Readonly<Record<AssessmentStatus, string>>> = {
  draft:
    'Das Fachamt hat die Antworten seit dieser Einreichung geändert. Die Leitung entscheidet, wenn es neu einreicht.',
  submitted: 'Die Prüfung hat noch nicht begonnen. Die Leitung entscheidet nach den Stellungnahmen.',
  returned: 'Das Vorhaben ist an das Fachamt zurückgegeben. Die Leitung entscheidet, wenn es neu einreicht.',
  approved: 'Die Leitung hat entschieden.',
  approvedWithConditions: 'Die Leitung hat entschieden.',
  rejected: 'Die Leitung hat entschieden.',
  inUse: 'Die Leitung hat entschieden.',
  reviewDue: 'Die Leitung hat entschieden.',
  retired: 'Die Leitung hat entschieden.',
};
