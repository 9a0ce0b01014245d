/** One reason as a path: answers -> what they mean in law -> the rule and its provision -> what follows. */
import type { Dossier } from '../../application/dossier.ts';
import type { Decision, QuestionId, Rule } from '../../domain/catalogue.ts';
import type { TraceStep } from '../../domain/result.ts';
import { levelTitle } from '../../rulebook/describe/levelTitle.ts';
import { type QuestionNumbers, questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { paths } from '../paths.ts';
import { answerHref } from './answerHref.ts';
import { answersBehind, decisionsBehind } from './answersBehind.ts';
import { answerText, UNANSWERED_TEXT } from './answerText.ts';
import { blockers } from './blockers.ts';
import { type CitationView, citations, type ForceView, forceView, provisions } from './citation.ts';
import { germanDay } from './germanDate.ts';
import { type RecordView, recordOf } from './legalRecords.ts';
import { isUncertain, uncertainQuestions } from './openEffects.ts';
import { questionsText, untilClarified } from './wording.ts';

interface ReasonAnswer {
  readonly number: string;
  readonly text: string;
  readonly value: string;
  readonly by: string;
  readonly href: string;
  readonly isUncertain: boolean;
}

export interface ReasonView {
  readonly anchor: string;
  readonly rule: string;
  /** The rule in the Regelwerk. */
  readonly href: string;
  readonly title: string;
  readonly sub: string;
  readonly state: string;
  /** It blocks or gives a class: printed in full. */
  readonly isDeciding: boolean;
  readonly provisions: string;
  /** "2.1 Ja, 3.3 Öffentlicher Dienst" */
  readonly because: string;
  readonly answers: readonly ReasonAnswer[];
  /** Stands where the answers would. */
  readonly withoutAnswers: string;
  readonly meanings: readonly string[];
  readonly reason: string;
  readonly force: ForceView;
  readonly citations: readonly CitationView[];
  /** "Rechtlich ungeklärt: …" where the reading is contested. */
  readonly contested: string | null;
  /** The record that says why Prüfpfad reads it so. */
  readonly record: RecordView | null;
  readonly consequences: readonly string[];
  readonly solution: string | null;
  readonly exceptions: readonly string[];
  /** "Was würde das ändern?": one sentence per answer. */
  readonly whatIf: readonly string[];
}

export interface ReasonContext {
  readonly dossier: Dossier;
  readonly numbers: QuestionNumbers;
  readonly measureNumber: (id: string) => number | null;
  readonly whatIf: (rule: string) => readonly string[];
  readonly canChange: boolean;
}

export function reasonAnchor(rule: string): string {
  return `grund-${rule}`;
}

export function reasonView(rule: Rule, step: TraceStep, context: ReasonContext, prefix: string): ReasonView {
  const { dossier } = context;
  const { catalogue } = dossier;
  const answers = answersBehind(dossier, step).map(({ question, value }) =>
    answerOf(question, value, context),
  );
  const state = stateText(dossier, step);
  const cited = provisions(catalogue, rule.cites);
  return {
    anchor: reasonAnchor(rule.id),
    rule: rule.id,
    href: paths.catalogueEntry('regel', rule.id),
    title: prefix === '' ? rule.title : `${prefix}: ${rule.title}`,
    sub: [state, cited].filter((part) => part !== '').join(' · '),
    state,
    isDeciding: isDeciding(dossier, rule),
    provisions: cited,
    because: answers.map(({ number, value }) => `${number} ${value}`).join('; '),
    answers,
    withoutAnswers:
      rule.when === 'immer' ? 'Gilt unabhängig von den Antworten.' : 'Folgt aus der Einstufung.',
    meanings: meaningsOf(dossier, step),
    reason: rule.reason,
    force: forceView(rule.force),
    citations: citations(catalogue, rule.cites),
    contested: contestedText(rule),
    record: recordOf(catalogue, rule),
    consequences: consequencesOf(rule, step, context),
    solution: rule.loesung ?? null,
    exceptions: exceptionsOf(dossier, step),
    whatIf: context.whatIf(rule.id),
  };
}

function isDeciding(dossier: Dossier, { id }: Rule): boolean {
  if (blockers(dossier).some(({ rule, isCurrent }) => isCurrent && rule.id === id)) return true;
  return Object.values(dossier.result.decisions).some(({ decidedBy }) => decidedBy.includes(id));
}

function answerOf(
  id: QuestionId,
  value: TraceStep['answers'][number]['value'],
  context: ReasonContext,
): ReasonAnswer {
  const { dossier, numbers, canChange } = context;
  const { assessment, catalogue } = dossier;
  const question = catalogue.questions.find((one) => one.id === id);
  const record = assessment.answers[id];
  const section = question?.section ?? '';
  return {
    number: numbers.question(id),
    text: question?.text ?? id,
    value: question === undefined || value === null ? UNANSWERED_TEXT : answerText(question, value),
    by: record === undefined ? '' : `${record.byName}, ${germanDay(record.at)}`,
    href: answerHref(dossier, { id, section }, canChange),
    isUncertain: isUncertain(value),
  };
}

/** Merkmale and earlier decisions in words. */
function meaningsOf(dossier: Dossier, step: TraceStep): readonly string[] {
  const { facts } = dossier.catalogue;
  const titles = step.facts.flatMap((id) => facts.find((fact) => fact.id === id)?.title ?? []);
  return [...titles, ...decisionsBehind(dossier, step)];
}

/** "steht fest", or the questions that still decide. */
export function stateText(dossier: Dossier, step: TraceStep): string {
  const numbers = questionNumbers(dossier.catalogue);
  const open = uncertainQuestions(dossier, step).map((id) => numbers.question(id));
  if (step.state === 'fest') return 'steht fest';
  if (step.state === 'ausgenommen') return 'greift nicht, eine Ausnahme gilt';
  if (open.length === 0) return 'hängt an weiteren Antworten';
  if (step.state === 'wegen-unbekannt') return untilClarified(open);
  return `${step.inClass ? 'gilt derzeit' : 'möglich'}, hängt an ${questionsText(open)}`;
}

function contestedText({ auslegung, force }: Rule): string | null {
  if (auslegung !== undefined)
    return `Rechtlich ungeklärt. Warum Prüfpfad so rechnet, steht in der Auslegung ${auslegung}.`;
  return force === 'entwurf' ? 'Stützt sich auf einen Entwurf. Er kann sich noch ändern.' : null;
}

function consequencesOf(
  { then }: Rule,
  step: TraceStep,
  { dossier, measureNumber }: ReasonContext,
): readonly string[] {
  const { catalogue } = dossier;
  const classes = Object.entries(then.class).flatMap(([id, level]) => {
    const decision = catalogue.decisions.find((one) => one.id === id);
    return decision === undefined ? [] : [classText(decision, level, step.counts[id] ?? level, step)];
  });
  const measures = then.measures.flatMap(({ id, stufe }) => {
    const measure = catalogue.measures.find((one) => one.id === id);
    const number = measureNumber(id);
    const name = number === null ? 'Maßnahme' : `Maßnahme ${number}`;
    return measure === undefined ? [] : [`${name} (${stufe}): ${measure.title}.`];
  });
  const modules = then.modules.flatMap((id) => {
    const found = catalogue.modules.find((one) => one.id === id);
    return found === undefined ? [] : [`Baustein: ${found.title}.`];
  });
  return [...classes, ...measures, ...modules, ...(then.hint === undefined ? [] : [`Hinweis: ${then.hint}`])];
}

/** The strictest rule wins, so one rule gives a floor. A "weiß nicht" may count for less than the answer would: both are said. */
function classText({ title, scale }: Decision, full: string, counted: string, { state }: TraceStep): string {
  const name = (level: string) => {
    const isStrictest = level === scale.at(-1)?.id;
    return `${isStrictest ? '' : 'mindestens '}${levelTitle({ scale }, level)}`;
  };
  const doubt = state === 'wegen-unbekannt' ? ', falls es sich bestätigt' : '';
  if (counted === full) return `${title}: ${name(full)}${doubt}.`;
  return `${title}: ${name(counted)}, bis das geklärt ist. Bestätigt es sich: ${name(full)}.`;
}

function exceptionsOf({ catalogue }: Dossier, step: TraceStep): readonly string[] {
  return step.exceptedBy.flatMap((id) => {
    const title =
      catalogue.facts.find((fact) => fact.id === id)?.title ??
      catalogue.rules.find((rule) => rule.id === id)?.title;
    return title === undefined ? [] : [title];
  });
}
