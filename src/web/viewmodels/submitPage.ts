/** The page that submits: what is still missing, who will be asked, and one deliberate button. */
import { isReserved } from '../../application/authorize.ts';
import type { Dossier } from '../../application/dossier.ts';
import type { Catalogue, Question } from '../../domain/catalogue.ts';
import type { Problem } from '../../domain/outcome.ts';
import { requiredVotes } from '../../domain/workflow/requiredVotes.ts';
import { statusAfter } from '../../domain/workflow/status.ts';
import { latestSubmission, type Submission, type VotingRole } from '../../domain/workflow/submission.ts';
import { missingAnswers } from '../../domain/workflow/submit.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import { formErrors } from './errorSummary.ts';
import type { FormState } from './formFields.ts';
import { germanDateTime } from './germanDate.ts';
import { OFFICE } from './officeNames.ts';
import { officeTitle } from './offices.ts';
import { questionAnchor } from './questionView.ts';
import { type ReleaseView, releaseView } from './release.ts';
import { type ReturnedReason, returnedReasons } from './returnedReasons.ts';
import { unknownQuestions } from './sectionProgress.ts';
import { type Confirmation, confirmation, type Signature, signatureOf } from './signature.ts';
import { type StatusView, statusView } from './statusView.ts';
import { counted } from './wording.ts';

interface MissingAnswer {
  readonly text: string;
  readonly why: string;
  readonly href: string;
}

export interface SubmitPage extends PageModel {
  readonly status: StatusView;
  /** What there is to do for who may only read; empty for the owner. */
  readonly reader: string;
  readonly missing: readonly MissingAnswer[];
  readonly missingTitle: string;
  /** "2 Antworten lauten …"; empty when none does. */
  readonly unknown: string;
  readonly answersHref: string;
  readonly release: ReleaseView;
  /** What a block means for the submission; empty without one. */
  readonly blocked: string;
  readonly resultHref: string;
  readonly asked: readonly { readonly office: string; readonly why: string }[];
  readonly returned: readonly ReturnedReason[];
  /** The form; null while something is missing or nothing can be submitted. */
  readonly form: SubmitForm | null;
  /** What is submitted already; null while there is something to submit. */
  readonly done: Submitted | null;
}

interface SubmitForm {
  readonly action: string;
  readonly rev: number;
  readonly key: string;
  readonly confirmation: Confirmation;
}

interface Submitted {
  readonly text: string;
  readonly signature: Signature;
  readonly submissionHref: string;
  readonly reviewHref: string;
}

export function submitPage(dossier: Dossier, mayDo: boolean, key: string, form: FormState): SubmitPage {
  const { assessment, catalogue, asOf, result } = dossier;
  const canSubmit = statusAfter(assessment.status, 'submit') !== null;
  const missing = canSubmit ? missingAnswers(assessment, catalogue, asOf) : [];
  const latest = latestSubmission(assessment);
  return {
    nav: null,
    head: assessmentHead(assessment, 'aufgaben', asOf),
    title: `Einreichen: ${assessment.title}`,
    errors: formErrors(form.problems),
    status: statusView(assessment, asOf),
    reader: canSubmit && !mayDo ? READER : '',
    missing: missing.map((problem) => missingView(dossier, problem)),
    missingTitle: missingTitle(missing),
    unknown: unknownText(dossier),
    answersHref: paths.answers(assessment.id),
    release: releaseView(dossier),
    blocked: releaseView(dossier).kind === 'blocked' ? BLOCKED : '',
    resultHref: paths.result(assessment.id),
    asked: requiredVotes(latest?.result ?? result, catalogue).map((role) => ({
      office: OFFICE[role],
      why: WHY[role],
    })),
    returned: returnedReasons(assessment),
    form:
      canSubmit && mayDo && missing.length === 0
        ? {
            action: paths.submit(assessment.id),
            rev: assessment.rev,
            key,
            confirmation: confirmation(form, 'Ich habe die Antworten geprüft.'),
          }
        : null,
    done: canSubmit || latest === null ? null : submittedView(dossier, latest),
  };
}

const READER = 'Einreichen kann nur die Projektverantwortung. Sie lesen hier mit.';
const BLOCKED =
  'Sie können einreichen und Rat holen. Freigeben kann die Leitung erst, wenn die Sperre behoben und neu eingereicht ist.';
const WHY: Readonly<Record<VotingRole, string>> = {
  dsb: 'gibt immer eine Stellungnahme ab',
  isb: 'gibt immer eine Stellungnahme ab',
  personalrat: 'wird gefragt, weil eine Maßnahme ihn verlangt',
};

function missingView({ assessment, catalogue }: Dossier, { code, field = '' }: Problem): MissingAnswer {
  const question = catalogue.questions.find(({ id }) => id === field);
  return {
    text: `${questionNumbers(catalogue).question(field)} ${question?.short ?? field}`,
    why: whyMissing(catalogue, code, question),
    href: `${paths.section(assessment.id, question?.section ?? '')}#${questionAnchor(field)}`,
  };
}

function whyMissing(catalogue: Catalogue, code: string, question: Question | undefined): string {
  if (question !== undefined && isReserved(question))
    return `beantwortet nur ${officeTitle(catalogue, question.answeredBy)}`;
  return code === 'vorschlag-offen' ? 'aus Vorlage, noch nicht bestätigt' : 'noch nicht beantwortet';
}

/** Missing and unconfirmed are two things and are counted apart. */
function missingTitle(missing: readonly Problem[]): string {
  const proposed = missing.filter(({ code }) => code === 'vorschlag-offen').length;
  const open = missing.length - proposed;
  const parts = [
    ...(open > 0 ? [counted(open, 'Antwort fehlt', 'Antworten fehlen')] : []),
    ...(proposed > 0 ? [`${counted(proposed, 'Vorschlag ist', 'Vorschläge sind')} nicht bestätigt`] : []),
  ];
  return parts.join(', ');
}

function unknownText(dossier: Dossier): string {
  const unknown = unknownQuestions(dossier).length;
  if (unknown === 0) return '';
  return `${counted(unknown, 'Antwort lautet', 'Antworten lauten')} „Weiß ich nicht“. Sie können trotzdem einreichen. Es zählt jeweils die strengere Antwort.`;
}

function submittedView({ assessment: { id } }: Dossier, submission: Submission): Submitted {
  return {
    text: `Revision ${submission.rev} ist eingereicht. ${submission.byName}, ${germanDateTime(submission.at)}.`,
    signature: signatureOf(submission),
    submissionHref: paths.submission(id, submission.rev),
    reviewHref: paths.review(id),
  };
}
