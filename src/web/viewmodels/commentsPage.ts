/** What was said about the questions and measures of a Vorhaben, with the forms to answer. */
import type { OpenThreads } from '../../application/work/openThreads.ts';
import { workTitle } from '../../application/work/workTitle.ts';
import type { Catalogue, IsoDate } from '../../domain/catalogue.ts';
import type { Thread, ThreadTarget } from '../../domain/thread.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { targetField } from '../forms/commentForm.ts';
import { textOf } from '../forms/fields.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import { formErrors } from './errorSummary.ts';
import { type FormState, type TextField, textField, UNTOUCHED } from './formFields.ts';
import { type ThreadView, threadView } from './threadView.ts';

interface OpenThreadView extends ThreadView {
  readonly about: string;
  readonly aboutHref: string;
  /** null: the person reads only. */
  readonly reply: TextField | null;
}

export interface CommentsPage extends PageModel {
  readonly action: string;
  /** What the page is about; null: everything. */
  readonly about: { readonly title: string; readonly href: string; readonly field: string } | null;
  /** null where there is nothing to comment on, or no right to. */
  readonly form: TextField | null;
  readonly threads: readonly OpenThreadView[];
  readonly allHref: string;
}

export interface CommentsPageInput {
  readonly open: OpenThreads;
  readonly catalogue: Catalogue;
  readonly today: IsoDate;
  readonly target: ThreadTarget | null;
  readonly form: FormState;
}

export function commentsPage(input: CommentsPageInput): CommentsPage {
  const { open, today, target, form } = input;
  const { assessment, isReader } = open;
  const head = assessmentHead(assessment, null, today);
  const { title, crumbs = [] } = head;
  const replied = form.typed === null ? '' : textOf(form.typed, 'faden');
  const shown = open.threads.filter((thread) => target === null || isAbout(thread, target));
  return {
    nav: null,
    head: isReader ? head : { title, crumbs },
    title: `Kommentare: ${assessment.title}`,
    errors: formErrors(form.problems, { ids: replied === '' ? {} : { kommentar: `kommentar-${replied}` } }),
    action: paths.comments(assessment.id),
    about: target === null ? null : { ...subject(input, target), field: targetField(target) },
    form: target !== null && open.mayComment(target) ? newField(replied === '' ? form : UNTOUCHED) : null,
    threads: shown.map((thread) => openThreadView(input, thread, replied === thread.id ? form : UNTOUCHED)),
    allHref: paths.comments(assessment.id),
  };
}

function newField(form: FormState): TextField {
  return textField(form, { id: 'kommentar', label: 'Ihr Kommentar' });
}

function openThreadView(input: CommentsPageInput, thread: Thread, form: FormState): OpenThreadView {
  const { title, href } = subject(input, thread.target);
  const field = { ...textField(form, { id: 'kommentar', label: 'Antwort' }), id: `kommentar-${thread.id}` };
  const describedBy = field.error === '' ? '' : `${field.id}-fehler`;
  const mayReply = input.open.mayComment(thread.target);
  return {
    ...threadView(thread),
    about: title,
    aboutHref: href,
    reply: mayReply ? { ...field, describedBy } : null,
  };
}

function isAbout({ target }: Thread, wanted: ThreadTarget): boolean {
  return target.kind === wanted.kind && target.id === wanted.id;
}

/** What it is called, and where it stands for this person. */
function subject({ open, catalogue }: CommentsPageInput, { kind, id }: ThreadTarget) {
  const { assessment, isReader } = open;
  if (kind === 'measure') {
    const title = `Maßnahme: ${workTitle(assessment, catalogue, id)}`;
    return { title, href: paths.measure(assessment.id, id) };
  }
  const question = catalogue.questions.find((one) => one.id === id);
  if (question === undefined) return { title: `Frage ${id}`, href: paths.answers(assessment.id) };
  const title = `Frage ${questionNumbers(catalogue).question(id)} ${question.short}`;
  const own = `${paths.invitation(assessment.id)}#frage-${id}`;
  return { title, href: isReader ? paths.question(assessment.id, question.section, id) : own };
}
