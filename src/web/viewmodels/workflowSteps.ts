/** What the workflow wants from a person: submit, revise, sign, decide, start, look again. */

import type { Person } from '../../application/authorize.ts';
import type { Dossier } from '../../application/dossier.ts';
import type { IsoDate } from '../../domain/catalogue.ts';
import { compareRevisions } from '../../domain/compareRevisions.ts';
import { shownStatus, statusAfter } from '../../domain/workflow/status.ts';
import { latestSubmission, type Submission } from '../../domain/workflow/submission.ts';
import { paths } from '../paths.ts';
import { blockers } from './blockers.ts';
import { dueText } from './dueText.ts';
import { weightOf } from './dutySteps.ts';
import { germanDate, germanDay } from './germanDate.ts';
import { type NextStep, nextSteps, officeQuestionSteps } from './nextSteps.ts';
import { returnedReasons } from './returnedReasons.ts';
import { unansweredQuestions } from './sectionProgress.ts';
import { voteObstacle, votingRole } from './voteForm.ts';
import { counted, sentence } from './wording.ts';

export function stepsOf(dossier: Dossier, user: Person): readonly NextStep[] {
  return dossier.assessment.owner === user.id ? ownSteps(dossier) : officeSteps(dossier, user);
}

function ownSteps(dossier: Dossier): readonly NextStep[] {
  const { assessment, asOf } = dossier;
  switch (shownStatus(assessment, asOf)) {
    case 'draft':
      return [...submitSteps(dossier), ...nextSteps(dossier)];
    case 'returned':
      return [returnedStep(dossier)];
    case 'approved':
    case 'approvedWithConditions':
      return [startStep(dossier)];
    case 'reviewDue':
      return [reviewStep(dossier)];
    default:
      return [];
  }
}

function submitSteps(dossier: Dossier): readonly NextStep[] {
  if (dossier.asked.length === 0 || unansweredQuestions(dossier).length > 0) return [];
  const stops = blockers(dossier).filter(({ isCurrent }) => isCurrent).length;
  return [
    step(dossier, {
      title: 'Einreichen',
      href: paths.submit(dossier.assessment.id),
      why:
        stops > 0
          ? `Alle Fragen sind beantwortet. ${counted(stops, 'Sperre steht', 'Sperren stehen')} einer Freigabe noch entgegen.`
          : 'Alle Fragen sind beantwortet. Mit dem Einreichen beginnt die Prüfung.',
      weight: stops > 0 ? 8 : 40,
    }),
  ];
}

function returnedStep(dossier: Dossier): NextStep {
  const { assessment } = dossier;
  const [first] = returnedReasons(assessment);
  return step(dossier, {
    title: 'Zurückgegeben: überarbeiten und neu einreichen',
    href: paths.review(assessment.id),
    why: first === undefined ? 'Lesen Sie, was fehlt.' : `${first.office}: ${first.reason}`,
    weight: 60,
  });
}

function startStep(dossier: Dossier): NextStep {
  return step(dossier, {
    title: 'In Betrieb nehmen',
    href: paths.operation(dossier.assessment.id),
    why: 'Die Leitung hat den Start freigegeben.',
    weight: 25,
  });
}

function reviewStep(dossier: Dossier): NextStep {
  const { id, nextReview } = dossier.assessment;
  return step(dossier, {
    title: 'Wiedervorlage: neu bewerten',
    href: paths.operation(id),
    why: `${reviewText(nextReview, dossier.asOf)} Prüfen Sie, ob die Antworten noch stimmen.`,
    weight: weightOf(nextReview, dossier.asOf, 45),
  });
}

function reviewText(nextReview: IsoDate | null, today: IsoDate): string {
  if (nextReview === null || nextReview >= today) return 'Die Wiedervorlage ist da.';
  return `Wiedervorlage war am ${germanDate(nextReview)}. ${sentence(dueText(nextReview, today))}`;
}

function officeSteps(dossier: Dossier, user: Person): readonly NextStep[] {
  const submission = latestSubmission(dossier.assessment);
  const role = votingRole(user.role);
  if (statusAfter(dossier.assessment.status, 'submit') !== null)
    return officeQuestionSteps(dossier, user.role);
  if (submission === null) return [];
  if (role !== null && dossier.awaited.includes(role)) return voteSteps(dossier, submission, user);
  if (user.role === 'lead') return decisionSteps(dossier, submission);
  const isDue = shownStatus(dossier.assessment, dossier.asOf) === 'reviewDue';
  return user.role === 'dsb' && isDue ? [reviewStep(dossier)] : [];
}

/** Nobody is asked for what the four eyes forbid; another person of the office is. */
function voteSteps(dossier: Dossier, submission: Submission, user: Person): readonly NextStep[] {
  const { assessment } = dossier;
  if (voteObstacle({ file: assessment, submission, dossier }, user) !== '') return [];
  return [
    step(dossier, {
      title: `Revision ${submission.rev} prüfen`,
      href: paths.review(assessment.id),
      why: newsText(dossier, submission),
      weight: 50,
      meta: [`eingereicht ${germanDay(submission.at)}`],
    }),
  ];
}

function newsText({ assessment }: Dossier, submission: Submission): string {
  const earlier = assessment.submissions.at(-2);
  if (earlier === undefined) return 'Erste Einreichung. Ihre Stellungnahme fehlt.';
  const changed = compareRevisions(earlier, submission).answers.length;
  return `${counted(changed, 'Antwort ist', 'Antworten sind')} neu seit Revision ${earlier.rev}. Ihre Stellungnahme fehlt.`;
}

function decisionSteps(dossier: Dossier, submission: Submission): readonly NextStep[] {
  if (dossier.assessment.status !== 'inReview' || dossier.awaited.length > 0) return [];
  return [
    step(dossier, {
      title: `Über Revision ${submission.rev} entscheiden`,
      href: paths.decision(dossier.assessment.id),
      why: 'Alle Stellungnahmen liegen vor.',
      weight: 55,
      meta: [`eingereicht ${germanDay(submission.at)}`],
    }),
  ];
}

type Wanted = Pick<NextStep, 'title' | 'href' | 'why' | 'weight'> & { readonly meta?: readonly string[] };

function step({ assessment }: Dossier, { title, meta = [], ...rest }: Wanted): NextStep {
  const place = [assessment.number, assessment.department, ...meta];
  return { ...rest, title: `${title}: ${assessment.title}`, meta: place };
}
