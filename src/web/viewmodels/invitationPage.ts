/** The page of somebody who was asked: their questions and nothing else of the Vorhaben. */
import type { AnsweredFile } from '../../application/dossier.ts';
import type { Invitation } from '../../application/work/openInvitation.ts';
import { answersOf } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { fittingAnswers } from '../../domain/fittingAnswers.ts';
import type { Problem } from '../../domain/outcome.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { type Fields, textOf } from '../forms/fields.ts';
import { paths } from '../paths.ts';
import type { PageHead, PageModel } from '../render.ts';
import { type DelegationView, delegationView } from './delegationView.ts';
import { questionErrors } from './errorSummary.ts';
import { type QuestionView, questionView } from './questionView.ts';
import { isAnswered } from './sectionProgress.ts';
import { commentsLink } from './threadView.ts';
import { counted } from './wording.ts';

export interface InvitationPage extends PageModel {
  readonly delegations: readonly DelegationView[];
  readonly questions: readonly QuestionView[];
  readonly progress: string;
  readonly works: readonly { readonly title: string; readonly href: string }[];
  readonly action: string;
  readonly rev: string;
  /** What became of the last try; null when nothing went wrong. */
  readonly failure: PageModel['notice'] | null;
}

export interface InvitationPageInput {
  readonly invitation: Invitation;
  readonly catalogue: Catalogue;
  readonly typed: Fields | null;
  readonly problems: readonly Problem[];
  readonly failure: PageModel['notice'] | null;
}

/** As much of the Vorhaben as the person was asked for. */
export function invitedFile({ answers, rev }: Invitation, catalogue: Catalogue): AnsweredFile {
  const assessment = { answers, proposals: {}, rev };
  return { assessment, catalogue, answers: fittingAnswers(answersOf(assessment), catalogue) };
}

export function invitationHead({ title, number, ownerName }: Invitation): PageHead {
  return {
    title,
    crumbs: [{ text: 'Übersicht', href: paths.overview() }, { text: `Vorhaben ${number}` }],
    meta: [{ text: 'Verantwortlich', value: ownerName }],
  };
}

export function invitationPage(input: InvitationPageInput): InvitationPage {
  const { invitation, catalogue, typed, problems } = input;
  const { id, questions, delegations } = invitation;
  const numbers = questionNumbers(catalogue);
  const file = invitedFile(invitation, catalogue);
  const context = {
    dossier: file,
    numbers,
    typed,
    problems,
    isTheirs: () => true,
    isNew: () => false,
    effect: () => null,
    delegateHref: () => null,
    comments: (question: string) => commentsLink(invitation, { kind: 'question', id: question }),
    delegations: [],
  };
  return {
    nav: null,
    head: invitationHead(invitation),
    title: `Mitwirken: ${invitation.title}`,
    errors: questionErrors(problems, questions, numbers),
    delegations: delegations.map((one) => delegationView(catalogue, one)),
    questions: questions.map((question) => questionView(question, context)),
    progress: progressText(file, invitation),
    works: invitation.works.map(({ key, condition }) => ({
      title: condition?.text ?? catalogue.measures.find((one) => one.id === key)?.title ?? key,
      href: paths.measure(id, key),
    })),
    action: paths.invitation(id),
    rev: (typed === null ? '' : textOf(typed, 'stand')) || String(invitation.rev),
    failure: input.failure,
  };
}

function progressText(file: AnsweredFile, { questions }: Invitation): string {
  const done = questions.filter((question) => isAnswered(file, question)).length;
  return `${done} von ${counted(questions.length, 'Frage', 'Fragen')} beantwortet`;
}
