/** "Ihre nächsten Schritte": what lifts a Sperre first, then the strongest effect on a decision. */
import { isReserved } from '../../application/authorize.ts';
import type { Dossier } from '../../application/dossier.ts';
import type { DecisionId, Question } from '../../domain/catalogue.ts';
import { type QuestionNumbers, questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { paths } from '../paths.ts';
import { blockers } from './blockers.ts';
import { OWN_OFFICE, officeTitle } from './offices.ts';
import { type OpenEffects, openEffects, uncertainQuestions } from './openEffects.ts';
import { questionAnchor } from './questionView.ts';
import { minutesLeft, type SectionProgress, sectionProgress } from './sectionProgress.ts';
import { aboutMinutes, counted, listed } from './wording.ts';

export interface NextStep {
  readonly title: string;
  readonly href: string;
  readonly why: string;
  readonly meta: readonly string[];
  /** For sorting over several Vorhaben. */
  readonly weight: number;
}

/** From this number on, single questions give way to whole sections. */
const FEW = 3;
const MOST_PER_ASSESSMENT = 3;
/** More than any other step can weigh. */
const LIFTS_A_BLOCK = 100;

export function nextSteps(dossier: Dossier): readonly NextStep[] {
  const effects = openEffects(dossier);
  const sections = sectionProgress(dossier);
  const steps = [
    ...proposalSteps(dossier, sections),
    ...openSteps(dossier, sections, effects),
    ...unknownSteps(dossier, sections, effects),
    ...blockSteps(dossier, sections),
  ];
  const best = steps.sort((a, b) => b.weight - a.weight).slice(0, MOST_PER_ASSESSMENT);
  return best.length > 0 ? best : [resultStep(dossier)];
}

function proposalSteps(dossier: Dossier, sections: readonly SectionProgress[]): NextStep[] {
  const waiting = sections.filter(({ proposed }) => proposed.length > 0);
  const [first] = waiting;
  if (first === undefined) return [];
  const questions = waiting.flatMap(({ proposed }) => proposed);
  const [firstQuestion] = first.proposed;
  return [
    {
      title: `${counted(questions.length, 'Antwort', 'Antworten')} aus der Vorlage bestätigen`,
      href: hrefOf(dossier, first.section.id, firstQuestion),
      why: `Vorschläge zählen erst, wenn Sie sie bestätigen. Beginnen Sie mit „${first.section.title}“.`,
      meta: [dossier.assessment.title, counted(waiting.length, 'Abschnitt', 'Abschnitte')],
      weight: 50,
    },
  ];
}

function openSteps(dossier: Dossier, sections: readonly SectionProgress[], effects: OpenEffects): NextStep[] {
  const own = sections.map((one) => ({ ...one, open: one.open.filter((question) => !isReserved(question)) }));
  const open = own.flatMap((section) => section.open);
  const numbers = questionNumbers(dossier.catalogue);
  if (open.length <= FEW)
    return [
      ...open.map((question) => questionStep(dossier, question, effects, numbers, 'beantworten')),
      ...reservedSteps(dossier, sections),
    ];
  return own
    .filter((section) => section.open.length > 0)
    .map((section, index) => sectionStep(dossier, section, effects, index));
}

/** What only an office may answer is not the owner's to do; they see where it lies. */
function reservedSteps(dossier: Dossier, sections: readonly SectionProgress[]): NextStep[] {
  const numbers = questionNumbers(dossier.catalogue);
  const reserved = sections.flatMap(({ open }) => open).filter(isReserved);
  return reserved.map((question) => ({
    title: `Frage ${numbers.question(question.id)} liegt bei ${officeTitle(dossier.catalogue, question.answeredBy)}: ${question.short}`,
    href: hrefOf(dossier, question.section, question),
    why: 'Nur diese Stelle kann sie beantworten. Danach können Sie einreichen.',
    meta: [dossier.assessment.title],
    weight: 8,
  }));
}

/** The same for the office: its own open questions of a Vorhaben. */
export function officeQuestionSteps(dossier: Dossier, role: string): readonly NextStep[] {
  const numbers = questionNumbers(dossier.catalogue);
  const effects = openEffects(dossier);
  return sectionProgress(dossier)
    .flatMap(({ open }) => open)
    .filter((question) => isReserved(question) && question.answeredBy === role)
    .map((question) => questionStep(dossier, question, effects, numbers, 'beantworten'));
}

function sectionStep(
  dossier: Dossier,
  { section, open, answered }: SectionProgress,
  effects: OpenEffects,
  order: number,
): NextStep {
  const { own, others } = minutesLeft(open);
  const decisions = new Set(open.flatMap(({ id }) => [...(effects.get(id) ?? [])]));
  const [first] = open;
  const begun = answered.length > 0;
  return {
    title: `Abschnitt „${section.title}“ ${begun ? 'fortsetzen' : 'beginnen'}`,
    href: hrefOf(dossier, section.id, begun ? first : undefined),
    why: effectText(dossier, decisions) ?? 'Diese Antworten stehen später in den Unterlagen.',
    meta: [
      dossier.assessment.title,
      `${counted(open.length, 'Frage', 'Fragen')}, ${aboutMinutes(own + others)}`,
    ],
    // Earlier sections decide which later questions are asked at all.
    weight: 20 + 2 * decisions.size - order,
  };
}

function unknownSteps(
  dossier: Dossier,
  sections: readonly SectionProgress[],
  effects: OpenEffects,
): NextStep[] {
  const numbers = questionNumbers(dossier.catalogue);
  return sections
    .flatMap(({ unknown }) => unknown)
    .map((question) => questionStep(dossier, question, effects, numbers, 'klären'));
}

function questionStep(
  dossier: Dossier,
  question: Question,
  effects: OpenEffects,
  numbers: QuestionNumbers,
  verb: 'beantworten' | 'klären',
): NextStep {
  const decisions = effects.get(question.id) ?? new Set();
  const lifts = verb === 'klären' && blockedByDoubt(dossier).has(question.id);
  const fallback =
    verb === 'klären'
      ? 'Bis zur Klärung rechnet Prüfpfad vorsichtig.'
      : 'Diese Antwort steht später in den Unterlagen.';
  return {
    title: `Frage ${numbers.question(question.id)} ${verb}: ${question.short}`,
    href: hrefOf(dossier, question.section, question),
    why: lifts
      ? 'Wegen „Weiß ich nicht“ besteht hier eine Sperre. Eine Antwort kann sie aufheben.'
      : (effectText(dossier, decisions) ?? fallback),
    meta: [
      dossier.assessment.title,
      `1 Frage, ${aboutMinutes(question.minutes)}`,
      ...(question.answeredBy === OWN_OFFICE
        ? []
        : [`weiß: ${officeTitle(dossier.catalogue, question.answeredBy)}`]),
    ],
    weight: (verb === 'klären' ? 10 : 30) + 3 * decisions.size + (lifts ? LIFTS_A_BLOCK : 0),
  };
}

/** Once nothing is left to answer, Sperren that no answer lifts come first. */
function blockSteps(dossier: Dossier, sections: readonly SectionProgress[]): readonly NextStep[] {
  const isDone = sections.every(({ open, proposed }) => open.length + proposed.length === 0);
  const settled = blockers(dossier).some(
    ({ isCurrent, step }) => isCurrent && step.state !== 'wegen-unbekannt',
  );
  return isDone && settled ? [resultStep(dossier)] : [];
}

/** Questions whose "weiß nicht" alone keeps a Sperre standing. */
function blockedByDoubt(dossier: Dossier): ReadonlySet<string> {
  const unsettled = blockers(dossier).filter(
    ({ isCurrent, step }) => isCurrent && step.state === 'wegen-unbekannt',
  );
  return new Set(unsettled.flatMap(({ step }) => uncertainQuestions(dossier, step)));
}

function resultStep(dossier: Dossier): NextStep {
  const stops = blockers(dossier).filter(({ isCurrent }) => isCurrent).length;
  return {
    title: stops > 0 ? `${counted(stops, 'Sperre', 'Sperren')} aufheben` : 'Ergebnis lesen und drucken',
    href: paths.result(dossier.assessment.id),
    why:
      stops > 0
        ? 'Alle Fragen sind beantwortet. Das Ergebnis nennt je Sperre, was sie aufhebt.'
        : 'Alle Fragen sind beantwortet. Das Ergebnis nennt die Maßnahmen bis zum Start.',
    meta: [dossier.assessment.title],
    weight: stops > 0 ? 2 * LIFTS_A_BLOCK : 5,
  };
}

function effectText({ catalogue }: Dossier, decisions: ReadonlySet<DecisionId>): string | null {
  const titles = catalogue.decisions.filter(({ id }) => decisions.has(id)).map(({ title }) => title);
  if (titles.length === 0) return null;
  if (titles.length > 4) return `Davon hängen ${titles.length} Entscheidungen ab, zuerst: ${titles[0]}.`;
  return `Davon hängt ab: ${listed(titles)}.`;
}

function hrefOf({ assessment }: Dossier, section: string, question: Question | undefined): string {
  const anchor = question === undefined ? '' : `#${questionAnchor(question.id)}`;
  return `${paths.section(assessment.id, section)}${anchor}`;
}
