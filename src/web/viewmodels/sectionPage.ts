/** The page of one section: its questions, where one stands, and what the last save did. */
import type { Dossier } from '../../application/dossier.ts';
import type { Question, Section } from '../../domain/catalogue.ts';
import type { Problem } from '../../domain/outcome.ts';
import { leftBehindBy } from '../../domain/workflow/reopening.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { type Fields, textOf } from '../forms/fields.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import { questionErrors } from './errorSummary.ts';
import { openEffects } from './openEffects.ts';
import { partlySaved } from './partlySaved.ts';
import { type ProgressText, progressText } from './progressText.ts';
import { type QuestionContext, type QuestionView, questionView } from './questionView.ts';
import { type Reopening, reopeningOf } from './reopening.ts';
import { type SavedNotice, type SavedRange, savedNotice } from './savedNotice.ts';
import { sectionProgress } from './sectionProgress.ts';
import { commentsLink } from './threadView.ts';
import { listed } from './wording.ts';

export interface SectionPage extends PageModel {
  readonly section: string;
  readonly group: string;
  readonly position: string;
  readonly questions: readonly QuestionView[];
  readonly progress: ProgressText;
  readonly proposals: number;
  readonly isEditable: boolean;
  readonly action: string;
  /** Revision that the page shows. */
  readonly rev: string;
  readonly toAnswers: boolean;
  readonly answersHref: string;
  readonly listHref: string;
  readonly afterSave: SavedNotice | null;
  readonly failure: PageModel['notice'] | null;
  /** Where the owner hands the section over; null for everybody else. */
  readonly delegateHref: string | null;
  /** What a changed answer leaves behind; null where it leaves nothing. */
  readonly reopening: Reopening | null;
}

export interface SectionPageInput {
  readonly dossier: Dossier;
  readonly section: Section;
  /** Whether the question is this person's to answer. */
  readonly isTheirs: (question: Question) => boolean;
  /** Whether they may hand questions over. */
  readonly canDelegate: boolean;
  /** They have read what a change of a submitted Vorhaben means, and want it. */
  readonly wantsToReopen: boolean;
  readonly toAnswers: boolean;
  /** The save that led here. */
  readonly saved: SavedRange | null;
  readonly typed: Fields | null;
  readonly problems: readonly Problem[];
  /** The disk refused: what to tell above the form. */
  readonly failure: PageModel['notice'] | null;
}

export function sectionPage(input: SectionPageInput): SectionPage {
  const { dossier, section } = input;
  const { assessment, catalogue } = dossier;
  const numbers = questionNumbers(catalogue);
  const afterSave = savedNotice(dossier, input.saved);
  const context = questionContext(input, afterSave);
  const progress = sectionProgress(dossier).find((one) => one.section.id === section.id);
  const asked = progress?.asked ?? [];
  const reopening = asked.some(input.isTheirs) ? reopeningFor(input) : null;
  const isEditable = asked.some(isEditableIn(input));
  return {
    scripts: isEditable ? ['autosave.js'] : [],
    title: input.failure === null ? section.title : `Nicht gespeichert: ${section.title}`,
    nav: null,
    head: assessmentHead(assessment, 'aufgaben', dossier.asOf),
    errors: questionErrors(input.problems, asked, numbers, partlySaved(dossier, input.typed, asked, numbers)),
    section: section.title,
    group: section.group,
    position: `Abschnitt ${numbers.section(section.id)} von ${catalogue.sections.length}`,
    questions: asked.map((question) => questionView(question, context)),
    progress: progressText(progress),
    proposals: progress?.proposed.length ?? 0,
    isEditable,
    action: paths.section(assessment.id, section.id),
    rev: (input.typed === null ? '' : textOf(input.typed, 'stand')) || String(assessment.rev),
    toAnswers: input.toAnswers,
    answersHref: paths.answers(assessment.id),
    listHref: paths.assessment(assessment.id),
    afterSave,
    failure: input.failure ?? null,
    delegateHref: input.canDelegate ? paths.delegateSection(assessment.id, section.id) : null,
    reopening,
  };
}

function reopeningFor({ dossier: { assessment }, section, toAnswers, wantsToReopen }: SectionPageInput) {
  const query = new URLSearchParams({ aendern: 'ja', ...(toAnswers ? { zurueck: 'antworten' } : {}) });
  const href = `${paths.section(assessment.id, section.id)}?${query}`;
  return reopeningOf(assessment, wantsToReopen ? '' : href);
}

/** A submitted Vorhaben is read, until somebody asks for the form. */
function isEditableIn({ dossier, isTheirs, wantsToReopen }: SectionPageInput): SectionPageInput['isTheirs'] {
  return wantsToReopen || leftBehindBy(dossier.assessment) === null ? isTheirs : () => false;
}

function questionContext(input: SectionPageInput, afterSave: SavedNotice | null): QuestionContext {
  const { dossier, typed, problems } = input;
  const effects = openEffects(dossier);
  const titles = (ids: ReadonlySet<string>) =>
    dossier.catalogue.decisions.filter(({ id }) => ids.has(id)).map((decision) => decision.title);
  return {
    dossier,
    typed,
    problems,
    numbers: questionNumbers(dossier.catalogue),
    isTheirs: isEditableIn(input),
    delegateHref: (id) => (input.canDelegate ? paths.delegateQuestion(dossier.assessment.id, id) : null),
    isNew: (id) => afterSave?.newQuestions.includes(id) ?? false,
    comments: (id) => commentsLink(dossier.assessment, { kind: 'question', id }),
    delegations: dossier.assessment.delegations.filter(({ doneAt }) => doneAt === null),
    effect: (id) => {
      const decisions = titles(effects.get(id) ?? new Set());
      return decisions.length === 0 ? null : listed(decisions);
    },
  };
}
